"""The JSON Schemas that an edition publishes with its data, each whole in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.outputs.data_document import INDEX_SCHEMA, pretty
from smartstad.outputs.data_schema import (
    BOOLEAN,
    COUNT,
    DAY,
    DIALECT,
    IDENTIFIER,
    LANGUAGE,
    LATITUDE,
    LONGITUDE,
    NUMBER,
    PARTS,
    TAG,
    TEXT,
    URL,
    group,
    many,
    maybe,
    ref,
    told,
)
from smartstad.outputs.data_set import SCHEMAS
from smartstad.outputs.geojson import NOT_PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.outputs.data_column import Column
    from smartstad.outputs.data_schema import Fields, Schema
    from smartstad.outputs.data_set import Dataset

_TERMS: Fields = {"language": LANGUAGE, "licence": URL, **told("publisher")}
_HEAD: Fields = {
    "$schema": URL,
    "title": TEXT,
    "description": TEXT,
    **_TERMS,
    "url": URL,
    "issued": maybe(DAY),
    "updated": maybe(DAY),
    "count": COUNT,
}
_OWN_FILE: Schema = {
    "description": "Address of a record’s own file (URI Template, RFC 6570)",
    "type": "string",
    "pattern": r"^https?://.*\{id\}",
}
_COLUMN_TYPES: dict[str, Schema] = {
    "string": TEXT,
    "number": NUMBER,
    "integer": {"type": "integer"},
    "boolean": BOOLEAN,
    "date": DAY,
}


def schemas(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """The schemas of a dataset's files, by path: of the document, of a record by itself, of the map."""
    path = f"{SCHEMAS}{dataset.name}.schema.json"
    whole = group({**_HEAD, dataset.name: many(ref("record"))})
    yield path, _schema(dataset, path, {**whole, "$defs": {**PARTS, "record": _record(dataset)}})
    path = f"{SCHEMAS}{dataset.kind.kind}.schema.json"
    alone = group({"$schema": URL, **_fields(dataset), **_TERMS})
    yield path, _schema(dataset, path, {**alone, "$defs": PARTS})
    if dataset.kind.located:
        path = f"{SCHEMAS}{dataset.name}.geojson.schema.json"
        yield path, _schema(dataset, path, _map(dataset))


def _schema(dataset: Dataset, path: str, schema: Schema) -> bytes:
    return pretty(
        {
            "$schema": DIALECT,
            "$id": dataset.edition.url + path,
            "title": dataset.title,
            "description": dataset.description,
            **schema,
        }
    )


def _fields(dataset: Dataset) -> Fields:
    return {
        name: schema if name.endswith("_language") else {"description": dataset.meaning(name), **schema}
        for name, schema in dataset.kind.fields.items()
    }


def _record(dataset: Dataset) -> Schema:
    return group(_fields(dataset))


def _map(dataset: Dataset) -> Schema:
    columns = [column for column in dataset.kind.columns if column.name not in NOT_PROPERTIES]
    properties = {c.name: {"description": dataset.meaning(c.name), **_property(c)} for c in columns}
    position = {"type": "array", "prefixItems": [LONGITUDE, LATITUDE], "items": False, "minItems": 2}
    point = group({"type": {"const": "Point"}, "coordinates": position})
    feature = {"type": {"const": "Feature"}, "id": TAG, "geometry": point, "properties": group(properties)}
    box: Schema = {"type": "array", "items": NUMBER, "minItems": 4, "maxItems": 4}
    collection = group({"type": {"const": "FeatureCollection"}, **_HEAD, "features": many(group(feature))})
    collection["properties"]["bbox"] = box
    return collection


def _property(column: Column) -> Schema:
    schema = _COLUMN_TYPES[column.type]
    if column.many:
        return many(schema)
    return schema if column.required else maybe(schema)


def index_schema(root: str) -> bytes:
    """The schema of the index; `root` is that of the edition."""
    file = group({"name": TEXT, "url": URL, "media_type": TEXT, "schema": URL})
    dataset = group(
        {
            "name": IDENTIFIER,
            "uri": URL,
            "title": TEXT,
            "description": TEXT,
            "keywords": many(TEXT),
            "licence": URL,
            "count": COUNT,
            "issued": maybe(DAY),
            "updated": maybe(DAY),
            "formats": many(file),
            "record": maybe(_OWN_FILE),
        }
    )
    head = {key: schema for key, schema in _HEAD.items() if key not in ("issued", "count")}
    other = group({"title": TEXT, "url": URL, "media_type": TEXT})
    places: Fields = {
        "openapi": URL,
        "catalogue": maybe(URL),
        "datasets": many(dataset),
        "files": many(other),
    }
    fields = {**head, "version": TEXT, **places}
    return pretty({"$schema": DIALECT, "$id": root + INDEX_SCHEMA, **group(fields)})
