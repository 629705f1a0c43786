"""A block of quotation is somebody's words, and long enough to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

_WHY = Message(
    "Skärmläsare säger ”citat” före texten, så läsaren väntar sig någons ord.",
    "Screen readers say “quote” before the text, so readers expect somebody's words.",
)

SHORT_QUOTATION = Rule(
    "short-quotation",
    Severity.WARNING,
    Message("Citatblocket ”{element}” är mycket kort.", "The block of quotation “{element}” is very short."),
    _WHY,
    Message(
        "Skriv korta citat i löpande text, ”så här”. Är det en rubrik skriver du ## {text}, är det viktigt **{text}**.",
        "Write short quotations in running text, “like this”. For a heading write ## {text}, for emphasis **{text}**.",
    ),
    wcag=("1.3.1",),
)
LAYOUT_QUOTATION = Rule(
    "layout-quotation",
    Severity.WARNING,
    Message(
        "Citatblocket ”{element}” innehåller ingen text som kan vara ett citat.",
        "The block of quotation “{element}” has no text that may be a quotation.",
    ),
    _WHY,
    Message(
        "Ta bort > framför det som inte är citat: > Nu hittar jag hem när det är mörkt. är ett citat, > ## Rubrik inte.",
        "Take > away from what is no quotation: > Now I find my way home in the dark. is one, > ## Heading is not.",
    ),
    wcag=("1.3.1",),
)

_SHORTEST = 25
_QUOTABLE = ("p", "li", "dd", "pre")
_NO_QUOTES = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "img", "iframe", "video")


def check(subject: Subject) -> Iterator[Finding]:
    end = -1
    for quotation in subject.prose.by_tag("blockquote"):
        if quotation.order < end:
            continue
        end = subject.extents.end(quotation)
        text = quotation.text.strip()
        others = subject.extents.within(quotation, *_NO_QUOTES)
        if others and not any(p.text.strip() for p in subject.extents.within(quotation, *_QUOTABLE)):
            yield Finding(LAYOUT_QUOTATION, quotation, quoting(text or f"<{others[0].tag}>"))
        elif text and len(text) < _SHORTEST:
            yield Finding(SHORT_QUOTATION, quotation, quoting(text))
