"""Makes the base map of Stockholm: water, districts and their names, as an SVG of under 60 kB.

    python3 -m venv /tmp/map && /tmp/map/bin/pip install "shapely==2.2.0"
    PYTHONPATH=plugins /tmp/map/bin/python scripts/base_map.py DISTRICTS.geojson WATER.geojson

Run once; its result is committed. The files are the districts without their water, each with a `name`, and all
water, in longitude and latitude (CRS84); overrides/assets/images/README.md says where they come from.

Districts and water are generalised together, as a coverage: neighbours keep every point that they share, so
that no gap opens between them, and none where land meets water.
"""

from __future__ import annotations

import argparse
import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from smartstad.sites.projection import HEIGHT, UNIT, WIDTH, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TARGET = Path(__file__).resolve().parent.parent / "overrides" / "assets" / "images" / "stockholm.svg"
MOST_BYTES = 60_000

TOLERANCE = 25 / UNIT
"""Triangles of less than the square of this are flattened."""
LEAST_WATER = 30_000 / UNIT**2
"""Ponds smaller than this, in square metres, become part of the district around them."""
LEAST_PART = 12_000 / UNIT**2
"""Skerries smaller than this are left out."""
GAP = 250 / UNIT
"""Slivers between districts, and the ponds left out, are at most this wide."""

ROUNDS = 10
"""How often areas are rounded and mended before that is given up."""

COMMON_NOUNS = {"gård", "strand", "villastad", "slott", "kyrka", "stan"}
"""Second words of names that are written without a capital."""
ABBREVIATIONS = {"industriomr": "industriområde"}

LETTER = 6.4
"""Pixels that a letter of a name takes, on average."""
SCALES = (0.25, 0.5, 1.0, 2.0)
"""Pixels for each unit of the map from which the names of each level are shown."""


class District(NamedTuple):
    """A district as the map shows it."""

    name: str
    area: Polygon | MultiPolygon


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("districts", type=Path)
    parser.add_argument("water", type=Path)
    parser.add_argument("--output", type=Path, default=TARGET)
    options = parser.parse_args()
    districts, water = generalise(read_districts(options.districts), read_water(options.water))
    svg = drawing(districts, water).encode()
    if len(svg) >= MOST_BYTES:
        raise SystemExit(f"The map has {len(svg)} bytes; it must have fewer than {MOST_BYTES}.")
    options.output.write_bytes(svg)
    print(f"{options.output}: {len(districts)} districts, {len(water)} waters, {len(svg)} bytes")


def read_districts(file: Path) -> list[District]:
    """The districts, projected, in order of name."""
    features = json.loads(file.read_text("utf-8"))["features"]
    found = [District(spelled(f["properties"]["name"]), projected(f["geometry"])) for f in features]
    return sorted(found)


def read_water(file: Path) -> list[Polygon]:
    """The waters that are large enough to be shown, projected."""
    features = json.loads(file.read_text("utf-8"))["features"]
    parts = [part for f in features for part in polygons(projected(f["geometry"]))]
    return [part for part in parts if part.area >= LEAST_WATER]


def spelled(name: str) -> str:
    """The name as it is written in running text: ``HÄSSELBY GÅRD`` as ``Hässelby gård``."""
    first, *rest = name.lower().split()
    rest = [ABBREVIATIONS.get(word, word if word in COMMON_NOUNS else word.capitalize()) for word in rest]
    return " ".join([first.capitalize(), *rest])


def projected(geometry: dict[str, object]) -> Polygon | MultiPolygon:
    area = shapely.make_valid(shape(geometry))
    return shapely.transform(area, lambda found: np.array([project(lat, lon) for lon, lat in found]))


def polygons(area: Polygon | MultiPolygon) -> list[Polygon]:
    parts = (inner for part in getattr(area, "geoms", [area]) for inner in getattr(part, "geoms", [part]))
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def generalise(
    districts: Sequence[District], water: Sequence[Polygon]
) -> tuple[list[District], list[Polygon]]:
    """Districts and waters with far fewer points, all of them whole numbers, still edge to edge."""
    areas = [*(district.area for district in districts), *water]
    # Rounded first: to simplify is then only to leave out points, which cannot make lines cross.
    simple = shapely.coverage_simplify(on_grid([keep_large(area) for area in areas]), TOLERANCE)
    if not shapely.coverage_is_valid(simple):
        raise SystemExit("The edges of the generalised areas do not match.")
    count = len(districts)
    named = [District(old.name, area) for old, area in zip(districts, simple[:count], strict=True)]
    return named, [part for area in simple[count:] for part in polygons(area)]


def on_grid(areas: Sequence[Polygon | MultiPolygon]) -> Sequence[Polygon | MultiPolygon]:
    """The areas edge to edge, with whole numbers as coordinates."""
    for _ in range(ROUNDS):
        parts = [MultiPolygon(polygons(shapely.make_valid(area))) for area in areas]
        clean = shapely.coverage_clean(parts, gap_width=GAP, snapping_distance=0.05)
        areas = shapely.transform(clean, np.round)
        if shapely.coverage_is_valid(areas) and all(area.is_valid for area in areas):
            whole = polygons(shapely.union_all(areas))
            if not any(part.interiors for part in whole):
                return areas
    raise SystemExit("The areas cannot be rounded without lines that cross or gaps.")


def keep_large(area: Polygon | MultiPolygon) -> Polygon | MultiPolygon:
    """The area without its smallest parts; the largest is always kept."""
    parts = sorted(polygons(area), key=lambda part: -part.area)
    return MultiPolygon([part for n, part in enumerate(parts) if n == 0 or part.area >= LEAST_PART])


def drawing(districts: Sequence[District], water: Sequence[Polygon]) -> str:
    """The map as SVG. Colours are left to the page, which shows each group through ``<use>``."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
        "<desc>Stadskartan, Stockholms stad, CC0, 2021</desc>",
        f'<path id="water" d="{path(water)}"/>',
        '<g id="land">',
        *(f'<path data-name={quoteattr(d.name)} d="{path(polygons(d.area))}"/>' for d in districts),
        "</g>",
    ]
    levels = [(level_of(district), district) for district in districts]
    for level in range(1, len(SCALES) + 1):
        texts = "".join(label(district) for found, district in levels if found == level)
        lines.append(f'<g id="names-{level}" text-anchor="middle">{texts}</g>')
    return "\n".join([*lines, "</svg>", ""])


def path(areas: Iterable[Polygon]) -> str:
    """The areas as the data of one path: absolute starts, then relative steps."""
    rings = (ring for area in areas for ring in (area.exterior, *area.interiors))
    return "".join(data for ring in rings if (data := _ring(list(_steps(ring.coords)))))


def _steps(points: Iterable[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    """The ring's points as whole numbers, none twice in a row, the first not repeated."""
    found = [(int(x), int(y)) for x, y in points]
    for here, after in itertools.pairwise(found):
        if here != after:
            yield here


def _ring(points: list[tuple[int, int]]) -> str:
    if len(points) < 3:
        return ""
    start, data = points[0], ""
    for (x, y), (next_x, next_y) in itertools.pairwise(points):
        for step in (next_x - x, next_y - y):
            # A minus parts numbers as well as a space does.
            data += f"{step}" if step < 0 or not data else f" {step}"
    return f"M{start[0]} {start[1]}l{data}z"


def label(district: District) -> str:
    x, y = place_of_name(district).coords[0]
    return f'<text x="{x:.0f}" y="{y:.0f}">{escape(district.name)}</text>'


def place_of_name(district: District) -> shapely.Point:
    """The middle of the largest circle within the district."""
    largest = max(polygons(district.area), key=lambda part: part.area)
    return shapely.Point(shapely.maximum_inscribed_circle(largest, tolerance=1).coords[0])


def level_of(district: District) -> int:
    """The first level at which the name fits into the district, or the last."""
    largest = max(polygons(district.area), key=lambda part: part.area)
    x, y = place_of_name(district).coords[0]
    row = largest.intersection(shapely.LineString([(0, y), (WIDTH, y)]))
    room = max(
        (part.length for part in getattr(row, "geoms", [row]) if part.distance(shapely.Point(x, y)) < 1),
        default=0,
    )
    wanted = len(district.name) * LETTER
    return next((n for n, scale in enumerate(SCALES, 1) if wanted <= room * scale * 1.1), len(SCALES))


if __name__ == "__main__":
    main()
