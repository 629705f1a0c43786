"""The rule of cells that name their headers."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, told, with_heading

RULE = "wrong-table-reference"


def broken(table: str) -> bool:
    return RULE in rules(with_heading(table))


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th id=a>Dag<tr><td headers=a>Måndag</table>",
        "<table><tr><th id=a>Dag<th id=b headers=a>Tid<tr><td headers='a b'>8</table>",
        "<table role=grid><tr><td id=a>Dag<td headers=a>Måndag</table>",
        "<table><tr><th id=a hidden>Dag<td headers=a>Måndag</table>",
        "<table><tr><th>Dag<td headers=''>Måndag</table>",
        "<table><tr><th>Dag<td headers=' '>Måndag</table>",
    ],
)
def test_right(table: str) -> None:
    assert not broken(table)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Dag<td headers=a>Måndag</table>",
        "<table><tr><th id=a>Dag<td headers='a b'>Måndag</table>",
        "<table><tr><td id=a headers=a>Måndag</table>",
        "<table><tr><th><b id=a>Dag</b><td headers=a>Måndag</table>",
        "<p id=a>Dag</p><table><tr><td headers=a>Måndag</table>",
        "<table><tr><th id=a>Dag</table><table><tr><td headers=a>Måndag</table>",
        "<table><tr><th id=a>A<td><table><tr><td headers=a>B</table></table>",
        "<table><tr><th id=A>Dag<td headers=a>Måndag</table>",
    ],
)
def test_wrong(table: str) -> None:
    assert broken(table)


@pytest.mark.parametrize(
    "table",
    [
        "<table role=none><tr><td headers=a>Måndag</table>",
        "<table hidden><tr><td headers=a>Måndag</table>",
        "<table><tr><td aria-hidden=true headers=a>Måndag</table>",
        "<div role=table><div role=row><div role=cell headers=a>Måndag</div></div></div>",
    ],
)
def test_no_cell_of_a_table(table: str) -> None:
    assert not broken(table)


def test_messages() -> None:
    assert "”Måndag”" in told(with_heading("<table><tr><td headers=a>Måndag</table>"))
