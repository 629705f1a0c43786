"""Images have a text that stands in for them, or say that they are decoration (ACT rule 23a2a8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.image import images, shown_as
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_IMAGE_TEXT = Rule(
    "missing-image-text",
    Severity.ERROR,
    Message("Bilden ”{element}” saknar alternativtext.", "The image “{element}” has no text alternative."),
    Message(
        "Den som inte ser bilden vet inte vad den visar; skärmläsare säger i stället filens namn eller "
        "ingenting.",
        "Those who do not see the image cannot know what it shows; screen readers say the name of the file, or "
        "nothing.",
    ),
    Message(
        "Skriv vad bilden berättar, till exempel ![Två personer lagar en gatlykta](lykta.jpg). Är bilden bara "
        'till prydnad ska texten vara tom: <img src="lykta.jpg" alt="">.',
        "Write what the image tells, for example ![Two people mend a street lamp](lamp.jpg). If the image is "
        'there for decoration only, its text is empty: <img src="lamp.jpg" alt="">.',
    ),
    wcag=("1.1.1",),
    act=("23a2a8",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(element for element in images(subject) if element.is_html):
        yield Finding(MISSING_IMAGE_TEXT, element, {"element": shown_as(element)})
