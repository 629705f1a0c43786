"""Where readers ask for easy language there is an easy-to-read summary (technique G86)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_EASY_SUMMARY = Rule(
    "missing-easy-summary",
    Severity.WARNING,
    Message("Sidan har ingen lättläst sammanfattning.", "The page has no easy-to-read summary."),
    Message(
        "En av sidans målgrupper har bett om lättläst text: den behöver kunna få veta det viktigaste utan att läsa allt.",
        "One of the page's audiences has asked for easy language: it needs to learn what matters without reading it all.",
    ),
    Message(
        "Skriv några korta meningar i metadata, till exempel easy_summary: Lamporna lyser när du går förbi. Det sparar el.",
        "Write a few short sentences in the front matter, for example easy_summary: The lamps light up when you walk by. "
        "That saves power.",
    ),
    wcag=("3.1.5",),
)


def check(subject: Subject) -> Iterator[Finding]:
    expectations = subject.expectations
    if expectations.easy_language and not expectations.has_easy_summary:
        yield Finding(MISSING_EASY_SUMMARY, None)
