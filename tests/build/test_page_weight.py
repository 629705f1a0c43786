"""What a reader's first view of a page weighs, compressed as a host sends it (gzip, which is heavier than Brotli)."""

from __future__ import annotations

import gzip
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from build.html_pages import BuiltPage

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

MOST = {"html": 30_000, "css": 20_000, "js": 12_000, "fonts": 70_000}
"""Bytes."""
IMPORTED = re.compile(r"""^\s*(?:import|export)\b[^'";]*?["'](\.[^"']+)["']""", re.MULTILINE)


@cache
def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def with_imports(script: Path, found: set[Path] | None = None) -> set[Path]:
    """A module and those that it asks for at once."""
    found = set() if found is None else found
    if script not in found:
        found.add(script)
        for name in IMPORTED.findall(script.read_text("utf-8")):
            with_imports((script.parent / name).resolve(), found)
    return found


def weight(page: BuiltPage, edition: Path) -> dict[str, int]:
    """How many bytes of each sort the page asks for before anybody has done anything."""

    def files(xpath: str) -> set[Path]:
        named = (unquote(str(value)) for value in page.tree.xpath(xpath))
        # A page for what is not found has whole paths.
        found = ((edition if value.startswith("/") else page.path.parent, value) for value in named)
        return {_file(base, value) for base, value in found}

    scripts = {each for script in files("//script[@src]/@src") for each in with_imports(script)}
    return {
        "html": compressed(page.path),
        "css": sum(map(compressed, files("//link[@rel='stylesheet']/@href"))),
        "js": sum(map(compressed, scripts)),
        # WOFF2 is compressed already.
        "fonts": sum(file.stat().st_size for file in files("//link[@rel='preload'][@as='font']/@href")),
    }


def _file(base: Path, value: str) -> Path:
    if value.startswith("/"):
        return next(base.rglob(value.rsplit("/", 1)[-1])).resolve()
    return (base / value).resolve()


def test_no_page_is_too_heavy(site: Path) -> None:
    heavy = []
    pages = [BuiltPage(path, "") for path in sorted(site.rglob("*.html")) if "pagefind" not in path.parts]
    for page in pages:
        if not page.is_redirect:
            edition = site / page.path.relative_to(site).parts[0]
            for sort, bytes_ in weight(page, edition).items():
                if bytes_ > MOST[sort]:
                    heavy.append(f"{page.path.relative_to(site)}: {bytes_} bytes of {sort}")
    assert pages
    assert heavy == []


def test_every_page_asks_for_its_fonts_at_once(site: Path) -> None:
    page = BuiltPage(site / "smartstad" / "index.html", "")
    assert 0 < weight(page, site / "smartstad")["fonts"] < 40_000
