"""Images have a text that says the same as they do (failure F30)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.image import file_name, image_buttons, images, shown_as
from smartstad.accessibility.name import is_silent
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_WHY = Message(
    "Den som inte ser bilden får bara höra alternativtexten.",
    "Those who do not see the image hear its text alternative and nothing else.",
)
_REMEDY = Message(
    "Skriv vad bilden berättar, till exempel ![Två personer lagar en gatlykta](lykta.jpg). Är bilden "
    'bara till prydnad ska texten vara tom: <img src="lykta.jpg" alt="">.',
    "Write what the image tells, for example ![Two people mend a street lamp](lamp.jpg). If the image "
    'is there for decoration only, its text is empty: <img src="lamp.jpg" alt="">.',
)

FILE_NAME_AS_IMAGE_TEXT = Rule(
    "file-name-as-image-text",
    Severity.ERROR,
    Message(
        "Alternativtexten ”{text}” till bilden ”{element}” är ett filnamn.",
        "The text alternative “{text}” of the image “{element}” is the name of a file.",
    ),
    _WHY,
    _REMEDY,
    wcag=("1.1.1",),
)
MEANINGLESS_IMAGE_TEXT = Rule(
    "meaningless-image-text",
    Severity.ERROR,
    Message(
        "Alternativtexten ”{text}” till bilden ”{element}” säger inte vad bilden visar.",
        "The text alternative “{text}” of the image “{element}” does not say what the image shows.",
    ),
    _WHY,
    _REMEDY,
    wcag=("1.1.1",),
)

_FILE_NAME = re.compile(r"\S+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
_CAMERA_NAME = re.compile(r"(?:img|dsc[nf]?|pxl|mvimg|p)[-_ ]?\d{3,}\S*", re.IGNORECASE)
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_ONLY_MARKS = re.compile(r"[\s!-/:-@\[-`{-~–—…•]+")
_PLACEHOLDER_WORDS = """
    alt alternativtext alttext attachment bild bilden bilder bildtext figur figure foto fotografi fotot grafik
    graphic graphics icon ikon illustration image images img logga logo logotyp logotype namnlös null photo
    photograph pic picture placeholder platshållare screenshot skärmbild skärmdump spacer tbd test thumbnail todo
    undefined untitled
"""
_PLACEHOLDERS = frozenset(_PLACEHOLDER_WORDS.split())
_LONGEST_PLACEHOLDER = 30
_EXTENSION = re.compile(r"\.\w{2,4}$")


def check(subject: Subject) -> Iterator[Finding]:
    for element in [*images(subject), *image_buttons(subject.page)]:
        text = subject.names.of(element)
        if rule := _broken_rule(text, element):
            yield Finding(rule, element, {"element": shown_as(element), "text": shortened(text)})


def is_meaningless(text: str, element: Element) -> bool:
    """True where the text alternative is the name of the image's file, or a word for any image."""
    return _broken_rule(text, element) is not None


def _broken_rule(text: str, element: Element) -> Rule | None:
    if is_silent(text):
        return None
    if _is_file_name(text, element):
        return FILE_NAME_AS_IMAGE_TEXT
    return MEANINGLESS_IMAGE_TEXT if len(text) <= _LONGEST_PLACEHOLDER and _is_placeholder(text) else None


def _is_file_name(text: str, element: Element) -> bool:
    if _FILE_NAME.fullmatch(text) or _CAMERA_NAME.fullmatch(text):
        return True
    file = file_name(element)
    bare = _EXTENSION.sub("", file)
    if text == file:
        return bare != file
    return text == bare and any(sign in bare for sign in "-_0123456789")


def _is_placeholder(text: str) -> bool:
    if _ONLY_MARKS.fullmatch(text):
        return True
    return _NOT_A_LETTER.sub("", text).casefold() in _PLACEHOLDERS
