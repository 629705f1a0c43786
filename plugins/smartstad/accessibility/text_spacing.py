"""Spacing of text that a ``style`` attribute holds on to, so that readers cannot widen it (ACT: important)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from smartstad.accessibility.css_value import INHERITING, SCREEN_WIDTH, only_token, pixels
from smartstad.accessibility.finding import shortened
from smartstad.accessibility.html import Element
from smartstad.accessibility.text_size import TextSizes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Page
    from smartstad.accessibility.style import Declaration

_CONTROLS = frozenset({"button", "input", "select", "textarea"})
"""Browsers space the text of these by themselves, whatever stands around."""
_UNWRAPPED = frozenset({"nowrap", "pre"})
_LETTER_WIDTH = 0.45
"""The mean width of a letter, as a part of the text's size."""


class HeldSpacing:
    """One property of spacing: the elements whose own text has it from an important declaration in a ``style`` attribute."""

    def __init__(self, subject: Subject, name: str) -> None:
        self._subject = subject
        self._name = name
        self.sizes = TextSizes(subject.page)

    def __iter__(self) -> Iterator[tuple[Element, Any, Element]]:
        """The element, the value (a token of CSS) and the element that declares it."""
        page = self._subject.page
        if not page.having("style") or not self._is_held_anywhere(page):
            return
        for element, source in zip(page.elements, page.inherited(None, self._source), strict=True):
            if source is None or not element.is_html:
                continue
            declaration, holder = source
            token = only_token(declaration)
            if (
                declaration.important
                and declaration.inline
                and token is not None
                and self._shows_text(element)
            ):
                yield element, token, holder

    def _is_held_anywhere(self, page: Page) -> bool:
        declared = (
            page.styles.of(page.elements[order], self._name) for order in page.styles.declaring(self._name)
        )
        return any(
            declaration is not None and declaration.important and declaration.inline
            for declaration in declared
        )

    def _source(
        self, element: Element, around: tuple[Declaration, Element] | None
    ) -> tuple[Declaration, Element] | None:
        declaration = self._subject.page.styles.of(element, self._name)
        if declaration is None:
            return None if element.tag in _CONTROLS else around
        return around if declaration.keyword in INHERITING else (declaration, element)

    def _shows_text(self, element: Element) -> bool:
        texts = (child for child in self._subject.page.children(element) if isinstance(child, str))
        return any(not text.isspace() for text in texts if text) and self._subject.sight.sees(element)

    def length(self, token: Any, holder: Element) -> float | None:
        """A length, or a part of the text's size, in pixels; ``normal`` is 0."""
        if token.type == "ident":
            return 0.0 if token.lower_value in {"normal", "initial"} else None
        size = self.sizes.of(holder)
        return (
            token.value * size / 100 if token.type == "percentage" else pixels(token, size, self.sizes.root)
        )

    def share(self, element: Element, length: float | None) -> float | None:
        """A length in pixels as a part of the size of the element's text."""
        size = self.sizes.of(element)
        return round(length / size, 4) if length is not None and size > 0 else None

    def wraps(self, element: Element) -> bool:
        """True where the element's text takes several lines on a large screen, as far as widths are declared."""
        longest = line = 0
        for child in self._subject.page.children(element):
            if isinstance(child, Element) and child.tag == "br":
                line = 0
            line += len(" ".join((child.text if isinstance(child, Element) else child).split()))
            longest = max(longest, line)
        width = longest * _LETTER_WIDTH * self.sizes.of(element)
        return self._may_wrap[element.order] and width > self._widths[element.order]

    @cached_property
    def _may_wrap(self) -> list[bool]:
        styles = self._subject.page.styles

        def may_wrap(element: Element, around: bool) -> bool:
            space = styles.of(element, "white-space")
            if space is None:
                return around and element.tag != "pre"
            return around if space.keyword in INHERITING else space.keyword not in _UNWRAPPED

        return self._subject.page.inherited(True, may_wrap)

    @cached_property
    def _widths(self) -> list[float]:
        """The width in pixels that each element has at most."""
        styles = self._subject.page.styles

        def width(element: Element, around: float) -> float:
            own = [self._width(element, styles.of(element, name), around) for name in ("width", "max-width")]
            return min((length for length in own if length is not None), default=around)

        return self._subject.page.inherited(SCREEN_WIDTH, width)

    def _width(self, element: Element, declaration: Declaration | None, around: float) -> float | None:
        token = only_token(declaration)
        if token is None:
            return None
        if token.type == "percentage":
            return float(token.value) * around / 100
        return pixels(token, self.sizes.of(element), self.sizes.root)


def shown_text(subject: Subject, element: Element) -> str:
    """The element's own text, for a problem to show."""
    return shortened(" ".join(child for child in subject.page.children(element) if isinstance(child, str)))
