"""What lies in the content folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library
from smartstad.content.source import read_source
from smartstad.content.tree import read_tree
from unit.content.sample import lay_out, original

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    source, problems = read_source(tmp_path / "gone.sv.md", "content/pages/gone.sv.md")
    assert source is None
    (problem,) = problems
    assert problem.rule.id == "unreadable-file"
    assert "content/pages/gone.sv.md" in problem.remedy("sv")
    assert problem.what("en") and problem.why("en")


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, {})

    def refuse(path: object) -> object:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [p.rule.id for p in read_tree(tmp_path, "content", ("sv",)).problems] == ["unreadable-file"]


def test_files_beside_texts_are_known_at_any_depth(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/projects/a/b/c.JPG": "x", "content/projects/film.vtt": "x"})
    tree = read_tree(tmp_path, "content", ("sv", "en"))
    assert tree.problems == []
    assert tree.others == {"projects/a/b/c.JPG", "projects/film.vtt"}


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/pages/a.sv.md": original("A")})
    try:
        (tmp_path / "content" / "pages" / os.fsdecode(b"bild\xe5.jpg")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    (problem,) = load_library(tmp_path).problems
    assert problem.rule.id == "bad-file-name"
    problem.span.file.encode()
    problem.what("sv").encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_told_and_never_opened(tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    os.mkfifo(tmp_path / "content" / "registers" / "roles.yml")
    assert [p.rule.id for p in load_library(tmp_path).problems] == ["unknown-file"]


def test_a_link_to_a_file_within_is_read(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/pages/a.sv.md": original("A"), "content/pages/bild.jpg": "x"})
    (tmp_path / "content" / "projects").mkdir()
    (tmp_path / "content" / "projects" / "samma.jpg").symlink_to("../pages/bild.jpg")
    tree = read_tree(tmp_path, "content", ("sv",))
    assert tree.problems == []
    assert "projects/samma.jpg" in tree.others


def test_a_link_in_a_circle_is_broken(tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    (tmp_path / "content" / "registers" / "roles.yml").symlink_to("roles.yml")
    assert [p.rule.id for p in read_tree(tmp_path, "content", ("sv",)).problems] == ["dangling-symlink"]


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    lay_out(tmp_path / "elsewhere", {"content/pages/a.sv.md": original("A")})
    (tmp_path / "content").symlink_to("elsewhere/content")
    loaded = load_library(tmp_path)
    assert loaded.problems == ()
    assert len(loaded.library.entries) == 1


def test_another_folder_and_other_languages(tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    (tmp_path / "content").rename(tmp_path / "innehåll")
    (tmp_path / "innehåll" / "pages").mkdir()
    (tmp_path / "innehåll" / "pages" / "a.fi.md").write_text(original("A"), "utf-8")
    loaded = load_library(tmp_path, folder="innehåll", languages=("sv", "fi"))
    assert {(p.rule.id, p.span.file.split("/")[0]) for p in loaded.problems} == {
        ("missing-language", "innehåll")
    }
    assert loaded.library.entries[0].original == "fi"
    assert any("finska" in p.what("sv") for p in loaded.problems)
