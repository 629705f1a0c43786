"""Frames that the keyboard passes by."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<iframe title="x" tabindex="-1" srcdoc="<button>y</button>"></iframe>',
        '<iframe title="x" tabindex=" -2" srcdoc="<p tabindex=0>y</p>"></iframe>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"unreachable-frame"}


@pytest.mark.parametrize(
    "html",
    [
        '<iframe title="x" srcdoc="<button>y</button>"></iframe>',
        '<iframe title="x" tabindex="0" srcdoc="<button>y</button>"></iframe>',
        '<iframe title="x" tabindex="banana" srcdoc="<button>y</button>"></iframe>',
        '<iframe title="x" tabindex="-1" srcdoc="<p>y</p>"></iframe>',
        '<iframe title="x" tabindex="-1" srcdoc="<button tabindex=-1>y</button>"></iframe>',
        '<iframe title="x" tabindex="-1" srcdoc="<button disabled>y</button>"></iframe>',
        '<iframe title="x" tabindex="-1" srcdoc="<button style=opacity:0>y</button>"></iframe>',
        '<iframe title="x" tabindex="-1" src="y.html"></iframe>',
        '<iframe title="x" tabindex="-1" style="display:none" srcdoc="<button>y</button>"></iframe>',
        '<iframe title="x" tabindex="-1" width="1" height="1" srcdoc="<button>y</button>"></iframe>',
        '<div inert><iframe title="x" tabindex="-1" srcdoc="<button>y</button>"></iframe></div>',
        '<iframe title="x" tabindex="-1" srcdoc="<div hidden><button>y</button></div>"></iframe>',
        '<iframe title="x" tabindex="-1" srcdoc="<iframe srcdoc=\'&lt;button>y&lt;/button>\'></iframe>"></iframe>',
    ],
)
def test_passing(html: str) -> None:
    assert "unreachable-frame" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(
        with_heading('<iframe title="x" tabindex="-1" srcdoc="<button>y</button>"></iframe>')
    )
    assert (
        problem.what("sv")
        == 'Länkar och knappar i ramen ”<iframe title="x" tabindex="-1">” går inte att nå med tangentbordet.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))
