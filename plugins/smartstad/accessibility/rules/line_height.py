"""Line height that readers cannot change is large (ACT rule 78fd32, Important line height in style attributes is wide
enough)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.text_spacing import HeldSpacing, shown_text
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

LOCKED_LINE_HEIGHT = Rule(
    "locked-line-height",
    Severity.ERROR,
    Message(
        "Texten ”{element}” är låst till ett radavstånd som är {share} av textens storlek; minst 1.5 behövs.",
        "The text “{element}” is locked to a line height of {share} of the text's size; at least 1.5 is needed.",
    ),
    Message(
        "Den som har svårt att läsa ökar radavståndet i sin webbläsare. !important i style hindrar det.",
        "People who find reading hard increase the line height in their browser. !important in style prevents it.",
    ),
    Message(
        'Ta bort !important, eller gör radavståndet större: style="line-height: 1.5 !important".',
        'Remove !important, or make the lines higher: style="line-height: 1.5 !important".',
    ),
    wcag=("1.4.12",),
    act=("78fd32",),
)

_LEAST = 1.5
_NORMAL = 1.2
"""What browsers make of ``normal``, more or less."""


def check(subject: Subject) -> Iterator[Finding]:
    spacing = HeldSpacing(subject, "line-height")
    for element, token, holder in spacing:
        share = _share(spacing, element, token, holder)
        if share is not None and share < _LEAST and spacing.wraps(element):
            details = {"element": shown_text(subject, element), "share": f"{share:g}"}
            yield Finding(LOCKED_LINE_HEIGHT, element, details)


def _share(spacing: HeldSpacing, element: Element, token: Any, holder: Element) -> float | None:
    if token.type == "number":
        return float(token.value)  # counts anew for each element
    if token.type == "ident":
        return _NORMAL if token.lower_value in {"normal", "initial"} else None
    return spacing.share(element, spacing.length(token, holder))
