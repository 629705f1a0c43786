"""The values that the editors' page is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.strategy.coverage import PATHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.strategy.balance import Balance
    from smartstad.strategy.cell import Cell, CellState

BAR = 240
"""The width of a whole bar, in pixels."""


@dataclass(frozen=True, slots=True)
class Named:
    """A value of an axis as the page shows it."""

    id: str
    name: str
    language: str
    """Of the name."""


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of a heat map."""

    cell: Cell
    state: CellState
    level: int
    anchor: str
    """Where its entries are listed."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in a list."""

    title: str
    language: str
    file: str
    purpose: str
    path: str
    state: str
    day: str


@dataclass(frozen=True, slots=True)
class Writing:
    """The command that starts an entry for a kind of goal."""

    anchor: str
    purpose: str
    command: str


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of a cell, and how to start another."""

    anchor: str
    heading: Named
    short: str
    """What it is called in a heading: a message is a long sentence, and its id is what editors write."""
    lines: tuple[Line, ...]
    writings: tuple[Writing, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar."""

    path: str
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class Mix:
    """A row of a table of paths."""

    heading: Named
    balance: Balance
    segments: tuple[Segment, ...]
    planned: int = 0


def share_mix(heading: Named, balance: Balance) -> Mix:
    """A row whose bar shows shares."""
    return Mix(heading, balance, tuple(segments(balance, balance.total)))


def segments(balance: Balance, most: int) -> Iterator[Segment]:
    """The parts of a bar whose whole width stands for `most`."""
    so_far = start = 0
    for path in PATHS:
        so_far += balance.counts[path]
        end = round(BAR * so_far / most) if most else 0
        if end > start:
            yield Segment(path, start, end - start)
        start = end
