"""One edition's build: what the plugins share."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from smartstad.accessibility.language import is_known_language
from smartstad.accessibility.waiver import set_aside
from smartstad.mkdocs.project import WORDS, Project
from smartstad.mkdocs.publishing import FilePublisher
from smartstad.mkdocs.waiving import allowances
from smartstad.outputs.art import HEIGHT, WIDTH, subject_of
from smartstad.outputs.renditions import THUMBNAIL_RATIO, THUMBNAIL_WIDTHS, Plan
from smartstad.sites.base_map import BASE_MAP, BaseMap
from smartstad.sites.body import Body, BodyRenderer, Services
from smartstad.sites.city_map import CityMap, MapItem, city_map, filter_values, location_of, map_item
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import ListPage, Lists, MapPage
from smartstad.sites.page_view import NotFoundView, PageView
from smartstad.sites.picture import sources
from smartstad.sites.statement import statement_page
from smartstad.sites.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from smartstad.accessibility import PageFacts
    from smartstad.accessibility.waiver import Allowance
    from smartstad.model.library import Version
    from smartstad.model.problem import Problem
    from smartstad.sites.address import Address
    from smartstad.sites.edition import Edition
    from smartstad.sites.picture import Source
    from smartstad.sites.view import View


@dataclass(frozen=True)
class PictureLink:
    """A picture as a template shows it."""

    src: str
    width: int
    height: int
    sources: tuple[Source, ...] = ()
    """Its formats, for browsers to choose from; none for an illustration."""


@dataclass
class EditionBuild:
    """The state of one edition's build."""

    project: Project
    edition: Edition
    words: Words
    renderer: BodyRenderer
    files: FilePublisher
    view: EditionView
    pages: Mapping[str, tuple[Address, ListPage | None]]
    """By the path of the engine's source file; later pages of lists have one of their own."""
    bodies: dict[str, Body] = field(default_factory=dict)
    """By the version's file."""
    problems: list[Problem] = field(default_factory=list)
    facts: list[PageFacts] = field(default_factory=list)
    """What is kept of each page to compare it with others."""
    allowances: tuple[Allowance, ...] = ()
    """What the site's waivers let pass."""
    waived: dict[str, set[Problem]] = field(default_factory=dict)
    """What they did let pass, by the waiver."""

    @classmethod
    def start(
        cls, project: Project, edition: Edition, site: Path, extensions: list[Any], configs: dict[str, Any]
    ) -> EditionBuild:
        """Prepares the edition, to be written into the folder `site`.

        Raises:
            FileNotFoundError: the edition's language has no interface words.
        """
        words = Words.read(project.root / WORDS, edition.language)
        lists = Lists(project.library, project.atlas, project.today)
        files = FilePublisher(project.root, site)
        renderer = BodyRenderer(
            project.library,
            project.atlas,
            project.files,
            extensions,
            configs,
            Services(words, files.publish, files.size, is_known_language, files.renditions),
        )
        view = EditionView(
            project.library, project.atlas, lists, edition, words, project.today, drafts=project.drafts
        )
        allowed = allowances(project.library, edition.site, project.today)
        pages = _pages(project, edition, lists)
        return cls(project, edition, words, renderer, files, view, pages, allowances=allowed)

    @cached_property
    def statement(self) -> str | None:
        """Address of the site's accessibility statement; None where it has none."""
        page = statement_page(self.project.atlas.pages[self.edition.id])
        return page.url if page else None

    def tell(self, problems: Iterable[Problem]) -> None:
        """Adds problems of accessibility, but for those that a waiver covers: these are counted."""
        found = set_aside(problems, self.allowances)
        self.problems.extend(found.told)
        for waiver, covered in found.waived.items():
            self.waived.setdefault(waiver, set()).update(covered)

    def waived_count(self, waiver: str) -> int:
        """How many places the waiver has let pass so far; on the page that tells of it, on all other pages."""
        return len(self.waived.get(waiver, ()))

    def body(self, address: Address) -> Body:
        """The rendered body at an address; rendered once."""
        body = self.bodies.get(address.version.file)
        if body is None:
            body = self.bodies[address.version.file] = self.renderer.render(address)
            self.problems.extend(body.problems)
        return body

    def page_view(self, source: str) -> PageView:
        """What the page of an engine's source file shows."""
        address, list_page = self.pages[source]
        return PageView(self.view, address, list_page)

    def picture(self, view: PageView) -> PictureLink | None:
        """The entry's picture as its page shows it; None where it has none, or none that can be read."""
        name = picture_file(view.version)
        size = self.files.publish(name) if name else None
        if name is None or size is None:
            return None
        return PictureLink(view.asset(quote(name)), *size, sources(self.files.renditions(name), view.asset))

    @cached_property
    def base_map(self) -> BaseMap | None:
        """The map of the city; None where the project's templates have none."""
        file = self.project.root / "overrides" / BASE_MAP
        return BaseMap.read(file) if file.is_file() else None

    def here(self, view: PageView) -> MapItem | None:
        """The entry's place on the map, where its position is known."""
        if self.base_map is None or location_of(view.entry, self.project.library) is None:
            return None
        item = map_item(view.address, self.base_map, self.project.library)
        return item if item.point else None

    def map(self, view: PageView) -> CityMap | None:
        """The entries of the list whose map the page is; None on other pages."""
        listing = view.listing
        if self.base_map is None or not isinstance(listing, MapPage):
            return None
        filters = filter_values(self.view.lists.parts(listing.head).values())
        return city_map(listing, self.base_map, self.project.library, filters)

    def thumbnail(self, view: View, address: Address) -> PictureLink:
        """An entry's picture as lists show it, cut around its focus; else its illustration."""
        name, image = picture_file(address.version), address.version.front.image
        if name is None or image is None:
            return self.illustration(view, address)
        files = self.files.renditions(name, Plan(THUMBNAIL_WIDTHS, THUMBNAIL_RATIO, image.focus))
        if not files:
            return self.illustration(view, address)
        # The second narrowest of those that every browser shows, or the narrowest.
        shown = [file for file in files if file.media_type == files[-1].media_type][:2][-1]
        return PictureLink(view.asset(shown.path), shown.width, shown.height, sources(files, view.asset))

    def illustration(self, view: View, address: Address) -> PictureLink:
        """The pattern that stands for an entry without a picture."""
        path = self.files.illustrate(subject_of(self.project.library, address.entry))
        return PictureLink(view.asset(path), WIDTH, HEIGHT)

    def not_found_view(self) -> NotFoundView:
        return NotFoundView(self.view)


def picture_file(version: Version) -> str | None:
    """The entry's picture, from the content folder."""
    image = version.front.image
    if image is None:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(version.file), image.file))


def _pages(project: Project, edition: Edition, lists: Lists) -> dict[str, tuple[Address, ListPage | None]]:
    pages: dict[str, tuple[Address, ListPage | None]] = {}
    for address in project.atlas.pages[edition.id].by_entry.values():
        listed = lists.pages(address)
        pages[address.version.file] = (address, listed[0] if listed else None)
        for later in listed[1:]:
            pages[later_source(address, later.number)] = (address, later)
        on_map = lists.map(address)
        if on_map is not None:
            pages[map_source(address)] = (address, on_map)
        for page in chain.from_iterable(lists.parts(address).values()):
            segment = page.part.segment if page.part else ""
            pages[later_source(address, page.number, segment)] = (address, page)
    return pages


def later_source(head: Address, number: int, part: str = "") -> str:
    """Name of the engine's virtual source file for a later page of a list, or a page of a part of it."""
    stem = head.version.file.removesuffix(f".{head.language}.md")
    name = part.strip("/").replace("/", ".")
    return f"{stem}.{name}{'.' if name else ''}page-{number}.{head.language}.md"


def map_source(head: Address) -> str:
    """Name of the engine's virtual source file for the map of a list."""
    stem = head.version.file.removesuffix(f".{head.language}.md")
    return f"{stem}.map.{head.language}.md"
