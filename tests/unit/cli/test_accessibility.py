"""Checking HTML files from anywhere."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from smartstad.cli import accessibility
from smartstad.cli.accessibility import check_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

GOOD = '<!doctype html><html lang="sv"><title>A</title><h1>A</h1>'
BAD = f"{GOOD}<p>å<img src=a.jpg>"


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "b" / "c.html").mkdir(parents=True)
    (tmp_path / "b" / "c.html" / "z.html").write_text(BAD, encoding="utf-8")
    for name in ("a.HTML", "d.htm", "e.xhtml", "text.txt", "f.svg"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    checked = check_paths([tmp_path, tmp_path / "a.HTML", tmp_path / "text.txt"])
    bad = [
        (tmp_path / name).as_posix() for name in ("a.HTML", "b/c.html/z.html", "d.htm", "e.xhtml", "text.txt")
    ]
    assert [problem.span.file for problem in checked.problems] == bad
    assert list(checked.files) == sorted([*bad, (tmp_path / "good.html").as_posix()])
    assert checked.unread == ()


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "latin-1"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta charset=x-sjis>", "cp932"),
        ("<meta http-equiv=content-type content='text/html; charset=windows-874'>", "cp874"),
        ("<meta charset=iso-8859-8-i>", "iso8859-8"),
        ("<meta charset=x-mac-cyrillic>", "mac-cyrillic"),
        ("<meta charset=gbk>", "gb18030"),
        ("<meta charset=euc-kr>", "cp949"),
    ],
)
def test_encodings_as_in_browsers(tmp_path: Path, head: str, codec: str) -> None:
    file = tmp_path / "a.html"
    word = {
        "cp932": "表",
        "cp874": "ก",
        "iso8859-8": "א",
        "mac-cyrillic": "ж",
        "gb18030": "表",
        "cp949": "표",
    }
    text = f"{GOOD}{head}<p>{word.get(codec, 'å')}<a href=x>{word.get(codec, 'å')}.png</a><img src=a.jpg>"
    file.write_bytes(text.encode(codec))
    (problem,) = check_paths([file]).problems
    assert (problem.rule.id, problem.span.line) == ("missing-image-text", 1)
    assert problem.span.column == text.index("<img") + 1
    image = f"{GOOD}{head}<img src=a.jpg alt='{word.get(codec, 'å')}.jpg'>"
    file.write_bytes(image.encode(codec))
    (problem,) = check_paths([file]).problems
    assert problem.details["text"] == f"{word.get(codec, 'å')}.jpg"


@pytest.mark.parametrize("label", ["replacement", "iso-2022-kr", "x-user-defined", "utf-7", "nej"])
def test_encodings_that_no_page_has(tmp_path: Path, label: str) -> None:
    file = tmp_path / "a.html"
    file.write_text(f"<meta charset={label}>{BAD}", encoding="latin-1")
    assert "missing-image-text" in [problem.rule.id for problem in check_paths([file]).problems]


def test_bytes_that_are_no_text_and_byte_order_marks(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"\xef\xbb\xbf" + BAD.replace("å", "\xff").encode("latin-1"))
    (problem,) = check_paths([file]).problems
    assert (problem.span.line, problem.span.column) == (1, BAD.index("<img") + 1)
    file.write_bytes(bytes(range(256)) * 40)
    assert check_paths([file]).files == (file.as_posix(),)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    checked = check_paths([tmp_path / "saknas.html"])
    (problem,) = checked.problems
    assert problem.rule.id == "unreadable-page"
    assert "saknas.html" in problem.what("sv")
    assert (checked.files, checked.unread) == ((), ((tmp_path / "saknas.html").as_posix(),))


def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "folder" / "a.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "folder" / "self.html").symlink_to("self.html")
    (tmp_path / "folder" / "lost.html").symlink_to("nowhere.html")
    checked = check_paths([tmp_path])
    assert [problem.span.file for problem in checked.problems] == [
        (tmp_path / "folder" / name).as_posix() for name in ("lost.html", "self.html")
    ]
    assert checked.files == ((tmp_path / "folder" / "a.html").as_posix(),)


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(
        folder: Path, onerror: Callable[[OSError], None]
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(errno.EACCES, "Permission denied", f"{folder}/closed"))
        yield str(folder), ["closed"], []

    monkeypatch.setattr(os, "walk", refused)
    (problem,) = check_paths([tmp_path]).problems
    assert (problem.rule.id, problem.span.file) == ("unreadable-page", f"{tmp_path.as_posix()}/closed")


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accessibility, "LARGEST", len(GOOD))
    (tmp_path / "a.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.html").write_text(GOOD + " ", encoding="utf-8")
    checked = check_paths([tmp_path])
    (problem,) = checked.problems
    assert (problem.rule.id, problem.span.file) == ("oversized-page", (tmp_path / "b.html").as_posix())
    assert checked.unread == (problem.span.file,)


def test_only_some_rules(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<img src=a.jpg><a href=x></a>", encoding="utf-8")
    chosen = {"empty-link"}
    found = check_paths([tmp_path, tmp_path / "saknas.html"], chosen).problems
    assert [problem.rule.id for problem in found] == ["empty-link", "unreadable-page"]


def test_nothing() -> None:
    assert check_paths([]).problems == ()
