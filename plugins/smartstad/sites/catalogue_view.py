"""What a page of a list that can be filtered shows beside the entries: filters, views, months, years."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smartstad.model.page import Page
from smartstad.model.text import text_in
from smartstad.sites.address import relative
from smartstad.sites.calendar_month import Month, weekdays, weeks
from smartstad.sites.edition_view import Link
from smartstad.sites.facets import FACETS, years
from smartstad.sites.filtering import happenings

if TYPE_CHECKING:
    from smartstad.sites.address import Address
    from smartstad.sites.calendar_month import CalendarDay
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.facets import Facet
    from smartstad.sites.listing import ListPage


@dataclass(frozen=True)
class FilterLink:
    """A value of a facet and the page of the entries that have it."""

    text: str
    language: str
    """Language of the text."""
    href: str
    count: int
    """How many entries have it."""


@dataclass(frozen=True)
class FilterGroup:
    """A facet with its values."""

    name: str
    links: tuple[FilterLink, ...]


@dataclass(frozen=True)
class YearCount:
    """How many entries of the list began in a year."""

    year: int
    count: int
    share: int
    """Per cent of the fullest year's."""


def facet_values(shared: EditionView, head: Address, facet: Facet) -> list[ListPage]:
    """The first page of each of the facet's values, in the order in which a reader looks for them."""
    found = [
        pages[0]
        for (_, name, _), pages in shared.lists.parts(head).items()
        if name == facet.id and pages[0].part
    ]
    if facet.fixed:
        return found
    if facet.id == "year":
        return found[::-1]
    return sorted(found, key=lambda page: (-page.total, value_text(shared, facet, _value(page))))


def value_text(shared: EditionView, facet: Facet, value: str) -> tuple[str, str]:
    """What the value is called, and the language of that."""
    own = shared.edition.language
    if value in facet.fixed:
        return shared.words.gettext(facet.fixed[value]), own
    if facet.register is not None:
        return text_in(dict(shared.library.item(facet.register, value).name), own)
    if facet.kind is not None:
        entry = shared.library.by_kind[facet.kind][value]
        version = entry.versions.get(own) or entry.versions[entry.original]
        return version.front.title, version.language
    return (shared.words.language_name(value) if facet.languages else value), own


def _value(page: ListPage) -> str:
    return page.part.value if page.part else ""


class CatalogueView:
    """The ways through a list from one of its pages."""

    def __init__(self, shared: EditionView, page: ListPage) -> None:
        self._shared = shared
        self._page = page
        front = page.head.version.front
        self.kind = str(front.lists) if isinstance(front, Page) else ""
        self.facets = FACETS[self.kind]
        self.part = page.part
        self.is_head = page.is_head
        self.is_indexed = page.is_indexed

    def _to(self, path: str) -> str:
        return relative(path, self._page.path)

    @property
    def facet(self) -> Facet | None:
        """The facet whose value the page shows."""
        name = self.part.name if self.part else ""
        return next((facet for facet in self.facets if facet.id == name), None)

    @property
    def title(self) -> str:
        """What the page shows of the list; empty for the list itself."""
        gettext = self._shared.words.gettext
        if self.part is None:
            return ""
        if self.part.sort == "timeline":
            return gettext("timeline")
        if self.month is not None:
            return self._shared.words.month(self.month.first)
        facet = self.facet
        assert facet is not None, "a part that is no view is a facet's"
        return f"{gettext(facet.label)} – {value_text(self._shared, facet, self.part.value)[0]}"

    @property
    def whole(self) -> str:
        """The way to the list itself."""
        return self._to(self._page.head.path)

    @property
    def combine(self) -> str:
        """The way to the list's filter with the page's value chosen, for choosing more; none where there is no filter."""
        if self.part is None or self.facet is None or not self._shared.lists.pages(self._page.head)[0].total:
            return ""
        name, value = self.part.segment.strip("/").split("/")
        return f"{self.whole}?{name}={value}#page:filter"

    @property
    def data(self) -> str:
        """The way to the list's file for the script."""
        return self._to(self._page.head.path + LIST_FILE)

    @property
    def views(self) -> list[Link]:
        """The list, and the other ways to see it."""
        gettext, own = self._shared.words.gettext, self._shared.edition.language
        lists, head = self._shared.lists, self._page.head
        on_map = lists.map(head)
        is_map = on_map is not None and on_map.path == self._page.path
        sort = self.part.sort if self.part else "map" if is_map else "facet"
        links = [Link(self.whole, gettext("List"), own, sort == "facet")]
        if on_map is not None:
            links.append(Link(self._to(on_map.path), gettext("Map"), own, is_map))
        timeline = lists.parts(head).get(("timeline", "", ""))
        if timeline is not None:
            links.append(Link(self._to(timeline[0].path), gettext("Timeline"), own, sort == "timeline"))
        months = self._months
        if months:
            now = str(Month.of(self._shared.today))
            near = next((page for page in months if _value(page) >= now), months[-1])
            links.append(Link(self._to(near.path), gettext("Calendar"), own, sort == "month"))
        return links

    @property
    def groups(self) -> list[FilterGroup]:
        """Every facet with the pages of its values that have an entry."""
        return [
            group
            for facet in self.facets
            if (group := FilterGroup(self._shared.words.gettext(facet.label), self._links(facet))).links
        ]

    def _links(self, facet: Facet) -> tuple[FilterLink, ...]:
        return tuple(
            FilterLink(*value_text(self._shared, facet, _value(page)), self._to(page.path), page.total)
            for page in facet_values(self._shared, self._page.head, facet)
            if page.total
        )

    @property
    def by_year(self) -> list[tuple[int, list[Address]]]:
        """The page's entries by the year in which they began; for the timeline."""
        found: dict[int, list[Address]] = {}
        for address in self._page.items:
            found.setdefault(years(address.entry).start, []).append(address)
        return list(found.items())

    @property
    def years(self) -> list[YearCount]:
        """How many entries of the whole list began in each year, the latest first."""
        pages = self._shared.lists.pages(self._page.head)
        counts = Counter(years(address.entry).start for page in pages for address in page.items)
        most = max(counts.values(), default=1)
        return [YearCount(year, counts[year], 100 * counts[year] // most) for year in sorted(counts)[::-1]]

    @property
    def month(self) -> Month | None:
        return Month.parse(self.part.value) if self.part and self.part.sort == "month" else None

    @property
    def _months(self) -> list[ListPage]:
        parts = self._shared.lists.parts(self._page.head)
        return [pages[0] for (sort, _, _), pages in parts.items() if sort == "month"]

    def _month_link(self, page: ListPage) -> Link:
        words = self._shared.words
        return Link(self._to(page.path), words.month(Month.parse(_value(page)).first), words.language)

    @property
    def earlier(self) -> Link | None:
        """The month before this one that has events."""
        before = [page for page in self._months if _value(page) < str(self.month)]
        return self._month_link(before[-1]) if before else None

    @property
    def later(self) -> Link | None:
        """The month after this one that has events."""
        after = [page for page in self._months if _value(page) > str(self.month)]
        return self._month_link(after[0]) if after else None

    @property
    def weeks(self) -> list[list[CalendarDay[Address] | None]]:
        """The month's weeks, beginning on the language's first day."""
        if self.month is None:
            return []
        held = [each for address in self._page.items for each in happenings(address, self._shared.today)]
        return weeks(self.month, held, self._shared.words.first_weekday)

    @property
    def weekdays(self) -> list[tuple[str, str]]:
        """Short and long names of the days of a week, in order."""
        words = self._shared.words
        return [words.weekday(number) for number in weekdays(words.first_weekday)]

    @property
    def days(self) -> list[CalendarDay[Any]]:
        """The days of the month on which something happens."""
        return [day for week in self.weeks for day in week if day is not None and day.items]


LIST_FILE = "list.json"
"""The list as the script reads it; after the address of the list's head."""
