"""A picture that has a text alternative in one language has one in the others (WCAG 1.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.site.facts import PageFacts

IMAGE_TEXT_IN_ONE_LANGUAGE = Rule(
    "image-text-in-one-language",
    Severity.ERROR,
    Message(
        "Bilden {picture} har en alternativtext i {other}, ”{text}”, men ingen här.",
        "The image {picture} has a text alternative in {other}, “{text}”, but none here.",
    ),
    Message(
        "Den som läser på det här språket och inte ser bilden får veta mindre än andra.",
        "Those who read in this language and do not see the image are told less than others.",
    ),
    Message(
        "Översätt texten: ![Två personer lagar en gatlykta]({picture}). Är bilden bara till prydnad ska texten vara tom i båda.",
        "Translate the text: ![Two people mend a street lamp]({picture}). "
        "If the image is there for decoration only, the text is empty in both.",
    ),
    wcag=("1.1.1",),
)


def check(pages: list[PageFacts]) -> Iterator[Problem]:
    told: dict[tuple[str, str], tuple[str, str]] = {}
    for page in pages:
        for picture in page.pictures:
            if picture.text:
                told.setdefault((page.id.entry, picture.file), (page.id.file, picture.text))
    for page in pages:
        for picture in page.pictures:
            file, text = told.get((page.id.entry, picture.file), ("", ""))
            if text and not picture.text and file != page.id.file:
                details = {"picture": picture.file, "other": file, "text": text}
                yield Problem(IMAGE_TEXT_IN_ONE_LANGUAGE, picture.span, details)
