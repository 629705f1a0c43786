"""Maps (RFC 7946)."""

from __future__ import annotations

import pytest

from unit.outputs.data_sample import KISTA, STATUS, data_edition, files, read, sample_files
from unit.outputs.sample import both

V1 = "data/v1/"


def test_longitude_comes_first() -> None:
    (lamps,) = read(sample_files()[f"{V1}projects.geojson"])["features"]
    assert lamps["type"] == "Feature"
    assert lamps["id"] == "tag:stockholm.se,2026:smartstad/project/lamps"
    assert lamps["geometry"] == {"type": "Point", "coordinates": [17.9, 59.4]}
    assert lamps["properties"]["location"] == "Kista"
    assert lamps["properties"]["lessons"] == ["Tar tid.", "Kostar."]
    assert lamps["properties"]["state"] == "pilot"
    assert not {"latitude", "longitude", "licence"} & lamps["properties"].keys()


@pytest.mark.parametrize("name", ["projects", "places", "events"])
def test_only_what_has_coordinates_is_on_the_map(name: str) -> None:
    found = sample_files()
    document = read(found[f"{V1}{name}.geojson"])
    records = read(found[f"{V1}{name}.json"])[name]
    located = {
        record["uri"]: [record["location"]["longitude"], record["location"]["latitude"]]
        for record in records
        if record["location"] and record["location"]["latitude"] is not None
    }
    assert 0 < len(located) < len(records)
    assert {each["id"]: each["geometry"]["coordinates"] for each in document["features"]} == located
    assert document["count"] == len(located)
    assert document["type"] == "FeatureCollection"
    assert "crs" not in document


def test_half_a_position_is_none() -> None:
    half = both("project", "x", value="V", status=STATUS, location={"name": {"sv": "N"}, "latitude": 59.0})
    document = read(files(data_edition(half))[f"{V1}projects.geojson"])
    assert (document["features"], document["count"]) == ([], 0)


def test_the_box_holds_all_points() -> None:
    spots = [(17.9, 59.4), (-3.5, 10.25), (18.5, -20.0)]
    projects = [
        both(
            "project",
            f"p{n}",
            value="V",
            status=STATUS,
            location={**KISTA, "longitude": east, "latitude": north},
        )
        for n, (east, north) in enumerate(spots)
    ]
    document = read(files(data_edition(*projects))[f"{V1}projects.geojson"])
    assert document["bbox"] == [-3.5, -20.0, 18.5, 59.4]
    assert "bbox" not in read(files(data_edition())[f"{V1}projects.geojson"])
