"""Tables of plain text, for a terminal of eighty columns and for a screen reader that reads line by line."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WIDTH = 80
"""What every terminal has."""
_GAP = "  "
_NARROWEST = 6


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    width: int = WIDTH,
    dress: Callable[[str], str] = str,
) -> Iterator[str]:
    """The lines of a table: the first column to the left, the others to the right.

    Headings are broken between words and after hyphens, and the first column where it is too long. `dress` colours a
    cell once it has been filled out, so that colours do not move anything.
    """
    widths = _widths(headings, rows, width)
    broken = [_broken(heading, size) for heading, size in zip(headings, widths, strict=True)]
    for line in zip_longest(*broken, fillvalue=""):
        yield _line(line, widths, str)
    yield _GAP.join("-" * size for size in widths)
    for row in rows:
        first, *more = _broken(row[0], widths[0])
        yield _line((first, *row[1:]), widths, dress)
        yield from more


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Each column as wide as its cells and the longest part of its heading; the first has what is left at most."""
    cells = [max((len(row[number]) for row in rows), default=0) for number in range(len(headings))]
    others = [
        max(_NARROWEST, cell, *(len(part) for part in _parts(heading)))
        for cell, heading in zip(cells[1:], headings[1:], strict=True)
    ]
    left = width - sum(others) - len(_GAP) * len(others)
    return [max(_NARROWEST, min(max(cells[0], len(headings[0])), left)), *others]


def _parts(heading: str) -> list[str]:
    """What a heading is not broken within."""
    return textwrap.wrap(heading, 1, break_long_words=False) or [""]


def _broken(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width) or [""]


def _line(cells: Sequence[str], widths: Sequence[int], dress: Callable[[str], str]) -> str:
    first = cells[0].ljust(widths[0])
    others = [dress(cell.rjust(size)) for cell, size in zip(cells[1:], widths[1:], strict=True)]
    return _GAP.join([first, *others]).rstrip()
