"""The registers: lists in YAML that entries point into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from smartstad.model.annotation import Reference
from smartstad.model.date import Day, PartialDate
from smartstad.model.front_matter import DepartmentId, Email, Identifier, Path, PersonId, Url
from smartstad.model.parts import FormerName
from smartstad.model.text import LanguageCode, Line, Texts

if TYPE_CHECKING:
    import datetime as dt

Criterion = Annotated[str, StringConstraints(strict=True, pattern=r"^[1-4]\.[1-5]\.[1-9][0-9]?$")]
"""The number of a success criterion of WCAG: ``1.2.5``."""

Clause = Annotated[str, StringConstraints(strict=True, pattern=r"^[1-9][0-9]?(\.[0-9]{1,2}){1,4}$")]
"""The number of a clause of EN 301 549: ``9.1.2.5``."""

EntryName = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$")]
"""An entry's kind and id: ``project/smart-lighting``."""

TemplateName = Annotated[str, StringConstraints(strict=True, pattern=r"^overrides/\S+\.html$")]
"""A template's path from the project's root."""

Reason = Literal["defect", "disproportionate-burden", "out-of-scope"]
"""Why something is not accessible, in the order in which a statement tells it: not yet mended (2018:1937, 10 §),
not demanded since it would cost too much (12 §), not covered by the law (9 §)."""


Motif = Literal[
    "suns",
    "lanes",
    "lamps",
    "signals",
    "dots",
    "petals",
    "leaves",
    "voices",
    "sparks",
    "pipes",
    "loops",
    "blocks",
]
"""What the illustrations of a theme are patterns of."""


class Item(BaseModel):
    """An item of a register."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    id: Identifier
    name: Texts


class Audience(Item):
    """A target audience with its goals (strategy 3.3), word for word."""

    knowledge: Texts
    attitude: Texts
    behaviour: Texts
    message: Texts
    quoted_from: Line | None = None
    """Where the four texts above stand: document and chapter."""
    quoted_language: LanguageCode = "sv"
    """The language of the original wording; other languages are marked as translations."""
    knowledge_plain: Texts | None = None
    attitude_plain: Texts | None = None
    behaviour_plain: Texts | None = None
    """The goals said in plain words, to those they are about."""
    easy_language: bool = Field(default=False, strict=True)
    """True where it asks for easy language: an easy-to-read summary of each entry, and abbreviations explained."""
    highest_lix: Annotated[int, Field(ge=1, le=100, strict=True)] = 50
    """The highest LIX that Swedish texts for it may have without a warning."""


class Role(Item):
    """Who one is in everyday life, or where in life: cyclist, parent, newly arrived … (strategy 3.2)."""

    summary: Texts | None = None
    """What the city does for it."""


class Theme(Item):
    """What an entry is about; a category in feeds."""

    summary: Texts
    motif: Motif | None = None
    """What the illustrations of entries without a picture are patterns of; one is found where none is given."""


class Department(Item):
    """A department or company of the city, which answers for its entries."""

    summary: Texts | None = None
    """What it does for the smart city."""
    url: Url | None = None
    contact: Annotated[str | None, Reference("contacts")] = None
    former_names: tuple[FormerName, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    """When it was founded, and when it ceased to be."""


class Person(Item):
    """Somebody, or a staff group, who writes."""

    group: bool = Field(default=False, strict=True)
    """True for a staff group, such as a newsroom."""
    position: Texts | None = None
    department: Annotated[str | None, Reference("departments")] = None


class Series(Item):
    """Posts that are read one after the other."""


class Boilerplate(Item):
    """What stands last in press releases about those who send them."""

    text: Texts


class Contact(Item):
    """Where a reader turns to: at least an address, a telephone or an e-mail address."""

    url: Url | None = None
    email: Email | None = None
    telephone: Line | None = None
    about: Texts | None = None
    """What one can ask there."""
    person: PersonId | None = None
    """Who answers, where it is one."""


class Channel(Item):
    """Where the city speaks and listens. One that people go to has the id of its place."""

    summary: Texts | None = None
    """What one can do there."""
    url: Url | None = None
    path: Path
    kind: Literal["site", "social", "meeting-place", "press", "newsletter", "event"]


class Keyword(Item):
    """A word of the strategy (4.1)."""

    summary: Texts | None = None
    """What the city means by it."""


class Audit(Item):
    """An assessment of how accessible the sites are."""

    on: Day
    """When it was finished."""
    department: DepartmentId
    """Who answers for it."""
    method: Literal["self-assessment", "external"]
    auditor: Texts | None = None
    """Method ``external``: who made it."""
    standards: tuple[Line, ...] = Field(min_length=1)
    """What the sites were held against, with version: ``WCAG 2.1 AA``."""
    sites: tuple[Identifier, ...] = ()
    """Only these sites; all where none is given."""
    coverage: Literal["whole", "part"]
    """Whether every requirement of the standards was examined, or only some."""
    met: Literal["all", "most", "few"]
    """How many of the requirements that were examined are met."""
    examined: Texts
    """What was looked at, and how."""
    not_examined: Texts | None = None
    """What was not looked at."""


class Defect(Item):
    """Something on the sites that not everybody can use."""

    obstacle: Texts
    """What does not work."""
    affects: Texts
    """For whom."""
    criteria: tuple[Criterion, ...] = ()
    clauses: tuple[Clause, ...] = ()
    reason: Reason
    assessment: Texts | None = None
    """Reason ``disproportionate-burden``: how that was judged."""
    alternative: Texts | None = None
    """How one gets the same in another way."""
    sites: tuple[Identifier, ...] = ()
    """Only on these sites; on all where none is given."""
    found_on: Day
    promised_by: Day | None = None
    """When it is to be mended."""
    mended_on: Day | None = None

    def is_open(self, today: dt.date) -> bool:
        """True where it is known and not mended on that day."""
        return self.found_on <= today and (self.mended_on is None or self.mended_on > today)


class Waiver(Item):
    """A rule of accessibility that somebody has decided not to hold some pages to, for a time."""

    rule: Identifier
    entries: tuple[EntryName, ...] = ()
    """The entries whose texts it covers."""
    templates: tuple[TemplateName, ...] = ()
    """The templates that it covers."""
    sites: tuple[Identifier, ...] = ()
    """Only on these sites; on all where none is given."""
    reason: Reason
    explanation: Texts
    """Why, for those who meet the obstacle."""
    alternative: Texts | None = None
    """How one gets the same in another way."""
    department: DepartmentId | None = None
    person: PersonId | None = None
    """Who decided: a department, a person, or both."""
    since: Day
    until: Day
    """The last day on which it holds."""

    def holds(self, today: dt.date) -> bool:
        """True where it is in force on that day."""
        return self.since <= today <= self.until


class Synonym(Item):
    """What readers call something that the texts call by another name; for the search."""

    words: Annotated[dict[LanguageCode, tuple[Line, ...]], Field(min_length=1)]
    """What else it is called, in each language. Its name in that language is found by all of them, and the other way
    around."""


REGISTERS: dict[str, type[Item]] = {
    "audiences": Audience,
    "roles": Role,
    "themes": Theme,
    "departments": Department,
    "people": Person,
    "series": Series,
    "contacts": Contact,
    "boilerplates": Boilerplate,
    "channels": Channel,
    "keywords": Keyword,
    "audits": Audit,
    "defects": Defect,
    "waivers": Waiver,
    "synonyms": Synonym,
}
"""Every register by the name of its file in ``registers/``."""
