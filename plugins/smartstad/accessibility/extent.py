"""What is in an element."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from smartstad.accessibility.html import Element, Page

_order = attrgetter("order")


class Extents:
    """Where the elements of a page begin and end, so that none is walked through to find what is in it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._texts: dict[int, str] = {}
        self._said: dict[tuple[int, re.Pattern[str]], bool] = {}

    def within(self, element: Element, *tags: str) -> list[Element]:
        """The elements with these names that are in an element, or are itself, in order."""
        return self.part(self._page.by_tag(*tags), element)

    def part(self, found: list[Element], element: Element) -> list[Element]:
        """Those of several elements, in order, that are in an element, or are itself."""
        first = bisect_left(found, element.order, key=_order)
        return found[first : bisect_left(found, self.end(element), lo=first, key=_order)]

    def end(self, element: Element) -> int:
        """The order of the first element after what is in an element."""
        return self._ends[element.order]

    def text(self, element: Element) -> str:
        """All text in an element, in small letters and found only once."""
        told = self._texts.get(element.order)
        if told is None:
            told = self._texts[element.order] = element.text.casefold()
        return told

    def says(self, element: Element, words: re.Pattern[str]) -> bool:
        """True where the text in an element, in small letters, has one of these words."""
        key = (element.order, words)
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = words.search(self.text(element)) is not None
        return said

    def around(self, inner: Iterable[Element], outer: Iterable[Element]) -> dict[Element, Element]:
        """For each inner element the nearest of the outer ones that it is in, where there is one. Both in order."""
        nearest: dict[Element, Element] = {}
        later = deque(outer)
        open_: list[Element] = []
        for element in inner:
            while later and later[0].order <= element.order:
                self._close(open_, later[0])
                open_.append(later.popleft())
            self._close(open_, element)
            if open_:
                nearest[element] = open_[-1]
        return nearest

    def _close(self, open_: list[Element], element: Element) -> None:
        while open_ and self._ends[open_[-1].order] <= element.order:
            open_.pop()

    @cached_property
    def _ends(self) -> list[int]:
        elements = self._page.elements
        ends = list(range(1, len(elements) + 1))
        for element in reversed(elements):
            parent = element.parent
            if parent is not None and ends[parent.order] < ends[element.order]:
                ends[parent.order] = ends[element.order]
        return ends
