"""The kinds in which others than the city speak: voices, suggestions with what came of them, calls to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from smartstad.model.annotation import TRANSLATED
from smartstad.model.date import CITY_ZONE, Day, Moment, PartialDate, Zone
from smartstad.model.front_matter import (
    AnyEntry,
    ChannelId,
    EventId,
    FrontMatter,
    PartnerId,
    ProjectId,
    Source,
    Url,
)
from smartstad.model.parts import Consent, ResponseStatus
from smartstad.model.text import Line, Prose

if TYPE_CHECKING:
    import datetime as dt


class Voice(FrontMatter):
    """What somebody else says (strategy 4.1, 4.2): their words, or that they have written about the city."""

    quote: Annotated[Prose | None, TRANSLATED] = None
    """Their words; without them the voice is a mention, which leads to what was published."""
    name: Line
    """Who said it; of a mention, who wrote it or where it stands."""
    position: Annotated[Line | None, TRANSLATED] = None
    said_on: PartialDate
    consent: Consent | None = None
    """Needed where the words were given to the city; published words have their source instead."""
    about: tuple[AnyEntry, ...] = ()

    @property
    def publication(self) -> Source | None:
        """Where the words, or what is mentioned, were published."""
        return next((source for source in self.sources if source.url and source.date), None)

    @property
    def withheld_from(self) -> dt.date | None:
        """The day on which the consent was withdrawn."""
        return self.consent.withdrawn_on if self.consent else None


class Response(FrontMatter):
    """You said – we did: something that people have suggested, and what came of it (strategy 1, 3.1)."""

    said: Annotated[Prose, TRANSLATED]
    """What was suggested, retold without saying by whom."""
    said_on: PartialDate
    heard_through: ChannelId | None = None
    heard_at: EventId | None = None
    """Where the city heard it: through a channel or at an event; one of them is needed."""
    status: ResponseStatus
    did: Annotated[Prose, TRANSLATED]
    """What came of it."""
    reason: Annotated[Prose | None, TRANSLATED] = None
    """Why; needed where it is not done."""
    about: tuple[AnyEntry, ...] = ()


class Call(FrontMatter):
    """A challenge or call that others can answer."""

    opens: Day
    deadline: Moment
    zone: Zone = CITY_ZONE
    who: Annotated[Prose, TRANSLATED]
    how: Annotated[Prose, TRANSLATED]
    url: Url | None = None
    partners: tuple[PartnerId, ...] = ()
    projects: tuple[ProjectId, ...] = ()
