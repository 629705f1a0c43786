"""Entries on the map of the city, and the same entries as a list by district."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.kinds import Event, Place, Project
from smartstad.sites.collation import sort_key
from smartstad.sites.projection import Point, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from smartstad.model.library import Entry, Library
    from smartstad.model.parts import Location
    from smartstad.sites.address import Address
    from smartstad.sites.base_map import BaseMap


@dataclass(frozen=True)
class MapItem:
    """An entry, with its place on the map."""

    address: Address
    location: Location | None
    point: Point | None
    """None where its position is not known, or is not on the map."""
    district: str | None
    facets: Mapping[str, tuple[str, ...]]
    """What it can be filtered by: names of filters, and its values in each."""


@dataclass(frozen=True)
class MapGroup:
    """The entries in a district."""

    district: str
    items: tuple[MapItem, ...]

    @property
    def point(self) -> Point:
        """In the middle of its entries."""
        points = [item.point for item in self.items if item.point]
        return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


@dataclass(frozen=True)
class CityMap:
    """All entries of a list, those on the map first."""

    groups: tuple[MapGroup, ...]
    """By district, in the order of the alphabet."""
    outside: tuple[MapItem, ...]
    """On the map, but in none of the city's districts."""
    unplaced: tuple[MapItem, ...]
    """Not on the map."""

    @property
    def placed_count(self) -> int:
        return sum(len(group.items) for group in self.groups) + len(self.outside)


def city_map(items: Iterable[Address], base: BaseMap, library: Library, language: str) -> CityMap:
    """The entries at those addresses on the map; none is left out, with or without a position."""
    groups: dict[str, list[MapItem]] = {}
    outside, unplaced = [], []
    for address in items:
        item = map_item(address, base, library)
        if item.point is None:
            unplaced.append(item)
        elif item.district is None:
            outside.append(item)
        else:
            groups.setdefault(item.district, []).append(item)
    named = sorted(groups, key=lambda name: sort_key(name, language))
    found = tuple(MapGroup(name, tuple(groups[name])) for name in named)
    return CityMap(found, tuple(outside), tuple(unplaced))


def map_item(address: Address, base: BaseMap, library: Library) -> MapItem:
    location = location_of(address.entry, library)
    point = point_of(location)
    district = district_of(address.entry, base, library)
    return MapItem(address, location, point, district, _facets(address.entry, district))


def location_of(entry: Entry, library: Library) -> Location | None:
    """Where the entry is: its own location, or that of the place it names where its own has no position."""
    facts = entry.facts
    own = facts.location if isinstance(facts, Project | Event | Place) else None
    if own is None or own.latitude is not None or own.place is None:
        return own
    place = library.by_kind.get("place", {}).get(own.place)
    return place.facts.location if place is not None and isinstance(place.facts, Place) else own


def point_of(location: Location | None) -> Point | None:
    """The location's place on the map; None where it has no position, or one beside the map."""
    if location is None or location.latitude is None or location.longitude is None:
        return None
    point = project(location.latitude, location.longitude)
    return point if point.on_map else None


def district_of(entry: Entry, base: BaseMap, library: Library) -> str | None:
    """The district that the entry is in: the one that an editor has given, else that of its position."""
    facts = entry.facts
    if isinstance(facts, Place) and facts.district:
        return facts.district
    location = location_of(entry, library)
    if location is None or location.latitude is None or location.longitude is None:
        return None
    return base.district(location.latitude, location.longitude)


def _facets(entry: Entry, district: str | None) -> dict[str, tuple[str, ...]]:
    facts = entry.facts
    found: dict[str, tuple[str, ...]] = {
        "theme": facts.themes,
        "audience": facts.audiences,
        "department": (facts.owner, *(facts.departments if isinstance(facts, Project) else ())),
        "partner": facts.partners if isinstance(facts, Project | Event | Place) else (),
        "status": (facts.status.state,) if isinstance(facts, Project) else (),
        "district": (district,) if district else (),
    }
    return {name: values for name, values in found.items() if values}
