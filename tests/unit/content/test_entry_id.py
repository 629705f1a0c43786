"""An entry's id: its file's name, or what its facts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library
from unit.content.sample import lay_out, original, translation

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.content.library import Loaded

MESSAGE = {"order": "1", "quoted_from": '"Strategin, 4.1"'}


def load(root: Path, **files: str) -> Loaded:
    """The content of files whose folder, name and language stand with two underscores between."""
    named = {f"content/{'{}/{}.{}'.format(*name.split('__'))}.md": text for name, text in files.items()}
    return load_library(lay_out(root, named))


def test_the_facts_give_the_id_and_the_name_binds_the_languages(tmp_path: Path) -> None:
    loaded = load(
        tmp_path, pages__new__sv=original("Ny", id="old"), pages__new__en=translation("New", id="old")
    )
    assert loaded.problems == ()
    (entry,) = loaded.library.entries
    assert (entry.id, sorted(entry.versions)) == ("old", ["en", "sv"])
    assert loaded.library.by_file["pages/new.en.md"][0] is entry


def test_references_go_by_the_id(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        messages__new__sv=original("M", id="old", **MESSAGE),
        pages__a__sv=original("A", messages="[old]"),
    )
    assert loaded.problems == ()


def test_a_reference_by_the_files_name_is_told_the_id(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        messages__new__sv=original("M", id="old", **MESSAGE),
        pages__a__sv=original("A", messages="[new]"),
    )
    (problem,) = loaded.problems
    assert problem.rule.id == "unknown-reference"
    assert "”old”" in problem.remedy("sv")


def test_a_reference_to_a_renamed_file_is_told_of_the_id(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        messages__new__sv=original("M", **MESSAGE),
        pages__a__sv=original("A", messages="[former-name]", audiences="[elever]"),
    )
    audience, message = sorted(loaded.problems, key=lambda problem: "id:" in problem.remedy("en"))
    assert message.remedy("sv").endswith("Skriv dess förra namn i den: id: former-name")
    assert message.remedy("en").endswith("Write its former name in it: id: former-name")
    assert "id:" not in audience.remedy("sv")


def test_entries_are_in_order_of_id_whatever_their_files_are_called(tmp_path: Path) -> None:
    loaded = load(tmp_path, pages__a__sv=original("A", id="z"), pages__b__sv=original("B"))
    assert [entry.id for entry in loaded.library.entries] == ["b", "z"]
    assert list(loaded.library.by_kind["page"]) == ["b", "z"]


@pytest.mark.parametrize(("named", "copy"), [("a", "b"), ("b", "a")])
def test_the_one_that_took_anothers_id_is_left_out(tmp_path: Path, named: str, copy: str) -> None:
    files = {f"pages__{named}__sv": original("Först"), f"pages__{copy}__sv": original("Sist", id=named)}
    loaded = load(tmp_path, **files)
    (problem,) = loaded.problems
    assert (problem.rule.id, problem.span.file) == ("duplicate-entry-id", f"content/pages/{copy}.sv.md")
    assert f"content/pages/{named}.sv.md" in problem.what("sv")
    assert [entry.versions["sv"].front.title for entry in loaded.library.entries] == ["Först"]


def test_two_entries_may_have_each_others_file_names(tmp_path: Path) -> None:
    loaded = load(tmp_path, pages__a__sv=original("A", id="b"), pages__b__sv=original("B", id="a"))
    assert loaded.problems == ()
    assert {e.id: e.versions["sv"].front.title for e in loaded.library.entries} == {"a": "B", "b": "A"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("---\nid: old\ntitle: [\n---\n", "unclosed-bracket"),
        ('---\nid: "old"\ntitle: M\nowner: trafikkontoret\n---\n', "missing-key"),
    ],
)
def test_references_to_the_id_of_a_broken_file_are_left_in_peace(
    tmp_path: Path, text: str, rule: str
) -> None:
    loaded = load(tmp_path, messages__new__sv=text, pages__a__sv=original("A", messages="[old]"))
    assert {problem.rule.id for problem in loaded.problems} == {rule}


@pytest.mark.parametrize("given", ["Old name", "1", "-old", "år"])
def test_what_cannot_be_an_id_is_a_problem_of_its_own_only(tmp_path: Path, given: str) -> None:
    loaded = load(
        tmp_path,
        messages__new__sv=original("M", id=given, **MESSAGE),
        pages__a__sv=original("A", messages="[new]"),
    )
    assert {(p.span.file, p.span.line) for p in loaded.problems} == {("content/messages/new.sv.md", 11)}
