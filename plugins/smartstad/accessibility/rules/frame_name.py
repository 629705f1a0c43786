"""Frames (iframe) have a name (ACT rule cae760)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_FRAME_NAME = Rule(
    "missing-frame-name",
    Severity.ERROR,
    Message("Ramen ”{element}” har inget namn.", "The frame “{element}” has no name."),
    Message(
        "Den som använder skärmläsare vet inte vad ramen innehåller, och om det är värt att gå in i den.",
        "People who use a screen reader cannot know what the frame holds, and whether it is worth going into.",
    ),
    Message(
        'Skriv vad ramen visar i attributet title, till exempel <iframe src="karta.html" title="Karta över '
        'Årsta">.',
        'Write what the frame shows in the attribute title, for example <iframe src="map.html" title="Map of '
        'Årsta">.',
    ),
    wcag=("4.1.2",),
    act=("cae760",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(element for element in subject.page.by_tag("iframe") if element.exposed):
        yield Finding(MISSING_FRAME_NAME, element, {"element": as_tag(element)})
