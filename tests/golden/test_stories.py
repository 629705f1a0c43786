"""The advice on stories of projects, case by case; every rule has a story that keeps it and one that does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from smartstad.content import load_library
from smartstad.editorial import rules_story, story_problems
from smartstad.editorial.lexicon import Lexicon
from smartstad.editorial.story import LEXICONS, SHORTEST
from smartstad.model.kinds import Project
from smartstad.model.library import Entry, Library, Version
from smartstad.model.problem import LANGUAGES, Problem, Rule, Severity, Span
from unit.model.test_publishing import COMMON

CASES = yaml.safe_load((Path(__file__).parent / "stories.yml").read_text(encoding="utf-8"))
FIRST_LINE = 10
"""That of the bodies in their files."""


def advice(case: dict[str, Any], shortest: int = 0) -> list[Problem]:
    language = case["language"]
    facts = {key: case[key] for key in ("value", "next_step", "results", "draft") if key in case}
    place = {"location": {"name": case["location"]}} if "location" in case else {}
    status = {"state": case.get("state", "running"), "on": "2026"}
    front = Project.model_validate({**COMMON, **facts, **place, "status": status})
    version = Version(language, f"projects/x.{language}.md", front, case["body"], FIRST_LINE, None)
    library = Library((Entry("x", "project", {language: version}, language),), {})
    return list(story_problems(library, lambda file, key: Span(file, 1, 1, len(key)), shortest))


def told(problem: Problem, expected: dict[str, Any]) -> dict[str, Any]:
    span = problem.span
    if "key" in expected:
        return {
            "rule": problem.rule.id,
            "key": {5: "value" if "value" in problem.rule.id else "title"}[span.length],
        }
    place = {"line": span.line, "column": span.column, "length": span.length}
    word = {"word": problem.details["word"]} if "word" in problem.details else {}
    return {"rule": problem.rule.id, **place, **word}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_story_gets_its_advice(case: dict[str, Any]) -> None:
    found = advice(case)
    assert len(found) == len(case["problems"]), [problem.what("en") for problem in found]
    assert [told(*pair) for pair in zip(found, case["problems"], strict=True)] == case["problems"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_the_message_shows_the_words(case: dict[str, Any]) -> None:
    for problem in advice(case):
        for language in LANGUAGES:
            shown = str(problem.details.get("word") or problem.details["text"])
            assert shown in problem.what(language)
            assert problem.why(language)
            assert problem.remedy(language)


def test_every_rule_is_advice_and_has_a_case_in_each_language() -> None:
    rules = {rule.id: rule for rule in vars(rules_story).values() if isinstance(rule, Rule)}
    for language in LEXICONS:
        seen = {each["rule"] for case in CASES if case["language"] == language for each in case["problems"]}
        assert seen == rules.keys()
    assert {rule.severity for rule in rules.values()} == {Severity.WARNING}


@pytest.mark.parametrize(("words", "rules"), [(39, []), (40, ["faceless-opening"])])
def test_a_note_is_no_story_yet(words: int, rules: list[str]) -> None:
    body = " ".join(["framsteg"] * words)
    found = advice({"language": "sv", "value": "Du får ljus.", "next_step": "Mer.", "body": body}, SHORTEST)
    assert [problem.rule.id for problem in found] == rules


def test_the_forms_of_a_word() -> None:
    words = Lexicon("de_som", "gat*", "", "", "", "*sensor* LED API", "")
    assert words.recipient.search("Och De  som bor")
    assert words.beginning.search("gatan") and not words.beginning.search("omgatan")
    assert words.how.search("en rörelsesensorn")
    assert words.how.search("en LED") and not words.how.search("led mig")


def test_our_own_stories_get_little_advice() -> None:
    """Each piece is to be acted on, in the text or in the rule: ``scripts/measure_stories.py`` shows them."""
    root = Path(__file__).resolve().parents[2]
    library = load_library(root).library
    stories = [version for entry in library.kind("project") for version in entry.versions.values()]
    found = list(story_problems(library, lambda file, _: Span(file)))
    assert len(found) <= len(stories) / 20, [problem.what("en") for problem in found]
