"""The rule of pages that reload by themselves."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import page, problems, rules, told


def refreshed(*contents: str) -> str:
    metas = "".join(f'<meta http-equiv="Refresh" content="{content}">' for content in contents)
    return page("<h1>Lampor</h1>", head=f"<title>Lampor</title>{metas}")


@pytest.mark.parametrize(
    "content", ["30", " 30;url=/x/", "1, /x/", "72000", "5.9; URL='/x/'", "007", "30 /x/", "5;", "72000.5"]
)
def test_timed(content: str) -> None:
    (problem,) = problems(refreshed(content))
    assert problem.rule.id == "timed-refresh"
    assert set(problem.rule.act) == {"bc659a", "bisz58"}


@pytest.mark.parametrize("content", ["72001", "99999999999999999999; /x/"])
def test_late(content: str) -> None:
    (problem,) = problems(refreshed(content))
    assert problem.rule.act == ("bisz58",)


@pytest.mark.parametrize(
    "content",
    ["0; url=/x/", "0", "0.9", ".5; /x/", "", "30: /x/", "-5", "+5", "; 30", "foo", "5s", "url=/x/"],
)
def test_at_once_or_never(content: str) -> None:
    assert rules(refreshed(content)) == []


def test_the_first_that_counts_decides() -> None:
    assert rules(refreshed("x", "30", "0")) == ["timed-refresh"]
    assert rules(refreshed("0", "30")) == []


def test_another_meta_element() -> None:
    assert (
        rules(page("<h1>A</h1>", head="<title>A</title><meta content=30><meta name=refresh content=30>"))
        == []
    )


def test_messages() -> None:
    assert "30 sekunder" in told(refreshed("30"))
