"""Attributes of WAI-ARIA where they mean nothing."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<button aria-checked="true">x</button>',
        '<div aria-expanded="false">x</div>',
        '<nav aria-expanded="false">x</nav>',
        '<audio controls aria-level="2"></audio>Utskrift',
        '<iframe title="x" aria-required="true"></iframe>',
        '<label>x<input type="color" aria-required="true"></label>',
        '<table><tr><td aria-selected="true">x</td></tr></table>',
        '<hr aria-valuenow="1">',
        '<p aria-level="2">x</p>',
        '<a aria-expanded="true">x</a>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"unsupported-aria-attribute"}


@pytest.mark.parametrize(
    "html",
    [
        '<button aria-pressed="true">x</button>',
        '<a href="x" aria-expanded="true">x</a>',
        '<p aria-live="off" aria-describedby="x">x</p>',
        '<p aria-haspopup="menu">x</p>',
        '<p hidden aria-expanded="true">x</p>',
        '<input type="password" aria-label="x" aria-required="true">',
        '<input type="date" aria-label="x" aria-readonly="true">',
        '<input type="file" aria-label="x" aria-required="true" aria-invalid="true">',
        '<div role="separator" tabindex="0" aria-valuenow="1"></div>',
        '<hr aria-orientation="vertical">',
        '<h2 aria-level="3">x</h2>',
        '<div aria-expanded="">x</div>',
        '<button role="none" aria-pressed="true">x</button>',
        '<div aria-banana="x">y</div>',
        '<table role="grid" aria-label="x"><tr><td aria-selected="true">x</td></tr></table>',
        '<div role="grid" aria-label="x" aria-colcount="2" aria-busy="true"></div>',
        '<svg><g aria-label="x"></g></svg>',
        '<video controls aria-activedescendant="x"></video>',
    ],
)
def test_passing(html: str) -> None:
    assert "unsupported-aria-attribute" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<button aria-checked="true">x</button>'))
    assert (
        problem.what("sv")
        == 'aria-checked betyder ingenting i ”<button aria-checked="true">”, vars roll är ”button”.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


@pytest.mark.parametrize(
    "html",
    [
        "<div aria-label=x>y</div>",
        "<span aria-labelledby=x>y</span>",
        "<p aria-label=x>y</p>",
        "<strong aria-braillelabel=x>y</strong>",
        "<div aria-roledescription=x>y</div>",
        "<div role=paragraph aria-label=x>y</div>",
        "<a aria-label=x>y</a>",
        "<code aria-label=x>y</code>",
    ],
)
def test_prohibited(html: str) -> None:
    assert rules(with_heading(html)) == ["prohibited-aria-attribute"]


@pytest.mark.parametrize(
    "html",
    [
        "<section aria-label=x>y</section>",
        "<div role=group aria-label=x aria-roledescription=y>z</div>",
        "<div aria-label='' aria-live=off>y</div>",
        "<div hidden aria-label=x>y</div>",
        "<div aria-description=x>y</div>",
        "<ul><li aria-label=x>y</li></ul>",
        "<video controls aria-label=x></video>Textad och på teckenspråk",
        "<svg aria-label=x></svg>",
        "<p aria-roledescription=x>y</p>",
    ],
)
def test_not_prohibited(html: str) -> None:
    assert rules(with_heading(html)) == []
