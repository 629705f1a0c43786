"""Where a position stands on the city's base map (``overrides/assets/images/stockholm.svg``).

The projection is the equirectangular one, true to scale at the city's middle latitude: a degree is the same
everywhere on the map. Over the 25 kilometres of the city it differs from a conformal one by less than a line's
width, and it needs no library.
"""

from __future__ import annotations

import math
from typing import NamedTuple

WEST, NORTH = 17.75, 59.446
"""Longitude and latitude of the map's upper left corner (WGS 84)."""

MIDDLE = 59.33
"""The latitude at which the map is true to scale."""

UNIT = 10
"""Metres on the ground that a unit of the map stands for."""

WIDTH, HEIGHT = 2612, 2494
"""The map's size in units."""

_METRES = 6_371_009 * math.pi / 180
"""A degree of latitude, on a sphere as large as the Earth."""
_DOWN = _METRES / UNIT
_ACROSS = _DOWN * math.cos(math.radians(MIDDLE))


class Point(NamedTuple):
    """A place on the map: units from the left edge, and from the upper one."""

    x: float
    y: float

    @property
    def on_map(self) -> bool:
        return 0 <= self.x <= WIDTH and 0 <= self.y <= HEIGHT


def project(latitude: float, longitude: float) -> Point:
    """The place on the map of a position in decimal degrees."""
    return Point((longitude - WEST) * _ACROSS, (NORTH - latitude) * _DOWN)


def position(point: Point) -> tuple[float, float]:
    """Latitude and longitude of a place on the map."""
    return NORTH - point.y / _DOWN, WEST + point.x / _ACROSS
