"""Datasets on a map: GeoJSON (RFC 7946)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.outputs.data_document import lined
from smartstad.outputs.data_set import SCHEMAS

if TYPE_CHECKING:
    from smartstad.outputs.data_document import Document
    from smartstad.outputs.data_teller import Facts

NOT_PROPERTIES = frozenset(["latitude", "longitude", "language", "licence", "publisher"])
"""Columns that the geometry, or the collection, tells."""


def geojson(document: Document) -> bytes:
    """The records that have coordinates, each as a point with the columns of the table as its properties."""
    features = [feature for record in document.records if (feature := _feature(document, record))]
    head = {
        "type": "FeatureCollection",
        "$schema": f"{document.root}{SCHEMAS}{document.dataset.name}.geojson.schema.json",
        **document.head,
        "count": len(features),
        **_box(features),
    }
    return lined(head, "features", features)


def _feature(document: Document, record: Facts) -> Facts | None:
    location = record["location"]
    if location is None or location["latitude"] is None or location["longitude"] is None:
        return None
    columns = [column for column in document.dataset.kind.columns if column.name not in NOT_PROPERTIES]
    return {
        "type": "Feature",
        "id": record["uri"],
        # Longitude comes first (RFC 7946, 3.1.1).
        "geometry": {"type": "Point", "coordinates": [location["longitude"], location["latitude"]]},
        "properties": {column.name: column.of(record) for column in columns},
    }


def _box(features: list[Facts]) -> Facts:
    """West, south, east, north (RFC 7946, 5); none where nothing is on the map."""
    points = [feature["geometry"]["coordinates"] for feature in features]
    if not points:
        return {}
    east, north = zip(*points, strict=True)
    return {"bbox": [min(east), min(north), max(east), max(north)]}
