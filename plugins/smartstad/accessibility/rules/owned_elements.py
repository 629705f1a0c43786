"""In a list are items, in a table rows, and nothing else (ACT rule bc4a75, ARIA required owned elements)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import OWNED
from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_WHY = Message(
    "Skärmläsare räknar upp det som finns i listan, menyn eller tabellen. Det som inte hör dit hamnar utanför, eller "
    "så stämmer inte antalet.",
    "Screen readers count what is in the list, menu or table. What does not belong there is left out, or the number "
    "is wrong.",
)

WRONG_CONTENT_OF_ROLE = Rule(
    "wrong-content-of-role",
    Severity.ERROR,
    Message(
        "”{element}” har rollen ”{role}”, men i den står ”{child}” med rollen ”{child_role}”, som inte hör dit.",
        "“{element}” has the role “{role}”, but in it stands “{child}” with the role “{child_role}”, which does not "
        "belong there.",
    ),
    _WHY,
    Message(
        'Låt allt som står direkt i det ha rollen {owned}, till exempel <div role="{example}">…</div>.',
        'Let everything that stands right within it have the role {owned}, for example <div role="{example}">…</div>.',
    ),
    wcag=("1.3.1",),
    act=("bc4a75",),
)
MISSING_CONTENT_OF_ROLE = Rule(
    "missing-content-of-role",
    Severity.ERROR,
    Message(
        "”{element}” har rollen ”{role}”, men i den finns inget med rollen {owned}.",
        "“{element}” has the role “{role}”, but nothing in it has the role {owned}.",
    ),
    _WHY,
    Message(
        'Sätt in det som saknas, till exempel <div role="{example}">…</div>. Kommer innehållet senare, skriv '
        'aria-busy="true" så länge.',
        'Put in what is missing, for example <div role="{example}">…</div>. If the content comes later, write '
        'aria-busy="true" as long.',
    ),
    wcag=("1.3.1",),
    act=("bc4a75",),
)

_SETS = frozenset({"group"})
"""What may stand in between and is to hold the same as what is around it."""
_ROW_GROUP = frozenset({"tr"})
_FITTING = {
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "menu": frozenset({"li"}),
    "tr": frozenset({"td", "th"}),
    "tbody": _ROW_GROUP,
    "thead": _ROW_GROUP,
    "tfoot": _ROW_GROUP,
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}),
    "select": frozenset({"option", "optgroup"}),
}
"""What stands in the lists and tables of HTML as a rule: only what holds something else needs a closer look."""
_EMPTY = ":is(ul, ol, menu):not(:has(> li))"


def check(subject: Subject) -> Iterator[Finding]:
    owners = _Owners(subject)
    for element in _uncertain(subject):
        role = subject.roles.of(element) if element.exposed else ""
        if role in OWNED and (finding := owners.finding(element, role)) is not None:
            yield finding


def _uncertain(subject: Subject) -> set[Element]:
    """The elements that may hold something else than their role allows."""
    page = subject.page
    found = {*subject.roled, *page.having("aria-owns"), *page.select(_EMPTY)}
    unfitting = (
        element
        for element in page.elements
        if (around := element.parent) is not None
        and around.tag in _FITTING
        and element.tag not in _FITTING[around.tag]
    )
    changed = [*unfitting, *subject.roled]
    return found | {around for child in changed if (around := subject.tree.parent(child)) is not None}


class _Owners:
    """What stands in the elements of a page that may hold certain roles only."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def finding(self, element: Element, role: str) -> Finding | None:
        details = {
            "element": tag_with(element, "role"),
            "role": role,
            "owned": ", ".join(sorted(OWNED[role])),
            "example": _example(role),
        }
        children = list(self._subject.tree.children(element))
        elements = [child for child in children if not isinstance(child, str)]
        wrong = self._first_wrong(elements, OWNED[role])
        if wrong is not None:
            child_role = self._subject.roles.of(wrong) or wrong.tag
            told = {"child": tag_with(wrong, "role"), "child_role": child_role}
            return None if self._is_busy(element) else Finding(WRONG_CONTENT_OF_ROLE, element, details | told)
        lacking = not elements and (bool(children) or bool(explicit_role(element)))
        if lacking and not self._is_busy(element) and not self._subject.scripts.mentions(element):
            return Finding(MISSING_CONTENT_OF_ROLE, element, details)
        return None

    def _first_wrong(self, elements: list[Element], allowed: frozenset[str]) -> Element | None:
        for element in elements:
            role = self._subject.roles.of(element)
            if role not in allowed:
                return element
            if role in _SETS:
                within = (
                    child for child in self._subject.tree.children(element) if not isinstance(child, str)
                )
                for child in within:
                    if self._subject.roles.of(child) not in allowed - _SETS:
                        return child
        return None

    def _is_busy(self, element: Element) -> bool:
        return self._busy[element.order]

    @cached_property
    def _busy(self) -> list[bool]:
        """For each element whether it, or one around it, says that its content is still to come."""

        def busy(element: Element, around: bool) -> bool:
            return around or (element.get("aria-busy") or "").strip().lower() == "true"

        return self._subject.page.inherited(False, busy)


def _example(role: str) -> str:
    """The shortest name that is no set's: an ordinary item."""
    return min(OWNED[role] - _SETS - {"caption"}, key=lambda name: (len(name), name))
