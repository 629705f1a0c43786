"""Frames have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src=a></iframe>",
        "<iframe src=a name=Karta></iframe>",
        '<iframe src=a title=" "></iframe>',
        "<iframe src=a>Karta</iframe>",
        '<iframe src=a aria-label=""></iframe>',
        "<iframe src=a alt=Karta></iframe>",
        "<iframe src=a aria-labelledby=saknas></iframe>",
        '<iframe srcdoc="<title>A</title>"></iframe>',
        "<iframe src=a role=none></iframe>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-frame-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src=a title=Karta></iframe>",
        "<iframe src=a aria-label=Karta></iframe>",
        "<iframe src=a aria-labelledby=x></iframe><i id=x>Karta</i>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-frame-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src=a hidden></iframe>",
        "<iframe src=a aria-hidden=true></iframe>",
        "<iframe src=a style='display:none'></iframe>",
        "<button>Karta</button>",
        "<object data=a.html></object>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-frame-name" not in rules(with_heading(html))
