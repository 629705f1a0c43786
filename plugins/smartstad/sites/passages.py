"""Passages in another language: ``[Smart City]{lang=en}`` among words, ``/// lang | en`` around paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

if TYPE_CHECKING:
    import re

    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor

_SPAN = r"""\[([^\[\]]+)\]\{:?[ ]*lang=["']?([^\s"'{}]+)["']?[ ]*\}"""
_AFTER_LINKS = 125
"""Links have their brackets then, and so may stand in a passage."""


class PassageSpan(InlineProcessor):
    """Words in another language."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        element = Element("span", {"lang": m[2]})
        element.text = m[1]
        return element, m.start(), m.end()


class PassageBlock(Block):  # type: ignore[misc]
    """Paragraphs in another language."""

    NAME = "lang"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"lang": self.argument})


class Passages(BlocksExtension):  # type: ignore[misc]
    """The extension with both notations."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        super().extendMarkdown(md)
        md.inlinePatterns.register(PassageSpan(_SPAN, md), "passage", _AFTER_LINKS)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: ARG002, N802
        block_mgr.register(PassageBlock, self.getConfigs())
