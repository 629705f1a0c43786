"""The contrast of the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from smartstad.accessibility.contrast import PAIRS, inspect_colours

if TYPE_CHECKING:
    from smartstad.model.problem import Problem

PAIR = {"colour": "--ink", "against": ["--paper"]}


def found(css: str, *pairs: dict[str, Any]) -> list[Problem]:
    return inspect_colours({"site.css": css}, PAIRS.validate_python(pairs), "colours.yml")


def rules(css: str, *pairs: dict[str, Any]) -> list[str]:
    return [problem.rule.id for problem in found(css, *pairs)]


@pytest.mark.parametrize(
    "css",
    [
        ":root{--paper:#fff;--ink:#000}",
        ":root{--paper:white;--ink:#767676}",
        "@layer a{:root{--paper:#fff;--ink:oklch(30% 0.1 20)}}",
        ":root{--paper:#fff;--ink:#000}@media (prefers-color-scheme: dark){:root{--paper:#000;--ink:#fff}}",
        # Neither paper nor sign.
        ":root{--paper:#fff}",
        ":root{--paper:#fff;--ink:#000}@media print{:root{--ink:#eee}}",
    ],
)
def test_enough(css: str) -> None:
    assert rules(css, PAIR) == []


@pytest.mark.parametrize(
    "css",
    [
        ":root{--paper:#fff;--ink:#777}",
        ":root{--paper:#fff;--ink:rgb(119 119 119)}",
        ":root{--paper:#fff;--ink:#000}@media (prefers-color-scheme: dark){:root{--paper:#000}}",
        ":root{--paper:#fff;--ink:#000}@media (prefers-color-scheme: dark){:root{--ink:#fff}}",
    ],
)
def test_low(css: str) -> None:
    assert set(rules(css, PAIR)) == {"low-contrast"}


def test_told_where_it_is_set() -> None:
    css = ":root {\n  --paper: #fff;\n  --ink: #777;\n}\n@media (prefers-color-scheme: dark) { :root { --paper: #777; } }"
    light, dark = found(css, PAIR)
    assert (light.span.line, light.span.column, light.span.length) == (3, 3, 5)
    assert "4.47 to 1 in the light scheme" in light.what("en")
    assert "i mörkt läge" in dark.what("sv")
    # The example is enough.
    shade = light.details["example"]
    assert rules(f":root{{--paper:#fff;--ink:{shade}}}", PAIR) == []


def test_large_and_within() -> None:
    css = ":root{--paper:#fff;--ink:#888;--band:#000} .foot{--ink:#888}"
    assert rules(css, {**PAIR, "least": 3}) == []
    assert rules(css, {"colour": "--ink", "against": ["--band"], "within": ".foot"}) == []
    css = ":root{--paper:#fff;--ink:#000;--band:#000} .foot{--ink:#222}"
    assert rules(css, {"colour": "--ink", "against": ["--band"], "within": ".foot"}) == ["low-contrast"]


def test_colours_that_nobody_measures() -> None:
    css = ":root{--paper:#fff;--ink:#000;--line:#ccc;--space:1rem} p{border:1px solid var(--line);padding:var(--space)}"
    (problem,) = found(css, PAIR)
    assert problem.rule.id == "unpaired-colour"
    assert problem.details["colour"] == "--line"
    assert rules(css, PAIR, {"colour": "--line", "adorns": True}) == []
    # By another name.
    css = ":root{--paper:#fff;--ink:#000;--line:#ccc} p{--kind:var(--line)}"
    assert rules(css, PAIR) == ["unpaired-colour"]


@pytest.mark.parametrize(
    ("declared", "wrong"),
    [
        ("border: 1px solid", False),
        ("border-color: LinkText", False),
        ("color: CanvasText", False),
        ("background: transparent", False),
        ("color: red", True),
        ("background: #fff", True),
        ("border: 1px solid rgb(0 0 0)", True),
        ("fill: currentColor", False),
        ("forced-color-adjust: none", True),
        ("forced-color-adjust: auto", False),
        ("padding: 1rem", False),
    ],
)
def test_colours_that_readers_force(declared: str, wrong: bool) -> None:
    css = f"@media (forced-colors: active) {{ p {{ {declared} }} }}"
    assert rules(css) == (["own-colour-when-forced"] if wrong else [])
