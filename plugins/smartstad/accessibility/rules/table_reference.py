"""Cells name their headers in their own table (ACT rule a25f45, Headers attribute specified on a cell refers to cells
in the same table element)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.role import table_of
from smartstad.accessibility.table import CELL_TAGS
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

WRONG_TABLE_REFERENCE = Rule(
    "wrong-table-reference",
    Severity.ERROR,
    Message(
        "Cellen ”{element}” säger att dess rubrik är ”{text}”, men ingen annan cell i tabellen har det id:t.",
        "The cell “{element}” says that its header is “{text}”, but no other cell of the table has that id.",
    ),
    Message(
        "Skärmläsare säger cellens rubrik före cellen. Här säger de ingen, eller fel.",
        "Screen readers say the header of a cell before the cell. Here they say none, or a wrong one.",
    ),
    Message(
        'Skriv id:t på en rubrikcell i samma tabell: <th id="year">År</th> … <td headers="year">2026</td>. '
        "Oftast räcker det att ta bort headers.",
        'Write the id of a header cell of the same table: <th id="year">Year</th> … <td headers="year">2026</td>. '
        "Mostly it is enough to remove headers.",
    ),
    wcag=("1.3.1",),
    act=("a25f45",),
)

_TABLES = frozenset({"grid", "table", "treegrid"})


def check(subject: Subject) -> Iterator[Finding]:
    for cell in subject.page.select("td[headers], th[headers]"):
        table = table_of(cell)
        if table is None or not cell.exposed or subject.roles.of(table) not in _TABLES:
            continue
        for word in (cell.get("headers") or "").split():
            if not _is_other_cell(subject, word, cell, table):
                shown = shortened(cell.text) or f"<{cell.tag}>"
                yield Finding(WRONG_TABLE_REFERENCE, cell, {"element": shown, "text": word})
                break


def _is_other_cell(subject: Subject, identity: str, cell: Element, table: Element) -> bool:
    target = subject.page.by_id.get(identity)
    if target is None or target is cell or target.tag not in CELL_TAGS:
        return False
    return table_of(target) is table
