"""Passages in another language than the text around them are marked (WCAG 2.2, 3.1.2; technique H58)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.identification import has_words_of, identifiable, likely_languages
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

UNMARKED_LANGUAGE = Rule(
    "unmarked-language",
    Severity.WARNING,
    Message(
        "”{element}” verkar vara på ett annat språk ({found}) än texten omkring ({language}).",
        "“{element}” seems to be in another language ({found}) than the text around it ({language}).",
    ),
    Message(
        "Skärmläsare läser upp texten med fel uttal, så att den knappt går att förstå.",
        "Screen readers read the text with the wrong pronunciation, so that it is hardly understood.",
    ),
    Message(
        "Skriv texten inom hakparenteser med språkets kod efter: [Share the city]{{lang=en}}.",
        "Write the text in brackets with the code of its language after: [Hela staden]{{lang=sv}}.",
    ),
    wcag=("3.1.2",),
)

_OTHERS = ("blockquote", "caption", "cite", "em", "figcaption", "h2", "h3", "h4", "i", "q", "td", "th")
"""What is looked at besides paragraphs and items of lists."""
_NEAR = 4
"""So many elements around one are asked whether they have been told already."""
_SHORTEST = 40
_BEGINNING = 150
"""The first sentence mostly has a word that tells its language."""
_LONGEST = 600
"""Of a longer text its beginning tells its language."""


def check(subject: Subject) -> Iterator[Finding]:
    passages = [(passage.element, passage.text) for passage in subject.prose.passages]
    others = [
        (element, subject.prose.own_text(element))
        for tag in _OTHERS
        for element in subject.prose.by_tag(tag)
        if len(element.text) > _SHORTEST
    ]
    told: set[Element] = set()
    for element, text in (*passages, *others):
        if len(text) <= _SHORTEST or not (found := _other_language(subject, element, text)):
            continue
        if told.isdisjoint(islice(element.ancestors, _NEAR)) and not _is_marked_within(subject, element):
            told.add(element)
            language = identifiable(subject.languages[element.order])
            yield Finding(UNMARKED_LANGUAGE, element, quoting(text, found=found, language=language))


def _other_language(subject: Subject, element: Element, text: str) -> str:
    """The language that a text surely is in, where it is another than the one in force; else empty."""
    language = identifiable(subject.languages[element.order])
    if not language or has_words_of(language, text[:_BEGINNING].split()):
        return ""
    words = text[:_LONGEST].split()
    if has_words_of(language, words):
        return ""
    likely = likely_languages(" ".join(words))
    return next(iter(likely), "") if language not in likely else ""


def _is_marked_within(subject: Subject, element: Element) -> bool:
    """True where something in it says its own language, so that the text is in several."""
    return any(inner is not element for inner in subject.extents.part(subject.page.having("lang"), element))
