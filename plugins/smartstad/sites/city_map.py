"""Entries on the map of the city, and the same entries as a list by district."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.kinds import Event, Place, Project
from smartstad.sites.collation import sort_key
from smartstad.sites.projection import Point, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from smartstad.model.library import Entry, Library
    from smartstad.model.parts import Location
    from smartstad.sites.address import Address
    from smartstad.sites.base_map import BaseMap
    from smartstad.sites.listing import ListPage, MapPage


@dataclass(frozen=True)
class MapItem:
    """An entry, with its place on the map."""

    address: Address
    location: Location | None
    point: Point | None
    """None where its position is not known, or is not on the map."""
    district: str | None
    filters: Mapping[str, tuple[str, ...]]
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


def city_map(
    page: MapPage, base: BaseMap, library: Library, filters: Mapping[Address, Mapping[str, tuple[str, ...]]]
) -> CityMap:
    """The entries of the list on the map; none is left out, with or without a position."""
    groups: dict[str, list[MapItem]] = {}
    outside, unplaced = [], []
    for address in page.items:
        item = map_item(address, base, library, filters.get(address, {}))
        if item.point is None:
            unplaced.append(item)
        elif item.district is None:
            outside.append(item)
        else:
            groups.setdefault(item.district, []).append(item)
    named = sorted(groups, key=lambda name: sort_key(name, page.head.language))
    found = tuple(MapGroup(name, tuple(groups[name])) for name in named)
    return CityMap(found, tuple(outside), tuple(unplaced))


def map_item(
    address: Address, base: BaseMap, library: Library, filters: Mapping[str, tuple[str, ...]] | None = None
) -> MapItem:
    """The entry at an address, with its place on the map."""
    location = location_of(address.entry, library)
    point = point_of(location)
    return MapItem(address, location, point, district_of(address.entry, base, library), filters or {})


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


def filter_values(parts: Iterable[Sequence[ListPage]]) -> dict[Address, dict[str, tuple[str, ...]]]:
    """What each entry of a list can be filtered by, in the names that the query string of the list has."""
    found: dict[Address, dict[str, tuple[str, ...]]] = {}
    for pages in parts:
        part = pages[0].part
        if part is not None and part.sort == "facet":
            name, value = part.segment.strip("/").split("/")
            for address in (address for page in pages for address in page.items):
                values = found.setdefault(address, {})
                values[name] = (*values.get(name, ()), value)
    return found
