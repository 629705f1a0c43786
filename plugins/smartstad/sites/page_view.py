"""What the templates of an entry's page, and of the page for what is not found, are given to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.kinds import Event, Place, Post, Project, Publication
from smartstad.model.page import Page
from smartstad.sites.catalogue_view import CatalogueView
from smartstad.sites.edition_view import EVALUATION
from smartstad.sites.figures import figures_in
from smartstad.sites.filtering import is_catalogue
from smartstad.sites.front_page import front_sections
from smartstad.sites.listing import MapPage
from smartstad.sites.newsletter import letter_of
from smartstad.sites.series import Series, series_around
from smartstad.sites.subject import page_subjects, subject_of
from smartstad.sites.view import View

if TYPE_CHECKING:
    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Entry, Version
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Alternate
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.figures import Figure
    from smartstad.sites.front_page import FrontSection
    from smartstad.sites.groups import Group
    from smartstad.sites.listing import ListPage
    from smartstad.sites.newsletter import Letter
    from smartstad.sites.related import Related
    from smartstad.sites.subject import Subject


class PageView(View):
    """An entry's page, or a later page of the list that it heads."""

    def __init__(self, shared: EditionView, address: Address, list_page: ListPage | None = None) -> None:
        super().__init__(shared, list_page.path if list_page else address.path)
        self.address = address
        self.listing = list_page
        """What the page lists, where it heads a list."""
        self.entry: Entry = address.entry
        self.version: Version = address.version
        self.front: FrontMatter = address.version.front
        self.catalogue = CatalogueView(shared, list_page) if list_page and is_catalogue(address) else None
        """How the list can be filtered and viewed, where it can."""
        number = list_page.number if list_page else 1
        self.title = self.front.title
        self.description = self.front.summary
        if self.catalogue and self.catalogue.title:
            self.title += f": {self.catalogue.title}"
            self.description = f"{self.title}. {self.description}"
        if list_page and number > 1:
            gettext = shared.words.gettext
            place = {"number": number, "count": list_page.count}
            self.title += " – " + gettext("page %(number)s") % place
            self.description += " " + gettext("Page %(number)s of %(count)s.") % place
        if isinstance(list_page, MapPage):
            self.title = shared.words.gettext("%(list)s on the map") % {"list": self.front.title}
            told = shared.words.gettext("%(list)s on a map of Stockholm, and in a list by district.")
            self.description = told % {"list": self.front.title}

    @property
    def alternates(self) -> list[Alternate]:
        if self.listing:
            return self._shared.lists.alternates(self.listing)
        return self._shared.atlas.alternates(self.address)

    @property
    def map_href(self) -> str | None:
        """The way to the map of the list that the page heads, or else of the entries of its kind; if there is one."""
        head = self.address if self.listing else self._shared.heads.get(self.entry.kind)
        found = self._shared.lists.map(head) if head else None
        return self.asset(found.path) if found else None

    @property
    def page_size(self) -> int:
        """How many entries a list's page shows."""
        return self._shared.atlas.settings.page_size

    @property
    def subjects(self) -> frozenset[Subject]:
        return _subjects(self.entry)

    @property
    def sections(self) -> list[FrontSection]:
        """What stands on a front page, in order."""
        return front_sections(self._shared, self.address)

    @property
    def gathers(self) -> Subject | None:
        """The register's item or the entry that the page gathers the entries about."""
        return subject_of(self.entry)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The entries that the page gathers, by kind, the best first."""
        return self._shared.groups(self.gathers) if self.gathers else ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What can be measured of what the page gathers: indicators, and results of projects."""
        return figures_in(self.groups)

    @property
    def letter(self) -> Letter | None:
        """What stands in a newsletter."""
        return letter_of(self._shared, self.address)

    @property
    def series(self) -> Series | None:
        """Where a post stands in its series."""
        facts = self.entry.facts
        posts = self._shared.series.get(facts.series or "", []) if isinstance(facts, Post) else []
        return series_around(posts, self.address)

    def related(self, count: int = 3) -> list[Related]:
        """The entries that share most with this one."""
        return self._shared.relations.of(self.entry, count)

    @property
    def part(self) -> Address | None:
        if self.listing and not self.listing.is_head:
            return self.address
        facts = self.entry.facts
        if isinstance(facts, Publication) and (own := self.gathering("form", facts.form)) is not None:
            return own
        return self._shared.heads.get(self.entry.kind) if self.entry.kind != "page" else None


class NotFoundView(View):
    """The page for addresses where nothing stands; shown at any depth, so its links are whole paths."""

    def __init__(self, shared: EditionView) -> None:
        super().__init__(shared, "404.html")
        self.title = shared.words.gettext("Page not found")
        self.description = shared.words.gettext(
            "There is nothing at this address. Here are ways to find what you look for."
        )

    @property
    def alternates(self) -> list[Alternate]:
        return []

    def asset(self, path: str) -> str:
        return self.edition.path + path

    def to(self, address: Address) -> str:
        return self.edition.path + address.path if address.edition.id == self.edition.id else address.url


def _subjects(entry: Entry) -> frozenset[Subject]:
    facts = entry.facts
    found = {(entry.kind, entry.id), ("kind", entry.kind)} | {("themes", theme) for theme in facts.themes}
    found |= set(page_subjects(facts))
    listed = (EVALUATION if facts.evaluated else facts.lists) if isinstance(facts, Page) else None
    if listed:
        found.add(("kind", listed))
    if isinstance(facts, Publication):
        found.add(("form", facts.form))
    if isinstance(facts, Post):
        found |= {("people", author) for author in facts.authors}
    if isinstance(facts, Project | Event | Place) and facts.location and facts.location.place:
        found.add(("place", facts.location.place))
    return frozenset(found)
