"""What is embedded can be reached with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.focus import tab_index
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

FRAME_WITHOUT_KEYBOARD = Rule(
    "frame-without-keyboard",
    Severity.WARNING,
    Message(
        "Inbäddningen ”{element}” kan inte nås med tangentbordet.",
        "What is embedded as “{element}” cannot be reached with the keyboard.",
    ),
    Message(
        "Den som inte använder mus kommer inte åt det som finns i rutan, och kan inte rulla den.",
        "Those who do not use a mouse cannot get at what is in the frame, and cannot scroll it.",
    ),
    Message(
        'Ta bort tabindex: <iframe src="https://example.org/" title="Karta över Årsta"></iframe>.',
        'Take tabindex away: <iframe src="https://example.org/" title="Map of Årsta"></iframe>.',
    ),
    wcag=("2.1.1",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for frame in subject.page.by_tag("iframe"):
        index = tab_index(frame)
        # What stands in srcdoc can be looked into, so it is judged by what it has (ACT rule akn7bn).
        if frame.get("src") and index is not None and index < 0 and frame.exposed:
            known_as = frame.get("title") or frame.get("src") or ""
            yield Finding(FRAME_WITHOUT_KEYBOARD, frame, {"element": shortened(known_as), "text": ""})
