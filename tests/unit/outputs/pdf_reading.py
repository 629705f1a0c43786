"""PDFs as assistive technology meets them, read by pikepdf."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator


class ReadPdf:
    """What a PDF tells of itself."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.root: Any = self.pdf.Root

    @property
    def tags(self) -> list[str]:
        """The names of all structure elements, in reading order."""
        return [str(element.S).lstrip("/") for element in self.elements()]

    @property
    def headings(self) -> list[int]:
        return [int(tag[1:]) for tag in self.tags if tag[0] == "H" and tag[1:].isdecimal()]

    @property
    def alternatives(self) -> list[str]:
        return [str(e.Alt) for e in self.elements() if e.S == "/Figure" and "/Alt" in e]

    @property
    def languages(self) -> set[str]:
        return {str(self.root.Lang)} | {str(e.Lang) for e in self.elements() if "/Lang" in e}

    @property
    def links(self) -> set[str]:
        annotations = (a for page in self.pdf.pages for a in page.obj.get("/Annots", ()))
        return {str(a.A.URI) for a in annotations if "/A" in a and "/URI" in a.A}

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        with self.pdf.open_outline() as outline:
            return list(_flat(outline.root, 1))

    def elements(self) -> Iterator[Any]:
        yield from _within(self.root.StructTreeRoot.K)


def _within(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _within(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _within(node.K)


def _flat(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _flat(item.children, level + 1)
