"""Everything on a page belongs to one of its parts: header, navigation, main part or footer (technique ARIA11)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.prose import letters
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

CONTENT_OUTSIDE_LANDMARKS = Rule(
    "content-outside-landmarks",
    Severity.WARNING,
    Message(
        "”{element}” hör inte till någon av sidans delar: sidhuvud, meny, huvuddel eller sidfot.",
        "“{element}” belongs to none of the parts of the page: header, navigation, main part or footer.",
    ),
    Message(
        "Den som går mellan sidans delar med en skärmläsare hoppar över det utan att märka det.",
        "Those who go between the parts of the page with a screen reader skip it without noticing.",
    ),
    Message(
        'Flytta in det i huvuddelen, <main>, eller ge det en egen: <aside aria-label="Aktuellt">.',
        'Move it into the main part, <main>, or give it one of its own: <aside aria-label="News">.',
    ),
    wcag=("1.3.1",),
)

_PARTS = frozenset({"aside", "footer", "header", "main", "nav", "search", "dialog"})
"""Elements that are parts by themselves; within a section a header is none, but belongs to one."""
_LANDMARKS = (
    "banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search",
    "alert", "alertdialog", "dialog", "status", "log",
)  # fmt: skip
"""Roles of parts of a page, and of what is read by itself when it appears."""


def check(subject: Subject) -> Iterator[Finding]:
    page = subject.page
    if not any(main.exposed for main in page.by_tag("main")) and not subject.with_role("main"):
        return
    parts = _Parts(subject)
    to_visit = page.by_tag("body")[:1]
    while to_visit:
        outer = to_visit.pop()
        for child in page.children(outer):
            if isinstance(child, str):
                if child.strip():
                    yield Finding(CONTENT_OUTSIDE_LANDMARKS, outer, quoting(child))
            elif child.tag in _PARTS or not child.exposed or subject.roles.of(child) in _LANDMARKS:
                continue
            elif child.tag != "a" and parts.are_in(child):
                to_visit.append(child)
            elif child.text.strip() and not _skips(subject, child):
                yield Finding(CONTENT_OUTSIDE_LANDMARKS, child, quoting(child.text))


class _Parts:
    """The parts of a page, looked for only when something stands outside them."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def are_in(self, element: Element) -> bool:
        return bool(self._subject.extents.part(self._found, element))

    @cached_property
    def _found(self) -> list[Element]:
        native = self._subject.page.by_tag(*_PARTS)
        found = {*native, *self._subject.with_role(*_LANDMARKS)}
        return sorted(found, key=lambda part: part.order)


def _skips(subject: Subject, element: Element) -> bool:
    """True for links past the header, or to its parts."""
    links = subject.extents.within(element, "a")
    inside = all((link.get("href") or "").startswith("#") for link in links)
    return inside and letters("".join(link.text for link in links)) == letters(element.text)
