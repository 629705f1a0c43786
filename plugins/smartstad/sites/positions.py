"""From HTML back to Markdown: marks that carry a place in the source through Python-Markdown.

Python-Markdown forgets where a construct stood. So, before it reads the text, each construct that a
problem may point to (heading, paragraph, list item, table cell, link, picture, raw HTML tag) gets a mark
with its line and column just inside it. After the conversion the marks become ``data-source="LINE:COLUMN"``
on the elements they ended up in, and whatever is left of them (in code, say) is taken out.
"""

from __future__ import annotations

import re

SOURCE_ATTRIBUTE = "data-source"

OPEN, OPEN_IN_TAG, CLOSE = "\ufdd0", "\ufdd2", "\ufdd1"
# Unicode noncharacters: never part of a text that is meant for exchange (Unicode 23.7).
_MARK = re.compile(f"(?:{OPEN}| {OPEN_IN_TAG})([0-9]+:[0-9]+){CLOSE}")
_FIRST = re.compile(rf"\s*(?:\x02wzxhzdk:[0-9]+\x03)?{OPEN}([0-9]+:[0-9]+){CLOSE}")
"""A mark at the beginning, or after a piece of HTML that an extension put there (a task's box)."""
_TAG_MARK = re.compile(f"^(<[^ ]*) {OPEN_IN_TAG}([0-9]+:[0-9]+){CLOSE}")
_STRAY = re.compile(f"[{OPEN}{OPEN_IN_TAG}{CLOSE}]")

_POSITION = re.compile(rf' {SOURCE_ATTRIBUTE}="[0-9]+:[0-9]+"')


def mark(line: int, column: int) -> str:
    """What stands in a text for that place."""
    return f"{OPEN}{line}:{column}{CLOSE}"


def tag_mark(line: int, column: int) -> str:
    """What stands for a place within a tag, where it looks like an attribute."""
    return f" {OPEN_IN_TAG}{line}:{column}{CLOSE}"


def strip_marks(text: str) -> str:
    """The text without marks."""
    return _MARK.sub("", text) if CLOSE in text else text


def strip_strays(text: str) -> str:
    """A text as it was written, without signs that would be taken for marks."""
    return _STRAY.sub("", text)


def without_positions(html: str) -> str:
    """The HTML without the attributes that say where its parts stand in the source."""
    return _POSITION.sub("", html)


def take_mark(text: str) -> tuple[str | None, str]:
    """The place that the text begins with (``LINE:COLUMN``), and the text without marks."""
    if CLOSE not in text:
        return None, text
    match = _FIRST.match(text)
    return (match.group(1) if match else None), _MARK.sub("", text)


def take_any_mark(text: str) -> tuple[str | None, str]:
    """The first place that stands in the text, and the text without marks."""
    if CLOSE not in text:
        return None, text
    match = _MARK.search(text)
    return (match.group(1) if match else None), _MARK.sub("", text)


def take_tag_mark(tag: str) -> tuple[str | None, str]:
    """The place of a start tag, and the tag without marks."""
    if CLOSE not in tag:
        return None, tag
    match = _TAG_MARK.match(tag)
    return (match.group(2) if match else None), _MARK.sub("", tag)
