"""What all pages of an edition share, looked up once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

from smartstad.model.annotation import references
from smartstad.model.kinds import KINDS, Post
from smartstad.model.page import Page
from smartstad.model.parts import NewsKind
from smartstad.sites.groups import groups_about
from smartstad.sites.newsletter import News
from smartstad.sites.related import Relations
from smartstad.sites.subject import Subject, page_subjects

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from smartstad.model.library import Entry, Library
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.edition import Edition
    from smartstad.sites.groups import Group
    from smartstad.sites.listing import Lists
    from smartstad.sites.words import Words


@dataclass(frozen=True)
class Link:
    """A link with its words."""

    href: str
    text: str
    language: str
    """Language of the words and of the page that the link leads to."""
    current: bool = False
    """True where the link leads to the page that it stands on, or (in menus) to the part it belongs to."""


@dataclass(frozen=True)
class Subscription:
    """A feed, calendar or dataset of the edition, which readers and programs are told of."""

    title: str
    path: str
    """From the edition's root."""
    media_type: str
    """``application/rss+xml``, ``text/calendar``, ``application/json``."""
    sort: Literal["feed", "calendar", "data"]
    about: frozenset[Subject] = frozenset()
    """The pages about any of these announce it; all pages do where it is empty."""
    prominent: bool = False
    """True for the few that every page's footer shows."""


EVALUATION = "evaluation"
"""What a list of events is of that tells what came of them; stands where a kind's name does."""


class EditionView:
    """What all pages of an edition share; looked up once."""

    def __init__(
        self,
        library: Library,
        atlas: Atlas,
        lists: Lists,
        edition: Edition,
        words: Words,
        today: dt.date,
        *,
        drafts: bool = False,
    ) -> None:
        self.library = library
        self.atlas = atlas
        self.lists = lists
        self.edition = edition
        self.words = words
        self.today = today
        self.drafts = drafts
        """True in a preview for editors, which shows what is not published too."""
        self.subscriptions: list[Subscription] = []
        self.mentions = _mentions(library)
        self.heads = {
            listed: head
            for head in reversed(list(atlas.pages[edition.id].by_entry.values()))
            if head.path and lists.pages(head) and (listed := _listed(head))
        }
        """The address of the page that lists all entries of each kind, or all evaluations of events."""
        self.gatherings = _gatherings(atlas.pages[edition.id].by_entry.values())
        """The pages that gather the entries for an audience or a role, of a theme, a department, a keyword or a writer."""
        self.directories = _directories(atlas.pages[edition.id].by_entry.values())
        """The page that tells of all items of each register."""
        self.sites = _sites(atlas, edition)
        self.menu = _named_pages(library, atlas, edition, edition.settings.menu)
        self.footer = _named_pages(library, atlas, edition, edition.settings.footer)
        self._groups: dict[Subject, tuple[Group, ...]] = {}
        self._first: dict[str, list[Address]] = {}
        self._subscriptions_about: dict[Subject | None, list[int]] = {}
        self._indexed = 0

    def subscriptions_about(self, subjects: Iterable[Subject]) -> list[Subscription]:
        """Those about any of the subjects, and those about everything; in order, without looking through all."""
        for number, subscription in enumerate(self.subscriptions[self._indexed :], self._indexed):
            for subject in subscription.about or (None,):
                self._subscriptions_about.setdefault(subject, []).append(number)
        self._indexed = len(self.subscriptions)
        found = {n for subject in (None, *subjects) for n in self._subscriptions_about.get(subject, ())}
        return [self.subscriptions[number] for number in sorted(found)]

    def groups(self, subject: Subject) -> tuple[Group, ...]:
        """The entries that have to do with a register's item or an entry, by kind."""
        if subject not in self._groups:
            self._groups[subject] = groups_about(self, subject)
        return self._groups[subject]

    def first(self, kind: str) -> list[Address]:
        """All entries of a kind that the edition, or a sibling, shows, in order."""
        if kind not in self._first:
            self._first[kind] = self.lists.shown(self.edition, self.library.kind(kind))
        return self._first[kind]

    @cached_property
    def relations(self) -> Relations:
        """What the entries of the edition share with each other."""
        return Relations(self.atlas.pages[self.edition.id].by_entry.values())

    @cached_property
    def news(self) -> News:
        """What the edition has published, by day; for newsletters."""
        return News(address for kind in get_args(NewsKind) for address in self.own(kind))

    @cached_property
    def series(self) -> dict[str, list[Address]]:
        """The posts of each series that the edition has, the first first."""
        found: dict[str, list[Address]] = defaultdict(list)
        for address in self.own("post"):
            facts = address.entry.facts
            if isinstance(facts, Post) and facts.series is not None:
                found[facts.series].append(address)
        for posts in found.values():
            posts.sort(key=lambda each: (each.entry.facts.publish_on, each.entry.id))
        return found

    def own(self, kind: str) -> list[Address]:
        """The entries of a kind that the edition has in its own language, in order of id; for outputs."""
        pages = self.atlas.pages[self.edition.id].by_entry
        found = (address for (name, _), address in pages.items() if name == kind)
        return sorted(found, key=lambda address: address.entry.id)


def _listed(head: Address) -> str | None:
    """What the list holds all of; None where it has only the entries for a role, of a theme or of a form."""
    page = head.version.front
    if not isinstance(page, Page) or page.role or page.theme or page.form:
        return None
    return EVALUATION if page.evaluated else page.lists


def _gatherings(addresses: Iterable[Address]) -> dict[Subject, Address]:
    found: dict[Subject, Address] = {}
    for address in addresses:
        for subject in page_subjects(address.version.front):
            found.setdefault(subject, address)
    return found


def _directories(addresses: Iterable[Address]) -> dict[str, Address]:
    found: dict[str, Address] = {}
    for address in addresses:
        page = address.version.front
        if isinstance(page, Page) and page.layout == "directory" and page.directory:
            found.setdefault(page.directory, address)
    return found


def _named_pages(library: Library, atlas: Atlas, edition: Edition, names: Iterable[str]) -> list[Address]:
    """Where a reader of the edition finds the page entries of those names, unpublished ones left out."""
    pages = library.by_kind.get("page", {})
    found = (atlas.nearest(edition, pages[name]) for name in names if name in pages)
    return [address for address in found if address is not None]


def _sites(atlas: Atlas, edition: Edition) -> list[Link]:
    """The other sites, each in the edition's language where it has that, else in its own."""
    links = []
    for name, site in atlas.settings.sites.items():
        language = edition.language if edition.language in site.editions else next(iter(site.editions))
        other = atlas.pages[f"{name}/{language}"]
        if name != edition.site and other.home is not None:
            links.append(Link(other.edition.url, other.edition.name, language))
    return links


def _mentions(library: Library) -> dict[tuple[str, str], list[Entry]]:
    """Entries by what they refer to; one walk over the library."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in library.entries:
        targets = {(reference.target, identifier) for _, reference, identifier in references(entry.facts)}
        for target in sorted(targets):
            if target[0] == "entry":
                for kind in KINDS:
                    if target[1] in library.by_kind.get(kind, {}):
                        found[kind, target[1]].append(entry)
            else:
                found[target].append(entry)
    return found
