"""The W3C's test cases (ACT), where they are at hand: every failure found, and no false alarm."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from smartstad.model.problem import Severity
from unit.accessibility.pages import problems

FOLDER = Path(__file__).parents[4] / "shared" / "accessibility"
STATIC = ("static", "static+inline-css", "static+language-id")
"""The classes of rules that the HTML alone decides."""

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(),
    reason="the W3C's test cases are not part of the project: no ../shared/accessibility/",
)


@cache
def static_rules() -> dict[str, str]:
    """The ACT rules that the HTML alone decides, by id, with their names."""
    if not FOLDER.is_dir():
        return {}
    rules = json.loads((FOLDER / "act-rules.json").read_text(encoding="utf-8"))
    return {id_: rule["name"] for id_, rule in rules.items() if rule["class"] in STATIC}


@cache
def cases() -> dict[str, list[dict[str, Any]]]:
    by_rule = defaultdict(list)
    for case in json.loads((FOLDER / "act-dev.json").read_text(encoding="utf-8")):
        by_rule[case["rule_id"]].append(case)
    return by_rule


@cache
def wrong(act_rule: str) -> list[str]:
    """The cases of a rule that are judged otherwise than by the W3C."""
    return [
        f"{case['expected']}: {case['title']}: {case['description']}"
        for case in cases()[act_rule]
        if (act_rule in reported(case["html"])) != (case["expected"] == "failed")
    ]


@cache
def reported(html: str) -> set[str]:
    """The ACT rules that the page is said to break."""
    return {
        id_
        for problem in problems(html)
        if problem.rule.severity is Severity.ERROR
        for id_ in problem.rule.act
    }


@pytest.mark.parametrize("act_rule", static_rules())
def test_cases(act_rule: str) -> None:
    assert cases()[act_rule]
    assert wrong(act_rule) == []


def test_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Prints how many cases of each rule are judged right."""
    lines = []
    for act_rule, name in static_rules().items():
        every = len(cases()[act_rule])
        lines.append(f"{act_rule}  {every - len(wrong(act_rule)):>2}/{every:<2}  {name}")
    right = sum(not wrong(act_rule) for act_rule in static_rules())
    assert right == len(lines)
    with capsys.disabled():
        print("\n" + "\n".join(lines) + f"\n{right} of {len(lines)} ACT rules fully right")
