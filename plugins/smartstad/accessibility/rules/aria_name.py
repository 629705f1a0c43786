"""Attributes of WAI-ARIA are those that exist (ACT rule 5f99a7, ARIA attribute is defined in WAI-ARIA)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import DEFINED
from smartstad.accessibility.finding import Finding, shortened, tag_with
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNKNOWN_ARIA_ATTRIBUTE = Rule(
    "unknown-aria-attribute",
    Severity.ERROR,
    Message(
        "Det finns inget attribut som heter ”{attribute}”; det står i ”{element}”.",
        "There is no attribute called “{attribute}”; it stands in “{element}”.",
    ),
    Message(
        "Skärmläsare hoppar över attribut som inte finns, så det du ville säga når aldrig fram.",
        "Screen readers skip attributes that do not exist, so what you wanted to say never arrives.",
    ),
    Message(
        'Skriv ett attribut som finns, till exempel {example}="…", eller ta bort det.',
        'Write an attribute that exists, for example {example}="…", or take it away.',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("5f99a7",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element, attributes in subject.page.with_aria.items():
        for name, _ in attributes:
            if name in DEFINED:
                continue
            close = get_close_matches(name, sorted(DEFINED), n=1)
            details = {
                "element": tag_with(element, name),
                "attribute": shortened(name),
                "example": close[0] if close else "aria-label",
            }
            yield Finding(UNKNOWN_ARIA_ATTRIBUTE, element, details)
