"""What the checks get and give: a page with names and roles, and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from smartstad.accessibility.language_text import texts_by_language
from smartstad.accessibility.name import Names
from smartstad.accessibility.role import TAGS, Roles
from smartstad.accessibility.script import Scripts
from smartstad.accessibility.sight import Sight
from smartstad.accessibility.tree import AccessibilityTree

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
        self.roles = Roles(page)
        self.names = Names(page, self.roles)
        self.sight = Sight(page)
        self.tree = AccessibilityTree(page, self.roles)
        self.scripts = Scripts(page)
        self._by_role: dict[str, list[Element]] = {}

    @cached_property
    def languages(self) -> list[str]:
        """The language in force for each element, by `Element.order`, as ``lang`` says; empty where nothing does."""

        def language(element: Element, around: str) -> str:
            own = element.get("lang")
            return around if own is None else own.strip()

        return self.page.inherited("", language)

    @cached_property
    def texts_by_language(self) -> dict[Element, list[str]]:
        """For each element with ``lang``, and the root, the texts that readers meet in its language."""
        return texts_by_language(self)

    @cached_property
    def roled(self) -> list[Element]:
        """The HTML and SVG elements that have a ``role``, in order."""
        return [element for element in self.page.having("role") if element.is_html or element.is_svg]

    def with_role(self, *roles: str) -> list[Element]:
        """The elements in the accessibility tree that have one of these roles, in order."""
        if len(roles) == 1:
            found = self._by_role.get(roles[0])
            if found is None:
                found = self._by_role[roles[0]] = self._having_role(roles[0])
            return found
        several = [element for role in roles for element in self.with_role(role)]
        return sorted(several, key=_order)

    def _having_role(self, role: str) -> list[Element]:
        native = self.page.by_tag(*TAGS.get(role, ()))
        if not self.roled:
            return [element for element in native if element.exposed and self.roles.of(element) == role]
        maybe = sorted({*native, *self.roled}, key=_order)
        return [element for element in maybe if element.exposed and self.roles.of(element) == role]


_order = attrgetter("order")

Check: TypeAlias = "Callable[[Subject], Iterator[Finding]]"
"""One file of rules: what it finds on a page, in any order."""


def tag_with(element: Element, *attributes: str) -> str:
    """The start tag with only these of its attributes, for an editor to recognise it by."""
    given = ((name, element.get(name)) for name in attributes)
    shown = "".join(f' {name}="{shortened(value)}"' for name, value in given if value is not None)
    return f"<{element.tag}{shown}>"


def shortened(text: str, length: int = _QUOTE_LENGTH) -> str:
    """The text on one line, cut at the end where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
