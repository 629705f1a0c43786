"""Lists are lists, not lines with a mark before them (failure F2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

LIST_BY_HAND = Rule(
    "list-by-hand",
    Severity.WARNING,
    Message(
        "”{element}” ser ut som början på en lista, men är vanlig text.",
        "“{element}” looks like the beginning of a list, but is ordinary text.",
    ),
    Message(
        "Skärmläsare säger hur många punkter en lista har och låter läsaren gå mellan dem, men bara om den är en lista.",
        "Screen readers say how many items a list has and let readers move between them, but only if it is a list.",
    ),
    Message(
        "Lämna en tom rad före listan och skriv varje punkt på en egen rad: - Lampor, eller 1. Ansök.",
        "Leave an empty line before the list and write each item on a line of its own: - Lamps, or 1. Apply.",
    ),
    wcag=("1.3.1",),
)

_BULLETS = "•·▪▫■□●○◦‣⁃✓✔✗✘☐☑→➔➤►▶"
_EMOJI = "[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?"
_MARK = re.compile(
    rf"\s*(?:(?P<bullet>[{_BULLETS}]|{_EMOJI})|(?P<dash>[-*–])(?= )|\(?(?P<number>\d{{1,2}})[.)](?= )"
    r"|\(?(?P<letter>[a-zA-Z])\)(?= ))\s*\S"
)
_LINE = re.compile(r"\n")
_LONG_LINE = 80
_ENDS = (".", "!", "?", "”", '"')


def check(subject: Subject) -> Iterator[Finding]:
    if not any(_MARK.match(passage.text) or "\n" in passage.text for passage in subject.prose.passages):
        return
    before: tuple[Element, str, str] | None = None
    told: Element | None = None
    for passage in subject.prose.passages:
        element, text = passage.element, passage.text
        if element.tag != "p":
            before = None
            continue
        if (lines := _listed_lines(text)) is not None:
            yield Finding(LIST_BY_HAND, element, quoting(lines))
        mark = _mark(text, alone=True)
        if before and mark and element.parent is before[0].parent and _follows(before[1], mark):
            if told is not before[0]:
                yield Finding(LIST_BY_HAND, before[0], quoting(before[2]))
            told = element
        before = (element, mark, text) if mark else None


def _listed_lines(text: str) -> str | None:
    """The first of two lines in a row that have the marks of a list; None where there are none."""
    if "\n" not in text:
        return None
    lines = [line.strip() for line in _LINE.split(text) if line.strip()]
    marks = [_mark(line, alone=False) for line in lines]
    for line, mark, after in zip(lines, marks, marks[1:], strict=False):
        if mark and after and _follows(mark, after):
            return line
    return None


def _mark(text: str, *, alone: bool) -> str:
    """The mark that a line or, alone, a paragraph begins with; empty where it has none."""
    found = _MARK.match(text)
    if found is None:
        return ""
    if alone and found["dash"] and (len(text) > _LONG_LINE or text.rstrip().endswith(_ENDS)):
        return ""  # a line of dialogue
    return found["bullet"] or found["dash"] or found["number"] or found["letter"].lower()


def _follows(mark: str, after: str) -> bool:
    """True where marks may be of the same list: alike, or one after the other from the first."""
    if mark.isdigit() or after.isdigit():
        return mark.isdigit() and after.isdigit() and int(after) == int(mark) + 1
    if mark.isalpha() or after.isalpha():
        return mark.isalpha() and after.isalpha() and ord(after) == ord(mark) + 1
    return mark == after or not (mark in "-*–" or after in "-*–")
