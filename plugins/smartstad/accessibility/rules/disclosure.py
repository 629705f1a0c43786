"""What can be folded out stands in one level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

NESTED_DISCLOSURE = Rule(
    "nested-disclosure",
    Severity.WARNING,
    Message(
        "”{element}” går att fälla ut inuti något annat som fälls ut.",
        "“{element}” can be folded out within something else that is folded out.",
    ),
    Message(
        "Läsaren måste öppna flera lager för att hitta texten, och tappar lätt bort var hen är.",
        "Readers must open several layers to find the text, and easily lose track of where they are.",
    ),
    Message(
        "Lägg dem efter varandra, eller skriv det inre med en rubrik: ### Så söker du.",
        "Put them one after the other, or write the inner one with a heading: ### How to apply.",
    ),
    wcag=("1.3.1",),
)

_NESTED = (
    "details details > summary:first-of-type, details [role=tablist i], [role=tabpanel i] details > summary:first-of-type, "
    "[role=tabpanel i] [role=tablist i]"
)
_FEWEST = 2


def check(subject: Subject) -> Iterator[Finding]:
    if len(subject.page.by_tag("details")) + len(subject.roled) < _FEWEST:
        return
    for element in subject.page.select(_NESTED):
        if element.rendered:
            yield Finding(NESTED_DISCLOSURE, element, quoting(element.text))
