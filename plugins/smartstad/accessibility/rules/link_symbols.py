"""The text of a link is words, without arrows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.prose import is_symbols
from smartstad.accessibility.rules.link_text import is_vague
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

SYMBOLS_AS_LINK_TEXT = Rule(
    "symbols-as-link-text",
    Severity.ERROR,
    Message("Länken ”{element}” är bara tecken.", "The link “{element}” is nothing but symbols."),
    Message(
        "Skärmläsare säger tecknets namn eller ingenting, så läsaren vet inte vart länken leder.",
        "Screen readers say the name of the symbol, or nothing, so readers do not know where the link leads.",
    ),
    Message(
        "Skriv vart länken leder, till exempel [Nästa projekt](../projects/smart-lighting.sv.md).",
        "Write where the link leads, for example [Next project](../projects/smart-lighting.en.md).",
    ),
    wcag=("2.4.4",),
)
ARROW_IN_LINK_TEXT = Rule(
    "arrow-in-link-text",
    Severity.WARNING,
    Message("Länken ”{element}” har en pil i texten.", "The link “{element}” has an arrow in its text."),
    Message(
        "Skärmläsare läser upp pilen, till exempel som ”högerpil” eller ”större än”.",
        "Screen readers read the arrow aloud, for example as “right arrow” or “greater than”.",
    ),
    Message(
        "Skriv bara orden: [{example}](../projects/smart-lighting.sv.md).",
        "Write the words alone: [{example}](../projects/smart-lighting.en.md).",
    ),
    wcag=("2.4.4",),
)

_ARROW = re.compile(r"[<>«»‹›←-⇿⟵-⟿➔-➾⬅-⬍⮕▶▷►▸◀◁◄◂]")
_QUOTATION_MARKS = frozenset("«»‹›")
_AROUND = re.compile(r"^[\W_]+|(?<=[^\W_])[\W_]+$")


def check(subject: Subject) -> Iterator[Finding]:
    for element, text in subject.links:
        # What a tooltip explains is told: "↩" of a footnote, "¶" of a heading.
        if text[:1].isalnum() and text[-1].isalnum():
            continue
        if is_symbols(text):
            if not is_silent(text) and is_symbols(subject.names.description(element)):
                yield Finding(SYMBOLS_AS_LINK_TEXT, element, quoting(text))
        elif _has_arrow(text) and not is_vague(text):
            yield Finding(ARROW_IN_LINK_TEXT, element, quoting(text, example=_AROUND.sub("", text)))


def _has_arrow(text: str) -> bool:
    """True where it begins or ends with an arrow, but not where it is a quotation."""
    first, last = text[0], text[-1]
    if "<" in text and ">" in text:
        return False  # brackets around words
    return bool(_ARROW.match(first) or _ARROW.match(last)) and not {first, last} <= _QUOTATION_MARKS
