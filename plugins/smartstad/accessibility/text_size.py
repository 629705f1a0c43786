"""How large the text of an element is: ``font-size`` as computed (CSS Fonts 4, 2.5)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from smartstad.accessibility.css_value import INHERITING, MEDIUM, only_token, pixels

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page

_WORDS = {
    "initial": MEDIUM, "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": MEDIUM, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_STEPS = {"larger": 1.2, "smaller": 1 / 1.2}
_BY_ITSELF = {
    "h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "big": 1.2, "small": 1 / 1.2, "sub": 1 / 1.2,
    "sup": 1 / 1.2, "rt": 0.5, "code": 13 / 16, "kbd": 13 / 16, "pre": 13 / 16, "samp": 13 / 16,
}  # fmt: skip
"""Elements that browsers give another size than the text around (HTML, 15.3)."""


class TextSizes:
    """The sizes of a page's text, in pixels."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def of(self, element: Element) -> float:
        return self._sizes[element.order]

    @cached_property
    def root(self) -> float:
        """The size that ``rem`` counts from."""
        return self._own(self._page.root, MEDIUM, MEDIUM)

    @cached_property
    def _sizes(self) -> list[float]:
        root = self.root
        return self._page.inherited(MEDIUM, lambda element, around: self._own(element, around, root))

    def _own(self, element: Element, around: float, root: float) -> float:
        token = self._declared(element)
        size = None if token is None else _size(token, around, root)
        return _BY_ITSELF.get(element.tag, 1.0) * around if size is None else size

    def _declared(self, element: Element) -> Any | None:
        styles = self._page.styles
        size = only_token(styles.of(element, "font-size"))
        if size is not None:
            return size
        font = styles.of(element, "font")
        # In the shorthand the size is the first length or percentage, or a word for it.
        return next((token for token in font.tokens if _is_size(token)), None) if font is not None else None


def _size(token: Any, around: float, root: float) -> float | None:
    if token.type == "percentage":
        return float(token.value) * around / 100
    if token.type != "ident":
        return pixels(token, around, root)
    word: str = token.lower_value
    if word in INHERITING:
        return around if word in {"inherit", "unset"} else None
    return _STEPS[word] * around if word in _STEPS else _WORDS.get(word)


def _is_size(token: Any) -> bool:
    if token.type == "ident":
        return token.lower_value in _WORDS or token.lower_value in _STEPS
    return token.type in ("dimension", "percentage")
