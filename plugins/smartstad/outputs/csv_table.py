"""Datasets as tables: CSV (RFC 4180) that opens right in a spreadsheet, and what its columns mean.

Spreadsheets follow the computer's language: where decimals have a comma, cells are parted by a semicolon.
So does the file, in the edition's language; its metadata (CSV on the Web, W3C) say which. The byte order
mark is what makes Excel read å, ä and ö.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smartstad.outputs.data_column import figures
from smartstad.outputs.data_document import pretty

if TYPE_CHECKING:
    from smartstad.outputs.data_column import Column
    from smartstad.outputs.data_document import Document
    from smartstad.outputs.data_set import ColumnTold
    from smartstad.outputs.data_teller import Facts
    from smartstad.sites.words import Words

BETWEEN = " | "
"""Stands between the parts of a cell that holds a list."""

_FORMULA = re.compile("['\\s]*[=+\\-@＝＋－＠]|['\\s]*[\\t\\r\\n]")
"""How a text begins that a spreadsheet may take for a formula (OWASP, CSV Injection)."""


@dataclass(frozen=True)
class Dialect:
    """How tables are written in a language."""

    separator: str
    decimal: str


def dialect(words: Words) -> Dialect:
    """How spreadsheets in that language read tables."""
    decimal = "," if "," in words.number(0.5) else "."
    return Dialect(";" if decimal == "," else ",", decimal)


def guarded(text: str) -> str:
    """The text as no spreadsheet runs it: what looks like a formula gets an apostrophe before it."""
    return f"'{text}" if _FORMULA.match(text) else text


def csv_table(document: Document) -> bytes:
    """The dataset's table, with a heading row."""
    how = dialect(document.view.words)
    kind = document.dataset.kind
    out = io.StringIO()
    writer = csv.writer(out, delimiter=how.separator, lineterminator="\r\n")
    writer.writerow([column.name for column in kind.columns])
    for record in document.records:
        for row in kind.rows({**record, **document.terms}):
            writer.writerow([_cell(column.of(row), how) for column in kind.columns])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any, how: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return figures(value).replace(".", how.decimal)
    if isinstance(value, list):
        return guarded(BETWEEN.join(str(each) for each in value))
    return guarded(str(value))


def csv_metadata(document: Document) -> bytes:
    """What the table's columns mean (Metadata Vocabulary for Tabular Data, W3C)."""
    dataset = document.dataset
    how = dialect(document.view.words)
    head = document.head
    return pretty(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": head["language"]}],
            "url": f"{dataset.name}.csv",
            "dc:title": head["title"],
            "dc:description": head["description"],
            "dc:license": {"@id": head["licence"]},
            "dc:publisher": head["publisher"],
            "dc:modified": head["updated"],
            "dialect": {
                "delimiter": how.separator,
                "encoding": "utf-8",
                "header": True,
                "lineTerminators": ["\r\n"],
            },
            "tableSchema": {"columns": [_described(told, how) for told in dataset.columns]},
        }
    )


def _described(told: ColumnTold, how: Dialect) -> Facts:
    column = told.column
    described: Facts = {
        "name": column.name,
        "titles": column.name,
        "dc:description": told.description,
        "datatype": _datatype(column, how),
        "required": column.required,
    }
    return {**described, "separator": BETWEEN} if column.many else described


def _datatype(column: Column, how: Dialect) -> Any:
    if column.type in ("number", "integer"):
        return {"base": column.type, "format": {"decimalChar": how.decimal}}
    return column.type
