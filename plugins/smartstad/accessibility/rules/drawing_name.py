"""Drawings (SVG) that are declared to be images have a name (ACT rule 7d6734)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.accessibility.image import images
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_DRAWING_NAME = Rule(
    "missing-drawing-name",
    Severity.ERROR,
    Message("Teckningen ”{element}” har inget namn.", "The drawing “{element}” has no name."),
    Message(
        "Den som inte ser teckningen får bara veta att där finns en bild, inte vad den visar.",
        "Those who do not see the drawing only learn that there is an image, not what it shows.",
    ),
    Message(
        'Skriv vad den visar i ett title först i den, till exempel <svg role="img"><title>Karta över '
        'Årsta</title>. Är den bara till prydnad: <svg aria-hidden="true">.',
        'Write what it shows in a title, first in it, for example <svg role="img"><title>Map of Årsta</title>. '
        'If it is there for decoration only: <svg aria-hidden="true">.',
    ),
    wcag=("1.1.1",),
    act=("7d6734",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(element for element in images(subject) if element.is_svg):
        yield Finding(MISSING_DRAWING_NAME, element, {"element": as_tag(element)})
