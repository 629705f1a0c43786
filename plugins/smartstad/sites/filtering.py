"""A list divided: by the values of its facets, over time, and by month. Each part has pages of its own."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from smartstad.model.kinds import Event, Project
from smartstad.model.page import Page
from smartstad.sites.calendar_month import Happening, Month, months_of
from smartstad.sites.facets import FACETS, years
from smartstad.sites.recurrence import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from smartstad.model.library import Entry, Library
    from smartstad.sites.address import Address
    from smartstad.sites.facets import Facet
    from smartstad.sites.settings import Settings

AHEAD = 12
"""For how many months ahead an event that comes back is shown; a calendar without end has no pages."""


@dataclass(frozen=True)
class Part:
    """A part of a list, or a view of it, that has pages of its own."""

    sort: Literal["facet", "timeline", "month"]
    name: str
    """The facet; empty for views."""
    value: str
    """The facet's value, or the month; empty for the timeline."""
    segment: str
    """Its part of the address, after the list's own, with a slash last."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is, whatever the language."""
        return self.sort, self.name, self.value


def is_catalogue(head: Address) -> bool:
    """True where the list that the page heads can be filtered: one of a whole kind that has facets."""
    page = head.version.front
    return (
        isinstance(page, Page)
        and page.layout == "list"
        and page.lists_all
        and page.lists in FACETS
        and head.path != ""
    )


def divide(
    head: Address, items: Sequence[Address], library: Library, settings: Settings, today: dt.date
) -> Iterator[tuple[Part, Sequence[Address]]]:
    """Every part of the list with its entries, in the list's order.

    A value keeps its part as long as the library has an entry that once showed it: an address that was
    published answers, if only to say that nothing is there now.
    """
    front = head.version.front
    kind = str(front.lists) if isinstance(front, Page) else ""
    for facet in FACETS.get(kind, ()):
        yield from _by_facet(head, facet, items, library, settings, today)
    if kind == "event":
        yield from _by_month(settings.address_word("calendar", head.language), items, today)
    elif kind == "project":
        segment = settings.address_word("timeline", head.language)
        yield Part("timeline", "", "", f"{segment}/"), sorted(items, key=_newest_first)


def _by_facet(
    head: Address,
    facet: Facet,
    items: Iterable[Address],
    library: Library,
    settings: Settings,
    today: dt.date,
) -> Iterator[tuple[Part, Sequence[Address]]]:
    found: dict[str, list[Address]] = {value: [] for value in facet.fixed}
    for entry in library.kind(head.version.front.lists):  # type: ignore[attr-defined]
        if head.edition.shows(entry) and _was_shown(entry, today):
            for value in facet.read(entry, library, today, settings):
                found.setdefault(value, [])
    for address in items:
        for value in dict.fromkeys(facet.read(address.entry, library, today, settings)):
            found.setdefault(value, []).append(address)
    folder, taken = settings.address_word(facet.id, head.language), set[str]()
    for value in facet.fixed or sorted(found):
        name = facet.value_segment(value, head.language, library, settings)
        # Two names may be written alike in the letters a–z.
        name = value if name in taken else name
        taken.add(name)
        yield Part("facet", facet.id, value, f"{folder}/{name}/"), found[value]


def _was_shown(entry: Entry, today: dt.date) -> bool:
    """True where the entry is, or once was, public."""
    return not entry.facts.draft and entry.facts.shown_from <= today


def _newest_first(address: Address) -> tuple[int, int]:
    """By the year in which it began, the latest first; within a year by the day on which it began."""
    return -years(address.entry).start, -_began(address).toordinal()


def _began(address: Address) -> dt.date:
    facts = address.entry.facts
    assert isinstance(facts, Project)
    return (facts.start or facts.status.on).first_day


def _by_month(
    folder: str, items: Iterable[Address], today: dt.date
) -> Iterator[tuple[Part, Sequence[Address]]]:
    found: dict[Month, list[Address]] = defaultdict(list)
    for address in items:
        months = {month for each in happenings(address, today) for month in months_of(each.first, each.last)}
        for month in months:
            found[month].append(address)
    for month in sorted(found):
        yield Part("month", "", str(month), f"{folder}/{month}/"), found[month]


def happenings(address: Address, today: dt.date) -> list[Happening[Address]]:
    """When the event is held: once, or every time that it comes back; never where its day is not known."""
    event = address.entry.facts
    if not isinstance(event, Event) or event.start.precision != "day":
        return []
    first, last = event.start.day, (event.end or event.start).day
    if event.recurrence is None:
        return [Happening(address, first, max(first, last))]
    end = Month.of(today).first + dt.timedelta(days=31 * AHEAD)
    length = max(last - first, dt.timedelta())
    return [
        Happening(address, day, day + length)
        for day in days(first, event.recurrence)
        if day not in event.recurrence.without and day <= end
    ]
