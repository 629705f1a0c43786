"""Roles that belong within another stand there (ACT rule ff89c9, ARIA required context role)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.aria import CONTEXT
from smartstad.accessibility.finding import Finding, Subject, tag_with
from smartstad.accessibility.html import parse
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.html import Element

ROLE_OUT_OF_CONTEXT = Rule(
    "role-out-of-context",
    Severity.ERROR,
    Message(
        "”{element}” står inte direkt i något med rollen {context}, där rollen ”{role}” hör hemma.",
        "“{element}” does not stand right within anything with the role {context}, where the role “{role}” belongs.",
    ),
    Message(
        "Skärmläsare säger till exempel ”punkt 2 av 5” i en lista. Utan listan omkring finns ingen helhet att räkna i.",
        "Screen readers say for example “item 2 of 5” in a list. Without the list around there is no whole to count in.",
    ),
    Message(
        'Sätt det i ett element med den rollen, till exempel <div role="{example}">…</div>, utan andra roller '
        "emellan, eller använd HTML:s egna listor och tabeller.",
        'Put it into an element with that role, for example <div role="{example}">…</div>, with no other roles '
        "in between, or use the lists and tables of HTML.",
    ),
    wcag=("1.3.1",),
    act=("ff89c9",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in _misplaced(subject):
        yield Finding(ROLE_OUT_OF_CONTEXT, element, _details(element))
    for host, markup in subject.scripts.shadow_trees():
        around = host if subject.tree.has(host) else subject.tree.parent(host)
        role = subject.roles.of(around) if around is not None else ""
        for element in _misplaced(Subject(parse(markup)), role):
            yield Finding(ROLE_OUT_OF_CONTEXT, host, _details(element))


def _misplaced(subject: Subject, outer_role: str | None = None) -> Iterator[Element]:
    """The elements whose role belongs elsewhere; `outer_role` is that of what is around the whole, if anything."""
    for element in subject.roled:
        role = explicit_role(element)
        if role not in CONTEXT or not element.exposed or role == subject.roles.implicit(element):
            continue
        around = subject.tree.parent(element)
        if around is None or (around is subject.page.root and outer_role is not None):
            found = outer_role
        else:
            found = subject.roles.of(around)
        if found not in CONTEXT[role]:
            yield element


def _details(element: Element) -> dict[str, str]:
    role = explicit_role(element)
    return {
        "element": tag_with(element, "role"),
        "role": role,
        "context": ", ".join(sorted(CONTEXT[role])),
        "example": max(CONTEXT[role] - {"group"}),
    }
