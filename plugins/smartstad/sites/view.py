"""What the template of any page is given to show."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING

from smartstad.model.kinds import KINDS, Event
from smartstad.model.text import text_in
from smartstad.sites.address import relative
from smartstad.sites.call_state import call_state, state_names
from smartstad.sites.edition_view import Link
from smartstad.sites.facets import is_past
from smartstad.sites.gathering import contents

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from smartstad.model.dialogue import Call
    from smartstad.model.page import KindName
    from smartstad.model.registers import Item
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Alternate
    from smartstad.sites.call_state import CallState
    from smartstad.sites.edition import Edition
    from smartstad.sites.edition_view import EditionView, Subscription
    from smartstad.sites.groups import Group
    from smartstad.sites.settings import Settings
    from smartstad.sites.subject import Subject


class View(ABC):
    """What every page has: its place among the edition's pages, and the ways from it."""

    title: str
    description: str

    def __init__(self, shared: EditionView, path: str) -> None:
        self._shared = shared
        self.edition: Edition = shared.edition
        self.path = path
        """From the edition's root; empty for the front page."""

    @property
    def canonical(self) -> str:
        return self.edition.url + self.path

    @property
    @abstractmethod
    def alternates(self) -> list[Alternate]:
        """The page in all its languages, for ``<link rel="alternate" hreflang>``."""

    @property
    def all_subscriptions(self) -> list[Subscription]:
        """Every feed, calendar and dataset of the edition."""
        return self._shared.subscriptions

    @property
    def subscriptions(self) -> list[Subscription]:
        """Those that concern the page."""
        return self._shared.subscriptions_about(self.subjects)

    @property
    def prominent_subscriptions(self) -> list[Subscription]:
        """The few that every page's footer shows."""
        return [each for each in self._shared.subscriptions_about(()) if each.prominent]

    @property
    def subjects(self) -> frozenset[Subject]:
        """What the page is about."""
        return frozenset()

    @property
    def today(self) -> dt.date:
        return self._shared.today

    def is_past(self, event: Event) -> bool:
        """True where the event is over."""
        return is_past(event, self._shared.today)

    def call_state(self, call: Call) -> CallState:
        """What state the call is in on the day of the build."""
        return call_state(call, self._shared.today, self.settings.closing_soon)

    def call_state_name(self, call: Call) -> str:
        """What that state is called."""
        return state_names(self._shared.words.gettext)[self.call_state(call)]

    @property
    def drafts(self) -> bool:
        """True in a preview for editors."""
        return self._shared.drafts

    @property
    def is_home(self) -> bool:
        return self.path == ""

    @property
    def root(self) -> str:
        """The way to the edition's root, with a slash last."""
        return self.asset("")

    def asset(self, path: str) -> str:
        """The way to a file of the edition, given from its root."""
        return relative(path, self.path)

    def to(self, address: Address) -> str:
        """The link to an address of any edition."""
        return address.seen_from(self.edition, self.path)

    def link(self, address: Address) -> Link:
        """The link to an address, with its title."""
        return Link(
            self.to(address), address.version.front.title, address.language, address.url == self.canonical
        )

    def find(self, kind: str, identifier: str) -> Address | None:
        """Where a reader of this page finds the entry; None where it is not published."""
        entry = self._shared.library.by_kind.get(kind, {}).get(identifier)
        return self._shared.atlas.nearest(self.edition, entry) if entry else None

    def entries(self, kind: str, identifiers: Iterable[str]) -> list[Address]:
        """Where a reader finds each of those entries, unpublished ones left out."""
        found = (self.find(kind, identifier) for identifier in identifiers)
        return [address for address in found if address is not None]

    def named(self, identifiers: Iterable[str]) -> list[Address]:
        """Where a reader finds the entries of those ids, whatever their kinds."""
        kinds = self._shared.library.by_kind
        found = (
            self.find(kind, name) for name in identifiers for kind in KINDS if name in kinds.get(kind, {})
        )
        return [address for address in found if address is not None]

    def item(self, register: str, identifier: str) -> Item:
        return self._shared.library.item(register, identifier)

    def items(self, register: str, identifiers: Iterable[str]) -> list[Item]:
        return [self.item(register, identifier) for identifier in identifiers]

    def register(self, name: str) -> list[Item]:
        """All items of a register, in its order."""
        return list(self._shared.library.registers.get(name, {}).values())

    def text(self, texts: Mapping[str, str]) -> str:
        """The text in the page's language, or in the one there is."""
        return text_in(dict(texts), self.edition.language)[0]

    def text_language(self, texts: Mapping[str, str]) -> str:
        """The language that `text` answers in."""
        return text_in(dict(texts), self.edition.language)[1]

    def mentioning(self, target: str, identifier: str, kind: str | None = None) -> list[Address]:
        """The entries, of one kind or of all, that refer to a register's item or an entry; in order."""
        entries = (e for e in self._shared.mentions.get((target, identifier), ()) if kind in (None, e.kind))
        return self._shared.lists.shown(self.edition, entries)

    def latest(self, kind: str, count: int) -> list[Address]:
        """The first entries of a kind, in the order of its list."""
        return self._shared.first(kind)[:count]

    @property
    def contents(self) -> list[tuple[KindName, list[Address]]]:
        """All pages of the edition, and those that a sibling has in its stead, by kind."""
        return contents(self._shared)

    def list_head(self, kind: str) -> Address | None:
        """The page that lists the kind in this edition."""
        return self._shared.heads.get(kind)

    def gathering(self, register: str, identifier: str) -> Address | None:
        """The page that gathers the entries for an audience or role, or of a theme, department, keyword or writer."""
        return self._shared.gatherings.get((register, identifier))

    def directory(self, register: str) -> Address | None:
        """The page that tells of all items of a register."""
        return self._shared.directories.get(register)

    def groups_about(self, register: str, identifier: str) -> tuple[Group, ...]:
        """The entries that have to do with a register's item, by kind."""
        return self._shared.groups((register, identifier))

    @property
    def sites(self) -> list[Link]:
        """The front pages of the other sites."""
        return self._shared.sites

    @property
    def settings(self) -> Settings:
        """Those of all sites."""
        return self._shared.atlas.settings

    @property
    def publisher(self) -> Mapping[str, str]:
        """Who publishes the sites, by language."""
        return self._shared.atlas.settings.publisher

    @property
    def licence(self) -> str:
        """Address of the licence of texts and data."""
        return self._shared.atlas.settings.licence

    @property
    def home(self) -> Address | None:
        return self._shared.atlas.pages[self.edition.id].home

    @property
    def menu(self) -> list[Link]:
        """The header's links; the one that leads to the page's own part is ``current``."""
        return [self._menu_link(address) for address in self._shared.menu]

    @property
    def footer(self) -> list[Link]:
        return [self._menu_link(address) for address in self._shared.footer]

    def _menu_link(self, address: Address) -> Link:
        link = self.link(address)
        return replace(link, current=link.current or address is self.part)

    @property
    def part(self) -> Address | None:
        """The list that the page belongs to."""
        return None

    @property
    def breadcrumbs(self) -> list[Link]:
        """From the front page down to the page above this one; empty on the front page."""
        if self.is_home or self.home is None:
            return []
        crumbs = [Link(self.to(self.home), self._shared.words.gettext("Home"), self.edition.language)]
        if self.part is not None and self.part.path not in ("", self.path):
            crumbs.append(self.link(self.part))
        return crumbs

    @property
    def languages(self) -> list[Link]:
        """The language switch: this page in other languages, else the other language's front page."""
        here = {alternate.language: alternate.url for alternate in self.alternates}
        return [
            Link(
                here.get(sibling.language) or sibling.url,
                self._shared.words.own_name(sibling.language),
                sibling.language,
            )
            for sibling in self._shared.atlas.siblings(self.edition)
        ]

    @property
    def translated(self) -> bool:
        """False where the language switch can only lead to the front page."""
        return bool(self.alternates)
