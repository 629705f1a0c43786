"""No field is there in vain: each is shown in a template, exported in an output or checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from smartstad.model import front_matter, parts
from smartstad.model.kinds import KINDS
from smartstad.model.registers import REGISTERS

ROOT = Path(__file__).resolve().parents[3]
_MODELS = {*KINDS.values(), *REGISTERS.values()} | {
    value
    for module in (parts, front_matter)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, BaseModel) and value is not BaseModel
}
FIELDS = sorted({(model.__name__, name) for model in _MODELS for name in model.model_fields})


def _sources() -> str:
    templates = sorted((ROOT / "overrides").rglob("*.html"))
    code = sorted((ROOT / "plugins" / "smartstad").rglob("*.py"))
    used = [path for path in code if path.parent.name != "model" and not path.name.startswith("rules")]
    return "\n".join(path.read_text(encoding="utf-8") for path in [*templates, *used])


SOURCES = _sources()


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_every_field_is_used(model: str, field: str) -> None:
    assert re.search(rf"\.{field}\b", SOURCES), f"{model}.{field} is read and then forgotten"
