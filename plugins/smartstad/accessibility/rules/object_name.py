"""Objects that show an image or play sound or film have a name (ACT rule 8fc3b6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

MISSING_OBJECT_NAME = Rule(
    "missing-object-name",
    Severity.ERROR,
    Message("Objektet ”{element}” har inget namn.", "The object “{element}” has no name."),
    Message(
        "Den som använder skärmläsare vet inte vad som visas eller spelas upp.",
        "People who use a screen reader cannot know what is shown or played.",
    ),
    Message(
        'Skriv vad det är i attributet title, till exempel <object data="tal.mp3" title="Invigningstalet">.',
        'Write what it is in the attribute title, for example <object data="speech.mp3" title="The opening '
        'speech">.',
    ),
    wcag=("1.1.1",),
    act=("8fc3b6",),
)

_KINDS = ("image/", "audio/", "video/")
_SUFFIX_LIST = """
    apng avif bmp gif ico jpeg jpg png svg tif tiff webp
    aac flac m4a mid mp3 oga ogg opus wav weba
    avi m4v mov mp4 mpeg mpg ogv webm
"""
_SUFFIXES = frozenset(_SUFFIX_LIST.split())


def _non_text_objects(subject: Subject) -> Iterator[Element]:
    for element in subject.page.by_tag("object"):
        if element.exposed and not subject.roles.of(element) and _is_non_text(element):
            yield element


def _is_non_text(element: Element) -> bool:
    address = (element.get("data") or "").strip().lower()
    kind = (element.get("type") or "").strip().lower()
    if not address:
        return False
    if not kind and address.startswith("data:"):
        kind = address.removeprefix("data:")
    if kind:
        return kind.startswith(_KINDS)
    path = address.partition("#")[0].partition("?")[0]
    return path.rpartition("/")[2].rpartition(".")[2] in _SUFFIXES


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(_non_text_objects(subject)):
        yield Finding(MISSING_OBJECT_NAME, element, {"element": as_tag(element)})
