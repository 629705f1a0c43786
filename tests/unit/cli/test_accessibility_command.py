"""The command ``smartstad accessibility``, outside any project."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from smartstad.accessibility.rules import RULES
from smartstad.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

GOOD = '<!doctype html><html lang="sv"><title>A</title><h1>A</h1>'
BAD = f"{GOOD}\n<p>å<img src=a.jpg>"


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["accessibility", "--language", "en", *arguments])


def test_exit_codes(pages: Path) -> None:
    assert run("good.html").exit_code == 0
    assert run(".").exit_code == 1
    assert run(".", "--rules", "empty-link").exit_code == 0
    for wrong in ([], ["saknas.html"], ["empty"], [".", "--rules", "nej"], [".", "--format", "yaml"]):
        assert run(*wrong).exit_code == 2


def test_a_warning_is_no_error(pages: Path) -> None:
    link = f"<a href=x>https://stockholm.se/{'x' * 40}</a>"
    (pages / "long.html").write_text(GOOD + link, encoding="utf-8")
    found = run("long.html")
    assert "address-as-link-text (warning)" in found.stdout
    assert found.exit_code == 0


def test_unknown_rules_are_told_in_the_language() -> None:
    told = run(".", "--rules", "2779a6").stderr
    assert "There is no rule “2779a6”. Did you mean “2779a5”?" in told


def test_json(pages: Path) -> None:
    (told,) = json.loads(run(".", "--format", "json").stdout)
    expected = {
        "file": "bad.html",
        "line": 2,
        "column": 5,
        "rule": "missing-image-text",
        "severity": "error",
        "message": "The image “a.jpg” has no text alternative.",
        "wcag": ["1.1.1"],
    }
    assert expected.items() <= told.items()
    assert told["help"]
    assert "23a2a8" in told["act"]
    assert json.loads(run("good.html", "--format", "json").stdout) == []


@pytest.mark.parametrize("form", ["github", "sarif", "earl"])
def test_other_forms(pages: Path, form: str) -> None:
    found = run(".", "--format", form)
    assert found.exit_code == 1
    assert "bad.html" in found.stdout
    assert run("good.html", "--format", form).exit_code == 0


def test_earl_tells_the_rules_that_ran(pages: Path) -> None:
    told = json.loads(run(".", "--format", "earl", "--rules", "2779a5").stdout)
    subjects = [node for node in told["@graph"] if node["@type"] == "TestSubject"]
    assert [subject["source"] for subject in subjects] == ["bad.html", "good.html"]
    for subject in subjects:
        assert [each["test"]["title"] for each in subject["assertions"]] == ["2779a5"]


def test_the_line_is_shown_in_its_own_encoding(pages: Path) -> None:
    (pages / "bad.html").write_bytes(BAD.encode("utf-16"))
    told = run("bad.html").stdout.splitlines()
    assert told[1:3] == ["    2 | <p>å<img src=a.jpg>", "      |     ^^^^^^^^^^^^^^^"]


def test_a_path_from_elsewhere(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.html"
    elsewhere.write_text(BAD, encoding="utf-8")
    (told,) = json.loads(run(str(elsewhere), "--format", "json").stdout)
    assert told["file"] == elsewhere.as_posix()


def test_list_of_rules() -> None:
    listed = run("--list-rules")
    assert listed.exit_code == 0
    assert len(listed.stdout.splitlines()) == len(RULES)
