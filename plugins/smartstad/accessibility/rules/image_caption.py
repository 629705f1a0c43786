"""An image and the words beside it complete each other (technique H2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting, shortened
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.prose import letters
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_REMEDY = Message(
    "Låt alternativtexten säga vad man ser och bildtexten vad det betyder: ![Två personer lagar en gatlykta](lykta.jpg) "
    "med bildtexten ”De första lyktorna sattes upp i maj.”",
    "Let the text alternative say what is seen and the caption what it means: ![Two people mend a street lamp](lamp.jpg) "
    "with the caption “The first lamps were put up in May.”",
)

IMAGE_TEXT_REPEATS_CAPTION = Rule(
    "image-text-repeats-caption",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” är densamma som bildtexten.",
        "The text alternative “{element}” is the same as the caption.",
    ),
    Message(
        "Den som lyssnar hör samma sak två gånger och får ändå inte veta vad bilden visar.",
        "Those who listen hear the same thing twice, and still do not know what the image shows.",
    ),
    _REMEDY,
    wcag=("1.1.1",),
)
CAPTIONED_IMAGE_WITHOUT_TEXT = Rule(
    "captioned-image-without-text",
    Severity.WARNING,
    Message(
        "Bilden med bildtexten ”{element}” har en tom alternativtext.",
        "The image with the caption “{element}” has an empty text alternative.",
    ),
    Message(
        "En tom alternativtext säger att bilden bara är prydnad, men bildtexten talar om en bild som betyder något.",
        "An empty text alternative says that the image is mere decoration, but the caption tells of one that means "
        "something.",
    ),
    _REMEDY,
    wcag=("1.1.1",),
)
IMAGE_TEXT_REPEATS_LINK = Rule(
    "image-text-repeats-link",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” är densamma som länkens text.",
        "The text alternative “{element}” is the same as the text of the link.",
    ),
    Message(
        "Skärmläsare läser länken som ”{element} {element}”.",
        "Screen readers read the link as “{element} {element}”.",
    ),
    Message(
        "Låt bildens text vara tom när länkens ord säger allt: "
        '<a href="../projects/"><img src="lykta.jpg" alt=""> Våra projekt</a>.',
        "Leave the text of the image empty where the words of the link say it all: "
        '<a href="../projects/"><img src="lamp.jpg" alt=""> Our projects</a>.',
    ),
    wcag=("1.1.1",),
)


def check(subject: Subject) -> Iterator[Finding]:
    captions = [caption for caption in subject.page.by_tag("figcaption") if caption.exposed]
    if captions:
        yield from _check_captions(subject, captions)
    linked = subject.page.select("a img[alt]")
    links = subject.extents.around(linked, subject.page.by_tag("a")) if linked else {}
    for image, link in links.items():
        text = subject.names.of(image) if image.exposed else ""
        if letters(text) and _is_same(text, link.text):
            yield Finding(IMAGE_TEXT_REPEATS_LINK, image, quoting(text))


def _check_captions(subject: Subject, captions: list[Element]) -> Iterator[Finding]:
    images: dict[Element, list[Element]] = {}
    figures = subject.extents.around(subject.page.by_tag("img"), subject.page.by_tag("figure"))
    for image, figure in figures.items():
        images.setdefault(figure, []).append(image)
    for caption in captions:
        told = caption.text
        shown = images.get(caption.parent, []) if caption.parent and not is_silent(told) else []
        for image in shown:
            text = subject.names.of(image)
            if letters(text) and _is_same(text, told):
                yield Finding(IMAGE_TEXT_REPEATS_CAPTION, image, quoting(text))
        # One of several images may tell of them all.
        if shown and all(_is_declared_decoration(image) for image in shown):
            yield Finding(CAPTIONED_IMAGE_WITHOUT_TEXT, shown[0], {"element": shortened(told), "text": ""})


def _is_declared_decoration(image: Element) -> bool:
    return image.rendered and image.get("alt") == "" and not image.get("aria-label")


def _is_same(text: str, other: str) -> bool:
    return len(other) <= 2 * len(text) + 10 and letters(text).casefold() == letters(other).casefold()
