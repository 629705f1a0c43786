"""Headings have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<h2></h2>",
        "<h2><br></h2>",
        "<h2> &nbsp;</h2>",
        '<h2 aria-label=""><b aria-hidden=true>Lampor</b></h2>',
        '<h2><img src=a.png alt=""></h2>',
        "<div role=heading aria-level=2></div>",
        "<h2 aria-labelledby=x><b hidden>A</b></h2><i id=x hidden></i>",
        "<h2 style='position:absolute;top:-9999px'></h2>",
        "<h2>\u200b</h2>",
    ],
)
def test_nameless(html: str) -> None:
    assert "empty-heading" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Lampor</h2>",
        "<h2 aria-label=Lampor></h2>",
        "<h2><img src=a.png alt=Lampor></h2>",
        "<div role=heading aria-level=2>Lampor</div>",
        "<i id=x hidden>Lampor</i><h2 aria-labelledby=x>A</h2>",
        "<h2><button>Lampor</button></h2>",
        "<h2 title=Lampor></h2>",
    ],
)
def test_named(html: str) -> None:
    assert "empty-heading" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<h2 hidden></h2>",
        "<h2 aria-hidden=true></h2>",
        "<h2 role=none></h2>",
        "<h2 role=button></h2>",
        "<p></p>",
        "<h2 style='visibility:hidden'></h2>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "empty-heading" not in rules(with_heading(html))
