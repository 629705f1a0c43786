"""Shapes that illustrations are made of, as data: what writes SVG and what draws pixels read the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple


class Disc(NamedTuple):
    """A filled circle."""

    x: int
    y: int
    radius: int


class Arc(NamedTuple):
    """A part of an outline: from the point before to this one, a quarter or half of a circle."""

    x: int
    y: int
    radius: int
    clockwise: bool


class Outline(NamedTuple):
    """A filled shape: from its start over points, straight, and arcs, and back to its start."""

    x: int
    y: int
    steps: tuple[tuple[int, int] | Arc, ...]


Form = Disc | Outline


class Shape(NamedTuple):
    """A form in one of a palette's colours."""

    layer: int
    """What stands over what: forms of one layer do not overlap, unless they have the same colour."""
    colour: int
    form: Form


@dataclass(frozen=True)
class Illustration:
    """A picture of a few colours and some hundred shapes at most."""

    width: int
    height: int
    palette: tuple[str, ...]
    """As ``#rrggbb``; the first is the ground, which every shape stands on."""
    shapes: tuple[Shape, ...]


def box(x: int, y: int, width: int, height: int) -> Outline:
    """An upright rectangle."""
    return Outline(x, y, ((x + width, y), (x + width, y + height), (x, y + height)))


def polygon(*points: tuple[int, int]) -> Outline:
    """Straight lines from point to point."""
    return Outline(*points[0], points[1:])


class Square(NamedTuple):
    """A square that forms are fitted into; `corner` is one of its corners, clockwise from the upper left.

    All illustrations have the same few hundred squares: their forms are made once.
    """

    x: int
    y: int
    size: int

    def at(self, corner: int, x: int = 0, y: int = 0) -> tuple[int, int]:
        """A point given from that corner, as if it were the upper left: the square is turned with it."""
        left, top, size = self
        match corner % 4:
            case 0:
                return left + x, top + y
            case 1:
                return left + size - y, top + x
            case 2:
                return left + size - x, top + size - y
            case _:
                return left + y, top + size - x

    @cache  # noqa: B019
    def full(self) -> Outline:
        return box(self.x, self.y, self.size, self.size)

    @cache  # noqa: B019
    def disc(self, share: float = 1) -> Disc:
        """A circle in its middle, of that share of its width."""
        half = self.size // 2
        return Disc(self.x + half, self.y + half, round(half * share))

    @cache  # noqa: B019
    def quarter(self, corner: int, radius: int = 0) -> Outline:
        """A quarter of a disc around a corner."""
        radius = radius or self.size
        start, end = self.at(corner, radius), self.at(corner, 0, radius)
        return Outline(*self.at(corner), (start, Arc(*end, radius, clockwise=True)))

    @cache  # noqa: B019
    def bow(self, corner: int, outer: int, inner: int) -> Outline:
        """A quarter of a ring around a corner."""
        return Outline(
            *self.at(corner, outer),
            (
                Arc(*self.at(corner, 0, outer), outer, clockwise=True),
                self.at(corner, 0, inner),
                Arc(*self.at(corner, inner), inner, clockwise=False),
            ),
        )

    @cache  # noqa: B019
    def half(self, corner: int, radius: int = 0) -> Outline:
        """Half a disc that stands on the side before the corner: for 2 and 3 below, for 0 above."""
        radius, middle = radius or self.size // 2, self.size // 2
        start, end = self.at(corner, middle + radius), self.at(corner, middle - radius)
        return Outline(*start, (Arc(*end, radius, clockwise=True),))

    @cache  # noqa: B019
    def leaf(self, corner: int) -> Outline:
        """What two quarters of discs share, pointed in the corner and in the one across."""
        start, end = self.at(corner), self.at(corner, self.size, self.size)
        return Outline(
            *start,
            (Arc(*end, self.size, clockwise=True), Arc(*start, self.size, clockwise=True)),
        )

    @cache  # noqa: B019
    def triangle(self, corner: int) -> Outline:
        """Half the square, with its right angle in the corner."""
        return polygon(self.at(corner), self.at(corner, self.size), self.at(corner, 0, self.size))

    @cache  # noqa: B019
    def part(self, column: int, row: int, parts: int = 2) -> Square:
        """One of the squares that it is divided into."""
        size = self.size // parts
        return Square(self.x + column * size, self.y + row * size, size)
