"""The kinds of entries and what each says beyond the common fields."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from smartstad.model.annotation import TRANSLATED
from smartstad.model.date import CITY_ZONE, Day, Moment, PartialDate, Start, Zone
from smartstad.model.front_matter import (
    AnyEntry,
    AudienceId,
    BoilerplateId,
    ChannelId,
    DepartmentId,
    EventId,
    FrontMatter,
    KeywordId,
    PartnerId,
    PersonId,
    PlaceId,
    ProjectId,
    RoleId,
    SeriesId,
    Source,
    ThemeId,
    Url,
)
from smartstad.model.parts import (
    AnnualReport,
    Comparison,
    Consent,
    FormerName,
    Funding,
    Gathering,
    Level,
    Location,
    Milestone,
    Organiser,
    Outcome,
    Price,
    ProjectStatus,
    Recurrence,
    Registration,
    ResponseStatus,
    Result,
    YearlyValue,
)
from smartstad.model.text import LanguageCode, Line, Prose, Texts

KindName = Literal[
    "page",
    "message",
    "project",
    "event",
    "post",
    "place",
    "partner",
    "publication",
    "voice",
    "response",
    "call",
    "indicator",
]


PublicationForm = Literal["press-release", "report", "brochure", "newsletter"]

Section = Literal[KindName, "text", "list", "audiences", "roles", "themes", "people", "data", "contact"]
"""A section of a front page: a row of entries of a kind, the page's own text, the list that it heads, ways in for
audiences, roles, themes, those who write, feeds and data, or how to be heard."""


DirectoryName = Literal["audiences", "roles", "keywords", "themes", "departments", "channels", "people"]
"""A register that a page can be the directory of."""


class Page(FrontMatter):
    """A text of its own: a front page, about, an audience's page, the head of a list."""

    layout: Literal[
        "text",
        "easy",
        "front",
        "list",
        "audience",
        "gathering",
        "directory",
        "subscriptions",
        "data",
        "contents",
        "search",
        "accessibility-statement",
    ] = "text"
    """``easy`` is a text alone, large and with air; ``gathering`` shows all that has to do with a theme, a role, a
    department, a keyword or a writer, ``directory`` all items of a register;
    ``subscriptions`` shows all feeds and calendars, ``data`` all datasets, ``contents`` all pages of the site,
    ``search`` finds them by words and has them from A to Z, ``accessibility-statement`` how accessible the site is
    (2018:1937)."""
    lists: KindName | None = None
    """Layout ``list``: the kind whose entries the page lists."""
    form: PublicationForm | None = None
    """Layout ``list``: only publications of this form."""
    audience: AudienceId | None = None
    """Layout ``audience``: whose page it is; its entries are gathered there."""
    role: RoleId | None = None
    theme: ThemeId | None = None
    """Layout ``list``: only entries for this role or of this theme; layout ``gathering``: all that concern it."""
    evaluated: bool = Field(default=False, strict=True)
    """Layout ``list`` of events: only those of which it is told what came of them, and that."""
    department: DepartmentId | None = None
    person: PersonId | None = None
    keyword: KeywordId | None = None
    """Layout ``gathering``: the department or writer whose entries are gathered, or the keyword that they carry."""
    directory: DirectoryName | None = None
    """Layout ``directory``: the register whose items the page tells of."""
    sections: tuple[Section, ...] = ()
    """Layout ``front``: what stands on the page, in order; the usual sections where none is given."""

    @property
    def lists_all(self) -> bool:
        """False for a list that has only some of the entries of its kind."""
        return self.role is None and self.theme is None and not self.evaluated


class CoreMessage(FrontMatter):
    """A core message of the communication strategy (4.1). Its title is the message, word for word."""

    order: Annotated[int, Field(ge=1, strict=True)]
    """Its place in the strategy's list."""
    quoted_from: Line
    """Where it stands: document and chapter."""
    quoted_language: LanguageCode = "sv"
    """The language of the original wording; other languages are marked as translations."""


class Project(FrontMatter):
    """A smart city project."""

    status: ProjectStatus
    start: PartialDate | None = None
    end: PartialDate | None = None
    departments: tuple[DepartmentId, ...] = ()
    """Those who take part, beside the owner."""
    partners: tuple[PartnerId, ...] = ()
    funding: tuple[Funding, ...] = ()
    location: Location | None = None
    milestones: tuple[Milestone, ...] = ()
    """Steps on the way, beside start and end."""
    value: Annotated[Prose, TRANSLATED]
    """Which value the project creates, and for whom (strategy 4.1)."""
    results: tuple[Result, ...] = ()
    lessons: Annotated[tuple[Prose, ...], TRANSLATED] = ()
    replicability: Annotated[Prose | None, TRANSLATED] = None
    """What another city or department needs in order to do the same."""
    next_step: Annotated[Prose | None, TRANSLATED] = None


class Event(FrontMatter):
    """A meeting, at a place, online or both."""

    start: Start
    end: Moment | None = None
    zone: Zone = CITY_ZONE
    location: Location | None = None
    online: Url | None = None
    organiser: Organiser
    access: Annotated[Prose | None, TRANSLATED] = None
    """How one gets in and takes part: lifts, hearing loops, interpretation."""
    registration: Registration | None = None
    price: Price | None = None
    languages: tuple[LanguageCode, ...] = ()
    """Languages spoken there."""
    status: Literal["planned", "moved", "cancelled"] = "planned"
    moved_from: Moment | None = None
    """Status ``moved``: when it was to begin before."""
    recurrence: Recurrence | None = None
    outcome: Outcome | None = None
    outcome_text: Annotated[Prose | None, TRANSLATED] = None
    """What came of it."""
    outcome_said: Annotated[Prose | None, TRANSLATED] = None
    """What those who took part said."""
    outcome_changes: Annotated[Prose | None, TRANSLATED] = None
    """What changes because of it."""
    partners: tuple[PartnerId, ...] = ()
    projects: tuple[ProjectId, ...] = ()

    @property
    def is_evaluated(self) -> bool:
        """True where it is told what came of it."""
        return any((self.outcome, self.outcome_text, self.outcome_said, self.outcome_changes))


class Post(FrontMatter):
    """A post in the blog."""

    authors: tuple[PersonId, ...] = Field(min_length=1)
    series: SeriesId | None = None
    """The series that the post belongs to; its posts follow one another by ``publish_on``."""
    projects: tuple[ProjectId, ...] = ()
    events: tuple[EventId, ...] = ()
    partners: tuple[PartnerId, ...] = ()
    places: tuple[PlaceId, ...] = ()


class Place(FrontMatter):
    """Where people meet the smart city, or where it can be seen."""

    location: Location
    address: Line | None = None
    district: Line | None = None
    url: Url | None = None
    activities: Annotated[tuple[Line, ...], TRANSLATED] = ()
    """What one can do there."""
    access: Annotated[Prose | None, TRANSLATED] = None
    partners: tuple[PartnerId, ...] = ()
    """Those who run it."""


class Partner(FrontMatter):
    """An actor that the city works with (strategy 4.4)."""

    sector: Literal["academia", "business", "public", "network", "civil-society"]
    level: Literal["local", "regional", "national", "international"]
    url: Url | None = None
    former_names: tuple[FormerName, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None


class Publication(FrontMatter):
    """A press release, report, brochure or newsletter (strategy 4.2)."""

    form: PublicationForm
    published: PartialDate
    languages: tuple[LanguageCode, ...] = ()
    """Languages that the publication itself is in."""
    embargo_until: Moment | None = None
    url: Url | None = None
    """Where the publication itself is, if it is not this page."""
    dateline: Annotated[Line | None, TRANSLATED] = None
    """Press releases: the place that it is sent from; stands before the text with the day."""
    boilerplates: tuple[BoilerplateId, ...] = ()
    """Press releases: what stands last about those who send it."""
    features: tuple[AnyEntry, ...] = ()
    """Newsletters: entries that stand first, in order."""
    gather: Gathering | None = None
    """Newsletters: what is gathered by itself."""
    projects: tuple[ProjectId, ...] = ()
    annual: AnnualReport | None = None
    """An annual report: what it gathers."""

    @property
    def shown_from(self) -> dt.date:
        """The first day that lies wholly after the embargo: a build knows the day, not the hour."""
        free = self.free_from
        return self.publish_on if free is None else max(self.publish_on, free)

    @property
    def free_from(self) -> dt.date | None:
        """The first day that the embargo lets it be shown; None without one."""
        embargo = self.embargo_until
        if embargo is None:
            return None
        whole = embargo.time in (None, dt.time())
        return embargo.day if whole else embargo.day + dt.timedelta(days=1)


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


class Indicator(FrontMatter):
    """A measure of how the city is doing (strategy 5)."""

    unit: Texts
    geography: Texts
    level: Level = "city"
    scale: Literal["amount", "rank"] = "amount"
    """``rank`` for places in a list, where the first is 1."""
    direction: Literal["up", "down", "none"]
    """Which way is better."""
    definition: Annotated[Prose | None, TRANSLATED] = None
    """What exactly is counted."""
    method: Annotated[Prose | None, TRANSLATED] = None
    values: tuple[YearlyValue, ...] = Field(min_length=1)
    breaks: tuple[Annotated[int, Field(ge=1900, le=2200, strict=True)], ...] = ()
    """Years from which the method is another, so that values before are not comparable."""
    comparisons: tuple[Comparison, ...] = ()
    """Other cities or areas, where a source of the entry's own has both."""


KINDS: dict[str, type[FrontMatter]] = {
    "page": Page,
    "message": CoreMessage,
    "project": Project,
    "event": Event,
    "post": Post,
    "place": Place,
    "partner": Partner,
    "publication": Publication,
    "voice": Voice,
    "response": Response,
    "call": Call,
    "indicator": Indicator,
}
"""Every kind by its name."""

FOLDERS: dict[str, str] = {
    "pages": "page",
    "messages": "message",
    "projects": "project",
    "events": "event",
    "blog": "post",
    "places": "place",
    "partners": "partner",
    "publications": "publication",
    "voices": "voice",
    "responses": "response",
    "calls": "call",
    "indicators": "indicator",
}
"""Folders below the content folder, and the kind of the entries in each."""
