"""The style sheets know no left and right, so that a page in Arabic is mirrored without one of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "overrides"
SHEETS = sorted(
    file for folder in ("styles", "assets/stylesheets") for file in (ROOT / folder).rglob("*.css")
)

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIDE = re.compile(
    r"(?<![\w.-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)(?:-\w+)?|left|right)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_has_logical_properties_only(sheet: Path) -> None:
    text = _COMMENT.sub("", sheet.read_text("utf-8"))
    assert [match[0] for match in _SIDE.finditer(text)] == []


@pytest.mark.parametrize(
    ("rule", "is_physical"),
    [
        ("a { margin-left: 1em }", True),
        ("a{left:0}", True),
        ("a { text-align: right }", True),
        ("a { border-top-left-radius: 1px }", True),
        ("a { margin-inline-start: 1em; inset-inline-end: 0; text-align: start }", False),
        (".align-left { text-align: start }", False),
        ("a { border-start-start-radius: 1px; background-position: center bottom }", False),
    ],
)
def test_what_counts_as_a_side(rule: str, is_physical: bool) -> None:
    assert bool(_SIDE.search(rule)) is is_physical
