"""What can be seen."""

from __future__ import annotations

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse


def sees(html: str) -> bool:
    subject = Subject(parse(html))
    return subject.sight.sees(subject.page.by_id["x"])


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility:hidden",
        "opacity:0",
        "opacity:0%",
        "position:absolute;left:-9999px",
        "position:absolute;top:-999em",
        "position:fixed;right:-9999px",
        "margin-left:-9999px",
        "text-indent:-9999px",
        "transform:translateX(-9999px)",
        "clip:rect(0 0 0 0)",
        "clip:rect(1px, 1px, 1px, 1px)",
        "clip-path:inset(50%)",
        "width:1px;height:1px;overflow:hidden",
        "font-size:0",
    ],
)
def test_out_of_sight(style: str) -> None:
    assert not sees(f'<p id=x style="{style}">Hej</p>')
    assert not sees(f'<div style="{style}"><p id=x>Hej</p></div>')


@pytest.mark.parametrize(
    "style",
    [
        "",
        "color:red",
        "opacity:0.1",
        "left:-9999px",
        "position:absolute;left:-10px",
        "position:absolute;left:9999px",
        "text-indent:2em",
        "clip:rect(0 100px 100px 0)",
        "clip-path:inset(10%)",
        "width:1px;height:1px",
        "font-size:12px",
        "transform:rotate(-9999deg)",
        "position:absolute;top:-9999okänd",
    ],
)
def test_in_sight(style: str) -> None:
    assert sees(f'<p id=x style="{style}">Hej</p>')


def test_small_frames() -> None:
    assert not sees("<iframe id=x width=1 height=1></iframe>")
    assert not sees("<iframe id=x style='width:1px;height:0'></iframe>")
    assert sees("<iframe id=x width=100 height=1></iframe>")
    assert sees("<iframe id=x></iframe>")


def test_hidden_from_assistive_technology_is_seen() -> None:
    assert sees("<p id=x aria-hidden=true>Hej</p>")


def test_style_sheet_within_another() -> None:
    """A bug: what stood in an element within a style sheet was read as a part of it, again for each around it."""
    assert sees("<svg><style><text>#x{opacity:0}</text></style></svg><p id=x>Hej</p>")
    assert not sees("<svg><style>#x{opacity:0}</style></svg><p id=x>Hej</p>")
