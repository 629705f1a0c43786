"""The search index of an edition. The one module that knows Pagefind."""

from __future__ import annotations

import html
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pagefind_bin import get_executable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.outputs.search_document import SearchDocument

FOLDER = "pagefind"
"""Where the index stands, from the edition's root."""

_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
"""Interfaces that Pagefind brings; ours is another. Its worker would need a policy of its own from the host."""


def write_index(documents: Iterable[SearchDocument], language: str, site: Path) -> None:
    """Writes the index of the documents into a site's folder.

    Pagefind's program is run on files, not through its Python interface: that stops the program while it may still be
    writing (https://github.com/Pagefind/pagefind/issues/1271), and waits a tenth of a second for each document.

    Raises:
        subprocess.CalledProcessError: the program failed; its words are in ``stderr``.
    """
    with tempfile.TemporaryDirectory(prefix="search-") as folder:
        for document in documents:
            page = Path(folder, document.url, "index.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_page(document, language), "utf-8")
        _run(Path(folder), language, (site / FOLDER).resolve())
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()


def _run(folder: Path, language: str, output: Path) -> None:
    command = [get_executable(), "--site", folder, "--output-path", output, "--quiet"]
    # One index, whatever passages in other languages there are.
    command += ["--force-language", language]
    # Away from the project: a pagefind.yml there is not ours.
    subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)


def _page(document: SearchDocument, language: str) -> str:
    """The document as Pagefind reads it."""
    meta = _marks("meta", document.meta.items())
    pairs = ((name, value) for name, values in document.filters.items() for value in values)
    told = document.html + meta + _marks("filter", pairs)
    return f'<html lang="{language}"><body data-pagefind-body>{told}</body></html>'


def _marks(sort: str, pairs: Iterable[tuple[str, str]]) -> str:
    told = ((name, html.escape(value)) for name, value in pairs if value)
    return "".join(f'<span data-pagefind-{sort}="{name}:{value}"></span>' for name, value in told)
