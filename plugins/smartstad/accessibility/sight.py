"""What can be seen (ACT: visible), as far as the page's own styles tell: a screen reader may still read the rest."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.css_value import pixels

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page
    from smartstad.accessibility.style import Declaration, Styles

_FAR = 900
"""So many pixels outside the screen nobody sees anything, however wide it is."""
_SMALLEST = 1
"""Pixels of width and height that nobody sees anything in."""
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_SIDES = ("top", "left", "bottom", "right")
_HIDING = (
    "opacity", "position", "clip", "clip-path", "width", "height", "text-indent", "margin-left", "font-size",
    "transform",
)  # fmt: skip


class Sight:
    """What can be seen of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def sees(self, element: Element) -> bool:
        """True where the element, or text in it, can be seen."""
        if not (element.rendered and element.visibility):
            return False
        return not self._styled or not self._hidden[element.order]

    @cached_property
    def _styled(self) -> set[int]:
        """The elements that have any of the declarations that can take them out of sight."""
        if not (self._page.by_tag("style", "iframe") or self._page.having("style")):
            return set()
        styles = self._page.styles
        styled = {order for name in _HIDING for order in styles.declaring(name)}
        return styled | {element.order for element in self._page.by_tag("iframe")}

    @cached_property
    def _hidden(self) -> list[bool]:
        styles = self._page.styles

        def hidden(element: Element, around: bool) -> bool:
            return around or (element.order in self._styled and _is_out_of_sight(element, styles))

        return self._page.inherited(False, hidden)


def _is_out_of_sight(element: Element, styles: Styles) -> bool:
    return (
        _is_transparent(styles.of(element, "opacity"))
        or _is_outside(element, styles)
        or _is_cut_away(styles.of(element, "clip"), styles.of(element, "clip-path"))
        or _is_tiny(element, styles)
    )


def _is_transparent(opacity: Declaration | None) -> bool:
    if opacity is None or len(opacity.tokens) != 1:
        return False
    token = opacity.tokens[0]
    return token.type in ("number", "percentage") and token.value <= 0


def _is_outside(element: Element, styles: Styles) -> bool:
    """True where it stands far outside the screen."""
    names: list[str] = ["text-indent", "margin-left", "margin-top"]
    position = styles.of(element, "position")
    if position is not None and position.keyword in _OUT_OF_FLOW:
        names += _SIDES
    if any(_length(styles.of(element, name)) <= -_FAR for name in names):
        return True
    transform = styles.of(element, "transform")
    for token in transform.tokens if transform is not None else ():
        if token.type == "function" and token.lower_name.startswith("translate"):
            moved = [pixels(part) for part in token.arguments if part.type == "dimension"]
            if any(length is not None and length <= -_FAR for length in moved):
                return True
    return False


def _length(declaration: Declaration | None) -> float:
    if declaration is None or len(declaration.tokens) != 1:
        return 0.0
    return pixels(declaration.tokens[0]) or 0.0


def _is_cut_away(clip: Declaration | None, path: Declaration | None) -> bool:
    """True where only an empty part of it is shown, as in the usual ways to write for screen readers alone."""
    for token in clip.tokens if clip is not None else ():
        if token.type == "function" and token.lower_name == "rect":
            edges = [pixels(part) for part in token.arguments if part.type in ("number", "dimension")]
            if edges and all(edge is not None and edge <= _SMALLEST for edge in edges):
                return True
    for token in path.tokens if path is not None else ():
        if token.type == "function" and token.lower_name == "inset":
            cut = [part.value for part in token.arguments if part.type == "percentage"]
            return bool(cut) and min(cut) >= 50
    return False


def _is_tiny(element: Element, styles: Styles) -> bool:
    if element.tag == "iframe":
        given = [(element.get(name) or "").strip() for name in ("width", "height")]
        if all(size.isascii() and size.isdigit() and int(size[:6]) <= _SMALLEST for size in given):
            return True
    size = styles.of(element, "font-size")
    if size is not None and len(size.tokens) == 1 and pixels(size.tokens[0]) == 0:
        return True
    sizes = [styles.of(element, name) for name in ("width", "height")]
    overflow = styles.of(element, "overflow")
    cut = element.tag == "iframe" or (overflow is not None and overflow.keyword in ("hidden", "clip"))
    return cut and all(size is not None and _is_smallest(size) for size in sizes)


def _is_smallest(size: Declaration) -> bool:
    length = pixels(size.tokens[0]) if len(size.tokens) == 1 else None
    return length is not None and length <= _SMALLEST
