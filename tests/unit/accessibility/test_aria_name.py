"""Attributes of WAI-ARIA that do not exist."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<p aria-titel="x">x</p>',
        "<p aria-labeledby>x</p>",
        '<p aria-="x">x</p>',
        '<p hidden aria-visible="true">x</p>',
        '<svg aria-name="x"></svg>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"unknown-aria-attribute"}


@pytest.mark.parametrize(
    "html",
    [
        '<p aria-describedby="x">x</p>',
        '<p ARIA-LIVE="off">x</p>',
        '<p data-aria-x="x" aria="x">aria-titel="x"</p>',
        '<p aria-description="x">x</p>',
        '<math aria-titel="x"></math>',
        '<div role="heading" aria-level="2" aria-braillelabel="x">x</div>',
    ],
)
def test_passing(html: str) -> None:
    assert "unknown-aria-attribute" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<div aria-labeledby="a">x</div>'))
    assert (
        problem.what("sv")
        == 'Det finns inget attribut som heter ”aria-labeledby”; det står i ”<div aria-labeledby="a">”.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


def test_the_nearest_attribute_is_offered() -> None:
    (problem,) = problems(with_heading('<p aria-labeledby="a">x</p>'))
    assert "aria-labelledby=" in problem.remedy("sv")


def test_each_is_told() -> None:
    assert rules(with_heading("<p aria-a=x aria-b=y>x</p>")) == ["unknown-aria-attribute"] * 2
