"""Roles come with the states that they demand (ACT rule 4e8ab6, Element with role attribute has required states and
properties)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.aria import REQUIRED, WHERE_FOCUSABLE
from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.focus import is_focusable
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

MISSING_ARIA_STATE = Rule(
    "missing-aria-state",
    Severity.ERROR,
    Message(
        "”{element}” saknar {attribute}, som rollen ”{role}” kräver.",
        "“{element}” lacks {attribute}, which the role “{role}” demands.",
    ),
    Message(
        "Utan det kan skärmläsare inte säga vilket läge det är i, till exempel om något är ikryssat eller öppet.",
        "Without it screen readers cannot say in which state it is, for example whether something is checked or open.",
    ),
    Message(
        "Skriv till det, till exempel {example}, eller använd ett HTML-element som har det från början, som "
        '<input type="checkbox"> eller <h2>.',
        'Add it, for example {example}, or use an element of HTML that has it from the start, like <input type="checkbox"> '
        "or <h2>.",
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("4e8ab6",),
)

_EXAMPLES = {"aria-level": "2", "aria-valuenow": "50", "aria-controls": "lista"}
_CHECKED_BY_HTML = frozenset({"checkbox", "radio"})


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.roled:
        role = explicit_role(element)
        if role not in REQUIRED or not element.exposed or role == subject.roles.implicit(element):
            continue
        if role in WHERE_FOCUSABLE and not is_focusable(element):
            continue
        missing = [name for name in sorted(REQUIRED[role]) if not _is_given(name, element)]
        if missing:
            details = {
                "element": tag_with(element, "role"),
                "role": role,
                "attribute": ", ".join(missing),
                "example": " ".join(f'{name}="{_EXAMPLES.get(name, "false")}"' for name in missing),
            }
            yield Finding(MISSING_ARIA_STATE, element, details)


def _is_given(name: str, element: Element) -> bool:
    if (element.get(name) or "").strip():
        return True
    kind = (element.get("type") or "").strip().lower()
    return name == "aria-checked" and element.tag == "input" and kind in _CHECKED_BY_HTML
