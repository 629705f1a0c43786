"""Texts given inline in several languages: which of the languages are missing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from smartstad.content.expected import bare
from smartstad.content.rules_entry import MISSING_LANGUAGE
from smartstad.content.word import language_name
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from smartstad.content.document import Document
    from smartstad.content.word import Details
    from smartstad.model.annotation import FieldPath

_EXAMPLES = {"sv": "Trygga gator", "en": "Safe streets"}
_TEXTS = "texts"


def check_languages(
    model: type[BaseModel],
    data: Mapping[str, object],
    document: Document,
    languages: Sequence[str],
    prefix: FieldPath = (),
) -> Iterator[Problem]:
    """A problem for each language that an inline text lacks."""
    for path, texts in _texts_in(model, data):
        for code in languages:
            if code not in texts:
                key = next(str(step) for step in reversed(path) if isinstance(step, str))
                details: Details = {
                    "key": key,
                    "language": language_name(code),
                    "code": code,
                    "example": _EXAMPLES.get(code, "…"),
                }
                yield Problem(MISSING_LANGUAGE, document.key(*prefix, *path), details)


def _texts_in(
    model: type[BaseModel], data: Mapping[str, object]
) -> Iterator[tuple[FieldPath, Mapping[str, object]]]:
    for name, step in _text_fields(model):
        yield from _follow(data.get(name), (name,), step)


def _follow(
    value: object, path: FieldPath, step: str | type[BaseModel]
) -> Iterator[tuple[FieldPath, Mapping[str, object]]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _follow(item, (*path, index), step)
    elif isinstance(value, dict) and value:
        if isinstance(step, str):
            yield path, value
        else:
            for inner, texts in _texts_in(step, value):
                yield (*path, *inner), texts


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, str | type[BaseModel]], ...]:
    found = ((name, _step(field.annotation)) for name, field in model.model_fields.items())
    return tuple((name, step) for name, step in found if step is not None)


def _step(annotation: Any) -> str | type[BaseModel] | None:
    for each in bare(annotation):
        if get_origin(each) is dict:
            return _TEXTS
        if get_origin(each) is tuple:
            return _step(get_args(each)[0])
        if isinstance(each, type) and issubclass(each, BaseModel) and _text_fields(each):
            return each
    return None
