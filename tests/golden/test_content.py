"""Seeded mistakes: each gives its problems, and all of them together give all of those.

After a change on purpose: ``pytest tests/golden --update-golden``, then review the diff.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
import yaml

import smartstad.content.document
from golden.case import BASE, Case, as_told, find_problems, read_cases, rewrite, write_files
from smartstad.model.problem import LANGUAGES, Message, Rule

if TYPE_CHECKING:
    from pathlib import Path

CASES = read_cases()

NOT_IN_FILES = {"unreadable-file"}
"""Rules whose mistake cannot be laid out as files; tests/unit/content has them."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_gives_its_problems(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    write_files(tmp_path, case.files if case.alone else {**BASE, **case.files})
    problems = find_problems(tmp_path)
    if request.config.getoption("--update-golden"):
        rewrite(case, as_told(problems))
    else:
        assert as_told(problems) == case.problems
        assert case.problems, "a case has a problem"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_message_is_whole_in_both_languages(case: Case, tmp_path: Path) -> None:
    write_files(tmp_path, case.files if case.alone else {**BASE, **case.files})
    for problem in find_problems(tmp_path):
        for language in LANGUAGES:
            for told in (problem.what(language), problem.why(language), problem.remedy(language)):
                assert told.strip() == told
                assert told
                for word in ("pydantic", "Input should", "NoneType", "Traceback", "<class", "FrontMatter"):
                    assert word not in told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_without_libyaml_everything_is_the_same(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smartstad.content.document, "LOADER", yaml.SafeLoader)
    write_files(tmp_path, case.files if case.alone else {**BASE, **case.files})
    assert as_told(find_problems(tmp_path)) == case.problems


def test_all_mistakes_together_are_all_told(tmp_path: Path) -> None:
    files = dict(BASE)
    expected = []
    for case in CASES:
        if not case.alone:
            given = {path: told for path, told in case.files.items() if BASE.get(path) != told}
            assert not given.keys() & (files.keys() - BASE.keys()), (
                f"{case.name}: the file is another case's too"
            )
            files |= given
            expected += case.problems
    write_files(tmp_path, files)
    problems = as_told(find_problems(tmp_path))
    assert sorted(map(str, problems)) == sorted(map(str, expected))


def rules() -> dict[str, Rule]:
    """Every rule of the content layer."""
    names = [module.name for module in pkgutil.iter_modules(smartstad.content.__path__)]
    modules = [
        importlib.import_module(f"smartstad.content.{name}") for name in names if name.startswith("rules_")
    ]
    return {rule.id: rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}


def test_every_rule_has_a_case() -> None:
    seen = {problem["rule"] for case in CASES for problem in case.problems}
    assert rules().keys() - seen == NOT_IN_FILES


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_rule_is_written_as_agreed(rule: Rule) -> None:
    told = [text for message in (rule.what, rule.why, rule.remedy) for text in (message.sv, message.en)]
    for text in told:
        assert (
            '"' not in text.replace('"…"', "") or ": " in text or "such as" in text or "till exempel" in text
        )
    assert isinstance(rule.what, Message)
    for sv, en in (
        (rule.what.sv, rule.what.en),
        (rule.why.sv, rule.why.en),
        (rule.remedy.sv, rule.remedy.en),
    ):
        assert placeholders(sv) == placeholders(en), "both languages tell the same details"
    assert rule.id == rule.id.lower()
    assert "_" not in rule.id


def placeholders(text: str) -> set[str]:
    """Names of the details in a message."""
    bare = text.replace("{{", "").replace("}}", "")
    return {part.partition("}")[0] for part in bare.split("{")[1:]}
