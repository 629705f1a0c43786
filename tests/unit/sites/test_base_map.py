"""The base map: positions on it, its size, its edges, its districts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.base_map import BASE_MAP, BaseMap, Ring, rings
from smartstad.sites.projection import HEIGHT, WEST, WIDTH, Point, position, project

FILE = Path(__file__).parents[3] / "overrides" / BASE_MAP
MAP = BaseMap.read(FILE)

Edge = frozenset[tuple[int, int]]


@given(st.floats(59.2, 59.5), st.floats(17.7, 18.3))
def test_a_position_survives_the_way_to_the_map_and_back(latitude: float, longitude: float) -> None:
    assert position(project(latitude, longitude)) == pytest.approx((latitude, longitude), abs=1e-9)


@given(st.floats(0, WIDTH), st.floats(0, HEIGHT))
def test_every_place_on_the_map_is_on_it(x: float, y: float) -> None:
    assert Point(x, y).on_map
    assert project(*position(Point(x, y))) == pytest.approx((x, y), abs=1e-6)


def test_east_is_right_and_north_is_up() -> None:
    assert project(59.4, 18.1).x > project(59.4, 18.0).x
    assert project(59.4, 18.0).y < project(59.3, 18.0).y
    assert not project(59.3, WEST - 0.1).on_map


def test_the_map_is_light_to_send() -> None:
    assert FILE.stat().st_size < 60_000


def test_the_path_of_an_area_with_a_hole_becomes_its_outlines() -> None:
    assert rings("M10 20l5 0 0-5zM1 2l3 4-1 1z") == (((10, 20), (15, 20), (15, 15)), ((1, 2), (4, 6), (3, 7)))


def test_neighbours_share_their_edges_without_gap_or_overlap() -> None:
    """Every line is the edge of two areas, or of one and the city's outline, which has no hole."""
    areas = [ring for district in MAP.districts for ring in district.rings] + list(MAP.water)
    used = Counter(edge for ring in areas for edge in _edges(ring))
    assert set(used.values()) == {1, 2}
    outline = {edge for edge, count in used.items() if count == 1}
    loops = _loops(outline)
    inner = [loop for loop in loops if any(_within(loop, other) for other in loops if other is not loop)]
    assert inner == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "district"),
    [
        (59.403, 17.945, "Kista"),
        (59.332, 18.065, "Norrmalm"),
        (59.297, 18.049, "Årsta"),
        (59.357, 18.096, "Hjorthagen"),
        (59.3251, 18.0711, "Gamla stan"),
        (59.3225, 18.055, None),
        (59.86, 17.64, None),
    ],
)
def test_a_position_has_the_district_that_it_lies_in(
    latitude: float, longitude: float, district: str | None
) -> None:
    assert MAP.district(latitude, longitude) == district


def test_names_are_written_as_in_running_text() -> None:
    names = {district.name for district in MAP.districts}
    assert len(names) == len(MAP.districts) == 117
    assert {"Hässelby gård", "Norra Djurgården", "Ulvsunda industriområde", "Gamla stan"} <= names


def _edges(ring: Ring) -> list[Edge]:
    return [frozenset(pair) for pair in zip(ring, (*ring[1:], ring[0]), strict=True)]


def _loops(edges: set[Edge]) -> list[set[tuple[int, int]]]:
    """The points of each connected set of lines."""
    neighbours: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for edge in edges:
        here, there = edge
        neighbours.setdefault(here, set()).add(there)
        neighbours.setdefault(there, set()).add(here)
    found = []
    while neighbours:
        loop, waiting = set(), [next(iter(neighbours))]
        while waiting:
            point = waiting.pop()
            if point in neighbours:
                loop.add(point)
                waiting.extend(neighbours.pop(point))
        found.append(loop)
    return found


def _within(loop: set[tuple[int, int]], other: set[tuple[int, int]]) -> bool:
    """True where the one stands within the frame of the other."""
    frames = [
        (min(x), max(x), min(y), max(y)) for x, y in (zip(*points, strict=True) for points in (loop, other))
    ]
    (left, right, top, bottom), (other_left, other_right, other_top, other_bottom) = frames
    return other_left < left and right < other_right and other_top < top and bottom < other_bottom
