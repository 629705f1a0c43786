"""States that a role demands."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<div role="heading">x</div>',
        '<div role="heading" aria-level="">x</div>',
        '<span role="checkbox" tabindex="0">x</span>',
        '<div role="slider" tabindex="0" aria-label="x"></div>',
        '<div role="combobox" tabindex="0" aria-expanded="false" aria-label="x"></div>',
        '<div role="scrollbar" aria-valuenow="1"></div>',
        '<div role="separator" tabindex="0"></div>',
        '<div role="switch" tabindex="0">x</div>',
        '<div role="meter" aria-label="x"></div>',
        '<div role="radio" tabindex="0">x</div>',
        '<h2 role="checkbox">x</h2>',
        '<a href="x" role="switch">x</a>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"missing-aria-state"}


@pytest.mark.parametrize(
    "html",
    [
        '<div role="heading" aria-level="2">x</div>',
        '<h2 role="heading">x</h2>',
        '<div role="heading" hidden>x</div>',
        '<input type="checkbox" role="switch" aria-label="x">',
        '<div role="option">x</div>',
        '<div role="separator"></div>',
        '<hr role="separator">',
        '<div role="spinbutton" tabindex="0" aria-label="x"></div>',
        '<div role="progressbar" aria-label="x"></div>',
        '<input type="radio" role="menuitemradio" aria-label="x">',
        '<div role="banana heading" aria-level="2">x</div>',
        '<select role="combobox" aria-label="x"></select>',
    ],
)
def test_passing(html: str) -> None:
    assert "missing-aria-state" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<div role="heading">x</div>'))
    assert problem.what("sv") == '”<div role="heading">” saknar aria-level, som rollen ”heading” kräver.'
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


def test_all_that_is_missing_is_told_at_once() -> None:
    (problem,) = problems(with_heading('<div role="scrollbar"></div>'))
    assert "aria-controls, aria-valuenow" in problem.what("sv")
