"""Roles that do not exist."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<div role="nawigation">x</div>',
        '<div role="widget">x</div>',
        '<p role="text banana">x</p>',
        '<svg role="drawing"></svg>',
        '<div role="button,link">x</div>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"invalid-role"}


@pytest.mark.parametrize(
    "html",
    [
        '<div role="note">x</div>',
        '<div role="banana NOTE">x</div>',
        '<div role="">x</div>',
        '<div role="  ">x</div>',
        "<div role>x</div>",
        '<div role="banana" hidden>x</div>',
        '<div aria-hidden="true"><p role="banana">x</p></div>',
        '<p role="doc-tip">x</p>',
        '<svg role="graphics-document" aria-label="x"></svg>',
        '<math role="banana"></math>',
        '<p role="none">x</p>',
    ],
)
def test_passing(html: str) -> None:
    assert "invalid-role" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<div role="nawigation">x</div>'))
    assert (
        problem.what("sv")
        == 'Det finns ingen roll som heter ”nawigation”, så role i ”<div role="nawigation">” säger ingenting.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


def test_the_nearest_role_is_offered() -> None:
    (problem,) = problems(with_heading('<div role="nawigation">x</div>'))
    assert 'role="navigation"' in problem.remedy("sv")
