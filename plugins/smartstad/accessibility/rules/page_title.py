"""The page has a title (ACT rule 2779a5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_PAGE_TITLE = Rule(
    "missing-page-title",
    Severity.ERROR,
    Message("Sidan har ingen titel.", "The page has no title."),
    Message(
        "Titeln är det första en skärmläsare säger, och det som står på fliken, bland bokmärken och i sökträffar.",
        "The title is the first thing a screen reader says, and what tabs, bookmarks and search results show.",
    ),
    Message(
        "Skriv vad sidan handlar om, till exempel title: Smart belysning i Årsta, i HTML "
        "<title>Smart belysning i Årsta</title>.",
        "Write what the page is about, for example title: Smart lighting in Årsta, in HTML "
        "<title>Smart lighting in Årsta</title>.",
    ),
    wcag=("2.4.2",),
    act=("2779a5",),
)


def check(subject: Subject) -> Iterator[Finding]:
    if not subject.page.is_html:
        return
    titles = (title for title in subject.page.by_tag("title") if title.is_html)
    title = next(titles, None)
    if title is None or not title.text.strip():
        yield Finding(MISSING_PAGE_TITLE, title)
