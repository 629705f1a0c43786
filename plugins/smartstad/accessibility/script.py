"""What a page's own scripts do with its elements, as far as their text tells without running them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page

_MOVING_FOCUS = r"""[^;]*?\.focus\("""
_LISTENING = r"""\s*\)\s*\.\s*(?:addEventListener\(\s*["']focus(?:in)?["']|onfocus\s*=)"""


class Scripts:
    """The scripts that stand in a page itself."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def text(self) -> str:
        """All of them, one after the other."""
        return "\n".join(element.text for element in self._page.by_tag("script"))

    def mentions(self, element: Element) -> bool:
        """True where a script names the element's id, so that it may fill or change it."""
        id_ = element.get("id")
        return bool(id_) and re.search(_quoted(id_ or ""), self.text) is not None

    def passes_focus_on(self, element: Element) -> bool:
        """True where the focus is moved elsewhere as soon as it comes there, as at the ends of a dialog."""
        if ".focus(" in (element.get("onfocus") or ""):
            return True
        id_ = element.get("id")
        if not id_ or ".focus(" not in self.text:
            return False
        return re.search(_quoted(id_) + _LISTENING + _MOVING_FOCUS, self.text) is not None


def _quoted(id_: str) -> str:
    return rf"""["'`]#?{re.escape(id_)}["'`]"""
