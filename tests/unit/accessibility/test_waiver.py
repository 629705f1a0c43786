"""Waivers: which problems they let pass."""

from __future__ import annotations

import pytest

from smartstad.accessibility import inspect
from smartstad.accessibility.waiver import Allowance, set_aside

PAGE = '<html lang="sv"><title>T</title><h1>T</h1><a href="/a"></a><a href="/b">läs mer</a>'


def allowance(waiver: str, rule: str = "empty-link", file: str = "a.html") -> Allowance:
    return Allowance(waiver, rule, frozenset({file}))


def ids(problems: list[object]) -> list[str]:
    return [problem.rule.id for problem in problems]  # type: ignore[attr-defined]


def test_a_problem_of_the_rule_in_the_file_is_set_aside_and_others_are_told() -> None:
    found = set_aside(inspect(PAGE, file="a.html"), [allowance("w")])
    assert ids([*found.told]) == ["vague-link-text"]
    assert {waiver: ids([*problems]) for waiver, problems in found.waived.items()} == {"w": ["empty-link"]}


@pytest.mark.parametrize("wrong", [allowance("w", file="b.html"), allowance("w", rule="empty-heading")])
def test_another_file_or_rule_is_not_covered(wrong: Allowance) -> None:
    problems = inspect(PAGE, file="a.html")
    found = set_aside(problems, [wrong])
    assert found.told == problems
    assert found.waived == {}


def test_what_two_waivers_cover_counts_for_both() -> None:
    found = set_aside(inspect(PAGE, file="a.html"), [allowance("v"), allowance("w")])
    assert {waiver: len(problems) for waiver, problems in found.waived.items()} == {"v": 1, "w": 1}
