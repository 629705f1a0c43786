"""Decoration that is read aloud."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<ul role="none" aria-label="x"><li>y</li></ul>',
        '<img src="a.jpg" alt="" aria-label="x">',
        '<button role="presentation">x</button>',
        '<svg role="none" aria-label="x"></svg>',
        '<h2 role="none" tabindex="-1">x</h2>',
        '<a href="x" role="none">y</a>',
        '<hr role="none" aria-live="off">',
        '<p role="banana none" aria-live="off">x</p>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"exposed-decoration"}


@pytest.mark.parametrize(
    "html",
    [
        '<ul role="none"><li>y</li></ul>',
        '<img src="a.jpg" alt="">',
        '<img src="a.jpg" alt="" aria-label=" ">',
        '<img src="a.jpg" alt="" role="img" aria-label="x">',
        '<img src="a.jpg" alt="x" aria-label="y">',
        '<button role="none" disabled>x</button>',
        '<img src="a.jpg" alt="" aria-label="x" hidden>',
        '<img src="a.jpg" alt="" aria-label="x" aria-hidden="true">',
        '<h2 role="none" aria-level="2">x</h2>',
        '<iframe role="presentation" title="x"></iframe>',
        '<p role="note none" tabindex="0">x</p>',
    ],
)
def test_passing(html: str) -> None:
    assert "exposed-decoration" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<img src="a.jpg" alt="" aria-label="x">'))
    assert (
        problem.what("sv")
        == '”<img alt="" aria-label="x">” sägs vara utan betydelse, men läses ändå upp, eftersom den kan få fokus eller har ett namn.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))
