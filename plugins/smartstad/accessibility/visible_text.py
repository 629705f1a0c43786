"""The text that can be seen of an element (ACT: visible inner text), which people who see it say its name by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from smartstad.accessibility.role import explicit_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.flow import Flow
    from smartstad.accessibility.html import Element, Page
    from smartstad.accessibility.sight import Sight

LONGEST = 1000
"""Texts are cut about here, so that a page full of nested buttons costs no more than a page."""

_SPACES = re.compile(r"\s+")
_OTHERWISE_SHOWN = frozenset({"audio", "canvas", "iframe", "object", "select", "textarea", "video"})
"""Elements whose text is a value, or for old browsers only."""
_OPENED = frozenset({"group", "menu", "tree"})
"""What a menu item or the like opens is no part of its own text."""
_ICON_FONTS = ("material-icons", "material-symbols")
"""Fonts that show whole words as one drawing; their classes begin like this."""

_Visit: TypeAlias = "tuple[Element, Iterator[Element | str], list[str]]"


class VisibleText:
    """The visible texts of a page's elements, each found once."""

    def __init__(self, page: Page, sight: Sight, flow: Flow) -> None:
        self._page = page
        self._sight = sight
        self._flow = flow
        self._found: dict[Element, str] = {}

    def of(self, element: Element) -> str:
        """The text; empty where nothing of it can be seen."""
        if element not in self._found:
            self._read(element)
        text = self._found[element].strip()
        return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0]

    def _read(self, element: Element) -> None:
        # Visits in place of recursion: pages may be nested deeper than Python's stack.
        found = self._found
        open_visits = [self._visit(element)]
        while open_visits:
            around, children, parts = open_visits[-1]
            child = next(children, None)
            if isinstance(child, str):
                if self._sight.sees(around):
                    parts.append(child)
            elif child is not None:
                if child in found:
                    parts.append(self._spaced(child))
                elif self._counts(child):
                    open_visits.append(self._visit(child))
            else:
                open_visits.pop()
                found[around] = _SPACES.sub(" ", "".join(parts))[: 2 * LONGEST]
                if open_visits:
                    open_visits[-1][2].append(self._spaced(around))

    def _visit(self, element: Element) -> _Visit:
        return element, self._page.children(element), []

    def _counts(self, element: Element) -> bool:
        if not element.rendered or element.tag in _OTHERWISE_SHOWN:
            return False
        if any(word.startswith(_ICON_FONTS) for word in (element.get("class") or "").split()):
            return False
        return explicit_role(element) not in _OPENED

    def _spaced(self, element: Element) -> str:
        text = self._found[element]
        return f" {text} " if self._flow.stands_apart(element) else text
