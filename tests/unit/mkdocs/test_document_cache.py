"""Documents kept from one build to the next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from smartstad.mkdocs.document_cache import DocumentCache
from smartstad.model.problem import Problem, Span
from smartstad.outputs.document import Document, Paragraph, plain

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SPAN = Span("content/publications/report.sv.md")


def document(text: str) -> Document:
    return Document("sv", "T", "b", "f", dt.date(2026, 1, 1), (Paragraph(plain(text)),))


def test_a_document_is_set_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DocumentCache(tmp_path)
    first = cache.pdf(document("a"), SPAN)
    monkeypatch.setattr("smartstad.mkdocs.document_cache.write_pdf", None)
    assert cache.pdf(document("a"), SPAN) == first


def test_a_problem_is_told_each_time(tmp_path: Path) -> None:
    cache = DocumentCache(tmp_path)
    assert isinstance(cache.pdf(document("漢"), SPAN), Problem)
    assert isinstance(cache.pdf(document("漢"), SPAN), Problem)
