"""Links say where they lead (technique G91)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_REMEDY = Message(
    "Skriv i länken vart den leder, till exempel [Så byggs den smarta belysningen](../projects/smart-lighting.sv.md).",
    "Write in the link where it leads, for example [How the smart lighting is built](../projects/smart-lighting.en.md).",
)

VAGUE_LINK_TEXT = Rule(
    "vague-link-text",
    Severity.ERROR,
    Message(
        "Länken ”{element}” säger inte vart den leder.", "The link “{element}” does not say where it leads."
    ),
    Message(
        "Många går från länk till länk, eller får upp sidans länkar i en lista. Där säger ”{text}” ingenting.",
        "Many people move from link to link, or have the links of the page listed. There “{text}” tells nothing.",
    ),
    _REMEDY,
    wcag=("2.4.4",),
)
ADDRESS_AS_LINK_TEXT = Rule(
    "address-as-link-text",
    Severity.WARNING,
    Message(
        "Länken ”{element}” visar hela adressen i stället för en text.",
        "The link “{element}” shows the whole address in place of a text.",
    ),
    Message(
        "Skärmläsare läser upp adressen tecken för tecken, och den är svår att förstå och ryms illa på en telefon.",
        "Screen readers spell the address out, and it is hard to understand and fits badly on a phone.",
    ),
    _REMEDY,
    wcag=("2.4.4",),
)

ANNOUNCED = "announced"
"""Class of the element within a link that tells of its target."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONG_ADDRESS = 40
_NO_WORD = re.compile(r"[\W_]+")
_VAGUE_TEXTS = (
    # Swedish
    "artikeln, den här länken, den här sidan, denna länk, denna sida, detaljer, fortsätt, fortsätt läsa, fler, "
    "följ länken, gå till länken, gå vidare, här, hämta, information, klicka, klicka här, ladda ned, ladda ner, "
    "ladda ned här, ladda ner här, länk, länken, läs här, läs mer, läs mer här, läs mera, läs mer om detta, "
    "läs vidare, mer, mer info, mer information, mera, se här, se mer, ta reda på mer, tryck, tryck här, "
    "veta mer, vidare, visa, visa mer, öppna, "
    # English
    "click, click for more, click here, click this link, continue, continue reading, details, download, "
    "download here, find out more, follow this link, go, go here, here, info, learn more, link, more, "
    "more details, more info, more information, open, press here, read, read here, read more, read more here, "
    "read on, see here, see more, show more, this, this article, this link, this page, view, view more"
)
_VAGUE = frozenset(_VAGUE_TEXTS.split(", "))
"""Texts that say nothing about where a link leads, in small letters and without punctuation."""
_LONGEST_VAGUE = 40


def check(subject: Subject) -> Iterator[Finding]:
    announced = _announced(subject)
    for element, name in subject.links:
        text = name.removesuffix(announced.get(element, "")).rstrip()
        if is_vague(text):
            yield Finding(VAGUE_LINK_TEXT, element, _details(text))
        elif is_long_address(text):
            yield Finding(ADDRESS_AS_LINK_TEXT, element, _details(text))


def _announced(subject: Subject) -> dict[Element, str]:
    """What is told of links' targets after the author's text: where they lead, and to what sort of file."""
    found = subject.page.select(f"a > span.{ANNOUNCED}:last-child")
    return {span.parent: " ".join(span.text.split()) for span in found if span.parent is not None}


@functools.lru_cache(maxsize=4096)  # menus and labels stand on every page
def is_vague(text: str) -> bool:
    """True where the text says nothing about where a link leads."""
    return len(text) <= _LONGEST_VAGUE and _NO_WORD.sub(" ", text).strip().casefold() in _VAGUE


def is_long_address(text: str) -> bool:
    """True where the text is a web address, too long to be heard or seen at once."""
    return len(text) > _LONG_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _details(text: str) -> dict[str, str]:
    return {"element": shortened(text), "text": shortened(text)}
