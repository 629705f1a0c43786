"""The kinds of entries and what each says beyond the common fields."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from smartstad.model.annotation import TRANSLATED
from smartstad.model.date import CITY_ZONE, Moment, PartialDate, Start, Zone
from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.front_matter import (
    AnyEntry,
    BoilerplateId,
    DepartmentId,
    EventId,
    FrontMatter,
    PartnerId,
    PersonId,
    PlaceId,
    ProjectId,
    SeriesId,
    Url,
)
from smartstad.model.page import Page, PublicationForm
from smartstad.model.parts import (
    AnnualReport,
    Comparison,
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
    Result,
    YearlyValue,
)
from smartstad.model.text import LanguageCode, Line, Prose, Texts


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
