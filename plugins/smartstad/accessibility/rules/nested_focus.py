"""In a button or the like is nothing that the Tab key reaches (ACT rule 307n5z, Element with presentational children has
no focusable content)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.aria import PRESENTATIONAL_CHILDREN
from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.frame import is_tab_stop
from smartstad.accessibility.role import TAGS
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

NESTED_FOCUS = Rule(
    "nested-focus",
    Severity.ERROR,
    Message(
        "I ”{element}” ligger ”{inner}”, som man kan gå till med tangentbordet, men som skärmläsare inte ser.",
        "In “{element}” lies “{inner}”, which the keyboard reaches but screen readers do not see.",
    ),
    Message(
        "Allt i en knapp läses upp som ett stycke text. En länk eller knapp inuti får fokus utan att läsaren får "
        "veta vad det är.",
        "All that is in a button is read as one piece of text. A link or button within gets the focus, and readers "
        "are not told what it is.",
    ),
    Message(
        "Lägg dem bredvid varandra, till exempel <button>Spara</button> <a href=…>Hjälp</a>.",
        "Put them beside each other, for example <button>Save</button> <a href=…>Help</a>.",
    ),
    wcag=("4.1.2",),
    act=("307n5z",),
)

_TAGS = sorted(
    {tag for role in PRESENTATIONAL_CHILDREN for tag in TAGS.get(role, ())} - {"hr", "img", "input", "th"}
)
"""Elements with such a role by themselves that can hold others."""


def check(subject: Subject) -> Iterator[Finding]:
    maybe = {*subject.page.by_tag(*_TAGS), *subject.roled}
    outer = {
        element
        for element in maybe
        if element.exposed and subject.roles.of(element) in PRESENTATIONAL_CHILDREN
    }
    for element in outer:
        inner = _first_stop(subject, element, outer)
        if inner is not None:
            details = {"element": tag_with(element, "role"), "inner": tag_with(inner, "href", "role", "type")}
            yield Finding(NESTED_FOCUS, element, details)


def _first_stop(subject: Subject, element: Element, outer: set[Element]) -> Element | None:
    """The first in it that the Tab key reaches; what is in another such element is told of that one."""
    waiting = [subject.page.children(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif not isinstance(child, str):
            if is_tab_stop(child):
                return child
            if child not in outer:
                waiting.append(subject.page.children(child))
    return None
