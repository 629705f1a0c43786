"""Block processors, tried only where they can match.

Python-Markdown asks each of its twenty processors about each block of a text, though most wait for a sign that
the whole text has not: a tenth of a conversion. A test holds that what is written comes out the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor

_SIGNS = {
    "admonition": "!!!",
    "details": "???",
    "blocks": "///",
    "table": "|",
    "footnote": "[^",
    "abbr": "*[",
    "reference": "]:",
    "quote": ">",
    "deflist": ":",
    "defindent": ":",
    "hashheader": "#",
}
"""By the processor's name, what a text must have somewhere for the processor to match."""


class QuickBlocks:
    """Parses blocks as Python-Markdown does, but passes over processors whose signs are not in the text."""

    def __init__(self, md: Markdown) -> None:
        """Takes the place of the instance's own method. To be made when all processors are registered."""
        registry = md.parser.blockprocessors
        names = {id(registry[name]): name for name in _SIGNS if name in registry}
        self._all = [(_SIGNS.get(names.get(id(each), ""), ""), each) for each in registry]
        self._needed: list[BlockProcessor] = []
        md.parser.parseBlocks = self._parse  # type: ignore[method-assign]

    def prepare(self, text: str) -> None:
        """Chooses the processors for a text, as it was written."""
        self._needed = [processor for sign, processor in self._all if sign in text]

    def _parse(self, parent: Element, blocks: list[str]) -> None:
        while blocks:
            for processor in self._needed:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
