"""The W3C's test cases (ACT), where they are at hand: no false alarm, and every failure found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from unit.accessibility.pages import rules

CASES = Path(__file__).parents[4] / "shared" / "accessibility" / "act-dev.json"

OURS = {
    "b5c3f8": "missing-page-language",
    "bf051a": "unknown-page-language",
    "2779a5": "missing-page-title",
    "23a2a8": "missing-image-text",
    "59796f": "missing-image-text",
    "7d6734": "missing-image-text",
    "c487ae": "empty-link",
    "ffd0e9": "empty-heading",
}
"""Our rule for each of theirs."""

pytestmark = pytest.mark.skipif(
    not CASES.is_file(),
    reason="the W3C's test cases are not part of the project: no ../shared/accessibility/",
)


@pytest.mark.parametrize("act_rule", OURS)
def test_cases(act_rule: str) -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    concerned = [case for case in cases if case["rule_id"] == act_rule and case["ext"] == "html"]
    assert concerned
    wrong = [
        f"{case['expected']}: {case['title']}: {case['description']}"
        for case in concerned
        if (OURS[act_rule] in rules(case["html"])) != (case["expected"] == "failed")
    ]
    assert wrong == []
