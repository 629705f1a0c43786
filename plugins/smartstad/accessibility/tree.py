"""The accessibility tree: which element stands right within which, to assistive technology (WAI-ARIA 1.2, 7)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.role import PRESENTATIONAL, means_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.html import Element, Page
    from smartstad.accessibility.role import Roles

_PASSED_OVER = frozenset({"", "generic", *PRESENTATIONAL})
"""Roles of elements that have no place of their own: what is in them stands in what is around them."""
_EMBEDDED = frozenset({"audio", "canvas", "embed", "iframe", "input", "object", "video"})
"""Elements that have a place in the tree though they have no role."""


class AccessibilityTree:
    """The elements of a page as assistive technology finds them within each other.

    Elements without meaning are passed over, what is hidden is left out, and what ``aria-owns`` names stands in
    the element that owns it.
    """

    def __init__(self, page: Page, roles: Roles) -> None:
        self._page = page
        self._roles = roles
        self._parents: dict[int, Element | None] = {}

    def has(self, element: Element) -> bool:
        """True where the element has a place of its own."""
        if not element.exposed:
            return False
        role = self._roles.of(element)
        return role not in _PASSED_OVER or element.tag in _EMBEDDED or means_something(element)

    def parent(self, element: Element) -> Element | None:
        """The element that it stands right within; None for the outermost."""
        passed = []
        here: Element | None = element
        while here is not None and here.order not in self._parents:
            passed.append(here.order)
            here = self._owners.get(here.order, here.parent)
            if here is not None and self.has(here):
                break
        else:
            here = None if here is None else self._parents[here.order]
        # What was passed over on the way has the same parent, so that no way is gone twice.
        self._parents.update(dict.fromkeys(passed, here))
        return here

    def children(self, element: Element) -> Iterator[Element | str]:
        """The elements and texts that stand right within it, but texts of nothing but spaces; owned ones last."""
        owned = self._possessions.get(element.order, ())
        waiting: list[Iterator[Element | str]] = [iter(owned), self._page.children(element)]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
            elif isinstance(child, str):
                if child.strip():
                    yield child
            elif len(waiting) > 1 and child.order in self._owners:
                continue  # it stands in its owner
            elif self.has(child):
                yield child
            elif child.exposed:
                waiting.append(self._page.children(child))

    @cached_property
    def _possessions(self) -> dict[int, list[Element]]:
        """What each element owns."""
        owned: dict[int, list[Element]] = {}
        for order, owner in self._owners.items():
            owned.setdefault(owner.order, []).append(self._page.elements[order])
        return owned

    @cached_property
    def _owners(self) -> dict[int, Element]:
        """Who owns an element with ``aria-owns``, by `Element.order`: the first that names it."""
        owners: dict[int, Element] = {}
        for owner in self._page.having("aria-owns"):
            for name in (owner.get("aria-owns") or "").split() if owner.exposed else ():
                owned = self._page.by_id.get(name)
                if owned is not None and owned.exposed and owned is not owner:
                    owners.setdefault(owned.order, owner)
        return owners
