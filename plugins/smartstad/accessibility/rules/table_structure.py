"""Tables say what their figures mean: header cells, and a caption (techniques H39 and H51, failure F91)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_WHY_HEADERS = Message(
    "Den som lyssnar hör en siffra i taget, och utan rubriker inte vad siffran gäller.",
    "Those who listen hear one figure at a time, and without headers not what the figure is about.",
)
_REMEDY_HEADERS = Message(
    "Skriv kolumnernas rubriker på tabellens första rad, med en rad av streck under: | Plats | Lampor |. I HTML är en "
    'rubrik <th scope="col">Plats</th>.',
    "Write the headers of the columns in the first row, with a row of dashes below: | Place | Lamps |. In HTML a header "
    'is <th scope="col">Place</th>.',
)

TABLE_WITHOUT_HEADERS = Rule(
    "table-without-headers",
    Severity.ERROR,
    Message("Tabellen ”{element}” har inga rubriker.", "The table “{element}” has no headers."),
    _WHY_HEADERS,
    _REMEDY_HEADERS,
    wcag=("1.3.1",),
)
TABLE_PERHAPS_WITHOUT_HEADERS = Rule(
    "table-perhaps-without-headers",
    Severity.WARNING,
    Message(
        "Tabellen ”{element}” har inga rubriker; är den till för siffror och fakta behöver den det.",
        "The table “{element}” has no headers; if it holds figures and facts it needs them.",
    ),
    _WHY_HEADERS,
    Message(
        'Skriv kolumnernas rubriker: <th scope="col">Plats</th>. Är tabellen bara till för utseendet: '
        '<table role="presentation">.',
        'Write the headers of the columns: <th scope="col">Place</th>. If the table is there for its looks only: '
        '<table role="presentation">.',
    ),
    wcag=("1.3.1",),
)
TABLE_WITHOUT_CAPTION = Rule(
    "table-without-caption",
    Severity.WARNING,
    Message("Tabellen ”{element}” har ingen tabelltext.", "The table “{element}” has no caption."),
    Message(
        "Tabelltexten är tabellens namn. Den som går från tabell till tabell hör utan den bara ”tabell”.",
        "The caption is the name of the table. Without it those who go from table to table only hear “table”.",
    ),
    Message(
        "Skriv tabelltexten rakt under tabellen: /// caption, på nästa rad Lampor per plats 2024, och sist ///. "
        "I HTML: <caption>Lampor per plats 2024</caption>.",
        "Write the caption right below the table: /// caption, on the next line Lamps per place in 2024, and last "
        "///. In HTML: <caption>Lamps per place in 2024</caption>.",
    ),
    wcag=("1.3.1",),
)
EMPTY_HEADER_CELL = Rule(
    "empty-header-cell",
    Severity.WARNING,
    Message(
        "Tabellen ”{element}” har en rubrik utan text.",
        "The table “{element}” has a header without text.",
    ),
    Message(
        "Den som lyssnar hör inte vad cellerna under rubriken, eller bredvid den, betyder.",
        "Those who listen do not hear what the cells below the header, or beside it, mean.",
    ),
    Message(
        "Skriv vad kolumnen visar: | Plats | Lampor |.",
        "Write what the column shows: | Place | Lamps |.",
    ),
    wcag=("1.3.1",),
)
HEADING_IN_TABLE = Rule(
    "heading-in-table",
    Severity.WARNING,
    Message("Rubriken ”{element}” står inne i en tabell.", "The heading “{element}” stands within a table."),
    Message(
        "Den blir en del av sidans innehållsförteckning, men säger bara vad en del av tabellen handlar om.",
        "It becomes a part of the page's table of contents, but only says what a part of the table is about.",
    ),
    Message(
        "Skriv den som rubrik i tabellens första rad, | {text} | Lampor |, eller före tabellen: ## {text}.",
        "Write it as a header in the first row of the table, | {text} | Lamps |, or before the table: ## {text}.",
    ),
    wcag=("1.3.1",),
)

_TABLES = frozenset({"table", "grid", "treegrid"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DATA = ("caption", "thead", "tfoot")
"""Only tables of data have these."""


def check(subject: Subject) -> Iterator[Finding]:
    tables = [table for table in subject.page.by_tag("table") if table.exposed]
    if not tables:
        return
    parts: dict[Element, list[Element]] = {}
    for part, table in subject.extents.around(subject.page.by_tag("td", "th", *_DATA), tables).items():
        if part.exposed:
            parts.setdefault(table, []).append(part)
    written = set(subject.prose.by_tag("table")) if subject.prose.is_marked else set()
    of_data = [table for table in tables if subject.roles.of(table) in _TABLES]
    for table in of_data:
        within = parts.get(table, [])
        cells = [part for part in within if part.tag not in _DATA]
        if cells:
            yield from _check_headers(
                subject, table, cells, sure=table in written or len(cells) < len(within)
            )
    counted = set(of_data)
    for heading, table in subject.extents.around(subject.page.by_tag(*_HEADINGS), tables).items():
        if table in counted and heading.exposed and not is_silent(heading.text):
            yield Finding(HEADING_IN_TABLE, heading, quoting(heading.text))


def _is_header(subject: Subject, cell: Element) -> bool:
    if cell.tag == "td" and not cell.get("role"):
        return cell.get("scope") is not None
    return subject.roles.of(cell) in {"columnheader", "rowheader"}


def _check_headers(
    subject: Subject, table: Element, cells: list[Element], *, sure: bool
) -> Iterator[Finding]:
    headers = [cell for cell in cells if _is_header(subject, cell)]
    details = quoting(next((cell.text for cell in cells if cell.text.strip()), "<table>"))
    rows = {cell.parent for cell in cells}
    if headers and not subject.names.of(table):
        yield Finding(TABLE_WITHOUT_CAPTION, table, details)
    if not headers and 1 < len(rows) < len(cells):
        yield Finding(TABLE_WITHOUT_HEADERS if sure else TABLE_PERHAPS_WITHOUT_HEADERS, table, details)
    corner = cells[0] if len(headers) > 1 and _has_row_headers(subject, headers, cells[0]) else None
    for cell in headers:
        if cell is not corner and is_silent(subject.names.of(cell)) and cell.tag == "th":
            yield Finding(EMPTY_HEADER_CELL, cell, details)


def _has_row_headers(subject: Subject, headers: list[Element], corner: Element) -> bool:
    """True where the cell in the corner stands above headers of rows, so that nobody asks for its text."""
    return any(subject.roles.of(cell) == "rowheader" for cell in headers if cell.parent is not corner.parent)
