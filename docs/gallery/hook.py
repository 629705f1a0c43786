"""Puts the gallery of components into the handbook when MkDocs builds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from smartstad.mkdocs.component import read_components
from smartstad.mkdocs.component_gallery import gallery, overview

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
PAGE = "developers/components.md"
TABLE = "<!-- the table of components -->"
"""Where the page has the table."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for path, content in gallery(ROOT):
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.file.src_uri != PAGE:
        return markdown
    return markdown.replace(TABLE, overview(read_components(ROOT)))
