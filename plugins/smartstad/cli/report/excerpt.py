"""The line that a problem is about, as it can be shown in a terminal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from smartstad.model.problem import Span

WIDTH = 100
"""Longer lines are shown in part, around the place."""
_LARGEST = 50_000_000
"""How many bytes of a file are read."""
_LEAD = 40
"""How much of such a line is shown before the place."""
_LINE_END = re.compile(r"\r\n?|\n")
_WIDE = frozenset("WF")
_SPACES = frozenset({"Zs", "Cc"})
_INVISIBLE = frozenset({"Mn", "Me"})
"""Categories of the marks that sit on the character before them."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line with its place."""

    text: str
    """The line, or a part of it: without tabs and control characters."""
    before: int
    """How many columns of the terminal come before the place."""
    width: int
    """How many columns the place covers; at least 1."""


class Excerpts:
    """The lines of files below a folder; each file is read once."""

    def __init__(self, root: Path, decode: Callable[[bytes], str] | None = None) -> None:
        self._root = root
        self._decode = decode or _decoded_text
        self._lines: dict[str, list[str]] = {}

    def at(self, span: Span) -> Excerpt | None:
        """The line with the place; None where there is no such line, or no text in the file."""
        if span.file not in self._lines:
            self._lines[span.file] = _read_lines(self._root / span.file, self._decode)
        lines = self._lines[span.file]
        return _excerpt(lines[span.line - 1], span) if 0 < span.line <= len(lines) else None


def _decoded_text(content: bytes) -> str:
    return "" if b"\0" in content else content.decode("utf-8-sig", errors="replace")


def _read_lines(file: Path, decode: Callable[[bytes], str]) -> list[str]:
    try:
        # What is no ordinary file, as a pipe, can be read once only, or has no end.
        if not file.is_file():
            return []
        with file.open("rb") as opened:
            content = opened.read(_LARGEST)
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return []
    return _LINE_END.split(decode(content))


def _excerpt(line: str, span: Span) -> Excerpt | None:
    if not line.strip():
        return None
    start = min(max(span.column - 1, 0), len(line))
    end = min(start + max(span.length, 1), len(line))
    first = 0
    if len(line) > WIDTH:
        first = max(0, min(start - _LEAD, len(line) - WIDTH))
    last = min(len(line), first + WIDTH)
    head, place, tail = line[first:start], line[start : min(end, last)], line[min(end, last) : last]
    opening, closing = "…" if first else "", "…" if last < len(line) else ""
    shown_head = opening + _shown(head)
    text = f"{shown_head}{_shown(place)}{_shown(tail)}{closing}".rstrip()
    return Excerpt(text, _columns(shown_head), max(1, _columns(_shown(place))))


def _shown(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown_character(character) for character in text)


def _shown_character(character: str) -> str:
    if character.isprintable():
        return character
    return " " if unicodedata.category(character) in _SPACES else "\ufffd"


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
