"""Image buttons have a name (ACT rule 59796f)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.image import image_buttons, shown_as
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_IMAGE_BUTTON_NAME = Rule(
    "missing-image-button-name",
    Severity.ERROR,
    Message(
        "Bildknappen ”{element}” saknar alternativtext.",
        "The image button “{element}” has no text alternative.",
    ),
    Message(
        "Skärmläsare säger bara ”skicka” eller bildens filnamn, så läsaren vet inte vad knappen gör.",
        "Screen readers only say “submit”, or the name of the image file, so that readers cannot know what the "
        "button does.",
    ),
    Message(
        'Skriv vad knappen gör, till exempel <input type="image" src="lupp.svg" alt="Sök">.',
        'Write what the button does, for example <input type="image" src="lens.svg" alt="Search">.',
    ),
    wcag=(
        "1.1.1",
        "4.1.2",
    ),
    act=("59796f",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(image_buttons(subject.page)):
        yield Finding(MISSING_IMAGE_BUTTON_NAME, element, {"element": shown_as(element)})
