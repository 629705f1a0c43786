"""The ledger of published addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.content import load_library
from smartstad.content.ledger import LEDGER, Published, read_ledger, write_ledger
from smartstad.model.problem import Span

if TYPE_CHECKING:
    from pathlib import Path

LIGHT = Published("stad/sv", "projekt/ljus/", "project", "light")
HOME = Published("stad/sv", "/", "page", "start")


def test_what_is_written_is_read_back_sorted_with_its_places(tmp_path: Path) -> None:
    (tmp_path / "content/registers").mkdir(parents=True)
    write_ledger(tmp_path, "content", [LIGHT, HOME, LIGHT])
    assert read_ledger(tmp_path, "content") == [
        (HOME, Span("content/registers/addresses.txt", 1, 9, 1)),
        (LIGHT, Span("content/registers/addresses.txt", 2, 9, 13)),
    ]


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert read_ledger(tmp_path, "content") == []


def test_other_lines_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "content" / LEDGER
    file.parent.mkdir(parents=True)
    file.write_bytes(f"\n# hej\n\xff \xff \xff\n{LIGHT}\nen två\n".encode("latin-1"))
    assert [published for published, _ in read_ledger(tmp_path, "content")] == [LIGHT]


def test_the_ledger_is_no_unknown_file(tmp_path: Path) -> None:
    file = tmp_path / "content" / LEDGER
    file.parent.mkdir(parents=True)
    file.write_text(f"{LIGHT}\n", encoding="utf-8")
    assert load_library(tmp_path).problems == ()
