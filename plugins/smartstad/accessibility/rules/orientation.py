"""The page can be used upright and lying (ACT rule b33eff, Orientation of the page is not restricted using CSS
transforms)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.rotation import ORIENTATIONS, Rotations
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LOCKED_ORIENTATION = Rule(
    "locked-orientation",
    Severity.ERROR,
    Message(
        "”{element}” vrids {angle} grader när skärmen vänds, så att innehållet bara går att läsa åt ena hållet.",
        "“{element}” is turned by {angle} degrees when the screen is turned, so that it can be read one way only.",
    ),
    Message(
        "Alla kan inte vända sin skärm: den kan sitta fast på en rullstol.",
        "Not everybody can turn their screen: it may be fixed to a wheelchair.",
    ),
    Message(
        "Ta bort vridningen ur @media (orientation: …), och låt innehållet anpassa sig efter bredden, till exempel "
        "main {{ max-width: 40rem }}.",
        "Remove the rotation from @media (orientation: …), and let the content adapt to the width, for example "
        "main {{ max-width: 40rem }}.",
    ),
    wcag=("1.3.4",),
    act=("b33eff",),
)

_QUARTER = 90
_TOLERANCE = 1
"""Degrees; nobody sees the difference."""


def check(subject: Subject) -> Iterator[Finding]:
    page = subject.page
    if not page.by_tag("style"):
        return
    rotations = Rotations(page)
    for element in rotations.changing:
        upright, lying = (rotations.of(element, orientation) for orientation in ORIENTATIONS)
        turn = abs(upright - lying) % 360
        if abs(min(turn, 360 - turn) - _QUARTER) <= _TOLERANCE and subject.sight.sees(element):
            yield Finding(
                LOCKED_ORIENTATION, element, {"element": f"<{element.tag}>", "angle": f"{turn:.0f}"}
            )
