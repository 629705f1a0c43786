"""The page is in the language that it says (ACT rule ucwvc8, HTML page language subtag matches default language)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.identification import identifiable, is_written_in
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

WRONG_PAGE_LANGUAGE = Rule(
    "wrong-page-language",
    Severity.ERROR,
    Message(
        "Sidan säger att den är på språket ”{language}”, men det mesta av texten är på ett annat.",
        "The page says that it is in the language “{language}”, but most of its text is in another.",
    ),
    Message(
        "Skärmläsare läser upp hela sidan med det språkets uttal, så att den knappt går att förstå.",
        "Screen readers read the whole page with the pronunciation of that language, so that it is hardly understood.",
    ),
    Message(
        'Skriv textens språk i sidans första element, till exempel <html lang="sv">, eller märk det som är på ett '
        'annat språk: <p lang="en">.',
        'Write the language of the text in the first element of the page, for example <html lang="en">, or mark '
        'what is in another language: <p lang="sv">.',
    ),
    wcag=("3.1.1",),
    act=("ucwvc8",),
)


def check(subject: Subject) -> Iterator[Finding]:
    root = subject.page.root
    language = identifiable(root.get("lang") or "")
    if language and subject.page.is_html:
        texts = subject.texts_by_language.get(root, [])
        if is_written_in(texts, language) is False:
            yield Finding(WRONG_PAGE_LANGUAGE, root, {"element": "<html>", "language": language})
