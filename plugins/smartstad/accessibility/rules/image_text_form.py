"""Text alternatives are short, and say no more than what the image shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.role import IMAGES
from smartstad.accessibility.rules.image_text import is_meaningless
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LONG_IMAGE_TEXT = Rule(
    "long-image-text",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” är lång: {length} tecken.",
        "The text alternative “{element}” is long: {length} characters.",
    ),
    Message(
        "Skärmläsare läser upp hela alternativtexten utan paus, och den går inte att ta om bit för bit.",
        "Screen readers read the whole text alternative without a pause, and it cannot be gone through piece by piece.",
    ),
    Message(
        "Skriv det viktigaste på en eller två meningar, till exempel ![Två personer lagar en gatlykta](lykta.jpg), "
        "och det övriga som vanlig text vid bilden.",
        "Write what matters most in a sentence or two, for example ![Two people mend a street lamp](lamp.jpg), "
        "and the rest as ordinary text beside the image.",
    ),
    wcag=("1.1.1",),
)
REDUNDANT_IMAGE_TEXT = Rule(
    "redundant-image-text",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” börjar med ”{words}”.",
        "The text alternative “{element}” begins with “{words}”.",
    ),
    Message(
        "Skärmläsare säger redan att det är en bild, så läsaren hör det två gånger.",
        "Screen readers already say that it is an image, so readers hear it twice.",
    ),
    Message(
        "Börja med det som bilden visar: ![{example}](lykta.jpg).",
        "Begin with what the image shows: ![{example}](lamp.jpg).",
    ),
    wcag=("1.1.1",),
)
IMAGE_TEXT_LIKE_FILE_NAME = Rule(
    "image-text-like-file-name",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” ser ut som ett filnamn, en adress eller ett mått.",
        "The text alternative “{element}” looks like the name of a file, an address or a size.",
    ),
    Message(
        "Den läses upp tecken för tecken och säger inte vad bilden visar.",
        "It is spelt out character by character, and does not say what the image shows.",
    ),
    Message(
        "Skriv vad bilden visar: ![Två personer lagar en gatlykta](lykta.jpg).",
        "Write what the image shows: ![Two people mend a street lamp](lamp.jpg).",
    ),
    wcag=("1.1.1",),
)

LONGEST = 250
"""In characters: about 20 seconds to listen to."""

_KINDS = (
    "bild|bilden|foto|fotot|fotografi|fotografiet|illustration|illustrationen|grafik|skärmbild|skärmdump|ikon|teckning|"
    "image|photo|photograph|picture|pic|illustration|graphic|screenshot|icon|drawing"
)
_REDUNDANT = re.compile(
    rf"(?:en |ett |the |an? )?(?:{_KINDS})(?: (?:av|på|över|som (?:visar|föreställer)|visar|föreställer|of|showing|shows)\b|:| [-–] )",
    re.IGNORECASE,
)
_LIKE_FILE = re.compile(
    r"\S*[^\W_]_[^\W_]\S*|(?:[^\W_]+-){2,}[^\W_]*\d[^\W_]*|https?://\S+|www\.\S+|\d{2,5} ?[x×] ?\d{2,5}(?: ?px)?",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.with_role(*IMAGES):
        text = subject.names.of(element)
        if is_silent(text) or is_meaningless(text, element):
            continue
        if _LIKE_FILE.fullmatch(text):
            yield Finding(IMAGE_TEXT_LIKE_FILE_NAME, element, quoting(text))
        elif found := _REDUNDANT.match(text):
            rest = text[found.end() :].strip()
            example = f"{rest[:1].upper()}{rest[1:]}" or "…"
            yield Finding(
                REDUNDANT_IMAGE_TEXT, element, quoting(text, words=found[0].strip(" :-–"), example=example)
            )
        elif len(text) > LONGEST:
            yield Finding(LONG_IMAGE_TEXT, element, quoting(text, length=str(len(text))))
