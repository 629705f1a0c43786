"""Which elements stand in a line of text, and which apart from it, so that no word runs on into the next."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page

_APART_TAGS = """
    address article aside audio blockquote body br button caption canvas center col colgroup dd details dialog dir div
    dl dt embed fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe input
    legend li listing main menu meter nav object ol optgroup option p plaintext pre progress search section select summary
    table tbody td textarea tfoot th thead tr ul video xmp
"""
_APART = frozenset(_APART_TAGS.split())
"""Elements of HTML that browsers show as blocks, cells or boxes (HTML, 15.3)."""
_IN_LINE_IN_DRAWINGS = frozenset({"a", "svg", "tspan", "textPath"})
_IN_LINE = frozenset({"inline", "contents"})


class Flow:
    """How the text of a page runs."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def stands_apart(self, element: Element) -> bool:
        """True where the element's text does not run on from, or into, the text around it."""
        order = element.order
        if order in self._declared:
            display = self._page.styles.of(element, "display")
            if display is not None and display.keyword and element.tag != "br":
                return display.keyword not in _IN_LINE
        if element.is_html:
            return element.tag in _APART
        return element.tag not in _IN_LINE_IN_DRAWINGS

    @cached_property
    def _declared(self) -> frozenset[int]:
        """The elements that a style gives another way to stand, by `Element.order`."""
        if not (self._page.by_tag("style") or self._page.having("style")):
            return frozenset()
        return frozenset(self._page.styles.declaring("display"))
