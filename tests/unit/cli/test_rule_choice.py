"""Choosing among the rules of accessibility."""

from __future__ import annotations

import json

import pytest

from smartstad.accessibility.rules import RULES
from smartstad.cli.rule_choice import chosen_rules, listed_rules


def test_by_our_ids_and_those_of_act_rules() -> None:
    assert chosen_rules([], "sv") is None
    assert chosen_rules(["", " , "], "sv") is None
    assert chosen_rules(["empty-link, vague-link-text", "2779a5"], "sv") == {
        "empty-link",
        "vague-link-text",
        "missing-page-title",
    }
    implementing_one_act_rule = {rule.id for rule in RULES.values() if "b5c3f8" in rule.act}
    assert chosen_rules(["b5c3f8"], "sv") == implementing_one_act_rule


def test_an_unknown_rule_is_told_with_the_nearest() -> None:
    with pytest.raises(ValueError, match=r"Regeln ”empty-lnk” finns inte\. Menade du ”empty-link”\?"):
        chosen_rules(["empty-link,empty-lnk"], "sv")
    with pytest.raises(ValueError, match=r"There is no rule “qwertyuiop”\. All rules: "):
        chosen_rules(["qwertyuiop"], "en")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_rules_are_listed(language: str) -> None:
    lines = listed_rules("text", language).splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)
    assert not any("{" in line for line in lines)
    told = json.loads(listed_rules("json", language))
    assert [each["rule"] for each in told] == sorted(RULES)
    title = next(each for each in told if each["rule"] == "missing-page-title")
    assert (title["act"], title["wcag"], title["en301549"]) == (["2779a5"], ["2.4.2"], ["9.2.4.2"])
