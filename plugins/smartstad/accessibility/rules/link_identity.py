"""Links with the same text lead to the same place (ACT rule fd3a94 asks people the same)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.rules.link_text import is_vague
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

SAME_LINK_TEXT = Rule(
    "same-link-text",
    Severity.WARNING,
    Message(
        "Länken ”{element}” leder till {target}, men en tidigare länk med samma text leder till {first}.",
        "The link “{element}” leads to {target}, but an earlier link with the same text leads to {first}.",
    ),
    Message(
        "Den som får upp sidans länkar i en lista, eller styr med rösten, kan inte skilja dem åt.",
        "Those who have the links of the page listed, or steer with their voice, cannot tell them apart.",
    ),
    Message(
        "Skriv vad som skiljer dem åt, till exempel [Rapporten för 2023](rapport-2023.pdf) och "
        "[Rapporten för 2024](rapport-2024.pdf).",
        "Write what sets them apart, for example [The report for 2023](report-2023.pdf) and "
        "[The report for 2024](report-2024.pdf).",
    ),
    wcag=("2.4.4",),
)


_ANYWHERE = "https://example.org/"
"""Stands for the address of a page that does not tell it."""


def check(subject: Subject) -> Iterator[Finding]:
    first: dict[str, str] = {}
    written = set(subject.prose.by_tag("a"))
    for element, text in subject.links:
        href = (element.get("href") or "").strip() if element in written else ""
        # Marks as of footnotes are told apart by what they stand by.
        if not href or len(text) < 2 or is_vague(text) or text.isdigit():
            continue
        known = first.setdefault(text.casefold(), href)
        if known == href:
            continue
        base = subject.address or _ANYWHERE
        if _resolved(base, known) != _resolved(base, href):
            yield Finding(SAME_LINK_TEXT, element, quoting(text, target=href, first=known))


def _resolved(base: str, href: str) -> str:
    try:
        address = urljoin(base, href)
    except ValueError:  # what no browser can open either
        return href
    return address.removesuffix("index.html").removesuffix("/")
