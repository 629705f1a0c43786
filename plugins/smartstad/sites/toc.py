"""Headings' anchors, without the table of contents that our templates make themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import TocExtension, TocTreeprocessor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    return [Toc(**configs.get("toc", {})) if name == "toc" else name for name in extensions]
