"""The search index of an edition. The one module that knows Pagefind."""

from __future__ import annotations

import asyncio
import html
from typing import TYPE_CHECKING

from pagefind.index import IndexConfig, PagefindIndex

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from smartstad.outputs.search_document import SearchDocument

FOLDER = "pagefind"
"""Where the index stands, from the edition's root."""

_UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js")
"""Interfaces that Pagefind brings; ours is another. Its worker would need a policy of its own from the host."""
_AT_ONCE = 64
"""Documents on their way to Pagefind at the same time."""


def write_index(documents: Iterable[SearchDocument], language: str, site: Path) -> int:
    """Writes the index of the documents into a site's folder; how many they were.

    Its files are named after their content, which is not the same from run to run where there are filters.
    """
    folder = site / FOLDER
    count = asyncio.run(_write(documents, language, folder))
    for pattern in _UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    return count


async def _write(documents: Iterable[SearchDocument], language: str, folder: Path) -> int:
    config: IndexConfig = {
        "output_path": str(folder),
        # One index, whatever passages in other languages there are.
        "force_language": language,
        "root_selector": "html",
    }
    count = 0
    async with PagefindIndex(config=config) as index:
        waiting: set[asyncio.Task[object]] = set()
        for document in documents:
            adding = index.add_html_file(content=_page(document, language), url=document.url)
            waiting.add(asyncio.ensure_future(adding))
            count += 1
            if len(waiting) >= _AT_ONCE:
                _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(*waiting)
    return count


def _page(document: SearchDocument, language: str) -> str:
    """The document as Pagefind reads it."""
    meta = _marks("meta", document.meta.items())
    filters = _marks("filter", ((name, value) for name, values in document.filters.items() for value in values))
    return f'<html lang="{language}"><body data-pagefind-body>{document.html}{meta}{filters}</body></html>'


def _marks(sort: str, pairs: Iterable[tuple[str, str]]) -> str:
    told = ((name, html.escape(value)) for name, value in pairs if value)
    return "".join(f'<span data-pagefind-{sort}="{name}:{value}"></span>' for name, value in told)
