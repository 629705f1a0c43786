"""Lists: the entries of a kind, in order, on as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.kinds import CoreMessage, Event, Post, Publication
from smartstad.model.page import Page
from smartstad.sites.address import Address, relative
from smartstad.sites.atlas import Alternate
from smartstad.sites.call_state import last_day
from smartstad.sites.collation import sort_key
from smartstad.sites.filtering import divide, is_catalogue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Entry, Library
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.edition import Edition
    from smartstad.sites.filtering import Part

    Parts = Mapping[tuple[str, str, str], tuple["ListPage", ...]]

MAPPED: frozenset[str | None] = frozenset(["project", "event", "place"])
"""The kinds whose lists have a map."""


@dataclass(frozen=True)
class ListPage:
    """One page of a list."""

    head: Address
    """The list's first page: a page entry's address."""
    number: int
    """From 1."""
    count: int
    """How many pages the list has."""
    items: tuple[Address, ...]
    """What the page shows. Items in another language stand in a sibling edition."""
    total: int
    """How many entries the whole list has, or the part of it."""
    part: Part | None = None
    """Which part of the list, or which view of it, the page is; none for the list itself."""

    folder: str = "page"
    """The word before a later page's number in its address."""

    @property
    def is_head(self) -> bool:
        """True for the first page of the list itself, which has the head's own text."""
        return self.path == self.head.path

    @property
    def is_indexed(self) -> bool:
        """False where search engines should pass the page by: it has no more than the entry's own page."""
        return self.part is None or self.part.sort != "facet" or self.total >= 2

    @property
    def _root(self) -> str:
        return self.head.path + (self.part.segment if self.part else "")

    @property
    def path(self) -> str:
        """From the edition's root, with a slash last; the head's own for the first page."""
        return list_path(self._root, self.number, self.folder)

    @property
    def url(self) -> str:
        return self.head.edition.url + self.path

    def link_to(self, number: int) -> str | None:
        """The relative link to another page of the list; None where there is no such page."""
        if not 1 <= number <= self.count:
            return None
        return relative(list_path(self._root, number, self.folder), self.path)

    @property
    def previous(self) -> str | None:
        return self.link_to(self.number - 1)

    @property
    def next(self) -> str | None:
        return self.link_to(self.number + 1)


@dataclass(frozen=True)
class MapPage(ListPage):
    """The map of a list: one page, with all its entries."""

    @property
    def path(self) -> str:
        return f"{self.head.path}{self.folder}/"


def list_path(root: str, number: int, folder: str) -> str:
    """Address of a page of a list, from the edition's root; `root` is that of the first, `folder` the word before the number."""
    return root if number == 1 else f"{root}{folder}/{number}/"


class Lists:
    """The lists of all editions; each is put in order once."""

    def __init__(self, library: Library, atlas: Atlas, today: dt.date) -> None:
        self._library = library
        self._atlas = atlas
        self._today = today
        self._made: dict[tuple[str, str], tuple[ListPage, ...]] = {}
        self._parts: dict[tuple[str, str], Parts] = {}
        self._maps: dict[tuple[str, str], MapPage | None] = {}

    def pages(self, head: Address) -> tuple[ListPage, ...]:
        """The pages of the list that a page entry heads; none where it heads no list."""
        front = head.version.front
        if not isinstance(front, Page) or front.lists is None:
            return ()
        key = (head.edition.id, head.entry.id)
        if key not in self._made:
            self._made[key] = self._paginate(head, self._items(head, front))
        return self._made[key]

    def map(self, head: Address) -> MapPage | None:
        """The map of the list that a page entry heads, where the list has all entries of a kind with positions."""
        key = (head.edition.id, head.entry.id)
        if key not in self._maps:
            self._maps[key] = self._on_map(head)
        return self._maps[key]

    def _on_map(self, head: Address) -> MapPage | None:
        pages, front = self.pages(head), head.version.front
        if not pages or not isinstance(front, Page) or front.lists not in MAPPED or not front.lists_all:
            return None
        items = tuple(address for page in pages for address in page.items)
        folder = self._atlas.settings.address_word("map", head.language)
        return MapPage(head, 1, 1, items, len(items), folder=folder)

    def parts(self, head: Address) -> Parts:
        """The pages of the list's parts and views, by the part's key; none where the list cannot be filtered."""
        key = (head.edition.id, head.entry.id)
        if key not in self._parts:
            self._parts[key] = {}
            if is_catalogue(head):
                items = [item for page in self.pages(head) for item in page.items]
                divided = divide(head, items, self._library, self._atlas.settings, self._today)
                self._parts[key] = {part.key: self._paginate(head, found, part) for part, found in divided}
        return self._parts[key]

    def alternates(self, page: ListPage) -> list[Alternate]:
        """The same page of the list in other languages, where they have as many pages; reciprocal."""
        if page.is_head:
            return self._atlas.alternates(page.head)
        found = {page.head.language: page.url}
        for sibling in self._atlas.siblings(page.head.edition):
            other = self._head_in(page.head, sibling.id)
            same = self._same_page(page, other) if other is not None else None
            if same is not None:
                found[sibling.language] = same.url
        if len(found) == 1:
            return []
        default = found.get(self._atlas.settings.default_language, page.url)
        return [*(Alternate(*pair) for pair in sorted(found.items())), Alternate("x-default", default)]

    def _same_page(self, page: ListPage, other: Address) -> ListPage | None:
        """The page of the list that `other` heads which shows what `page` does."""
        if isinstance(page, MapPage):
            return self.map(other)
        pages = self.pages(other) if page.part is None else self.parts(other).get(page.part.key, ())
        return pages[page.number - 1] if len(pages) >= page.number else None

    def _head_in(self, head: Address, edition: str) -> Address | None:
        pages = self._atlas.pages[edition]
        if head.path == "":
            return pages.home
        other = self._atlas.address(pages.edition, head.entry)
        return other if other is not None and other.path else None

    def _items(self, head: Address, front: Page) -> list[Address]:
        entries = [
            entry
            for entry in self._library.kind(str(front.lists))
            if (front.role is None or front.role in entry.facts.roles)
            and (front.theme is None or front.theme in entry.facts.themes)
            and (not front.evaluated or (isinstance(entry.facts, Event) and entry.facts.is_evaluated))
            and front.form in (None, getattr(entry.facts, "form", None))
        ]
        return self.shown(head.edition, entries)

    def shown(self, edition: Edition, entries: Iterable[Entry]) -> list[Address]:
        """Where a reader of the edition finds those of the entries that it, or a sibling, shows; in order."""
        found = (self._atlas.address(edition, e) or self._atlas.elsewhere(edition, e) for e in entries)
        return in_order((address for address in found if address is not None), edition.language, self._today)

    def _paginate(
        self, head: Address, items: Sequence[Address], part: Part | None = None
    ) -> tuple[ListPage, ...]:
        # A month is shown whole.
        whole = part is not None and part.sort == "month"
        settings = self._atlas.settings
        size = max(1, len(items)) if whole else settings.page_size
        folder = settings.address_word("page", head.language)
        count = max(1, -(-len(items) // size))
        return tuple(
            ListPage(
                head,
                number,
                count,
                tuple(items[(number - 1) * size : number * size]),
                len(items),
                part,
                folder,
            )
            for number in range(1, count + 1)
        )


def in_order(addresses: Iterable[Address], language: str, today: dt.date) -> list[Address]:
    """Addresses in the order in which a reader looks for their kind, kinds one after the other."""
    return sorted(
        addresses,
        key=lambda address: (
            address.entry.kind,
            _rank(address, today),
            sort_key(address.version.front.title, language),
            address.entry.id,
        ),
    )


def _call_rank(call: Call, today: dt.date) -> tuple[int, int]:
    """Open ones first, the one that closes first before the others; then coming ones, then the last closed."""
    last = last_day(call)
    if today > last:
        return (2, -last.toordinal())
    return (1, call.opens.toordinal()) if today < call.opens else (0, last.toordinal())


def _rank(address: Address, today: dt.date) -> tuple[int, int]:
    """Newest first for what has a day, the strategy's order for messages, else by title."""
    facts = address.entry.facts
    if isinstance(facts, Event):
        day = facts.start.day.toordinal()
        return (0, day) if day >= today.toordinal() else (1, -day)
    if isinstance(facts, Call):
        return _call_rank(facts, today)
    if isinstance(facts, CoreMessage):
        return (0, facts.order)
    known = _day(facts)
    return (0, -known.toordinal()) if known else (0, 0)


def _day(facts: FrontMatter) -> dt.date | None:
    """The day that what has one is known by."""
    if isinstance(facts, Publication):
        return facts.published.first_day
    if isinstance(facts, Voice):
        return facts.said_on.first_day
    if isinstance(facts, Response):
        return facts.status.on.first_day
    return facts.publish_on if isinstance(facts, Post) else None
