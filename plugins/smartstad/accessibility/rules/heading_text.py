"""Headings are short, and can be read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.prose import is_symbols
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LONG_HEADING = Rule(
    "long-heading",
    Severity.WARNING,
    Message(
        "Rubriken ”{element}” är lång: {length} tecken.",
        "The heading “{element}” is long: {length} characters.",
    ),
    Message(
        "Den som lyssnar sig fram från rubrik till rubrik måste höra hela, och på en telefon fyller den skärmen.",
        "Those who listen their way from heading to heading must hear all of it, and it fills the screen of a phone.",
    ),
    Message(
        "Skriv det viktigaste i rubriken och resten i texten under: ## Så byggs den smarta belysningen.",
        "Write what matters most in the heading and the rest in the text below: ## How the smart lighting is built.",
    ),
    wcag=("2.4.6",),
)
UNPRONOUNCEABLE_HEADING = Rule(
    "unpronounceable-heading",
    Severity.ERROR,
    Message("Rubriken ”{element}” är bara tecken.", "The heading “{element}” is nothing but symbols."),
    Message(
        "Skärmläsare läser upp tecknens namn eller ingenting, så rubriken säger inte vad som följer.",
        "Screen readers say the names of the symbols, or nothing, so the heading does not tell what follows.",
    ),
    Message(
        "Skriv rubriken med ord, till exempel ## Så gick det. Vill du ha en linje skriver du *** på en egen rad.",
        "Write the heading in words, for example ## How it went. For a rule across the page, write *** on its own line.",
    ),
    wcag=("2.4.6",),
)

LONGEST = 160
"""In characters: about three lines on a phone."""


def check(subject: Subject) -> Iterator[Finding]:
    for element, text in subject.headings:
        if is_silent(text):
            continue
        if is_symbols(text):
            yield Finding(UNPRONOUNCEABLE_HEADING, element, quoting(text))
        elif len(text) > LONGEST:
            yield Finding(LONG_HEADING, element, quoting(text, length=str(len(text))))
