"""JSON Schemas of kinds and registers, from the same models that check the content."""

from __future__ import annotations

from typing import Any

from smartstad.model.annotation import translated_fields
from smartstad.model.kinds import KINDS
from smartstad.model.registers import REGISTERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """A schema per kind (front matter of an original), per kind's translation, and per register, by name."""
    made: dict[str, dict[str, Any]] = {}
    for name, model in KINDS.items():
        whole = model.model_json_schema()
        made[name] = {"$schema": DIALECT, **whole}
        made[f"{name}-translation"] = {"$schema": DIALECT, **_translation(whole, translated_fields(model))}
    for name, item in REGISTERS.items():
        one = item.model_json_schema()
        definitions = one.pop("$defs", {})
        made[name] = {"$schema": DIALECT, "title": name, "type": "array", "items": one, "$defs": definitions}
    return made


def _translation(whole: dict[str, Any], fields: frozenset[str]) -> dict[str, Any]:
    """Facts may stand in a translation too, if they are the original's; only its texts are required."""
    return {**whole, "required": [name for name in whole["required"] if name in fields]}
