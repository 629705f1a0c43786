"""Marks on model fields: what a translation may hold, and what a reference points to.

The marks sit in ``typing.Annotated`` metadata, so that one definition of a field serves
validation, translation, reference checking and the exported JSON Schema.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FieldPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Translated:
    """The field is language, not fact: each language version gives its own."""


@dataclass(frozen=True)
class Reference:
    """The value is the id of something in a register or of an entry of a kind."""

    target: str
    """Name of a register (``departments``) or of a kind (``partner``); ``entry`` is any kind."""


TRANSLATED = Translated()


@cache
def translated_fields(model: type[BaseModel]) -> frozenset[str]:
    """Names of the fields of `model` that a translation holds."""
    return frozenset(name for name, field in model.model_fields.items() if TRANSLATED in field.metadata)


def references(value: BaseModel) -> Iterator[tuple[FieldPath, Reference, str]]:
    """Every reference in `value`: its path within the value, what it points to, and the id given."""
    for name, step in reference_fields(type(value)):
        yield from _follow(getattr(value, name), (name,), step)


def references_in(
    model: type[BaseModel], data: Mapping[str, object]
) -> Iterator[tuple[FieldPath, Reference, str]]:
    """As `references`, in plain values that are meant to be a `model` but need not be a valid one."""
    for name, step in reference_fields(model):
        yield from _follow(data.get(name), (name,), step)


_Step = Reference | type[BaseModel]


def _follow(value: object, path: FieldPath, step: _Step) -> Iterator[tuple[FieldPath, Reference, str]]:
    if isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from _follow(item, (*path, index), step)
        return
    inner: Iterator[tuple[FieldPath, Reference, str]] = iter(())
    if isinstance(step, Reference):
        if isinstance(value, str):
            yield path, step, value
    elif isinstance(value, BaseModel):
        inner = references(value)
    elif isinstance(value, dict):
        inner = references_in(step, value)
    for steps, reference, identifier in inner:
        yield (*path, *steps), reference, identifier


@cache
def reference_fields(model: type[BaseModel]) -> tuple[tuple[str, _Step], ...]:
    found = []
    for name, field in model.model_fields.items():
        step: _Step | None = next((mark for mark in field.metadata if isinstance(mark, Reference)), None)
        step = step or _reference_in(field.annotation)
        if step is not None:
            found.append((name, step))
    return tuple(found)


def _reference_in(annotation: Any) -> _Step | None:
    """The reference mark, or the model holding some, that an annotation carries inside."""
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Reference):
            return mark
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if reference_fields(annotation) else None
    for argument in get_args(annotation):
        found = _reference_in(argument)
        if found is not None:
            return found
    return None
