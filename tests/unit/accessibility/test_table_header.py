"""The rule of header cells that are the headers of nothing, and the table's layout behind it."""

from __future__ import annotations

import pytest

from smartstad.accessibility.html import parse
from smartstad.accessibility.table import Table
from unit.accessibility.pages import problems, rules, told, with_heading

RULE = "lonely-table-header"


def lonely(table: str) -> list[str]:
    """The texts of the headers that are told."""
    return [str(p.details["text"]) for p in problems(with_heading(table)) if p.rule.id == RULE]


def layout(table: str) -> list[tuple[str, int, int, int, int]]:
    page = parse(table)
    cells = Table(page, page.by_tag("table")[0]).cells
    return [(cell.element.text, cell.x, cell.y, cell.width, cell.height) for cell in cells]


def test_layout_with_cells_that_span() -> None:
    assert layout(
        "<table><tfoot><tr><td>F</tfoot><tr><th rowspan=2>A<th colspan=2>B<tr><td>C<td>D<tr><td colspan=0>E"
    ) == [
        ("A", 0, 0, 1, 2),
        ("B", 1, 0, 2, 1),
        ("C", 1, 1, 1, 1),
        ("D", 2, 1, 1, 1),
        ("E", 0, 2, 1, 1),
        ("F", 0, 3, 1, 1),
    ]


def test_a_cell_spans_no_further_than_its_group() -> None:
    table = "<table><tbody><tr><td rowspan=0>A<tr><td>B</tbody><tbody><tr><td rowspan=9>C</table>"
    assert [(cell[0], cell[4]) for cell in layout(table)] == [("A", 2), ("B", 1), ("C", 1)]


@pytest.mark.parametrize(
    "table",
    [
        "<tr><th>År<th>Lampor<tr><td>2026<td>12",
        "<tr><th scope=row>År<td>2026<tr><th scope=row>Lampor<td>12",
        "<tr><th>År<td>2026<tr><th>Lampor<td>12",
        "<tr><th>Dag<th>Tid<tr><th>Måndag<td>8",
        "<tr><td><th>Tid<tr><th>Måndag<td>8",
        "<tr><th><th>Tid<tr><th>Måndag<td>8",
        "<tr><th colspan=2>Tider<tr><td>8<td>9",
        "<tr><th colspan=2>Tider<tr><th>Från<th>Till<tr><td>8<td>9",
        "<tr><th>Dag<th>Tid<tr><td colspan=2>Stängt",
        "<tr><th rowspan=2>Dag<td>8<tr><td>9",
        "<thead><tr><th>Dag</thead><tbody><tr><td>Måndag</tbody>",
        "<tr><th id=a>Dag<td headers=a>Måndag",
        "<tbody><tr><th scope=rowgroup>Höst<tr><td>Måndag</tbody>",
        "<tr><th scope=colgroup colspan=2>Höst<tr><td>8<td>9",
        "<tr><td role=columnheader>Dag<tr><td>Måndag",
        "<tr><th>Dag<tr><td>Måndag<tr><th>Kväll<tr><td>Tisdag",
    ],
)
def test_every_header_has_cells(table: str) -> None:
    assert lonely(f"<table>{table}</table>") == []


@pytest.mark.parametrize(
    ("table", "texts"),
    [
        ("<tr><th>År<th>Lampor<tr><td>2026", ["Lampor"]),
        ("<tr><th>År<th>Lampor", ["År", "Lampor"]),
        ("<tr><th scope=row>År<th scope=row>Lampor", ["Lampor"]),
        ("<tr><th scope=row>År<tr><td>2026", ["År"]),
        ("<tr><th id=a>Dag<th>Tid<tr><td>Måndag<td headers=a>8", ["Tid"]),
        ("<tr><th id=a headers=a>Dag", ["Dag"]),
        ("<tr><td>Måndag<tr><th scope=col>Dag", ["Dag"]),
        ("<tbody><tr><th scope=rowgroup>Höst</tbody><tbody><tr><td>8</tbody>", ["Höst"]),
        ("<tr><th role=columnheader>Dag<td>Måndag", ["Dag"]),
    ],
)
def test_headers_of_nothing(table: str, texts: list[str]) -> None:
    assert lonely(f"<table>{table}</table>") == texts


def test_tables_within_tables_have_headers_of_their_own() -> None:
    assert lonely("<table><tr><th>A<tr><td><table><tr><th>B</table></table>") == ["B"]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Måndag</table>",
        "<table></table>",
        "<table role=presentation><tr><th>Dag</table>",
        "<table hidden><tr><th>Dag</table>",
        "<table><tr><th aria-hidden=true>Dag</table>",
        "<table><tr><th role=cell>Dag</table>",
        "<table><tr><th style='position:absolute;left:-9999px'>Dag</table>",
    ],
)
def test_no_headers(table: str) -> None:
    assert lonely(table) == []


ROW = "<div role=row>{}</div>"


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (("<b role=columnheader>Dag</b>", "<b role=cell>Måndag</b>"), []),
        (("<b role=columnheader>Dag</b><b role=columnheader>Tid</b>", "<b role=cell>Måndag</b>"), ["Tid"]),
        (
            (
                "<b role=columnheader>Dag</b><b role=columnheader>Tid</b>",
                "<b role=cell aria-colspan=2>Nej</b>",
            ),
            [],
        ),
        (("<b role=rowheader>Dag</b><b role=gridcell>Måndag</b>",), []),
        (("<b role=rowheader>Dag</b>", "<b role=cell>Måndag</b>"), ["Dag"]),
        (("<b role=columnheader>Dag</b><i aria-owns=x></i>",), []),
    ],
)
def test_tables_made_of_roles(rows: tuple[str, ...], texts: list[str]) -> None:
    assert lonely(f"<div role=table>{''.join(map(ROW.format, rows))}</div>") == texts


def test_a_cell_that_spans_everything_costs_no_more() -> None:
    html = "<table>" + "<tr><td colspan=1000 rowspan=65534>A<th>B" * 300 + "</table>"
    assert RULE not in rules(with_heading(html))


def test_messages() -> None:
    assert "”Dag”" in told(with_heading("<table><tr><th>Dag</table>"))
