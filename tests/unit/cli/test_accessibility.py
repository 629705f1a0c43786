"""Checking HTML files from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.cli.accessibility import check_paths

if TYPE_CHECKING:
    from pathlib import Path

GOOD = '<!doctype html><html lang="sv"><title>A</title><h1>A</h1>'
BAD = f"{GOOD}<p>å<img src=a.jpg>"


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "b" / "c.html").mkdir(parents=True)
    (tmp_path / "b" / "c.html" / "z.html").write_text(BAD, encoding="utf-8")
    (tmp_path / "a.html").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "text.txt").write_text(BAD, encoding="utf-8")
    found = check_paths([tmp_path, tmp_path / "a.html", tmp_path / "text.txt"])
    assert [problem.span.file for problem in found] == [
        (tmp_path / name).as_posix() for name in ("a.html", "b/c.html/z.html", "text.txt")
    ]


def test_bytes_that_are_no_text_and_byte_order_marks(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"\xef\xbb\xbf" + BAD.replace("å", "\xff").encode("latin-1"))
    (problem,) = check_paths([file])
    assert (problem.span.line, problem.span.column) == (1, BAD.index("<img") + 1)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = check_paths([tmp_path / "saknas.html"])
    assert problem.rule.id == "unreadable-page"
    assert "saknas.html" in problem.what("sv")


def test_nothing() -> None:
    assert check_paths([]) == []
