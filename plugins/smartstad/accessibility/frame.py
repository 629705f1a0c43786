"""What the Tab key reaches, in frames too, where the page itself says what is in them (``srcdoc``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.focus import FOCUS_SELECTOR, is_in_tab_order, tab_index
from smartstad.accessibility.html import parse
from smartstad.accessibility.sight import Sight

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element


def is_tab_stop(element: Element) -> bool:
    """True where the Tab key reaches it; of a frame, where it reaches something in it that we know of."""
    if not is_in_tab_order(element):
        return False
    return element.tag != "iframe" or tab_index(element) is not None or holds_tab_stop(element)


def holds_tab_stop(frame: Element) -> bool:
    """True where there is something in an ``iframe`` that the Tab key reaches and that can be seen."""
    source = frame.get("srcdoc")
    if not source:
        return False
    page = parse(source)
    sight = Sight(page)
    # Frames within frames are not looked into: a page could nest them without end.
    return any(
        is_in_tab_order(element) and sight.sees(element)
        for element in page.select(FOCUS_SELECTOR)
        if element.tag != "iframe"
    )
