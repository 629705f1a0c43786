"""Links that open a new window say so (technique G201)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNTOLD_NEW_WINDOW = Rule(
    "untold-new-window",
    Severity.WARNING,
    Message(
        "Länken ”{element}” öppnar ett nytt fönster utan att säga det.",
        "The link “{element}” opens a new window without saying so.",
    ),
    Message(
        "Läsaren kommer inte tillbaka med bakåtknappen och förstår inte varför, särskilt den som inte ser fönstren.",
        "Readers cannot go back with the back button and do not see why, above all those who do not see the windows.",
    ),
    Message(
        'Låt länken öppnas som andra: ta bort target="_blank". Måste den öppna ett nytt fönster skriver du det: '
        '<a href="https://stockholm.se/" target="_blank">Stockholms stad (nytt fönster)</a>.',
        'Let the link open as others do: take target="_blank" away. If it must open a new window, say so: '
        '<a href="https://stockholm.se/" target="_blank">City of Stockholm (new window)</a>.',
    ),
    wcag=("3.2.5",),
)

_TOLD = re.compile(r"\b(?:fönster|fönstret|flik|fliken|window|tab)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.having("target"):
        opens = (element.get("target") or "").strip().lower() == "_blank" and element.get("href") is not None
        if not opens or element.tag not in {"a", "area"} or not element.exposed:
            continue
        text = subject.names.of(element)
        if not _TOLD.search(f"{text} {subject.names.description(element)}"):
            yield Finding(UNTOLD_NEW_WINDOW, element, quoting(text))
