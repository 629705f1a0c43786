"""What an editor most likely did where YAML cannot be read, and where.

YAML's own errors often point to the line after the mistake and speak of tokens and blocks. The
commonest mistakes are recognised from the error and the lines around it; both of PyYAML's parsers,
whose wording differs, are understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from smartstad.content.rules_yaml import (
    MISSING_COLON,
    MISSING_SPACE,
    RESERVED_CHARACTER,
    SEVERAL_DOCUMENTS,
    TAB_INDENTATION,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNKNOWN_ESCAPE,
    UNQUOTED_COLON,
    WRONG_INDENTATION,
    YAML_ALIAS,
    YAML_SYNTAX,
    YAML_TAG,
)
from smartstad.content.word import quoted, short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import yaml

    from smartstad.model.problem import Message, Rule

_KEY = re.compile(r"\s*(?:- +)*(?:[^\s:#\"'\[{-][^:#]*?):(?=\s|$)")
_GLUED = re.compile(r"(\s*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s/])(.*)")
_OPEN_QUOTE = re.compile(r"\s*(?:- +)*(?:[^\s:#\"'\[{][^:#]*?: +)?([\"'])")

_CLOSING = {"[": "]", "{": "}"}


class Mistake(NamedTuple):
    """A rule and its place: line and column from 0, within the YAML."""

    rule: Rule
    line: int
    column: int
    length: int
    details: Mapping[str, str | Message]


def explain(error: yaml.YAMLError, lines: Sequence[str]) -> Mistake:
    """The mistake behind an error of PyYAML's parsers."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _unreadable(lines, 0, 0)
    line, column = _within(lines, mark.line, mark.column)
    return _by_kind(error, lines, line, column) or _unreadable(lines, line, column)


def colonless(lines: Sequence[str], line: int) -> Mistake:
    """A line that should be ``key: value`` and is not."""
    text = lines[line]
    start = _indent(text)
    glued = _GLUED.match(text)
    if glued:
        example = f"{glued[2]}: {short(glued[3])}"
        details = {"text": short(text), "example": example}
        return Mistake(MISSING_SPACE, line, glued.end(2), 1, details)
    key, _, rest = text.strip().partition(" ")
    example = f"{short(key)}: {short(rest)}" if rest else f"{short(key)}: …"
    return Mistake(MISSING_COLON, line, start, len(text.strip()), {"text": short(text), "example": example})


def _by_kind(error: yaml.YAMLError, lines: Sequence[str], line: int, column: int) -> Mistake | None:
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "context_mark", None)
    around = _within(lines, mark.line, mark.column) if mark else (line, column)
    tab = _tab(lines, {line, around[0]})
    if tab:
        return tab
    if "an alias" in context or "an anchor" in context or "a tag" in context:
        return _reference(lines, *around)
    if "flow" in context:
        return _bracket(lines, around[0], line)
    if "quoted scalar" in context or "double-quoted" in context:
        return _quote(problem, lines, around, (line, column))
    if "expected ':'" in problem:
        return colonless(lines, around[0])
    reading = next((reading for words, reading in _READINGS.items() if words in problem), None)
    return reading(lines, line, column) if reading else None


def _tab(lines: Sequence[str], candidates: set[int]) -> Mistake | None:
    for line in sorted(candidates):
        at = lines[line][: _indent(lines[line])].find("\t")
        if at >= 0:
            return Mistake(TAB_INDENTATION, line, at, 1, {})
    return None


def _reference(lines: Sequence[str], line: int, column: int) -> Mistake:
    """Something that begins as an alias, an anchor or a tag and does not go on as one."""
    text = lines[line][column:].rstrip()
    rule = YAML_TAG if text.startswith("!") else YAML_ALIAS
    return Mistake(rule, line, column, max(1, len(text)), {"text": short(text)})


def _quote(problem: str, lines: Sequence[str], start: tuple[int, int], at: tuple[int, int]) -> Mistake | None:
    line, column = start
    if "escape" in problem:
        line, column = at
        if lines[line][column : column + 1] != "\\":
            column = max(0, column - 1)
        return Mistake(UNKNOWN_ESCAPE, line, column, 2, {"text": lines[line][column : column + 2]})
    return _unclosed_quote(lines, line, column)


def _unclosed_quote(lines: Sequence[str], line: int, column: int) -> Mistake:
    mark, text = lines[line][column], lines[line][column + 1 :]
    details = {"mark": mark, "example": f"{mark}{short(text)}{mark}"}
    return Mistake(UNCLOSED_QUOTE, line, column, 1 + len(text), details)


def _bracket(lines: Sequence[str], opened: int, line: int) -> Mistake | None:
    """The last bracket that is open at `line`, if the lines up to it close fewer than they open."""
    stack: list[tuple[int, int, str]] = []
    for number in range(min(opened, line), line + 1):
        for column, character in enumerate(_without_quotes(lines[number])):
            if character in "[{":
                stack.append((number, column, character))
            elif character in "]}" and stack:
                if _CLOSING[stack[-1][2]] != character:
                    return _unclosed_bracket(lines, *stack[-1])
                stack.pop()
    return _unclosed_bracket(lines, *stack[-1]) if stack else None


def _unclosed_bracket(lines: Sequence[str], line: int, column: int, mark: str) -> Mistake:
    close = _CLOSING[mark]
    text = lines[line][column:].rstrip().rstrip(",")
    details = {"mark": mark, "close": close, "example": short(text) + close}
    return Mistake(UNCLOSED_BRACKET, line, column, len(text), details)


def _colon(lines: Sequence[str], line: int, column: int) -> Mistake | None:
    text = lines[line]
    key = _KEY.match(text)
    if key and key.end() <= column:
        value = text[key.end() :].strip()
        example = f"{text[: key.end()].strip()} {quoted(value)}"
        return Mistake(UNQUOTED_COLON, line, column, 1, {"text": short(value), "example": short(example, 90)})
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if before is None:
        return None
    if not _KEY.match(lines[before]) and not lines[before].lstrip().startswith(("#", "- ")):
        return colonless(lines, before)
    if _indent(text) > _indent(lines[before]):
        return Mistake(WRONG_INDENTATION, line, _indent(text), len(text.strip()), {"text": short(text)})
    return None


def _reserved(lines: Sequence[str], line: int, column: int) -> Mistake:
    text = lines[line][column:].rstrip()
    details = {"mark": text[:1], "example": quoted(short(text))}
    return Mistake(RESERVED_CHARACTER, line, column, max(1, len(text)), details)


def _structure(lines: Sequence[str], line: int, column: int) -> Mistake | None:
    text = lines[line]
    before = text[:column].rstrip()
    if before.endswith(('"', "'")):
        opened = _quote_left_open(lines, line)
        if opened:
            return _unclosed_quote(lines, *opened)
        rest = text[column:].rstrip()
        return Mistake(TEXT_AFTER_QUOTE, line, column, len(rest), {"text": short(rest)})
    if not before:
        first = next((n for n in range(line) if lines[n].strip()), line)
        if column == 0 and _indent(lines[first]) > 0:
            line, text = first, lines[first]
        return Mistake(
            WRONG_INDENTATION, line, _indent(text), max(1, len(text.strip())), {"text": short(text)}
        )
    return None


def _second_document(lines: Sequence[str], line: int, column: int) -> Mistake | None:
    if any(each.startswith("...") for each in lines[:line]):
        return Mistake(SEVERAL_DOCUMENTS, line, column, max(1, len(lines[line]) - column), {})
    return _structure(lines, line, column)


def _quote_left_open(lines: Sequence[str], line: int) -> tuple[int, int] | None:
    """A quotation mark on an earlier line that opens a value and is not closed on that line."""
    for number in range(line):
        opening = _OPEN_QUOTE.match(lines[number])
        if opening and opening[1] not in lines[number][opening.end() :]:
            return number, opening.start(1)
    return None


def _unreadable(lines: Sequence[str], line: int, column: int) -> Mistake:
    text = lines[line][column:].rstrip() or lines[line].strip()
    return Mistake(YAML_SYNTAX, line, column, max(1, len(text)), {"text": short(text)})


def _within(lines: Sequence[str], line: int, column: int) -> tuple[int, int]:
    """The place, or the end of the last line with text where it is beyond that."""
    last = max((n for n, text in enumerate(lines) if text.strip()), default=0)
    if line > last:
        return last, max(0, len(lines[last].rstrip()) - 1)
    return line, min(column, max(0, len(lines[line])))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))


def _without_quotes(text: str) -> str:
    """The line with spaces for what stands within quotation marks."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", lambda match: " " * len(match.group()), text)


_READINGS: dict[str, Callable[[Sequence[str], int, int], Mistake | None]] = {
    "mapping values": _colon,
    "cannot start any token": _reserved,
    "document start": _second_document,
    "expected": _structure,
}
"""What to look for, by words in the parser's message."""
