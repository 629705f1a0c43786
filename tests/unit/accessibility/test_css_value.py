"""Values of CSS as numbers."""

from __future__ import annotations

import pytest

from smartstad.accessibility.css_value import degrees, only_token, pixels
from smartstad.accessibility.html import parse
from smartstad.accessibility.style import declarations
from smartstad.accessibility.text_size import TextSizes


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("12px", 12),
        ("0", 0),
        ("1in", 96),
        ("3pt", 4),
        ("1.5em", 30),
        ("2rem", 36),
        ("2ex", 20),
        ("1Q", 96 / 101.6),
    ],
)
def test_lengths(written: str, length: float) -> None:
    token = only_token(declarations(f"width:{written}")["width"])
    assert pixels(token, 20, 18) == pytest.approx(length)


@pytest.mark.parametrize("written", ["12", "auto", "50%", "3deg", "1xy"])
def test_no_lengths(written: str) -> None:
    assert pixels(only_token(declarations(f"width:{written}")["width"])) is None


@pytest.mark.parametrize(
    ("written", "angle"),
    [
        ("90deg", 90),
        ("-100grad", -90),
        ("0.25turn", 90),
        ("3.141592653589793rad", 180),
        ("0", 0),
        ("90", None),
        ("9px", None),
    ],
)
def test_angles(written: str, angle: float | None) -> None:
    found = degrees(only_token(declarations(f"rotate:{written}")["rotate"]))
    assert found is angle if angle is None else found == pytest.approx(angle)


@pytest.mark.parametrize(
    ("html", "size"),
    [
        ("<p id=x>", 16),
        ("<h1 id=x>", 32),
        ("<p style='font-size:20px'><b id=x>", 20),
        ("<p style='font-size:20px'><b id=x style='font-size:50%'>", 10),
        ("<p style='font-size:2em'><b id=x style='font-size:2em'>", 64),
        ("<p id=x style='font-size:larger'>", 19.2),
        ("<p id=x style='font-size:x-large'>", 24),
        ("<p style='font-size:x-large'><b id=x style='font-size:inherit'>", 24),
        ("<p id=x style='font:italic 30px/2 serif'>", 30),
        ("<style>html{font-size:20px} p{font-size:2rem}</style><p id=x>", 40),
        ("<style>p{font-size:20px}</style><p id=x>", 20),
        ("<p id=x style='font-size:calc(1px + 1em)'>", 16),
    ],
)
def test_size_of_text(html: str, size: float) -> None:
    page = parse(html)
    assert TextSizes(page).of(page.by_id["x"]) == pytest.approx(size)
