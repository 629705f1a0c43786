"""Entries as PDF: made once in a build, their problems told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.mkdocs.document_cache import CACHE, DocumentCache
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span
from smartstad.outputs.entry_document import brochure_document, brochure_path, brochures, is_brochure
from smartstad.outputs.pdf import page_count
from smartstad.sites.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.document import Document
    from smartstad.sites.address import Address


class Printer:
    """Sets the documents of an edition."""

    def __init__(self, build: EditionBuild) -> None:
        self._build = build
        self._documents = DocumentCache(build.project.root / CACHE)

    def pdf(self, document: Document, address: Address) -> bytes | None:
        """The document of an entry; None where it cannot be made, and the problem is told."""
        made = self._documents.pdf(document, Span(f"{CONTENT}/{address.version.file}"))
        if isinstance(made, Problem):
            self._build.problems.append(made)
            return None
        return made


@dataclass(frozen=True)
class BrochureFile:
    """What the page of a brochure says of its file."""

    path: str
    kilobytes: int
    pages: int


class Brochures:
    """The brochures of an edition, each made once."""

    def __init__(self, build: EditionBuild) -> None:
        self._build = build
        self._printer = Printer(build)
        self._made: dict[str, bytes | None] = {}

    def __call__(self, view: PageView) -> BrochureFile | None:
        """The brochure that the page is; None for other pages."""
        data = self._pdf(view) if is_brochure(view.address) else None
        if data is None:
            return None
        return BrochureFile(brochure_path(view.address), max(1, round(len(data) / 1000)), page_count(data))

    def outputs(self) -> Iterator[tuple[str, bytes]]:
        """Every brochure, with its path from the edition's root."""
        for address in brochures(self._build.view):
            data = self._pdf(PageView(self._build.view, address))
            if data is not None:
                yield brochure_path(address), data

    def _pdf(self, view: PageView) -> bytes | None:
        address = view.address
        if address.entry.id not in self._made:
            body = self._build.body(address).html
            document = brochure_document(address, view, self._build.words, body)
            self._made[address.entry.id] = self._printer.pdf(document, address)
        return self._made[address.entry.id]
