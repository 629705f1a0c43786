"""The line of a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.cli.report.excerpt import WIDTH, Excerpt, Excerpts
from smartstad.model.problem import Span

if TYPE_CHECKING:
    from pathlib import Path


def excerpt(folder: Path, content: bytes, line: int, column: int, length: int = 1) -> Excerpt | None:
    (folder / "a.md").write_bytes(content)
    return Excerpts(folder).at(Span("a.md", line, column, length))


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_line(tmp_path: Path, line_end: bytes) -> None:
    content = line_end.join(["första".encode(), b"owner: x\x0cy", b""])
    assert excerpt(tmp_path, content, 2, 8, 3) == Excerpt("owner: x y", 7, 3)


@pytest.mark.parametrize(
    ("line", "column", "length", "expected"),
    [
        ("a\tb", 3, 1, Excerpt("a b", 2, 1)),
        ("漢字 x", 4, 1, Excerpt("漢字 x", 5, 1)),
        ("漢字 x", 1, 2, Excerpt("漢字 x", 0, 4)),
        ("a\u0301x", 3, 1, Excerpt("a\u0301x", 1, 1)),
        ("a\u0301x", 2, 1, Excerpt("a\u0301x", 1, 1)),
        ("a\x1b[31mx", 7, 1, Excerpt("a [31mx", 6, 1)),
        ("a\u202ex", 3, 1, Excerpt("a\ufffdx", 2, 1)),
        ("abc", 9, 4, Excerpt("abc", 3, 1)),
        ("abc", 2, 99, Excerpt("abc", 1, 2)),
        ("abc", 0, 0, Excerpt("abc", 0, 1)),
    ],
)
def test_place(tmp_path: Path, line: str, column: int, length: int, expected: Excerpt) -> None:
    assert excerpt(tmp_path, line.encode(), 1, column, length) == expected


@pytest.mark.parametrize("column", [1, 20, 100, 250, 496])
def test_a_long_line_is_shown_around_the_place(tmp_path: Path, column: int) -> None:
    line = "".join(f"{number:05}" for number in range(100))
    found = excerpt(tmp_path, line.encode(), 1, column, 5)
    assert found
    assert len(found.text) <= WIDTH + 2
    assert found.text[found.before : found.before + found.width] == line[column - 1 : column + 4]
    assert found.text.startswith("…") == (column >= 100)
    assert found.text.endswith("…") == (column < 496)


def test_a_place_longer_than_what_is_shown(tmp_path: Path) -> None:
    found = excerpt(tmp_path, b"x" * 500, 1, 11, 400)
    assert found == Excerpt("x" * WIDTH + "…", 10, WIDTH - 10)


@pytest.mark.parametrize("content", [b"a\0b", b"", b"   "])
def test_no_text(tmp_path: Path, content: bytes) -> None:
    assert excerpt(tmp_path, content, 1, 1) is None


@pytest.mark.parametrize("line", [0, 3])
def test_no_such_line(tmp_path: Path, line: int) -> None:
    assert excerpt(tmp_path, b"a\nb", line, 1) is None


@pytest.mark.parametrize("file", ["saknas.md", ".", "a\0b", "", "x" * 5000])
def test_no_such_file(tmp_path: Path, file: str) -> None:
    assert Excerpts(tmp_path).at(Span(file)) is None


def test_bytes_that_are_no_text_and_byte_order_marks(tmp_path: Path) -> None:
    assert excerpt(tmp_path, b"\xef\xbb\xbfa\xffb", 1, 3) == Excerpt("a\ufffdb", 2, 1)


def test_each_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("ett\ntvå", encoding="utf-8")
    excerpts = Excerpts(tmp_path)
    assert excerpts.at(Span("a.md", 1))
    (tmp_path / "a.md").unlink()
    assert excerpts.at(Span("a.md", 2)) == Excerpt("två", 0, 1)
