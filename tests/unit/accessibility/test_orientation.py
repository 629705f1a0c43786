"""The rule of pages that work one way only."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import page, rules, told


def turned(sheet: str, body: str = "<h1>Lampor</h1>", media: str = "") -> list[str]:
    return rules(page(body, head=f"<title>Lampor</title><style media='{media}'>{sheet}</style>"))


def upright(declaration: str) -> str:
    return f"@media (orientation: portrait) {{ body {{ {declaration} }} }}"


@pytest.mark.parametrize(
    "declaration",
    [
        "transform: rotate(90deg)", "transform: rotate(-90deg)", "transform: rotateZ(100grad)",
        "transform: rotate(0.75turn)", "transform: translateX(2px) rotate(1.5708rad)",
        "transform: rotate(45deg) rotate(45deg)", "transform: rotate3d(0, 0, 1, 90deg)",
        "transform: rotate3d(0, 0, -1, 90deg)", "transform: matrix(0, 1, -1, 0, 0, 0)",
        "transform: matrix3d(0,-1,0,0, 1,0,0,0, 0,0,1,0, 0,0,0,1)", "rotate: 90deg", "rotate: z -0.25turn",
        "rotate: 0 0 1 90deg", "rotate: 45deg; transform: rotate(45deg)", "transform: rotate(89.5deg)",
    ],
)  # fmt: skip
def test_turned_by_a_quarter(declaration: str) -> None:
    assert turned(upright(declaration)) == ["locked-orientation"]


@pytest.mark.parametrize(
    "declaration",
    [
        "transform: rotate(180deg)", "transform: rotate(1turn)", "transform: rotate(45deg)", "rotate: none",
        "transform: none", "transform: rotateX(90deg)", "transform: rotate3d(1, 0, 0, 90deg)", "rotate: x 90deg",
        "transform: scale(2)", "transform: matrix(1, 0, 0, 1, 0, 0)", "transform: rotate(90)", "rotate: 1 0 0 90deg",
        "color: red",
    ],
)  # fmt: skip
def test_not_turned_by_a_quarter(declaration: str) -> None:
    assert "locked-orientation" not in turned(upright(declaration))


def test_the_difference_between_the_orientations_counts() -> None:
    assert turned("body{rotate:2deg}" + upright("rotate:92deg")) == ["locked-orientation"]
    assert turned("body{rotate:90deg}" + upright("rotate:90deg")) == []
    assert turned("body{rotate:90deg}") == []
    assert turned("body{rotate:90deg!important}" + upright("rotate:0deg")) == []
    assert turned(upright("rotate:90deg") + "@media (orientation:landscape){body{rotate:180deg}}") == [
        "locked-orientation"
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("screen and (orientation:landscape)", True),
        ("(min-width: 300px) and (orientation: landscape)", True),
        ("not all and (orientation: portrait)", True),
        ("print and (orientation: landscape)", False),
        ("(min-width: 300px)", False),
        ("(orientation: landscape), (orientation: portrait)", False),
    ],
)
def test_conditions(asked: str, found: bool) -> None:
    assert turned(f"@media {asked} {{ body {{ rotate: 90deg }} }}") == ["locked-orientation"] * found


def test_the_condition_of_a_whole_style_sheet() -> None:
    assert turned("body{rotate:90deg}", media="(orientation:portrait)") == ["locked-orientation"]


def test_the_style_attribute_goes_before() -> None:
    body = "<h1>Lampor</h1><p id=x style='rotate:0deg'>Text</p>"
    assert turned("@media (orientation:portrait){#x{rotate:90deg}}", body) == []
    assert turned("@media (orientation:portrait){#x{rotate:90deg!important}}", body) == ["locked-orientation"]


def test_what_nobody_sees_may_be_turned() -> None:
    sheet = "#x{display:none} @media (orientation:portrait){#x{rotate:90deg}}"
    assert turned(sheet, "<h1>Lampor</h1><p id=x>Text</p>") == []


def test_messages() -> None:
    html = page("<h1>A</h1>", head=f"<title>A</title><style>{upright('rotate:90deg')}</style>")
    assert "main { max-width: 40rem }" in told(html)
