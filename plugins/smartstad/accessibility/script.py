"""What a page's own scripts do with its elements, as far as their text tells without running them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.html import Element, Page

_ID = r"""["'`]#?([^"'`\s]+)["'`]"""
_MENTIONED = re.compile(_ID)
_PASSING_FOCUS = re.compile(
    _ID + r"""\s*\)\s*\.\s*(?:addEventListener\(\s*["']focus(?:in)?["']|onfocus\s*=)[^;]{0,400}?\.focus\("""
)
_FOUND = re.compile(
    r"""\b(\w+)\s*=\s*document\.(?:getElementById|querySelector)\(\s*(["'])#?([^"'\s]+)\2\s*\)"""
)
_ATTACHED = re.compile(r"\b(\w+)\s*=\s*(\w+)\.attachShadow\(")
_WRITTEN = re.compile(
    r"""\b(\w+)\.innerHTML\s*=\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)"""
)


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
        return element.get("id") in self._mentioned

    def passes_focus_on(self, element: Element) -> bool:
        """True where the focus is moved elsewhere as soon as it comes there, as at the ends of a dialog."""
        return ".focus(" in (element.get("onfocus") or "") or element.get("id") in self._passing_focus

    @cached_property
    def _mentioned(self) -> frozenset[str | None]:
        return frozenset(_MENTIONED.findall(self.text))

    @cached_property
    def _passing_focus(self) -> frozenset[str | None]:
        return frozenset(_PASSING_FOCUS.findall(self.text))

    def shadow_trees(self) -> Iterator[tuple[Element, str]]:
        """Elements that a script gives a tree of their own (DOM, 4.8), and the HTML that it writes there."""
        if ".attachShadow(" not in self.text:
            return
        ids = {found[1]: found[3] for found in _FOUND.finditer(self.text)}
        hosts = {found[1]: found[2] for found in _ATTACHED.finditer(self.text)}
        for written in _WRITTEN.finditer(self.text):
            host = self._page.by_id.get(ids.get(hosts.get(written[1], ""), ""))
            if host is not None:
                yield host, written[2] or written[3] or written[4] or ""
