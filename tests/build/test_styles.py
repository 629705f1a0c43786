"""The style sheet: it mirrors itself for languages written from right to left, and keeps to its layers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tinycss2

from smartstad.mkdocs.stylesheet import read_styles

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SHEETS = read_styles(ROOT) | {
    "docs/gallery/gallery.css": (ROOT / "docs" / "gallery" / "gallery.css").read_text("utf-8")
}

PHYSICAL = re.compile(r"(^|-)(left|right|top|bottom)(-|$)|^(min-|max-)?(width|height)$|^overflow-[xy]$")
"""Properties that know no direction of writing."""
KNOWN = {"overflow-x"}
"""Of `.scroll`: browsers have `overflow-inline` only since lately."""
ASIDE = re.compile(r"^(left|right)$")
FOUR_SIDES = frozenset({"margin", "padding", "inset", "border-width", "border-color", "border-style"})


def declarations(css: str) -> Iterator[tuple[int, str, list[str]]]:
    """The line, the property and the value's parts of every declaration."""
    yield from _within(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _within(nodes: list[Any]) -> Iterator[tuple[int, str, list[str]]]:
    for node in nodes:
        if node.type == "declaration":
            parts = tinycss2.serialize(node.value).strip()
            yield node.source_line, node.lower_name, _parts(parts)
        elif node.type == "qualified-rule" or (
            node.type == "at-rule" and node.content is not None and node.lower_at_keyword != "font-face"
        ):
            yield from _within(
                tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            )


def _parts(value: str) -> list[str]:
    """The value's parts, those in brackets as one."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", value)


def one_sided(name: str, parts: list[str]) -> bool:
    """True where a declaration would look the same when the page is mirrored, and should not."""
    if PHYSICAL.search(name) and name not in KNOWN:
        return True
    if name in ("text-align", "float", "clear") and ASIDE.match(parts[0]):
        return True
    # top right bottom left
    return name in FOUR_SIDES and len(parts) == 4 and parts[1] != parts[3]


@pytest.mark.parametrize("file", SHEETS)
def test_nothing_is_left_or_right(file: str) -> None:
    found = [
        f"{line}: {name}: {' '.join(parts)}"
        for line, name, parts in declarations(SHEETS[file])
        if one_sided(name, parts)
    ]
    assert found == []


@pytest.mark.parametrize("css", [
    "a { margin-left: 1em }", "@layer x { @media print { a { b: c; padding: 1px 2px 3px 4px } } }",
    "a { text-align: right }", "a { width: 3em }", "a { & b { left: 0 } }",
])  # fmt: skip
def test_a_side_is_found(css: str) -> None:
    assert [name for _, name, parts in declarations(css) if one_sided(name, parts)]


@pytest.mark.parametrize("file", SHEETS)
def test_every_rule_is_in_a_layer(file: str) -> None:
    nodes = tinycss2.parse_stylesheet(SHEETS[file], skip_comments=True, skip_whitespace=True)
    assert [node.source_line for node in nodes if node.type == "qualified-rule"] == []
