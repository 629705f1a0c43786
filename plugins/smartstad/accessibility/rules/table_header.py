"""Header cells are the headers of something (ACT rule d0f69e, Table header cell has assigned cells)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.role import table_of
from smartstad.accessibility.table import CELL_TAGS, Table
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

LONELY_TABLE_HEADER = Rule(
    "lonely-table-header",
    Severity.ERROR,
    Message(
        "Tabellens rubrikcell ”{element}” är inte rubrik för någon cell.",
        "The header cell “{element}” of the table is not the header of any cell.",
    ),
    Message(
        "Skärmläsare säger rubriken före varje cell som hör till den. Den här rubriken får ingen höra.",
        "Screen readers say a header before each cell that belongs to it. Nobody gets to hear this one.",
    ),
    Message(
        "Ge raden lika många celler som det finns rubriker, eller skriv vad rubriken gäller: "
        '<th scope="col"> för kolumnen under den, <th scope="row"> för raden till höger.',
        "Give the row as many cells as there are headers, or write what the header is for: "
        '<th scope="col"> for the column under it, <th scope="row"> for the row to the right.',
    ),
    wcag=("1.3.1",),
    act=("d0f69e",),
)

_HEADERS = ("columnheader", "rowheader")
_CELLS = ("cell", "gridcell", *_HEADERS)
_TABLES = frozenset({"grid", "table", "treegrid"})


def check(subject: Subject) -> Iterator[Finding]:
    headers = [element for element in subject.with_role(*_HEADERS) if _is_told(subject, element)]
    if not headers:
        return
    assigned = _assigned_in_html(subject, headers) | _assigned_in_aria(subject, headers)
    for element in headers:
        if element not in assigned:
            text = subject.names.with_content(element)
            yield Finding(LONELY_TABLE_HEADER, element, {"element": shortened(text), "text": shortened(text)})


def _is_told(subject: Subject, element: Element) -> bool:
    return subject.sight.sees(element) and bool(subject.names.with_content(element))


def _assigned_in_html(subject: Subject, headers: list[Element]) -> set[Element]:
    page = subject.page
    asked = {element for element in headers if element.tag in CELL_TAGS}
    if not asked:
        return set()
    tables = {found.order: found for header in asked if (found := table_of(header)) is not None}
    laid_out = [Table(page, element) for element in tables.values()]
    placed = {cell.element for table in laid_out for cell in table.cells}
    assigned = {
        cell.element
        for table in laid_out
        for cell in table.cells
        if cell.element in asked and table.is_assigned(cell)
    }
    # What has no place in a table, or in one too large to lay out, is nobody's mistake to mend here.
    return assigned | (asked - placed)


def _assigned_in_aria(subject: Subject, headers: list[Element]) -> set[Element]:
    """Header cells of tables made of roles: those with a cell in the same column of another row, or in the same row."""
    asked = [element for element in headers if element.tag not in CELL_TAGS]
    if not asked:
        return set()
    if subject.page.having("aria-owns"):
        return set(asked)  # the cells may stand elsewhere
    rows, tables = _nearest(subject, frozenset({"row"})), _nearest(subject, _TABLES)
    columns: dict[Element, int] = {}
    lengths: dict[Element | None, int] = {}
    for cell in subject.with_role(*_CELLS):
        row = rows[cell.order]
        columns[cell] = lengths.get(row, 0)
        lengths[row] = columns[cell] + _columns_spanned(cell)
    used: dict[tuple[Element | None, int], set[Element | None]] = {}
    for cell, column in columns.items():
        for spanned in range(column, column + _columns_spanned(cell)):
            used.setdefault((tables[cell.order], spanned), set()).add(rows[cell.order])
    assigned: set[Element] = set()
    for header in asked:
        table, row = tables[header.order], rows[header.order]
        if table is None or row is None:
            assigned.add(header)  # no table: another rule's business
        elif subject.roles.of(header) == "rowheader":
            if lengths[row] > _columns_spanned(header):
                assigned.add(header)
        elif len(used[table, columns[header]]) > 1:
            assigned.add(header)
    return assigned


def _nearest(subject: Subject, roles: frozenset[str]) -> list[Element | None]:
    """For each element the nearest around it with one of these roles."""
    found = set(subject.with_role(*roles))

    def nearest(element: Element, around: Element | None) -> Element | None:
        return element if element in found else around

    return subject.page.inherited(None, nearest)


def _columns_spanned(cell: Element) -> int:
    written = (cell.get("aria-colspan") or cell.get("colspan") or "").strip()
    return (
        max(int(written), 1) if written.isascii() and written.isdigit() and len(written) <= len("999") else 1
    )
