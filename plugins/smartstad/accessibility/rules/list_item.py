"""Items of lists stand in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

ITEM_OUTSIDE_LIST = Rule(
    "item-outside-list",
    Severity.ERROR,
    Message("Punkten ”{element}” står inte i någon lista.", "The item “{element}” stands in no list."),
    Message(
        "Skärmläsare säger inte att den hör till en lista, och inte hur många punkter den har.",
        "Screen readers do not say that it belongs to a list, nor how many items that has.",
    ),
    Message(
        "Sätt en lista omkring: <ul><li>Lampor</li></ul>, eller skriv - Lampor i Markdown.",
        "Put a list around it: <ul><li>Lamps</li></ul>, or write - Lamps in Markdown.",
    ),
    wcag=("1.3.1",),
)

_LISTS = frozenset({"ul", "ol", "menu"})


def check(subject: Subject) -> Iterator[Finding]:
    for item in subject.page.by_tag("li"):
        around = item.parent
        if around is None or around.tag in _LISTS or not item.exposed or explicit_role(item):
            continue
        if item.is_html and subject.roles.of(around) != "list" and item.text.strip():
            yield Finding(ITEM_OUTSIDE_LIST, item, quoting(item.text))
