"""A tooltip adds something to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.prose import letters
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

TITLE_REPEATS_TEXT = Rule(
    "title-repeats-text",
    Severity.WARNING,
    Message(
        "”{element}” har samma text en gång till som title.",
        "“{element}” has the same text once more as its title.",
    ),
    Message(
        "En del skärmläsare läser texten två gånger, och rutan som dyker upp skymmer annat utan att säga något nytt.",
        "Some screen readers read the text twice, and the box that pops up hides other things and tells nothing new.",
    ),
    Message(
        "Ta bort title: [Våra projekt](../projects/index.sv.md).",
        "Take the title away: [Our projects](../projects/index.en.md).",
    ),
    wcag=("2.4.4",),
)

_TAGS = frozenset({"a", "button", "img", "summary"})


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.having("title"):
        if element.tag in _TAGS and element.exposed:
            told = letters(element.get("title") or "").casefold()
            shown = _shown(element).strip()
            if told and len(shown) <= 2 * len(told) + 10 and told == letters(shown).casefold():
                yield Finding(TITLE_REPEATS_TEXT, element, quoting(shown))


def _shown(element: Element) -> str:
    return (element.get("alt") or "") if element.tag == "img" else element.text
