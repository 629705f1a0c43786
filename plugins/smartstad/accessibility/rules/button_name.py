"""Buttons have a name (ACT rule 97a4e1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.control import is_image_button
from smartstad.accessibility.finding import Finding, as_tag
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

MISSING_BUTTON_NAME = Rule(
    "missing-button-name",
    Severity.ERROR,
    Message("Knappen ”{element}” har inget namn.", "The button “{element}” has no name."),
    Message(
        "Skärmläsare säger bara ”knapp”, och den som styr med rösten har inget att säga.",
        "Screen readers only say “button”, and people who control the page by voice have nothing to say.",
    ),
    Message(
        "Skriv i knappen vad den gör, till exempel <button>Sök</button>. Visar den bara en ikon: <button "
        'aria-label="Sök">.',
        "Write in the button what it does, for example <button>Search</button>. If it shows an icon only: "
        '<button aria-label="Search">.',
    ),
    wcag=("4.1.2",),
    act=("97a4e1",),
)


def _buttons(subject: Subject) -> Iterator[Element]:
    """All but those that show an image, which have a rule of their own."""
    return (element for element in subject.with_role("button") if not is_image_button(element))


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(_buttons(subject)):
        yield Finding(MISSING_BUTTON_NAME, element, {"element": as_tag(element)})
