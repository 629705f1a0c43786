"""The name of a control contains the text that is seen on it (ACT rule 2ee8b8: Visible label is part of accessible name)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import NAMED_BY_CONTENT
from smartstad.accessibility.finding import Finding, shortened
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LABEL_NOT_IN_NAME = Rule(
    "label-not-in-name",
    Severity.ERROR,
    Message(
        "På skärmen står ”{element}”, men för skärmläsare och röststyrning heter det ”{text}”.",
        "The screen shows “{element}”, but to screen readers and voice control its name is “{text}”.",
    ),
    Message(
        "Den som styr med rösten säger det som syns, och då händer ingenting.",
        "People who control the page by voice say what they see, and then nothing happens.",
    ),
    Message(
        "Ta bort aria-label, eller låt det som syns ingå ordagrant i namnet, till exempel "
        '<a href="lampor/" aria-label="Läs mer om smart belysning">Läs mer</a>.',
        "Take aria-label away, or let what is seen be part of the name, word for word, for example "
        '<a href="lamps/" aria-label="Read more about smart lighting">Read more</a>.',
    ),
    wcag=("2.5.3",),
    act=("2ee8b8",),
)

_WIDGETS = NAMED_BY_CONTENT & {
    "button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio",
    "switch", "tab", "treeitem",
}  # fmt: skip
"""The roles of what readers operate and that take their names from what is in them."""

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BRACKETED = re.compile(r"\([^()]*\)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.having("aria-label", "aria-labelledby"):
        if element.exposed and subject.roles.of(element) in _WIDGETS:
            label = subject.visible_text.of(element)
            name = subject.names.of(element)
            if label and not is_part_of(label, name):
                details = {"element": shortened(label), "text": shortened(name)}
                yield Finding(LABEL_NOT_IN_NAME, element, details)


def is_part_of(label: str, name: str) -> bool:
    """True where the words of a label stand in a name, in order and with no others between (ACT: label in name).

    Capitals and all signs but letters and digits count for nothing. A single letter is a sign too: × for “close”,
    B for “bold”. Nobody says what stands in brackets, and a word may be written with a hyphen or without.
    """
    label, name = _plain(label), _plain(name)
    words = _WORD.findall(label)
    if not words or (len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()):
        return True
    return any(
        _follow_each_other(_WORD.findall(seen), _WORD.findall(told))
        for seen, told in (
            (label, name),
            (_BRACKETED.sub(" ", label), _BRACKETED.sub(" ", name)),
            (_HYPHEN.sub("", label), _HYPHEN.sub("", name)),
        )
    )


def _plain(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text)).casefold()


def _follow_each_other(words: list[str], among: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(among)} "
