"""Tables as browsers lay them out, and which header cells belong to which cells (HTML, 4.9.12)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from smartstad.accessibility.html import Element
from smartstad.accessibility.role import explicit_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.accessibility.html import Page

CELL_TAGS = frozenset({"td", "th"})

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_SCOPES = {"col": "col", "row": "row", "colgroup": "colgroup", "rowgroup": "rowgroup"}
_ROLES = {"columnheader": "col", "rowheader": "row", "cell": "", "gridcell": ""}
"""The scope that a role gives a cell."""
_NUMBER = re.compile(r"[ \t\n\f\r]*\+?([0-9]{1,5})")
_WIDEST_CELL = 1000
_MOST_SLOTS = 50_000
"""Of a table with more places only the first are laid out, so that a cell that spans everything costs no more."""


class Cell(NamedTuple):
    """A cell in its place."""

    element: Element
    x: int
    y: int
    width: int
    height: int
    group: int
    """The number of the row group that it stands in."""
    scope: str
    """Empty for a data cell; else ``col``, ``row``, ``colgroup``, ``rowgroup``, or ``auto`` where nothing is said."""


class Table:
    """The cells of a ``table`` element."""

    def __init__(self, page: Page, element: Element) -> None:
        self.cells: list[Cell] = []
        """In the order of the rows."""
        self._slots: dict[tuple[int, int], list[Cell]] = {}
        self._width = self._height = 0
        self._rows_with_data: set[int] = set()
        self._columns_with_data: set[int] = set()
        for number, rows in enumerate(_row_groups(page, element)):
            end = self._height + len(rows)
            for row in rows:
                self._lay_out(page, row, number, end)
                self._height += 1
        self._ids = {cell.element.get("id"): cell for cell in reversed(self.cells)}
        self._references = {
            word
            for cell in self.cells
            for word in (cell.element.get("headers") or "").split()
            if word != cell.element.get("id")
        }

    def _lay_out(self, page: Page, row: Element, group: int, end: int) -> None:
        x, y = 0, self._height
        for element in page.children(row):
            if isinstance(element, str) or element.tag not in CELL_TAGS:
                continue
            while (x, y) in self._slots:
                x += 1
            width = min(_span(element, "colspan") or 1, _WIDEST_CELL)
            height = min(_span(element, "rowspan") or end - y, end - y)
            if len(self._slots) + width * height > _MOST_SLOTS:
                return
            cell = Cell(element, x, y, width, height, group, _scope(element))
            self.cells.append(cell)
            self._place(cell)
            x += width

    def _place(self, cell: Cell) -> None:
        columns = range(cell.x, cell.x + cell.width)
        rows = range(cell.y, cell.y + cell.height)
        for y in rows:
            for x in columns:
                self._slots.setdefault((x, y), []).append(cell)
        self._width = max(self._width, columns.stop)
        if not cell.scope:
            self._rows_with_data.update(rows)
            self._columns_with_data.update(columns)

    def is_assigned(self, header: Cell) -> bool:
        """True where a header cell belongs to any other cell of the table."""
        identity = header.element.get("id")
        if identity in self._references and self._ids[identity] is header:
            return True
        if header.scope in {"rowgroup", "colgroup"}:
            return any(_is_in_reach(cell, header) for cell in self.cells)
        return self._reaches_down(header) or self._reaches_right(header)

    def _reaches_down(self, header: Cell) -> bool:
        return self._is_column_header(header) and any(
            self._reaches(header, ((x, y) for y in range(header.y + header.height, self._height)), (0, -1))
            for x in range(header.x, header.x + header.width)
        )

    def _reaches_right(self, header: Cell) -> bool:
        return self._is_row_header(header) and any(
            self._reaches(header, ((x, y) for x in range(header.x + header.width, self._width)), (-1, 0))
            for y in range(header.y, header.y + header.height)
        )

    def _reaches(self, header: Cell, places: Iterable[tuple[int, int]], back: tuple[int, int]) -> bool:
        """True where the first cell that does not name its headers itself has this one.

        What keeps that cell from it keeps the ones behind as well.
        """
        for place in places:
            cells = self._slots.get(place, ())
            if len(cells) == 1 and cells[0].element.get("headers") is None:
                return self._meets(header, cells[0], place, back)
        return False

    def _meets(self, header: Cell, cell: Cell, place: tuple[int, int], back: tuple[int, int]) -> bool:
        """HTML's internal algorithm for scanning and assigning header cells, until it comes to the header."""
        opaque: list[Cell] = []
        block = [cell] if cell.scope else []
        x, y = place
        while x >= 0 and y >= 0:
            x, y = x + back[0], y + back[1]
            cells = self._slots.get((x, y), ())
            if len(cells) != 1:
                continue
            if cells[0] is header:
                return not any(_hides(other, header, back) for other in opaque)
            if cells[0].scope:
                block.append(cells[0])
            else:
                opaque += block
                block = []
        return False

    def _is_column_header(self, header: Cell) -> bool:
        if header.scope != "auto":
            return header.scope == "col"
        return not self._has_data_beside(header) or self._has_data_below(header)

    def _is_row_header(self, header: Cell) -> bool:
        if header.scope != "auto":
            return header.scope == "row"
        # With data on both sides HTML makes it neither, but browsers make it a header all the same.
        return self._has_data_beside(header)

    def _has_data_beside(self, header: Cell) -> bool:
        return any(y in self._rows_with_data for y in range(header.y, header.y + header.height))

    def _has_data_below(self, header: Cell) -> bool:
        return any(x in self._columns_with_data for x in range(header.x, header.x + header.width))


def _is_in_reach(cell: Cell, header: Cell) -> bool:
    """True for a cell of the group that a header says that it is for."""
    if cell is header or cell.element.get("headers") is not None:
        return False
    if header.scope == "rowgroup":
        return (
            cell.group == header.group and cell.x + cell.width > header.x and cell.y + cell.height > header.y
        )
    return header.x <= cell.x < header.x + header.width and cell.y >= header.y + header.height


def _hides(other: Cell, header: Cell, back: tuple[int, int]) -> bool:
    """True where a header nearer to the data takes the place of one further away."""
    if back[0] == 0:
        return (other.x, other.width) == (header.x, header.width)
    return (other.y, other.height) == (header.y, header.height)


def _row_groups(page: Page, table: Element) -> Iterator[list[Element]]:
    """The rows, in groups, those of a ``tfoot`` last."""
    feet: list[list[Element]] = []
    for child in page.children(table):
        if isinstance(child, str):
            continue
        if child.tag == "tr":
            yield [child]
        elif child.tag in _GROUPS:
            rows = [row for row in page.children(child) if isinstance(row, Element) and row.tag == "tr"]
            if child.tag == "tfoot":
                feet.append(rows)
            else:
                yield rows
    yield from feet


def _span(element: Element, name: str) -> int:
    """The value of ``colspan`` or ``rowspan``; 1 where it is no number."""
    written = element.get(name)
    found = _NUMBER.match(written) if written else None
    return int(found[1]) if found else 1


def _scope(element: Element) -> str:
    role = explicit_role(element)
    if role and role in _ROLES:
        return _ROLES[role]
    if element.tag == "td":
        return ""
    return _SCOPES.get((element.get("scope") or "").strip().lower(), "auto")
