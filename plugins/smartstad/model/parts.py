"""Groups of values in the front matter of some kinds."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from smartstad.model.date import Day, PartialDate
from smartstad.model.front_matter import AnyEntry, Identifier, IndicatorId, Part, PlaceId, ProjectId, Url
from smartstad.model.text import Line, Texts

Figure = Annotated[int, Field(strict=True)] | Annotated[float, Field(strict=True, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, strict=True)]
Longitude = Annotated[float, Field(ge=-180, le=180, strict=True)]


class ProjectStatus(Part):
    """What state a project is in, since when."""

    state: Literal["idea", "pilot", "running", "finished", "scaled", "stopped"]
    on: PartialDate
    """When the state was reached, or as of when it is known."""


class Funding(Part):
    """Money for a project."""

    source: Texts
    amount: Annotated[Figure | None, Field(ge=0)] = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$", strict=True)] = "SEK"
    """ISO 4217."""


class Location(Part):
    """Where something is. Coordinates are WGS 84, decimal degrees."""

    name: Texts
    place: PlaceId | None = None
    """The place's own entry, where it has one."""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    approximate: bool = Field(default=True, strict=True)


class Milestone(Part):
    """A step on a project's way."""

    on: PartialDate
    text: Texts
    source: Identifier | None = None
    """Id of the source, among the entry's own ``sources``."""


class Result(Part):
    """What came of a project: an effect in words, and its figure where one is known."""

    text: Texts
    value: Figure | None = None
    unit: Texts | None = None
    on: PartialDate | None = None
    source: Identifier | None = None
    """Id of the source, among the entry's own ``sources``."""


class Organiser(Part):
    """Who holds an event."""

    kind: Literal["own", "other"]
    name: Texts
    url: Url | None = None


class Registration(Part):
    """How one takes a seat."""

    url: Url | None = None
    deadline: Day | None = None
    required: bool = Field(default=True, strict=True)
    full: bool = Field(default=False, strict=True)
    """True where all seats are taken."""


class Price(Part):
    """What it costs; 0 is free of charge."""

    amount: Annotated[Figure, Field(ge=0)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$", strict=True)] = "SEK"


class Recurrence(Part):
    """How an event comes back (RFC 5545, RRULE)."""

    every: Literal["day", "week", "month", "year"]
    interval: Annotated[int, Field(ge=1, le=52, strict=True)] = 1
    times: Annotated[int | None, Field(ge=2, le=400, strict=True)] = None
    until: Day | None = None
    without: tuple[Day, ...] = ()
    """Days on which it is not held."""


class Outcome(Part):
    """What is known afterwards (strategy 5). In words it stands as ``outcome_text``, ``outcome_said`` and
    ``outcome_changes``."""

    on: PartialDate
    participants: Annotated[int | None, Field(ge=0, strict=True)] = None
    source: Identifier | None = None


class FormerName(Part):
    """A name that a partner had before."""

    name: Line
    until: PartialDate | None = None


class ResponseStatus(Part):
    """What has become of a suggestion, since when."""

    state: Literal["done", "under-way", "not-done"]
    on: PartialDate
    """When the state was reached, or as of when it is known."""


NewsKind = Literal["post", "project", "event", "call", "publication"]
"""The kinds that a newsletter gathers, in the order in which it shows them."""


class Gathering(Part):
    """What a newsletter gathers by itself: what was published in a period, for its audiences."""

    since: Day
    """The first day of the period."""
    until: Day
    """The last day of the period."""
    most: dict[NewsKind, Annotated[int, Field(ge=1, le=50, strict=True)]] = Field(
        default_factory=lambda: dict.fromkeys(get_args(NewsKind), 5)
    )
    """How many of each kind at most, the newest first; kinds that are not named are left out."""


class Consent(Part):
    """A person's leave to be quoted."""

    given_on: Day
    withdrawn_on: Day | None = None


class YearlyValue(Part):
    """An indicator's value for a year."""

    year: Annotated[int, Field(ge=1900, le=2200, strict=True)]
    value: Figure
    source: Identifier | None = None
    note: Texts | None = None


Level = Literal["place", "city", "region", "country"]
"""How large the area is that a figure is for: a street or a district, a municipality, a county, a state."""


class Comparison(Part):
    """The same measure somewhere else, by the same source."""

    geography: Texts
    level: Level
    values: tuple[YearlyValue, ...] = Field(min_length=1)


class AnnualReport(Part):
    """What an annual report gathers; it becomes a page with charts, a PDF and data."""

    year: Annotated[int, Field(ge=1900, le=2200, strict=True)]
    """Figures of later years are left out, and activities are those of that year."""
    indicators: tuple[IndicatorId, ...] = Field(min_length=1)
    projects: tuple[ProjectId, ...] = ()
    """Those whose results are told."""
    texts: tuple[AnyEntry, ...] = ()
    """Others to read, in order."""
