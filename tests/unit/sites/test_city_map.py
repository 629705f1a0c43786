"""Entries on the map: none is lost, and each is in its district."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.sites.city_map import CityMap, city_map, filter_values
from unit.outputs.sample import both
from unit.sites.sample import Made, event, project
from unit.sites.test_base_map import MAP

if TYPE_CHECKING:
    from smartstad.model.library import Entry

KISTA = {"latitude": 59.403, "longitude": 17.945}
CITY_HALL = {"latitude": 59.3275, "longitude": 18.055}
UPPSALA = {"latitude": 59.8586, "longitude": 17.6389}


def _at(identifier: str, place: str | None = None, **position: float) -> Entry:
    location = {"name": {"sv": "Här", "en": "Here"}, **position}
    return project(identifier, location={**location, "place": place} if place else location)


def _map(*entries: Entry, edition: str = "stad/sv") -> CityMap:
    made = Made(*entries)
    on_map = made.lists.map(made.address(edition, "page", "projects"))
    assert on_map is not None
    filters = filter_values(made.lists.parts(on_map.head).values())
    return city_map(on_map, MAP, made.library, filters)


def test_entries_stand_by_district_and_those_without_position_last() -> None:
    found = _map(
        _at("a", **KISTA),
        _at("b", **CITY_HALL),
        _at("c", **KISTA),
        project("d"),
        _at("e"),
        _at("f", **UPPSALA),
    )
    assert [(group.district, [item.address.entry.id for item in group.items]) for group in found.groups] == [
        ("Kista", ["a", "c"]),
        ("Kungsholmen", ["b"]),
    ]
    assert [item.address.entry.id for item in found.unplaced] == ["d", "e", "f"]
    assert found.placed_count == 3


def test_what_lies_in_the_water_is_on_the_map_but_in_no_district() -> None:
    found = _map(_at("a", latitude=59.3225, longitude=18.055))
    assert [item.address.entry.id for item in found.outside] == ["a"]
    assert found.placed_count == 1


def test_an_entry_without_position_stands_where_its_place_does() -> None:
    place = both("place", "arena", location={"name": {"sv": "Arenan"}, **KISTA}, district="Kista torg")
    found = _map(place, _at("a", "arena"))
    assert [group.district for group in found.groups] == ["Kista"]


def test_the_mark_of_a_district_stands_in_the_middle_of_its_entries() -> None:
    group = _map(
        _at("a", latitude=59.402, longitude=17.94), _at("b", latitude=59.404, longitude=17.95)
    ).groups[0]
    points = [item.point for item in group.items]
    assert group.point.x == pytest.approx(sum(p.x for p in points if p) / 2)


def test_an_entry_tells_what_its_list_can_be_filtered_by() -> None:
    filters = _map(_at("a", **KISTA)).groups[0].items[0].filters
    assert filters["lage"] == ("pagar",)
    assert "tidslinje" not in filters


def test_a_map_names_those_of_the_same_list_in_other_languages() -> None:
    made = Made(_at("a", **KISTA))
    on_map = made.lists.map(made.address("stad/sv", "page", "projects"))
    assert on_map is not None
    assert on_map.url == "https://stockholm.example/stad/projects/karta/"
    assert made.lists.alternates(on_map) == [
        ("en", "https://stockholm.example/city/projects/map/"),
        ("sv", "https://stockholm.example/stad/projects/karta/"),
        ("x-default", "https://stockholm.example/city/projects/map/"),
    ]


def test_lists_of_a_theme_and_of_other_kinds_have_no_map() -> None:
    made = Made(
        both("page", "energi", layout="list", lists="project", theme="energy"),
        both("page", "blogg", layout="list", lists="post"),
        both("page", "moten", layout="list", lists="event"),
        event("m", "2026-07-01"),
    )
    assert [
        made.lists.map(made.address("stad/sv", "page", name)) is not None
        for name in ("energi", "blogg", "about", "moten")
    ] == [False, False, False, True]
