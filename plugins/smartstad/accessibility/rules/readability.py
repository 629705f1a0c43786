"""Texts are as easy to read as their readers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.lix import SHORTEST_TEXT, may_exceed, measure
from smartstad.accessibility.prose import language_of
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

HARD_TEXT = Rule(
    "hard-text",
    Severity.WARNING,
    Message(
        "Texten är svår att läsa: LIX {lix}, mot högst {highest} för sidans målgrupper. Meningarna har i snitt {length} "
        "ord, och {long} procent av orden är långa.",
        "The text is hard to read: LIX {lix}, against at most {highest} for the page's audiences. Sentences have {length} "
        "words on average, and {long} per cent of the words are long.",
    ),
    Message(
        "Många slutar läsa: den som har svenska som andra språk, dyslexi, eller bara ont om tid.",
        "Many stop reading: those whose second language it is, those with dyslexia, and those in a hurry.",
    ),
    Message(
        "Dela långa meningar och byt långa ord: ”Lyktan tänds när du kommer” i stället för ”Belysningsarmaturen aktiveras "
        "vid närvarodetektering”.",
        "Divide long sentences and change long words: “The lamp lights up when you come” in place of “The luminaire is "
        "activated upon presence detection”.",
    ),
    wcag=("3.1.5",),
)
LONG_PARAGRAPH = Rule(
    "long-paragraph",
    Severity.WARNING,
    Message(
        "Stycket ”{element}” är långt: {length} ord.", "The paragraph “{element}” is long: {length} words."
    ),
    Message(
        "Långa stycken skrämmer bort läsare, och på en telefon fyller de hela skärmen.",
        "Long paragraphs scare readers away, and fill the whole screen of a phone.",
    ),
    Message(
        "Dela stycket där en ny tanke börjar: lämna en tom rad mellan ”… i Årsta.” och ”Lamporna tänds när …”.",
        "Divide it where a new thought begins: leave an empty line between “… in Årsta.” and “The lamps light up when …”.",
    ),
    wcag=("3.1.5",),
)

_MOST_WORDS = 120
_FEWEST_LETTERS = 2 * _MOST_WORDS


def check(subject: Subject) -> Iterator[Finding]:
    prose = subject.prose
    if len(prose.words) <= _MOST_WORDS and len(prose.words) < SHORTEST_TEXT:
        return
    for passage in prose.passages:
        if passage.element.tag != "p" or len(passage.text) < _FEWEST_LETTERS:
            continue
        if (length := len(passage.text.split())) > _MOST_WORDS:
            yield Finding(LONG_PARAGRAPH, passage.element, quoting(passage.text, length=str(length)))
    if not prose.language.startswith("sv"):
        return
    highest = subject.expectations.highest_lix
    passages = [passage.text for passage in prose.passages]
    if not may_exceed(highest, "\n".join(passages)):
        return
    # What stands in another language is measured by that language's measure, which this one is not.
    own = [each.text for each in prose.passages if language_of(each.element).startswith("sv")]
    text = measure(own)
    if text.words >= SHORTEST_TEXT and text.lix > highest:
        yield Finding(
            HARD_TEXT,
            prose.roots[0],
            {
                "element": "",
                "text": "",
                "lix": str(text.lix),
                "highest": str(highest),
                "length": str(round(text.words / text.sentences)),
                "long": str(round(100 * text.long_words / text.words)),
            },
        )
