"""What does something is a button; what leads somewhere is a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LINK_AS_BUTTON = Rule(
    "link-as-button",
    Severity.WARNING,
    Message("Länken ”{element}” leder ingenstans.", "The link “{element}” leads nowhere."),
    Message(
        "Skärmläsare säger ”länk”, och den som öppnar den i en ny flik får en tom sida. Det som gör något är en knapp.",
        "Screen readers say “link”, and those who open it in a new tab get an empty page. What does something is a button.",
    ),
    Message(
        'Skriv en knapp om den gör något: <button type="button">Visa kartan</button>. Annars: skriv dit den ska leda, '
        "[Karta över Årsta](../places/arsta.sv.md).",
        'Write a button if it does something: <button type="button">Show the map</button>. Otherwise write where it is '
        "to lead, [Map of Årsta](../places/arsta.en.md).",
    ),
    wcag=("4.1.2",),
)

_TOP = frozenset({"top", "toppen", "start", "upp", "början", "up", "beginning"})
"""Words of links that lead to the beginning of the page, as "#" does."""


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.select('a[href="#"], a[href^="javascript:" i]'):
        text = subject.names.of(element)
        up = not _TOP.isdisjoint(text.casefold().split()) and element.get("href") == "#"
        if element.exposed and not explicit_role(element) and not up:
            yield Finding(LINK_AS_BUTTON, element, quoting(text))
