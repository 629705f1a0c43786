"""Links are told by what they lead to, not by how they are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.rules.link_text import is_long_address, is_vague
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

_REMEDY = Message(
    "Skriv i länken vart den leder: [Rapporten om belysningen i Årsta](../publications/arsta.sv.md).",
    "Write in the link where it leads: [The report on the lighting in Årsta](../publications/arsta.en.md).",
)

CLICK_IN_LINK_TEXT = Rule(
    "click-in-link-text",
    Severity.WARNING,
    Message("Länken ”{element}” ber läsaren klicka.", "The link “{element}” asks the reader to click."),
    Message(
        "Alla klickar inte: många använder tangentbord, röst eller skärm. Och det viktiga kommer sist i länken.",
        "Not everybody clicks: many use a keyboard, their voice or a touch screen. And what matters comes last.",
    ),
    _REMEDY,
    wcag=("2.4.4",),
)
REFERENCE_AS_LINK_TEXT = Rule(
    "reference-as-link-text",
    Severity.WARNING,
    Message(
        "Länken ”{element}” är en DOI, inte en text.",
        "The link “{element}” is a DOI, not a text.",
    ),
    Message(
        "Skärmläsare läser upp siffror och tecken ett i taget, och ingen ser av dem vad artikeln heter.",
        "Screen readers read figures and signs one by one, and nobody can tell the name of the article from them.",
    ),
    _REMEDY,
    wcag=("2.4.4",),
)

_CLICK = re.compile(r"\b(?:klicka|click)(?: på länken| on the link)?(?: här| here)?\b", re.IGNORECASE)
_DOI = re.compile(r"(?:doi: ?|(?:https?://)?(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S{1,200}", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for element, text in subject.links:
        if _CLICK.match(text) and not is_vague(text):
            yield Finding(CLICK_IN_LINK_TEXT, element, quoting(text))
        elif "10." in text and _DOI.fullmatch(text) and not is_long_address(text):
            yield Finding(REFERENCE_AS_LINK_TEXT, element, quoting(text))
