"""Headings have a name (ACT rule ffd0e9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.role import heading_level
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

EMPTY_HEADING = Rule(
    "empty-heading",
    Severity.ERROR,
    Message("Rubriken ”{element}” har ingen text.", "The heading “{element}” has no text."),
    Message(
        "Skärmläsare stannar vid rubriken och säger bara ”rubrik”, utan att säga vad som följer.",
        "Screen readers stop at the heading and only say “heading”, not what follows.",
    ),
    Message(
        "Skriv vad avsnittet handlar om, till exempel {marks} Så gick det, eller ta bort rubriken.",
        "Write what the section is about, for example {marks} How it went, or take the heading away.",
    ),
    wcag=(
        "1.3.1",
        "2.4.6",
    ),
    act=("ffd0e9",),
)

_MARKDOWN_DEEPEST = 6


def check(subject: Subject) -> Iterator[Finding]:
    for element, name in subject.headings:
        if is_silent(name):
            marks = "#" * min(heading_level(element), _MARKDOWN_DEEPEST)
            yield Finding(EMPTY_HEADING, element, {"element": marks, "marks": marks})
