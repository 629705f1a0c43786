"""Word spacing that readers cannot change is wide (ACT rule 9e45ec, Important word spacing in style attributes
is wide enough)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.text_spacing import HeldSpacing, shown_text
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LOCKED_WORD_SPACING = Rule(
    "locked-word-spacing",
    Severity.ERROR,
    Message(
        "Texten ”{element}” är låst till ett avstånd mellan orden som är {share} av textens storlek; "
        "minst 0.16 behövs.",
        "The text “{element}” is locked to a space between its words of {share} of the text's size; "
        "at least 0.16 is needed.",
    ),
    Message(
        "Den som har svårt att läsa glesar ut texten i sin webbläsare. !important i style hindrar det.",
        "People who find reading hard widen the spacing of text in their browser. !important in style prevents it.",
    ),
    Message(
        'Ta bort !important, eller gör avståndet större: style="word-spacing: 0.16em !important".',
        'Remove !important, or make the space wider: style="word-spacing: 0.16em !important".',
    ),
    wcag=("1.4.12",),
    act=("9e45ec",),
)

_LEAST = 0.16


def check(subject: Subject) -> Iterator[Finding]:
    spacing = HeldSpacing(subject, "word-spacing")
    for element, token, holder in spacing:
        share = spacing.share(element, spacing.length(token, holder))
        if share is not None and share < _LEAST:
            details = {"element": shown_text(subject, element), "share": f"{share:g}"}
            yield Finding(LOCKED_WORD_SPACING, element, details)
