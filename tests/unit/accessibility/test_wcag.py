"""The criteria and rules of the W3C that ours point to."""

from __future__ import annotations

import re

import pytest

from smartstad.accessibility.act import DECIDED_BY_HTML
from smartstad.accessibility.rules import RULES
from smartstad.accessibility.wcag import CRITERIA, criterion_address, understanding_address


def test_all_criteria_of_wcag_2_2() -> None:
    assert len(CRITERIA) == 86
    assert len(set(CRITERIA.values())) == 86
    assert "4.1.1" not in CRITERIA  # taken out in 2.2
    assert criterion_address("2.4.4") == "https://www.w3.org/TR/WCAG22/#link-purpose-in-context"
    assert understanding_address("1.1.1").endswith("/non-text-content")


@pytest.mark.parametrize("name", RULES)
def test_rules_name_criteria_and_act_rules_that_exist(name: str) -> None:
    assert set(RULES[name].wcag) <= CRITERIA.keys()
    assert all(re.fullmatch("[0-9a-z]{6}", act) for act in RULES[name].act)


def test_as_many_rules_as_html_decides() -> None:
    assert len(DECIDED_BY_HTML) == 40
