"""Abbreviations that are explained to everybody: written out in words where the text first uses them (WCAG 3.1.4, G97)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NO_ROOM = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "pre", "code"})
"""Elements whose text is a name; more words in it would be in the way."""


class WriteOut(Treeprocessor):
    """Puts the meaning in parentheses after the first use: ``LED (lysdiod)``.

    A ``title`` is shown to those who point with a mouse alone: not on a touch screen, not from a keyboard, not
    in print, nor in a feed. Words in the text reach all of them without a script. Later uses keep the ``title``.
    Where the editor has written the meaning out already, nothing is added.
    """

    def run(self, root: Element) -> None:
        if next(root.iter("abbr"), None) is not None:
            self._told: set[str] = set()
            self._within(root)

    def _within(self, around: Element) -> None:
        before = around.text or ""
        for child in around:
            if child.tag == "abbr":
                self._write_out(child, before)
            elif child.tag not in _NO_ROOM:
                self._within(child)
            before = child.tail or ""

    def _write_out(self, abbreviation: Element, before: str) -> None:
        meaning, short = abbreviation.get("title"), abbreviation.text or ""
        if not meaning or short in self._told:
            return
        self._told.add(short)
        del abbreviation.attrib["title"]
        tail = abbreviation.tail or ""
        after = tail.lstrip(" (").casefold()
        if not (
            after.startswith(meaning.casefold())
            or before.rstrip(" (").casefold().endswith(meaning.casefold())
        ):
            abbreviation.tail = f" ({meaning}){tail}"
