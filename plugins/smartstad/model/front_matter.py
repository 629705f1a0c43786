"""What every entry says in its front matter, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from smartstad.model.annotation import TRANSLATED, Reference
from smartstad.model.date import Day, PartialDate
from smartstad.model.text import LanguageCode, Line, Prose

if TYPE_CHECKING:
    import datetime as dt

Slug = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The last part of an address: small letters a–z, figures and hyphens."""

Identifier = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The name of an entry or a register's item: small letters a–z, figures and hyphens."""

Url = Annotated[str, StringConstraints(strict=True, pattern=r"^https?://[^\s/]+\S*$")]
"""A whole web address, with ``https://`` or ``http://``."""

Email = Annotated[str, StringConstraints(strict=True, pattern=r"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
"""An e-mail address (RFC 5322, addr-spec), as far as a pattern can tell."""

Address = Annotated[str, StringConstraints(strict=True, pattern=r"^/?[^\s:?#]+/$")]
"""An address within a site, from its root and with a slash last: ``projekt/smart-belysning/``."""

Share = Annotated[int, Field(ge=0, le=100, strict=True)]
"""Per cent, 0–100."""

DepartmentId = Annotated[str, Reference("departments")]
ContactId = Annotated[str, Reference("contacts")]
AudienceId = Annotated[str, Reference("audiences")]
ThemeId = Annotated[str, Reference("themes")]
RoleId = Annotated[str, Reference("roles")]
ChannelId = Annotated[str, Reference("channels")]
KeywordId = Annotated[str, Reference("keywords")]
SeriesId = Annotated[str, Reference("series")]
BoilerplateId = Annotated[str, Reference("boilerplates")]
PersonId = Annotated[str, Reference("people")]
MessageId = Annotated[str, Reference("message")]
PartnerId = Annotated[str, Reference("partner")]
PlaceId = Annotated[str, Reference("place")]
ProjectId = Annotated[str, Reference("project")]
EventId = Annotated[str, Reference("event")]
IndicatorId = Annotated[str, Reference("indicator")]
AnyEntry = Annotated[str, Reference("entry")]

Purpose = Literal["knowledge", "attitude", "behaviour"]
"""Which kind of goal the entry serves (strategy 3.3): what people know, feel or do."""

Function = Literal["inform", "explain", "inspire", "invite", "listen", "account"]
"""What the entry does for its reader (strategy 3)."""

Path = Literal["controlled", "operational", "third-party"]
"""Which way of communication the entry is (strategy 4.2)."""


class Part(BaseModel):
    """A group of values in the front matter; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Source(Part):
    """Where facts in the entry come from; shown on the page."""

    id: Identifier | None = None
    """What figures in the entry refer to it by."""
    title: Line
    url: Url | None = None
    publisher: Line | None = None
    date: PartialDate | None = None
    language: LanguageCode | None = None
    """Language of the title, where it is not the page's."""
    claim: bool = False
    """True where the source is a supplier or organiser speaking of its own work."""


class Image(Part):
    """The entry's picture. Its alternative text is language and stands as ``image_alt``."""

    file: Line
    """Path from the entry's own file."""
    focus: tuple[Share, Share] = (50, 50)
    """The point that stays in sight when the picture is cropped: per cent from left and from top."""
    credit: Line | None = None
    licence: Line | None = None


class Film(Part):
    """A film with what the entry says: a file of ours, or one that is linked to."""

    file: Line | None = None
    """Path from the entry's own file."""
    url: Url | None = None
    """Where the film is, if it is no file of ours."""
    captions: Line | None = None
    """Path of the captions (WebVTT) in the language of the text."""
    poster: Line | None = None
    """Path of the picture that is shown before the film is played."""


class FrontMatter(BaseModel):
    """The fields of every kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    id: Identifier | None = None
    """What the entry is known by for ever; its file's name where it is not given."""
    title: Annotated[Line, TRANSLATED]
    summary: Annotated[Line, TRANSLATED]
    """One or two sentences: the effect first. Shown in lists, feeds and search results."""
    easy_summary: Annotated[Prose | None, TRANSLATED] = None
    """What matters most, in short sentences and easy words; shown above the text."""
    sign_language: Annotated[Film | None, TRANSLATED] = None
    """The entry in sign language; shown above the text."""
    slug: Annotated[Slug | None, TRANSLATED] = None
    """Last part of the address; the entry's id where it is not given."""
    aliases: Annotated[tuple[Address, ...], TRANSLATED] = ()
    """Former addresses in the site, which lead here."""
    owner: DepartmentId
    contact: ContactId
    audiences: tuple[AudienceId, ...] = Field(min_length=1)
    messages: tuple[MessageId, ...] = ()
    purpose: Purpose
    function: Function
    path: Path
    channels: tuple[ChannelId, ...] = ()
    """Where else the entry is told."""
    themes: tuple[ThemeId, ...] = ()
    roles: tuple[RoleId, ...] = ()
    """For whom in everyday life: cyclist, parent … (strategy 3.2)."""
    keywords: tuple[KeywordId, ...] = ()
    sites: tuple[Identifier, ...] = ()
    """Only on these sites; on every site that shows the kind where none is given."""
    publish_on: Day
    expires_on: Day | None = None
    """The first day on which the entry is no longer shown."""
    draft: bool = Field(default=False, strict=True)
    review_by: Day | None = None
    """When the owner reads the entry again; after that day it is a warning."""
    updated: Day | None = None
    """Day of the last change of substance; Git's date of the file where it is not given."""
    sources: tuple[Source, ...] = ()
    image: Image | None = None
    image_alt: Annotated[Prose | None, TRANSLATED] = None
    image_caption: Annotated[Prose | None, TRANSLATED] = None

    @property
    def shown_from(self) -> dt.date:
        """The first day on which the entry may be shown."""
        return self.publish_on

    @property
    def withheld_from(self) -> dt.date | None:
        """The first day on which nobody may see the entry, not even in a preview."""
        return None
