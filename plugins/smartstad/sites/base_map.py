"""The base map of the city: which district a place on it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from smartstad.sites.projection import project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from smartstad.sites.projection import Point

BASE_MAP = "assets/images/stockholm.svg"
"""Where pages find it, from their edition's root; in the repository it stands below ``overrides/``."""

Ring = tuple[tuple[int, int], ...]

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True)
class District:
    """A district, with the outlines of its parts and of the holes in them."""

    name: str
    rings: tuple[Ring, ...]

    @cached_property
    def frame(self) -> tuple[int, int, int, int]:
        """The least and greatest of its points' numbers: left, upper, right, lower."""
        x, y = zip(*(point for ring in self.rings for point in ring), strict=True)
        return min(x), min(y), max(x), max(y)

    def holds(self, point: Point) -> bool:
        """True where the point is within the district: a ray from it crosses its outlines an odd number of times."""
        left, upper, right, lower = self.frame
        if not (left <= point.x <= right and upper <= point.y <= lower):
            return False
        return sum(_crossings(ring, point) for ring in self.rings) % 2 == 1


@dataclass(frozen=True)
class BaseMap:
    """The city's districts and waters, in units of the map."""

    districts: tuple[District, ...]
    water: tuple[Ring, ...]

    @classmethod
    def read(cls, file: Path) -> BaseMap:
        """Reads the map that ``scripts/base_map.py`` has made."""
        # Ours: the file comes from this repository.
        root = ElementTree.parse(file).getroot()
        land = root.iterfind(f"{_SVG}g[@id='land']/{_SVG}path")
        districts = tuple(District(path.attrib["data-name"], rings(path.attrib["d"])) for path in land)
        water = root.find(f"{_SVG}path[@id='water']")
        return cls(districts, rings(water.attrib["d"]) if water is not None else ())

    def district(self, latitude: float, longitude: float) -> str | None:
        """Name of the district at a position; None in the water and outside the city."""
        point = project(latitude, longitude)
        return next((district.name for district in self.districts if district.holds(point)), None)


def rings(data: str) -> tuple[Ring, ...]:
    """The outlines that the data of a path describe: each an absolute start and relative steps."""
    return tuple(_ring([int(n) for n in _NUMBER.findall(part)]) for part in data.split("M")[1:])


def _ring(numbers: Sequence[int]) -> Ring:
    x, y = numbers[:2]
    points = [(x, y)]
    for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + across, y + down
        points.append((x, y))
    return tuple(points)


def _crossings(ring: Ring, point: Point) -> int:
    """How many of the outline's lines a ray to the right of the point crosses."""
    crossed = 0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > point.y) != (y2 > point.y) and point.x < (x2 - x1) * (point.y - y1) / (y2 - y1) + x1:
            crossed += 1
    return crossed
