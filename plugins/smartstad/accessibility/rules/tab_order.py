"""The Tab key goes through the page in the order that it is read (failure F44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.focus import is_focusable, tab_index
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

POSITIVE_TAB_INDEX = Rule(
    "positive-tab-index",
    Severity.WARNING,
    Message(
        "”{element}” går före allt annat när man stegar med tabbtangenten (tabindex {index}).",
        "“{element}” goes before everything else for the Tab key (tabindex {index}).",
    ),
    Message(
        "Den som använder tangentbord hoppar hit och dit på sidan och förlorar sammanhanget.",
        "Those who use a keyboard jump to and fro on the page and lose the context.",
    ),
    Message(
        'Ta bort tabindex, eller skriv <div tabindex="0">, och låt det som ska komma först stå först på sidan.',
        'Take tabindex away, or write <div tabindex="0">, and let what is to come first stand first on the page.',
    ),
    wcag=("2.4.3",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.having("tabindex"):
        index = tab_index(element)
        if index is not None and index > 0 and is_focusable(element):
            text = subject.names.of(element) or f"<{element.tag}>"
            yield Finding(POSITIVE_TAB_INDEX, element, quoting(text, index=str(index)))
