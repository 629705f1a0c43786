"""Sites as Stockholm has them, four in two languages, and small libraries to fill them with."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from smartstad.accessibility.language import is_known_language
from smartstad.model.library import Entry, Library, Version
from smartstad.sites.body import Body, BodyRenderer, Services
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import Lists
from smartstad.sites.placing import build_atlas
from smartstad.sites.settings import Settings
from smartstad.sites.words import Words
from unit.outputs.sample import both, entry, registers, version

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from smartstad.model.problem import Problem
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas

ROOT = Path(__file__).resolve().parents[3]
TODAY = dt.date(2026, 6, 1)
FILE_SIZE = 1_234_567
"""The bytes of every document."""
BODY_LINE = 12
"""The line on which `write` lets a body begin."""

KINDS = ("page", "message", "project", "event", "post", "publication", "voice", "response")


def raw_settings() -> dict[str, Any]:
    """What mkdocs.yml could say: two sites that are each other's counterparts, two with both languages."""
    return {
        "addresses": {
            "page": {"sv": "{slug}/", "en": "{slug}/"},
            "message": {"sv": "budskap/{slug}/", "en": "messages/{slug}/"},
            "project": {"sv": "projekt/{slug}/", "en": "projects/{slug}/"},
            "event": {"sv": "moten/{slug}/", "en": "events/{slug}/"},
            "post": {"sv": "blogg/{year}/{month}/{day}/{slug}/", "en": "blog/{year}/{slug}/"},
            "publication": {"sv": "publikationer/{slug}/", "en": "publications/{slug}/"},
            "voice": {"sv": "roster/{slug}/", "en": "voices/{slug}/"},
            "response": {"sv": "svar/{slug}/", "en": "responses/{slug}/"},
        },
        "page_size": 5,
        "publisher": {"sv": "Stockholms stad", "en": "City of Stockholm"},
        "sites": {
            "stad": {
                "name": {"sv": "Smart stad"},
                "description": {"sv": "Om staden."},
                "editions": {"sv": "https://stockholm.example/stad/"},
                "counterpart": "city",
                "kinds": list(KINDS),
                "home": "start",
                "menu": ["projects"],
                "footer": ["about"],
            },
            "city": {
                "name": {"en": "Smart city"},
                "description": {"en": "About the city."},
                "editions": {"en": "https://stockholm.example/city/"},
                "counterpart": "stad",
                "kinds": list(KINDS),
                "home": "start",
            },
            "blog": {
                "name": {"sv": "Bloggen", "en": "The blog"},
                "description": {"sv": "En blogg."},
                "editions": {"sv": "https://blog.example/", "en": "https://blog.example/en/"},
                "kinds": ["page", "post"],
                "home": "start",
                "addresses": {"post": {"sv": "{year}/{slug}/"}},
            },
            "business": {
                "name": {"sv": "Företag", "en": "Business"},
                "description": {"sv": "För företag.", "en": "For business."},
                "editions": {"sv": "https://business.example/", "en": "https://business.example/en/"},
                "kinds": ["page", "project", "event"],
                "audiences": ["business"],
                "home": "business-start",
            },
        },
    }


def settings(**changes: Any) -> Settings:
    """The settings, with other top-level values."""
    return Settings.model_validate({**raw_settings(), **changes})


def project(identifier: str, *languages: str, **facts: Any) -> Entry:
    """A project, in Swedish and English unless other languages are given."""
    known = {"status": {"state": "running", "on": "2025"}, "value": "Nytta.", **facts}
    first, *others = languages or ("sv", "en")
    return entry("project", identifier, version(first, **known), *(version(o) for o in others))


def event(identifier: str, start: str, **facts: Any) -> Entry:
    return both("event", identifier, start=start, organiser={"kind": "own", "name": {"sv": "Vi"}}, **facts)


def post(identifier: str, *languages: str, **facts: Any) -> Entry:
    """A post, in Swedish and English unless other languages are given."""
    known = {"authors": ["newsroom"], **facts}
    first, *others = languages or ("sv", "en")
    return entry("post", identifier, version(first, **known), *(version(o) for o in others))


def fronts() -> tuple[Entry, ...]:
    """The front pages, and the pages that the menus name."""
    return (
        both("page", "start", layout="front"),
        both("page", "business-start", layout="front", audiences=["business"]),
        both("page", "projects", layout="list", lists="project", title="Projekt"),
        both("page", "about", title="Om oss"),
    )


def library(*entries: Entry) -> Library:
    """The entries with the front pages, in order of id, as the library is read."""
    return Library(tuple(sorted((*fronts(), *entries), key=lambda e: (e.kind, e.id))), registers())


class Made:
    """A library with its atlas, lists and views."""

    def __init__(
        self, *entries: Entry, known: Settings | None = None, today: dt.date = TODAY, drafts: bool = False
    ) -> None:
        self.today = today
        self.library = library(*entries)
        self.atlas = build_atlas(self.library, known or settings(), today, drafts=drafts)
        self.lists = Lists(self.library, self.atlas, today)

    def entry(self, kind: str, identifier: str) -> Entry:
        return self.library.by_kind[kind][identifier]

    def address(self, edition: str, kind: str, identifier: str) -> Address:
        """Where the entry stands in the edition; it must stand there."""
        found = self.atlas.address(self.atlas.edition(edition), self.entry(kind, identifier))
        assert found is not None, f"{identifier} is not shown in {edition}"
        return found

    def view(self, edition: str) -> EditionView:
        where = self.atlas.edition(edition)
        words = words_of(where.language)
        return EditionView(self.library, self.atlas, self.lists, where, words, self.today)

    def renderer(
        self,
        files: Collection[str] = (),
        publish: Callable[[str], tuple[int, int] | None] | None = None,
        language: str = "sv",
    ) -> BodyRenderer:
        return renderer(self.library, self.atlas, files, publish, language)


@cache
def words_of(language: str) -> Words:
    """The interface words of the real sites."""
    return Words.read(ROOT / "overrides" / "words", language)


class _Loader(yaml.CSafeLoader):
    """Reads mkdocs.yml without asking the environment."""


_Loader.add_constructor("!ENV", lambda _loader, _node: None)


@cache
def markdown_settings() -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    """The Markdown extensions of the real sites, MkDocs' own included, and their settings."""
    given = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)["markdown_extensions"]
    # mkdocs.config.defaults: these three are always on.
    names, configs = ["toc", "tables", "fenced_code"], {}
    for item in given:
        name, config = next(iter(item.items())) if isinstance(item, dict) else (item, None)
        if name not in names:
            names.append(name)
        if config:
            configs[name] = config
    return tuple(names), configs


def renderer(
    known: Library,
    atlas: Atlas,
    files: Collection[str] = (),
    publish: Callable[[str], tuple[int, int] | None] | None = None,
    language: str = "sv",
) -> BodyRenderer:
    names, configs = markdown_settings()
    services = Services(
        words_of(language), publish or (lambda _name: None), lambda _name: FILE_SIZE, is_known_language
    )
    return BodyRenderer(known, atlas, files, names, configs, services)


def with_body(given: Entry, body: str, language: str = "sv") -> Entry:
    """The entry with another body in one of its languages."""
    old = given.versions[language]
    new = Version(language, old.file, old.front, body, BODY_LINE, old.changed)
    return Entry(given.id, given.kind, {**given.versions, language: new}, given.original)


HERE = "post", "here"
"""The entry whose Swedish body `write` renders, in the edition ``stad/sv``: ``posts/here.sv.md``."""


def write(
    body: str,
    *others: Entry,
    files: Collection[str] = (),
    publish: Callable[[str], tuple[int, int] | None] | None = None,
    edition: str = "stad/sv",
) -> Body:
    """The body as a post's, rendered; the other entries can be linked to."""
    made = Made(with_body(post("here"), body, edition[-2:]), *others)
    return made.renderer(files, publish, edition[-2:]).render(made.address(edition, *HERE))


def places(problems: Collection[Problem]) -> list[tuple[str, int, int, int]]:
    """Rule, line, column and length; lines from the body's first."""
    return [(p.rule.id, p.span.line - BODY_LINE + 1, p.span.column, p.span.length) for p in problems]
