"""Set documents, kept from one build to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.mkdocs.cache import Cache
from smartstad.model.problem import Problem
from smartstad.outputs.pdf import cache_key, write_pdf

if TYPE_CHECKING:
    from smartstad.model.problem import Span
    from smartstad.outputs.document import Document

CACHE = Path(".cache", "documents")
"""From the project's root. May be deleted at any time."""


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.rule.id)
        self.problem = problem


class DocumentCache:
    """Sets each document once, for all builds and editions: a document that changes gets another file."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, ".pdf")

    def pdf(self, document: Document, span: Span) -> bytes | Problem:
        """The document as a tagged PDF, or the problem at the place given; a problem is not kept."""

        def make() -> bytes:
            made = write_pdf(document, span)
            if isinstance(made, Problem):
                raise _RefusedError(made)
            return made

        try:
            return self._cache.get(cache_key(document), make)
        except _RefusedError as refused:
            return refused.problem
