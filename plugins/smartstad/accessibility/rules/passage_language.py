"""A passage's language is one that exists (ACT rule de46e4, Element with lang attribute has valid language tag)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.language import ASCII_SPACE, is_known_language
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNKNOWN_PASSAGE_LANGUAGE = Rule(
    "unknown-passage-language",
    Severity.ERROR,
    Message(
        "Texten ”{element}” sägs vara på språket ”{language}”, men det finns inget språk med den koden.",
        "The text “{element}” is said to be in the language “{language}”, but no language has that code.",
    ),
    Message(
        "Skärmläsare väljer uttal efter språket. Känner de inte igen koden läser de texten med fel uttal.",
        "Screen readers choose their pronunciation by the language. With a code that they do not know they read "
        "the text with a wrong one.",
    ),
    Message(
        'Skriv språkets kod: <p lang="en"> för engelska, <p lang="fi"> för finska.',
        'Write the code of the language: <p lang="sv"> for Swedish, <p lang="fi"> for Finnish.',
    ),
    wcag=("3.1.2",),
    act=("de46e4",),
)


def check(subject: Subject) -> Iterator[Finding]:
    declaring = subject.page.select("body [lang]")
    wrong = [
        (element, written.strip(ASCII_SPACE))
        for element in declaring
        if element.is_html
        and (written := element.get("lang"))
        and not is_known_language(written.strip(ASCII_SPACE))
    ]
    for element, language in wrong:
        texts = subject.passage_texts.get(element)
        if texts:
            yield Finding(
                UNKNOWN_PASSAGE_LANGUAGE,
                element,
                {"element": shortened(" ".join(texts)), "language": language},
            )
