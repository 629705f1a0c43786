"""The status as a page for editors, never to be published."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import jinja2

from smartstad.cli.status.page_part import BAR
from smartstad.cli.status.page_view import PageView, contents
from smartstad.cli.status.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.strategy.status import Status

_PACKAGE = "smartstad.cli.status"
_STYLES = "page.css"


def page(status: Status, language: str, *, errors: int = 0) -> str:
    """The page as HTML; it needs its style sheet beside it, and no script."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(_PACKAGE, "."),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    words = Words(language)
    view = PageView(status, words)
    template = environment.get_template("page.html")
    return template.render(
        view=view, words=words, contents=contents(words), errors=errors, bar=BAR, styles=_STYLES
    )


def write_page(status: Status, language: str, folder: Path, *, errors: int = 0) -> Path:
    """Writes the page and its style sheet, and answers with the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    styles = resources.files(_PACKAGE).joinpath(_STYLES).read_text(encoding="utf-8")
    (folder / _STYLES).write_text(styles, encoding="utf-8")
    file = folder / "index.html"
    file.write_text(page(status, language, errors=errors), encoding="utf-8")
    return file
