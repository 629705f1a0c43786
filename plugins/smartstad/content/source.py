"""Reading a file once: bytes to text, and what an editor must know about the bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.content.rules_file import (
    BYTE_ORDER_MARK,
    CONTROL_CHARACTER,
    EMPTY_FILE,
    NOT_UTF_8,
    TOO_LARGE_FILE,
    UNREADABLE_FILE,
    WINDOWS_LINE_ENDINGS,
)
from smartstad.content.rules_yaml import NO_FRONT_MATTER, UNCLOSED_FRONT_MATTER
from smartstad.model.problem import Message, Problem, Span

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_MB = 1
_LIMIT = LIMIT_MB * 1_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)

_WRITE_PAGE = Message(
    "Skriv metadata och text, eller ta bort filen. Kommandot ”smartstad new” ger en mall.",
    "Write metadata and text, or remove the file. The command “smartstad new” gives a template.",
)
_WRITE_REGISTER = Message(
    "Skriv minst ett stycke, till exempel - {{id: klimat, name: {{sv: Klimat, en: Climate}}}}, eller ta bort filen.",
    "Write at least one item, such as - {{id: climate, name: {{sv: Klimat, en: Climate}}}}, or remove the file.",
)


@dataclass(frozen=True)
class Source:
    """The text of a file, with ``\\n`` as the only line ending."""

    file: str
    """Path from the project's root."""
    text: str


@dataclass(frozen=True)
class Parts:
    """A Markdown file taken apart."""

    front: str
    """The YAML between the two lines of ``---``."""
    front_line: int
    """The line of the file on which it begins, from 1."""
    body: str
    body_line: int


def read_source(path: Path, file: str) -> tuple[Source | None, list[Problem]]:
    """The file's text, or None where there is nothing to go on with, and the problems of its bytes."""
    try:
        size = path.stat().st_size
        if size > _LIMIT:
            details: dict[str, str | Message] = {"size": _megabytes(size), "limit": str(LIMIT_MB)}
            return None, [Problem(TOO_LARGE_FILE, Span(file), details)]
        data = path.read_bytes()
    except OSError:
        return None, [Problem(UNREADABLE_FILE, Span(file), {"file": file})]
    return decode(data, file)


def decode(data: bytes, file: str) -> tuple[Source | None, list[Problem]]:
    """As `read_source`, from bytes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(data, error.start, file)]
    problems = []
    if text.startswith("\ufeff"):
        problems.append(Problem(BYTE_ORDER_MARK, Span(file)))
        text = text[1:]
    if not text.strip():
        advice = _WRITE_PAGE if file.endswith(".md") else _WRITE_REGISTER
        return None, [*problems, Problem(EMPTY_FILE, Span(file), {"advice": advice})]
    if "\r" in text:
        at = text.index("\r")
        problems.append(Problem(WINDOWS_LINE_ENDINGS, _span(file, text, at)))
        text = _one_line_ending(text)
    text, found = _without_control_characters(text, file)
    return Source(file, text), problems + found


def split(source: Source) -> tuple[Parts | None, list[Problem]]:
    """Front matter and body, or the problem of the frame around the front matter."""
    opening = _FENCE.match(source.text)
    if opening is None:
        first = source.text.split("\n", 1)[0]
        return None, [Problem(NO_FRONT_MATTER, Span(source.file, length=max(1, len(first))))]
    closing = _FENCE.search(source.text, opening.end() + 1)
    if closing is None:
        return None, [Problem(UNCLOSED_FRONT_MATTER, Span(source.file, length=3))]
    front = source.text[opening.end() + 1 : closing.start()]
    body_line = 3 + front.count("\n")
    return Parts(front, 2, source.text[closing.end() + 1 :], body_line), []


def _not_utf_8(data: bytes, at: int, file: str) -> Problem:
    before = data[:at].decode("utf-8").removeprefix("\ufeff")
    details = {"byte": f"0x{data[at]:02X}", "character": data[at : at + 1].decode("cp1252", "replace")}
    return Problem(NOT_UTF_8, _span(file, before, len(before)), details)


def _without_control_characters(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with a space for each control character; positions stay, so that reading can go on."""
    problems = [
        Problem(CONTROL_CHARACTER, _span(file, text, match.start()), {"code": f"U+{ord(match.group()):04X}"})
        for match in _first_of_each_line(text)
    ]
    return (_CONTROL.sub(" ", text) if problems else text), problems


def _first_of_each_line(text: str) -> list[re.Match[str]]:
    """At most ten: a file full of them is one mistake."""
    found: list[re.Match[str]] = []
    match = _CONTROL.search(text)
    while match is not None and len(found) < 10:
        found.append(match)
        end = text.find("\n", match.end())
        match = _CONTROL.search(text, end) if end >= 0 else None
    return found


def _megabytes(size: int) -> Message:
    number = f"{size / 1_000_000:.1f}"
    return Message(number.replace(".", ","), number)


def _one_line_ending(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _span(file: str, text: str, at: int) -> Span:
    """The place of the character number `at`, whatever the line endings before it."""
    before = _one_line_ending(text[:at])
    return Span(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
