"""Measures the checks of accessibility: CPU for a page of 68 kB, and their share of a build.

    .venv/bin/python scripts/benchmark_accessibility.py                # pages of the corpus
    .venv/bin/python scripts/benchmark_accessibility.py --pages site   # of the HTML files in a folder

The pages are real ones, with the contents of several in one where they are shorter. Prints a Markdown table
and the limits that the project promises; the exit code is 1 where one is not kept. Machines are noisy: each
page counts with the shortest of three times.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmark import MEMORY, measure
from corpus import Corpus

from smartstad.accessibility import inspect
from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse
from smartstad.mkdocs.sites_build import rest_collector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAGES = 200
SIZE = 68_000
"""Bytes of a page."""
MAX_MILLISECONDS = 8.0
"""CPU to parse a page, compute what the rules ask of it, and run all rules: median of the pages."""
MAX_SHARE = 0.25
"""CPU of the checks, as a part of that of the whole build."""

_MAIN = re.compile(r"(<main\b[^>]*>)(.*)(</main>)", re.DOTALL)
_ID = re.compile(
    r"""(\s(?:(?:id|for|aria-labelledby|aria-describedby|aria-controls|headers)=["']|href=["']\#))([^"']+)(?=["'])"""
)
_MAIN_HEADING = re.compile(r"(</?h)1\b")


def long_pages(files: Sequence[Path]) -> list[str]:
    """Pages of about the size, each one file with the main parts of the next ones in its own."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [_long_page(texts, number % len(texts)) for number in range(PAGES)]


def _long_page(texts: Sequence[str], first: int) -> str:
    frame = texts[first]
    parts, size, number = [], len(frame.encode()), 0
    while size < SIZE:
        number += 1
        found = _MAIN.search(texts[(first + number) % len(texts)])
        if found is None:
            raise SystemExit("a page has no main part")
        # Ids are made unique, and the page keeps one main heading, so that it stays a right one.
        part = _ID.sub(
            lambda match, number=number: _numbered(match, number), _MAIN_HEADING.sub(r"\g<1>2", found[2])
        )
        part = part[: max(0, SIZE - size)] if size + len(part.encode()) > SIZE + 4_000 else part
        parts.append(part)
        size += len(part.encode())
    return _MAIN.sub(lambda match: match[1] + match[2] + "".join(parts) + match[3], frame, count=1)


def _numbered(match: re.Match[str], number: int) -> str:
    return match[1] + " ".join(f"{word}-{number}" for word in match[2].split())


def names_and_roles(html: str) -> None:
    """What rules may ask of a page, for each of its elements."""
    subject = Subject(parse(html))
    for element in subject.page.elements:
        subject.roles.of(element)
        subject.names.of(element)


def milliseconds(work: Callable[[str], object], pages: Sequence[str]) -> float:
    """CPU of a page: the median, of the shortest of three times each."""
    times = []
    for html in pages:
        tries = []
        for _ in range(3):
            start = time.process_time()
            work(html)
            tries.append(time.process_time() - start)
        times.append(1000 * min(tries))
    return median(times)


def share_of_build(folder: Path, cpu: float) -> float:
    """CPU of inspecting every page of a built corpus, as a part of that of building it."""
    pages = [file.read_text(encoding="utf-8") for file in sorted((folder / "site").rglob("*.html"))]
    start = time.process_time()
    for html in pages:
        inspect(html)
    return (time.process_time() - start) / cpu


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=Path, help="a folder of built pages, in place of the corpus")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as temporary:
        folder = Path(temporary, "corpus")
        Corpus(folder).write(PAGES)
        build = measure(folder)
        share = share_of_build(folder, build.cpu)
        files = sorted((options.pages or folder / "site").rglob("*.html"))
        pages = long_pages([file for file in files if "<main" in file.read_text(encoding="utf-8")])
    rest_collector()  # as a build does
    size = median(len(html.encode()) for html in pages)
    elements = median(len(parse(html).elements) for html in pages)
    print(f"{len(pages)} pages, median {size / 1000:.0f} kB and {elements:.0f} elements\n")
    print("| what | CPU ms/page |\n|---|---:|")
    print(f"| parse | {milliseconds(parse, pages):.2f} |")
    print(f"| parse, and every element's name and role | {milliseconds(names_and_roles, pages):.2f} |")
    whole = milliseconds(inspect, pages)
    print(f"| parse, and all rules | {whole:.2f} |\n")
    print(f"CPU per page of 68 kB: {whole:.2f} ms (at most {MAX_MILLISECONDS})")
    print(f"Share of a build of {build.pages} pages: {share:.1%} (at most {MAX_SHARE:.0%})")
    return 1 if whole > MAX_MILLISECONDS or share > MAX_SHARE else 0


if __name__ == "__main__":
    sys.exit(main())
