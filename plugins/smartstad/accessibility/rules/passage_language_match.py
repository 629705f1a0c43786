"""A passage is in the language that it says (ACT rule off6ek, HTML element language subtag matches language)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.identification import identifiable, is_written_in
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

WRONG_PASSAGE_LANGUAGE = Rule(
    "wrong-passage-language",
    Severity.ERROR,
    Message(
        "Texten ”{element}” sägs vara på språket ”{language}”, men är på ett annat.",
        "The text “{element}” is said to be in the language “{language}”, but is in another.",
    ),
    Message(
        "Skärmläsare läser upp texten med det språkets uttal, så att den knappt går att förstå.",
        "Screen readers read the text with the pronunciation of that language, so that it is hardly understood.",
    ),
    Message(
        'Skriv språket som texten är på: <p lang="en"> för engelska. Är texten på sidans eget språk tar du bort lang.',
        'Write the language that the text is in: <p lang="sv"> for Swedish. If it is in the language of the page, '
        "remove lang.",
    ),
    wcag=("3.1.2",),
    act=("off6ek",),
)


def check(subject: Subject) -> Iterator[Finding]:
    if not subject.page.is_html:
        return
    for element in subject.page.select("body[lang], body [lang]"):
        language = identifiable(element.get("lang") or "")
        if not language or not element.is_html:
            continue
        texts = subject.passage_texts.get(element, [])
        if is_written_in(texts, language) is False:
            shown = shortened(" ".join(texts))
            yield Finding(WRONG_PASSAGE_LANGUAGE, element, {"element": shown, "language": language})
