"""The templates' environment and context."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import material
from jinja2 import FileSystemBytecodeCache, select_autoescape
from jinja2.ext import i18n, loopcontrols
from markupsafe import Markup

from smartstad.mkdocs.film import film_of
from smartstad.model.page import Page
from smartstad.outputs.accessibility_statement import STATEMENT
from smartstad.sites.feedback import feedback_of, share_links
from smartstad.sites.listing import MapPage
from smartstad.sites.reading import reading_minutes
from smartstad.sites.related import shared_things
from smartstad.sites.searching import Searching
from smartstad.sites.statement import statement_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.address import Address
    from smartstad.sites.listing import ListPage
    from smartstad.sites.view import View
    from smartstad.sites.words import Words

COMPILED = Path(".cache", "templates")
"""Compiled templates, kept from one build to the next; from the project's root, and not in Git."""

_ICONS = Path(material.__file__).parent / "templates" / ".icons"


class _Compiled(FileSystemBytecodeCache):
    """Known by name and source, and not by folder: a project that is moved need not compile its templates anew."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return super().get_cache_key(name)


def template_of(address: Address, list_page: ListPage | None = None) -> str:
    """The template that shows the entry, or a page of the list that it heads."""
    if isinstance(list_page, MapPage):
        return "map.html"
    front = address.version.front
    if isinstance(front, Page):
        return "page.html" if front.layout == "text" else f"{front.layout}.html"
    return f"{address.entry.kind}.html"


def prepare_environment(env: Environment, build: EditionBuild) -> None:
    """Fits MkDocs' Jinja environment for our templates: escaping, interface words, icons."""
    # MkDocs leaves it off. Editors' text is untrusted: only bodies, sanitised, are marked as safe.
    env.autoescape = select_autoescape(("html", "xml"), default=True)
    env.add_extension(i18n)
    env.add_extension(loopcontrols)
    env.trim_blocks = env.lstrip_blocks = True
    compiled = build.project.root / COMPILED
    compiled.mkdir(parents=True, exist_ok=True)
    # Each edition's process would compile the same templates: a fifth of a second at every build and reload.
    env.bytecode_cache = _Compiled(str(compiled))
    words = build.words
    env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(
        words=words,
        reading_minutes=reading_minutes,
        shared_things=shared_things(words),
        icon=icon,
        _=_translator(words),
        plural_forms=words.plural_forms,
        thumbnail=build.thumbnail,
        search=Searching(build.view),
        illustration=build.illustration,
        statement=statement_of(build.view),
        statement_file=STATEMENT,
        waived=build.waived_count,
        feedback_of=feedback_of,
        film_of=partial(film_of, build),
        share_links=share_links,
    )


def _translator(words: Words) -> Callable[..., Markup]:
    """``_("…")`` as Jinja's own newstyle gettext, but looking each text up once: a page asks some 70 times."""
    told: dict[str, Markup] = {}

    def translate(text: str, /, **values: object) -> Markup:
        markup = told.get(text)
        if markup is None:
            # The catalogue is ours; the values are escaped by Markup's ``%``.
            markup = told[text] = Markup(words.gettext(text))
        return markup % values if values else markup

    return translate


@lru_cache
def icon(name: str) -> Markup:
    """An icon of Material's by name (``material/rss``), as SVG that assistive technology skips.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    svg = (_ICONS / f"{name}.svg").read_text(encoding="utf-8").strip()
    # Ours: the name comes from a template, the file from Material.
    return Markup(svg.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))


def meta_line(env: Environment) -> Callable[[View, Address], str]:
    """Gives the line that lists show under an entry's title, as text."""
    told = env.get_template("components/list.html").module.meta  # type: ignore[attr-defined]
    return lambda view, address: " ".join(Markup(told(view, address)).striptags().split())


def page_context(build: EditionBuild, source: str) -> dict[str, Any]:
    """What the template of a page is given; nothing of MkDocs' own context is needed."""
    view = build.page_view(source)
    body = build.body(view.address)
    return {
        "view": view,
        "content": Markup(body.html),
        "headings": body.headings,
        "picture": build.picture(view),
        "template": template_of(view.address, view.listing),
        "map": build.map(view),
        "here": build.here(view),
    }
