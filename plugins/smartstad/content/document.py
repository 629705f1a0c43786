"""YAML as plain values, with the place of every key and value.

Built from PyYAML's events rather than its nodes: events show aliases, tags and depth before
anything is expanded, and libyaml gives them as fast as it composes nodes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from smartstad.content.rules_yaml import (
    COMPLEX_KEY,
    DUPLICATE_KEY,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    YAML_ALIAS,
    YAML_TAG,
)
from smartstad.content.word import short
from smartstad.content.yaml_mistake import explain
from smartstad.model.problem import Message, Problem, Rule, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from smartstad.model.annotation import FieldPath

# libyaml is ten times as fast; without it everything but the speed is the same.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEPTH = 20
"""How many levels values may lie within each other."""

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_WORDS: dict[str, Value] = {"": None, "~": None, "null": None, "true": True, "false": False}


class Place(NamedTuple):
    """Where something stands in a file."""

    line: int
    column: int
    length: int


@dataclass(frozen=True)
class Document:
    """What a YAML text says, and where."""

    file: str
    value: Value
    keys: Mapping[FieldPath, Place]
    """Place of each key, by its path."""
    values: Mapping[FieldPath, Place]
    """Place of each value, by its path."""
    first: Place
    """The frame that the text stands in: where something missing is reported."""

    def key(self, *path: str | int) -> Span:
        """Place of the key, or of the item of a list, or of the nearest thing around it that is there."""
        return self._span(path, self.keys)

    def at(self, *path: str | int) -> Span:
        """Place of the value, or of the nearest thing around it that is there; the key where it is empty."""
        place = self.values.get(path)
        if place is not None and place.length > 0:
            return Span(self.file, *place)
        return self._span(path, self.keys)

    def around(self, *path: str | int) -> Span:
        """Place to report what is missing in the group at `path`: its key, or the frame."""
        return self._span(path, self.keys)

    def _span(self, path: FieldPath, places: Mapping[FieldPath, Place]) -> Span:
        while path:
            place = places.get(path) or self.values.get(path)
            if place is not None:
                return Span(self.file, place.line, place.column, max(1, place.length))
            path = path[:-1]
        return Span(self.file, *self.first)


class _RefusedError(Exception):
    """The YAML has something that is not read at all."""

    def __init__(self, rule: Rule, place: Place, details: dict[str, str | Message]) -> None:
        super().__init__(rule.id)
        self.rule, self.place, self.details = rule, place, details

    def span(self, file: str) -> Span:
        return Span(file, self.place.line, self.place.column, max(1, self.place.length))


def parse(
    text: str, file: str, first_line: int, first: Place | None = None
) -> tuple[Document | None, list[Problem]]:
    """The document in `text`, which begins on `first_line` of `file`; None where it cannot be read."""
    builder = _Builder(text, file, first_line)
    try:
        value = builder.document()
    except yaml.YAMLError as error:
        mistake = explain(error, text.split("\n"))
        span = Span(file, mistake.line + first_line, mistake.column + 1, max(1, mistake.length))
        return None, [*builder.problems, Problem(mistake.rule, span, mistake.details)]
    except _RefusedError as refused:
        return None, [*builder.problems, Problem(refused.rule, refused.span(file), refused.details)]
    return Document(
        file, value, builder.keys, builder.values, first or Place(first_line, 1, 1)
    ), builder.problems


class _Builder:
    """Turns events into values; notes places and problems on the way."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.file = file
        self.first_line = first_line
        self.keys: dict[FieldPath, Place] = {}
        self.values: dict[FieldPath, Place] = {}
        self.problems: list[Problem] = []
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)

    def document(self) -> Value:
        value: Value = None
        seen = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    raise _RefusedError(SEVERAL_DOCUMENTS, self.place(event), {})
                seen = True
                value = self.node(next(self.events), (), 0)
        return value

    def node(self, event: Any, path: FieldPath, depth: int) -> Value:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            place = self.place(event)
            raise _RefusedError(YAML_ALIAS, place, {"text": self.token(place)})
        place = self.place(event)
        if event.tag is not None:
            raise _RefusedError(YAML_TAG, place, {"text": self.token(place)})
        if depth > DEPTH:
            raise _RefusedError(TOO_DEEP, place, {"limit": str(DEPTH)})
        self.values[path] = place
        if isinstance(event, yaml.ScalarEvent):
            return plain_value(event.value) if event.implicit[0] else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, depth)
        return self.mapping(path, depth)

    def sequence(self, path: FieldPath, depth: int) -> list[Value]:
        items: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.close(path, event)
                break
            items.append(self.node(event, (*path, len(items)), depth + 1))
        return items

    def mapping(self, path: FieldPath, depth: int) -> dict[str, Value]:
        group: dict[str, Value] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                self.close(path, event)
                break
            key, place = self.key(event)
            inner = (*path, key)
            if key in group:
                details = {"key": short(key), "line": str(self.keys[inner].line)}
                self.problems.append(Problem(DUPLICATE_KEY, Span(self.file, *place), details))
                # What the second one says is read for its form only.
                self.node(next(self.events), (*inner, "\0second"), depth + 1)
                continue
            self.keys[inner] = place
            group[key] = self.node(next(self.events), inner, depth + 1)
        return group

    def close(self, path: FieldPath, event: Any) -> None:
        """Let the place of a list or group in brackets reach to the closing one, on the same line."""
        place, end = self.values[path], event.end_mark
        if end.column > event.start_mark.column and end.line + self.first_line == place.line:
            self.values[path] = place._replace(length=end.column + 1 - place.column)

    def key(self, event: Any) -> tuple[str, Place]:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _RefusedError(YAML_ALIAS, place, {"text": self.token(place)})
        if event.tag is not None:
            raise _RefusedError(YAML_TAG, place, {"text": self.token(place)})
        if not isinstance(event, yaml.ScalarEvent):
            raise _RefusedError(COMPLEX_KEY, place, {})
        return event.value, place._replace(length=max(1, place.length))

    def place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column
        if end.line != start.line:
            length = len(self.lines[start.line].rstrip()) - start.column
        return Place(start.line + self.first_line, start.column + 1, max(0, length))

    def token(self, place: Place) -> str:
        """What stands at the place, up to the next space."""
        line = self.lines[place.line - self.first_line]
        return short(line[place.column - 1 :].split(maxsplit=1)[0].rstrip(",]}"))


def plain_value(text: str) -> Value:
    """What an unquoted value means: YAML 1.2's core schema, decimal numbers only.

    No dates (an impossible one would raise), no ``yes``/``no`` (``no`` is a language), no octal or
    sexagesimal numbers (``18:30`` is a time), no leading zeros (telephone numbers).
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
