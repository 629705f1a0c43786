"""Registers: YAML lists whose items entries point to."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from smartstad.content.document import Document, parse
from smartstad.content.rules_entry import DUPLICATE_ID
from smartstad.content.rules_yaml import WRONG_FORM
from smartstad.content.source import read_source
from smartstad.content.validate import validate
from smartstad.content.word import say
from smartstad.model.problem import Message, Problem
from smartstad.model.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from smartstad.model.registers import Item


@dataclass(frozen=True)
class Register:
    """A register as read."""

    name: str
    document: Document | None
    """None where the file could not be read; references to the register are then left in peace."""
    items: Mapping[str, Item] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    """Also those of items with mistakes."""
    problems: tuple[Problem, ...] = ()


def read_register(path: Path, name: str, told: str) -> Register:
    """The register in the file at `path`, which is `told` as in problems."""
    source, problems = read_source(path, told)
    document = None
    if source is not None:
        document, found = parse(source.text, told, 1)
        problems += found
    if document is None:
        return Register(name, None, problems=tuple(problems))
    if not isinstance(document.value, list):
        found_message = Message("Registret är inte en lista.", "The register is not a list.")
        advice = Message(
            "Börja varje stycke med bindestreck och mellanslag, till exempel - id: trafikkontoret",
            "Begin every item with a hyphen and a space, for example - id: trafikkontoret",
        )
        problem = Problem(WRONG_FORM, document.at(), {"found": found_message, "advice": advice})
        return Register(name, None, problems=(*problems, problem))
    items, ids, found = _items(name, document, document.value)
    return Register(name, document, MappingProxyType(items), ids, (*problems, *found))


def _items(
    name: str, document: Document, values: Sequence[object]
) -> tuple[dict[str, Item], frozenset[str], list[Problem]]:
    items: dict[str, Item] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    owner = say("registret {name}", "the register {name}", {"name": name})
    for index, value in enumerate(values):
        item, found = validate(REGISTERS[name], value, owner, document, prefix=(index,))
        problems += found
        identifier = value.get("id") if isinstance(value, dict) else None
        if not isinstance(identifier, str):
            continue
        span = document.at(index, "id")
        if identifier in lines:
            details = {"id": identifier, "line": str(lines[identifier])}
            problems.append(Problem(DUPLICATE_ID, span, details))
            continue
        lines[identifier] = span.line
        if item is not None:
            items[identifier] = item
    return items, frozenset(lines), problems
