"""The page is in the language that it says (ACT rule ucwvc8, HTML page language subtag matches default language)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.identification import identifiable, is_plainly_in, is_written_in
from smartstad.accessibility.language_text import page_texts
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


_SAMPLE = 2000
"""So many characters of the main part tell its language."""


def check(subject: Subject) -> Iterator[Finding]:
    root = subject.page.root
    language = identifiable(root.get("lang") or "")
    if not language or not subject.page.is_html or _is_plain(subject, language):
        return
    if is_written_in(page_texts(subject), language) is False:
        yield Finding(WRONG_PAGE_LANGUAGE, root, {"element": "<html>", "language": language})


def _is_plain(subject: Subject, language: str) -> bool:
    """True where most of the page is surely in its language: not worth to collect what exactly readers meet of it."""
    main = next(iter(subject.page.by_tag("main")), None)
    if main is None or 2 * len(text := main.text) < len(subject.page.by_tag("body")[0].text):
        return False
    within = subject.page.elements[main.order : subject.extents.end(main)]
    # What nobody is told, and what says its own language, is no text in the page's.
    hidden = [e for e in within if not e.exposed and (e is main or e.parent is None or e.parent.exposed)]
    marked = subject.extents.part(subject.page.having("lang"), main)
    # From its middle, where its sentences are: it begins with names and facts.
    begin = max(0, (len(text) - _SAMPLE) // 2)
    return is_plainly_in(language, text[begin : begin + _SAMPLE], but=(e.text for e in (*hidden, *marked)))
