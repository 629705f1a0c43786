"""Headings' anchors, without the table of contents that our templates make themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import TocExtension, TocTreeprocessor, slugify, slugify_unicode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def readable_anchor(heading: str, separator: str) -> str:
    """A heading's anchor in a–z; in the heading's own letters where nothing would be left of them."""
    anchor = slugify(heading, separator)
    return anchor if any(map(str.isalpha, anchor)) else slugify_unicode(heading, separator)


class Anchors(TocTreeprocessor):
    """As Python-Markdown's own, but makes its table only where a text asks for it: a seventh of a conversion."""

    def run(self, doc: Element) -> None:
        self._asked = bool(self.marker) and any(self.marker in (element.text or "") for element in doc.iter())
        super().run(doc)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        return super().build_toc_div(toc_list) if self._asked else Element("div")


class Toc(TocExtension):
    """The extension ``toc`` with these anchors."""

    TreeProcessorClass = Anchors


def with_anchors(extensions: Sequence[Any], configs: Mapping[str, Mapping[str, Any]]) -> list[Any]:
    """The extensions, ``toc`` among them replaced by ours."""
    settings = {"slugify": readable_anchor, **configs.get("toc", {})}
    return [Toc(**settings) if name == "toc" else name for name in extensions]
