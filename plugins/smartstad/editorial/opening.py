"""Where a story's text begins and ends: its paragraphs, as they stand in the Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_RUNNING = re.compile(r"#|!\[|\||>|/// |```|\[\^|\*\[|<")
"""Headings, pictures, tables, quotations, blocks: what is no running text."""
_SILENT = re.compile(r"\]\([^)]*\)|\{[^}]*\}|[*`\[\]]")
"""Marks of Markdown within a text, and where its links lead."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    text: str
    """Without marks of Markdown, which spaces stand for: each word is where it is in the file."""
    line: int
    """That of its beginning, from 1."""

    def place(self, start: int) -> tuple[int, int]:
        """Line and column of a character, from 1."""
        before = self.text[:start]
        return self.line + before.count("\n"), start - (before.rfind("\n") + 1) + 1


def paragraphs(body: str, first_line: int) -> Iterator[Paragraph]:
    """The running text of a body, a list's points as one paragraph; `first_line` is that of the body in its file."""
    line = first_line
    for part in re.split(r"(\n[ \t]*\n)", body):
        text = part.lstrip("\n")
        started = line + len(part) - len(text)
        if text.strip() and not _NOT_RUNNING.match(text.lstrip()):
            yield Paragraph(_SILENT.sub(lambda mark: " " * len(mark[0]), text), started)
        line += part.count("\n")
