"""What can be focused in a button."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<button><span tabindex="0">x</span></button>',
        '<div role="button"><a href="x">y</a></div>',
        '<div role="img" aria-label="x"><div><button>y</button></div></div>',
        '<span role="checkbox" aria-checked="true"><input aria-label="x"></span>',
        '<div role="tablist"><div role="tab"><a href="x">y</a></div></div>',
        "<button><details><summary>x</summary></details></button>",
        '<span role="radio" aria-checked="true"><b contenteditable>x</b></span>',
        '<div role="button"><div role="switch" aria-checked="true"><a href="x">y</a></div></div>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"nested-focus"}


@pytest.mark.parametrize(
    "html",
    [
        '<button><span tabindex="-1">x</span></button>',
        "<button><svg><path/></svg><b>x</b></button>",
        '<div role="button" tabindex="0">x</div>',
        '<div role="button"><a href="x" hidden>y</a></div>',
        '<div role="button"><button disabled>y</button></div>',
        '<a href="x"><span tabindex="0">y</span></a>',
        '<div role="group"><button>x</button></div>',
        '<div hidden><div role="button"><a href="x">y</a></div></div>',
        '<div role="none button"><a href="x">y</a></div>',
        '<button></button><a href="x">y</a>',
        '<div role="math"><a href="x">y</a></div>',
    ],
)
def test_passing(html: str) -> None:
    assert "nested-focus" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<div role="button"><a href="x">y</a></div>'))
    assert (
        problem.what("sv")
        == 'I ”<div role="button">” ligger ”<a href="x">”, som man kan gå till med tangentbordet, men som skärmläsare inte ser.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


def test_what_lies_in_several_is_told_of_the_innermost() -> None:
    html = '<div role="button"><div role="switch" aria-checked="true" tabindex="-1"><a href="x">y</a></div></div>'
    (problem,) = problems(with_heading(html))
    assert '”<div role="switch">”' in problem.what("sv")
