"""From the library to the atlas: gives every public version its address in every edition that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.library import CONTENT
from smartstad.model.page import Page
from smartstad.model.problem import Problem, Span
from smartstad.sites import rules
from smartstad.sites.address import Address
from smartstad.sites.atlas import Atlas, EditionPages
from smartstad.sites.edition import Edition, editions
from smartstad.sites.facets import FACETS
from smartstad.sites.listing import MAPPED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator

    from smartstad.model.library import Entry, Library, Version
    from smartstad.sites.settings import Settings


def _beginning_of_file(file: str, *_path: str | int) -> Span:
    return Span(f"{CONTENT}/{file}")


def _beginning_of_register(name: str, *_path: str | int) -> Span:
    return Span(f"{CONTENT}/registers/{name}.yml")


def _beginning_of_settings(*_path: str | int) -> Span:
    return Span("mkdocs.yml")


@dataclass(frozen=True)
class Places:
    """Where things stand in files; asked only when there is a problem to point to."""

    front_matter: Callable[..., Span] = _beginning_of_file
    """Of a version's file, given from the content folder, and a path of keys."""
    setting: Callable[..., Span] = _beginning_of_settings
    """Of a path of keys in the settings."""
    item: Callable[..., Span] = _beginning_of_register
    """Of the name of a register, the id of an item, and a path of keys."""


def build_atlas(
    library: Library,
    settings: Settings,
    today: dt.date,
    *,
    drafts: bool = False,
    places: Places | None = None,
) -> Atlas:
    """Every edition's addresses on that day. `drafts` shows drafts, coming and expired entries too."""
    placing = _Placing(settings, places or Places())
    public = [entry for entry in library.entries if entry.is_public(today, drafts=drafts)]
    pages = {edition.id: placing.pages(edition, public) for edition in editions(settings)}
    for edition_pages in pages.values():
        placing.check_settings(edition_pages, library)
    return Atlas(settings, pages, tuple(placing.problems))


def _words_of_list(head: Address) -> list[str]:
    """The words that stand right after a list's own address in those of its other pages; none where it is no list."""
    kind = head.version.front.lists if isinstance(head.version.front, Page) else None
    if kind is None:
        return []
    facets = [facet.id for facet in FACETS.get(kind, ())]
    views = {"event": ["calendar"], "project": ["timeline"]}.get(kind, [])
    return ["page", *(["map"] if kind in MAPPED else []), *views, *facets]


class _Placing:
    def __init__(self, settings: Settings, places: Places) -> None:
        self._settings = settings
        self._places = places
        self.problems: list[Problem] = []

    def pages(self, edition: Edition, public: list[Entry]) -> EditionPages:
        by_path: dict[str, Address] = {}
        by_entry: dict[tuple[str, str], Address] = {}
        for entry in public:
            version = entry.versions.get(edition.language)
            if version is None or not edition.shows(entry):
                continue
            address = Address(edition, entry, version, self._path(edition, entry, version))
            taken = by_path.setdefault(address.path, address)
            if taken is not address:
                self._collision(address, taken, address.path, ("slug",))
            by_entry[entry.kind, entry.id] = address
        self._check_lists(by_entry.values())
        return EditionPages(edition, by_entry, dict(self._redirects(by_entry.values(), by_path)))

    def _check_lists(self, addresses: Collection[Address]) -> None:
        """Tells of entries that stand where a list has its later pages, its views or the values of its filters."""
        reserved = {
            f"{head.path}{self._settings.address_word(word, head.language)}/": head
            for head in addresses
            if head.path
            for word in _words_of_list(head)
        }
        for address in addresses:
            folders = address.path.split("/")[:-1]
            above = ("/".join(folders[:count]) + "/" for count in range(1, len(folders) + 1))
            if (taken := next((reserved[path] for path in above if path in reserved), None)) is not None:
                self._collision(address, taken, address.path, ("slug",))

    def _path(self, edition: Edition, entry: Entry, version: Version) -> str:
        if entry.kind == "page" and entry.id == edition.settings.home:
            return ""
        day = entry.facts.publish_on
        return self._settings.pattern(edition.site, entry.kind, edition.language).format(
            slug=version.front.slug or entry.id, year=f"{day:%Y}", month=f"{day:%m}", day=f"{day:%d}"
        )

    def _redirects(
        self, addresses: Iterable[Address], by_path: dict[str, Address]
    ) -> Iterator[tuple[str, Address]]:
        known = dict(by_path)
        for address in addresses:
            for number, alias in enumerate(address.version.front.aliases):
                path = alias.lstrip("/")
                taken = known.setdefault(path, address)
                if path == address.path:  # it has its former address again
                    continue
                if taken is address:
                    yield path, address
                else:
                    self._collision(address, taken, path, ("aliases", number))

    def _collision(self, address: Address, taken: Address, path: str, key: tuple[str | int, ...]) -> None:
        span = self._places.front_matter(address.version.file, *key)
        details = {"address": address.edition.url + path, "other": taken.version.file}
        self.problems.append(Problem(rules.SAME_ADDRESS, span, details))

    def check_settings(self, pages: EditionPages, library: Library) -> None:
        """Checks the settings' references to page entries."""
        edition = pages.edition
        known = library.by_kind.get("page", {})
        named: list[tuple[str, tuple[str | int, ...]]] = [(edition.settings.home, ("home",))]
        for key in ("menu", "footer"):
            named += [(page, (key, number)) for number, page in enumerate(getattr(edition.settings, key))]
        for page, path in named:
            if ("page", page) in pages.by_entry:
                continue
            absent = rules.NO_FRONT_PAGE if path == ("home",) else rules.PAGE_NOT_SHOWN
            rule = absent if page in known else rules.UNKNOWN_PAGE
            span = self._places.setting("sites", edition.site, *path)
            details = {"page": page, "key": str(path[0]), "edition": edition.id}
            self.problems.append(Problem(rule, span, details))
