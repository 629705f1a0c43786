"""Buttons say in words what they do, and none throws away what was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.prose import is_symbols
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

_REMEDY = Message(
    "Skriv vad knappen gör, till exempel <button>Visa kartan</button>.",
    "Write what the button does, for example <button>Show the map</button>.",
)

SYMBOLS_AS_BUTTON_TEXT = Rule(
    "symbols-as-button-text",
    Severity.WARNING,
    Message("Knappen ”{element}” heter bara ett tecken.", "The button “{element}” has a symbol for a name."),
    Message(
        "Skärmläsare säger tecknets namn eller ingenting, och den som styr med rösten vet inte vad hen ska säga.",
        "Screen readers say the name of the symbol, or nothing, and those who steer with their voice do not know "
        "what to say.",
    ),
    Message(
        'Skriv vad knappen gör: <button aria-label="Stäng">×</button>.',
        'Write what the button does: <button aria-label="Close">×</button>.',
    ),
    wcag=("4.1.2",),
)
BUTTON_IN_BUTTON_TEXT = Rule(
    "button-in-button-text",
    Severity.WARNING,
    Message(
        "Knappen ”{element}” säger själv att den är en knapp.",
        "The button “{element}” says itself that it is a button.",
    ),
    Message(
        "Skärmläsare säger redan ”knapp”, så läsaren hör det två gånger.",
        "Screen readers already say “button”, so readers hear it twice.",
    ),
    _REMEDY,
    wcag=("4.1.2",),
)
RESET_BUTTON = Rule(
    "reset-button",
    Severity.WARNING,
    Message("Knappen ”{element}” tömmer hela formuläret.", "The button “{element}” empties the whole form."),
    Message(
        "Den är lätt att trycka på av misstag, och då är allt som läsaren skrev borta.",
        "It is easily pressed by mistake, and then all that the reader wrote is gone.",
    ),
    Message(
        'Ta bort den. Behövs den till ett filter, låt en länk göra det: <a href="?">Visa alla</a>.',
        'Take it away. If a filter needs it, let a link do it: <a href="?">Show all</a>.',
    ),
    wcag=("3.3.4",),
)

_SAYS_BUTTON = re.compile(
    r"^(?:knapp(?:en)?|button)\b|\b(?:\w+knapp(?:en)?|knapp(?:en)?|button)$", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.with_role("button"):
        text = subject.names.of(element)
        if (element.get("type") or "").strip().lower() == "reset" and element.tag in {"button", "input"}:
            yield Finding(RESET_BUTTON, element, quoting(text))
        if is_silent(text):
            continue
        if is_symbols(text):
            yield Finding(SYMBOLS_AS_BUTTON_TEXT, element, quoting(text))
        elif _SAYS_BUTTON.search(text):
            yield Finding(BUTTON_IN_BUTTON_TEXT, element, quoting(text))
