"""What the checks get and give: a page with names and roles, and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from smartstad.accessibility.name import Names
from smartstad.accessibility.role import TAGS_WITH_ROLE, role_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from smartstad.accessibility.html import Element, Page
    from smartstad.model.problem import Rule

_QUOTE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an element breaks."""

    rule: Rule
    element: Element | None
    """None where the page lacks something, so that no element is to blame."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What fills the rule's messages. ``element`` is how an editor recognises it; outside the editor's
    text its start tag takes that place."""


class Subject:
    """A page under inspection."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.names = Names(page)

    @cached_property
    def _by_role(self) -> dict[str, list[Element]]:
        named = {*self.page.by_tag(*TAGS_WITH_ROLE), *self.page.having("role")}
        by_role: dict[str, list[Element]] = {}
        for element in sorted(named, key=lambda element: element.order):
            if element.exposed:
                by_role.setdefault(role_of(element), []).append(element)
        return by_role

    def with_role(self, *roles: str) -> list[Element]:
        """The elements in the accessibility tree that have one of these roles, in order."""
        if len(roles) == 1:
            return self._by_role.get(roles[0], [])
        found = [element for role in roles for element in self._by_role.get(role, [])]
        return sorted(found, key=lambda element: element.order)


Check: TypeAlias = "Callable[[Subject], Iterator[Finding]]"
"""One file of rules: what it finds on a page, in any order."""


def shortened(text: str, length: int = _QUOTE_LENGTH) -> str:
    """The text on one line, cut at the end where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
