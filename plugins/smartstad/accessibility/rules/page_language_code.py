"""The page's language is one that exists (ACT rule bf051a, HTML page lang attribute has valid language tag)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.language import ASCII_SPACE, is_known_language
from smartstad.accessibility.rules.page_language import REMEDY, WHY
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNKNOWN_PAGE_LANGUAGE = Rule(
    "unknown-page-language",
    Severity.ERROR,
    Message(
        "Sidan säger att den är på språket ”{language}”, men det finns inget språk med den koden.",
        "The page says that it is in the language “{language}”, but no language has that code.",
    ),
    WHY,
    REMEDY,
    wcag=("3.1.1",),
    act=("bf051a",),
)


def check(subject: Subject) -> Iterator[Finding]:
    root = subject.page.root
    language = (root.get("lang") or "").strip(ASCII_SPACE)
    if subject.page.is_html and language and not is_known_language(language):
        yield Finding(UNKNOWN_PAGE_LANGUAGE, root, {"element": "<html>", "language": language})
