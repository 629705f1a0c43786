"""JSON Schemas (2020-12) of open data: the parts that they are built of, and the fields of each kind."""

from __future__ import annotations

from typing import Any, get_args

from smartstad.model.front_matter import Function, Path, Purpose
from smartstad.model.kinds import Event, Indicator, Partner
from smartstad.model.parts import Comparison, Organiser, ProjectStatus, Recurrence, ResponseStatus
from smartstad.sites.call_state import CallState

Schema = dict[str, Any]
Fields = dict[str, Schema]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
BOOLEAN: Schema = {"type": "boolean"}
LANGUAGE: Schema = {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"}
URL: Schema = {"type": "string", "pattern": "^https?://"}
TAG: Schema = {"type": "string", "pattern": "^tag:"}
IDENTIFIER: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
DAY: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
MOMENT: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}(:\d{2})?)?$",
}
START: Schema = {"anyOf": [MOMENT, DATE]}
LATITUDE: Schema = {"type": "number", "minimum": -90, "maximum": 90}
LONGITUDE: Schema = {"type": "number", "minimum": -180, "maximum": 180}
CURRENCY: Schema = {"type": "string", "pattern": "^[A-Z]{3}$"}


def maybe(schema: Schema) -> Schema:
    """Or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def told(key: str, schema: Schema = TEXT) -> Fields:
    """A text, and its language where that is not the file's."""
    return {key: schema, f"{key}_language": LANGUAGE}


def one_of(literal: Any) -> Schema:
    return {"enum": list(get_args(literal))}


def group(fields: Fields) -> Schema:
    """An object with those keys. More may come in later years: that breaks no program that reads these."""
    return {
        "type": "object",
        "properties": fields,
        "required": [key for key in fields if not key.endswith("_language")],
    }


def _literal(model: Any, field: str) -> Schema:
    return one_of(model.model_fields[field].annotation)


_ITEM: Fields = {"id": IDENTIFIER, **told("name")}
_ENTRY: Fields = {"id": IDENTIFIER, "uri": TAG, **told("name"), "url": URL}

PARTS: dict[str, Schema] = {
    "item": group(_ITEM),
    "entry": group(_ENTRY),
    "place": group({**_ENTRY, "website": maybe(URL)}),
    "contact": group({**_ITEM, "url": maybe(URL), "email": maybe(TEXT), "telephone": maybe(TEXT)}),
    "location": group(
        {
            **told("name"),
            "latitude": maybe(LATITUDE),
            "longitude": maybe(LONGITUDE),
            "approximate": BOOLEAN,
            "place": maybe(ref("place")),
        }
    ),
    "funding": group({**told("source"), "amount": maybe(NUMBER), "currency": maybe(CURRENCY)}),
    "result": group(
        {
            **told("text"),
            "value": maybe(NUMBER),
            **told("unit", maybe(TEXT)),
            "on": maybe(DATE),
            "source": maybe(IDENTIFIER),
        }
    ),
    "source": group(
        {
            "id": maybe(IDENTIFIER),
            "title": TEXT,
            "url": maybe(URL),
            "publisher": maybe(TEXT),
            "date": maybe(DATE),
            "language": maybe(LANGUAGE),
            "claim": BOOLEAN,
        }
    ),
}
"""What several kinds have."""

_NAME: Fields = {"id": IDENTIFIER, "uri": TAG, "url": URL, "title": TEXT, "summary": TEXT}
_RESPONSIBLE: Fields = {"owner": ref("item"), "contact": ref("contact")}
_SUBJECTS: Fields = {
    "themes": many(ref("item")),
    "audiences": many(ref("item")),
    "roles": many(ref("item")),
    "messages": many(ref("entry")),
    "keywords": many(ref("item")),
    "purpose": one_of(Purpose),
    "function": one_of(Function),
    "path": one_of(Path),
    "channels": many(ref("item")),
}
_DATES: Fields = {"sources": many(ref("source")), "published": DAY, "changed": maybe(DAY)}
_LAST: Fields = {**_RESPONSIBLE, **_SUBJECTS, **_DATES}

PROJECT: Fields = {
    **_NAME,
    "value": TEXT,
    "status": group({"state": _literal(ProjectStatus, "state"), "on": DATE}),
    "start": maybe(DATE),
    "end": maybe(DATE),
    **_RESPONSIBLE,
    "departments": many(ref("item")),
    "partners": many(ref("place")),
    **_SUBJECTS,
    "funding": many(ref("funding")),
    "location": maybe(ref("location")),
    "results": many(ref("result")),
    "lessons": many(TEXT),
    "replicability": maybe(TEXT),
    "next_step": maybe(TEXT),
    **_DATES,
}
PARTNER: Fields = {
    **_NAME,
    "sector": _literal(Partner, "sector"),
    "level": _literal(Partner, "level"),
    "website": maybe(URL),
    "former_names": many(group({"name": TEXT, "until": maybe(DATE)})),
    "since": maybe(DATE),
    "until": maybe(DATE),
    **_LAST,
}
PLACE: Fields = {
    **_NAME,
    "location": ref("location"),
    "address": maybe(TEXT),
    "district": maybe(TEXT),
    "website": maybe(URL),
    "activities": many(TEXT),
    "access": maybe(TEXT),
    "partners": many(ref("place")),
    **_LAST,
}
EVENT: Fields = {
    **_NAME,
    "status": _literal(Event, "status"),
    "start": START,
    "end": maybe(MOMENT),
    "zone": TEXT,
    "moved_from": maybe(MOMENT),
    "recurrence": maybe(
        group(
            {
                "every": _literal(Recurrence, "every"),
                "interval": COUNT,
                "times": maybe(COUNT),
                "until": maybe(DAY),
                "without": many(DAY),
            }
        )
    ),
    "location": maybe(ref("location")),
    "online": maybe(URL),
    "organiser": group({"kind": _literal(Organiser, "kind"), **told("name"), "url": maybe(URL)}),
    "registration": maybe(group({"url": maybe(URL), "deadline": maybe(DAY), "required": BOOLEAN})),
    "price": maybe(group({"amount": NUMBER, "currency": CURRENCY})),
    "languages": many(LANGUAGE),
    "access": maybe(TEXT),
    "outcome": maybe(
        group(
            {
                "on": DATE,
                "participants": maybe(COUNT),
                "text": maybe(TEXT),
                "said": maybe(TEXT),
                "changes": maybe(TEXT),
                "source": maybe(IDENTIFIER),
            }
        )
    ),
    "partners": many(ref("place")),
    "projects": many(ref("entry")),
    **_LAST,
}
RESPONSE: Fields = {
    **_NAME,
    "said": TEXT,
    "said_on": DATE,
    "heard_through": maybe(ref("item")),
    "heard_at": maybe(ref("entry")),
    "status": group({"state": _literal(ResponseStatus, "state"), "on": DATE}),
    "did": TEXT,
    "reason": maybe(TEXT),
    "about": many(ref("entry")),
    **_LAST,
}
CALL: Fields = {
    **_NAME,
    "state": one_of(CallState),
    "state_on": DAY,
    "opens": DAY,
    "deadline": MOMENT,
    "zone": TEXT,
    "who": TEXT,
    "how": TEXT,
    "website": maybe(URL),
    "partners": many(ref("place")),
    "projects": many(ref("entry")),
    **_LAST,
}
_VALUES = many(
    group(
        {
            "year": {"type": "integer"},
            "value": NUMBER,
            **told("note", maybe(TEXT)),
            "source": maybe(IDENTIFIER),
        }
    )
)
INDICATOR: Fields = {
    **_NAME,
    **told("unit"),
    **told("geography"),
    "level": _literal(Indicator, "level"),
    "scale": _literal(Indicator, "scale"),
    "direction": _literal(Indicator, "direction"),
    "definition": maybe(TEXT),
    "method": maybe(TEXT),
    "values": _VALUES,
    "breaks": many({"type": "integer"}),
    "comparisons": many(
        group({**told("geography"), "level": _literal(Comparison, "level"), "values": _VALUES})
    ),
    **_LAST,
}
