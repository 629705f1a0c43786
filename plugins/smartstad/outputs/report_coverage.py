"""Coverage in an annual report: how many entries tell each audience of each message, as tables for page, print and data."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smartstad.outputs.csv_table import guarded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from smartstad.sites.address import Address
    from smartstad.sites.view import View
    from smartstad.sites.words import Words


@dataclass(frozen=True)
class Covered:
    """What readers could see on a day, counted. An entry for several audiences counts once for each."""

    day: dt.date
    total: int
    """Of entries, each once."""
    audiences: tuple[str, ...]
    messages: Mapping[str, tuple[int, ...]]
    """By core message, in the strategy's order: a number for each audience."""
    purposes: Mapping[str, tuple[int, ...]]
    """By kind of goal: a number for each audience."""
    paths: Mapping[str, int]
    """By path of communication."""

    def share(self, path: str) -> int:
        """Per cent of all, to the nearest whole."""
        return round(100 * self.paths[path] / self.total) if self.total else 0


@dataclass(frozen=True)
class Name:
    """What something is called, with the language where it is another than the page's."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a table: what it counts, and the numbers."""

    id: str
    name: Name
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class CoverageTable:
    """Counts in rows and columns."""

    axis: str
    """What the rows are: ``message``, ``purpose`` or ``path``."""
    caption: str
    head: str
    """What the first column is."""
    columns: tuple[Name, ...]
    rows: tuple[Row, ...]


def coverage_tables(covered: Covered, view: View, words: Words) -> tuple[CoverageTable, ...]:
    """The tables that the report shows, in the page's language where there are words in it."""
    gettext = words.gettext
    audiences = tuple(_named(view, view.item("audiences", each).name) for each in covered.audiences)
    messages = tuple(
        Row(address.entry.id, _title(view, address), covered.messages[address.entry.id])
        for address in view.entries("message", covered.messages)
    )
    purposes = {
        "knowledge": gettext("To let you know something"),
        "attitude": gettext("To give you a feeling for the city"),
        "behaviour": gettext("To help you do something"),
    }
    paths = {
        "controlled": gettext("The City's own channel"),
        "operational": gettext("Meetings in the City's daily work"),
        "third-party": gettext("Words from somebody else"),
    }
    goals = tuple(Row(each, Name(purposes[each]), counts) for each, counts in covered.purposes.items())
    ways = tuple(
        Row(each, Name(paths[each]), (count, covered.share(each))) for each, count in covered.paths.items()
    )
    shares = (Name(gettext("Number")), Name(gettext("Per cent")))
    return (
        CoverageTable(
            "message",
            gettext("Entries by core message and audience"),
            gettext("Core message"),
            audiences,
            messages,
        ),
        CoverageTable("purpose", gettext("Entries by goal and audience"), gettext("Goal"), audiences, goals),
        CoverageTable("path", gettext("Entries by path of communication"), gettext("Path"), shares, ways),
    )


def coverage_introduction(covered: Covered, words: Words) -> str:
    """What was counted, and when."""
    told = words.ngettext(
        "Counted is what readers could see on %(day)s: %(num)s entry. What is for several audiences stands in the column of each.",
        "Counted is what readers could see on %(day)s: %(num)s entries. What is for several audiences stands in the column of each.",
        covered.total,
    )
    return told % {"day": words.day(covered.day), "num": words.number(covered.total)}


def coverage_json(covered: Covered) -> dict[str, Any]:
    """The coverage for programs: numbers by id."""

    def by_audience(counts: Mapping[str, tuple[int, ...]]) -> dict[str, dict[str, int]]:
        return {key: dict(zip(covered.audiences, row, strict=True)) for key, row in counts.items()}

    return {
        "day": covered.day.isoformat(),
        "entries": covered.total,
        "by_message_and_audience": by_audience(covered.messages),
        "by_purpose_and_audience": by_audience(covered.purposes),
        "by_path": {
            path: {"entries": count, "per_cent": covered.share(path)} for path, count in covered.paths.items()
        },
    }


def coverage_csv(covered: Covered, tables: tuple[CoverageTable, ...]) -> bytes:
    """The coverage as one table (RFC 4180): a row for each number, with a heading row."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["day", "by", "id", "name", "audience", "audience_name", "entries", "per_cent"])
    for table in tables:
        for row in table.rows:
            named = (covered.day.isoformat(), table.axis, row.id, guarded(row.name.text))
            if table.axis == "path":
                writer.writerow([*named, "", "", *row.numbers])
                continue
            for audience, name, count in zip(covered.audiences, table.columns, row.numbers, strict=True):
                writer.writerow([*named, audience, guarded(name.text), count, ""])
    return file.getvalue().encode("utf-8-sig")


def _named(view: View, texts: Mapping[str, str]) -> Name:
    language = view.text_language(texts)
    return Name(view.text(texts), "" if language == view.edition.language else language)


def _title(view: View, address: Address) -> Name:
    language = address.language
    return Name(address.version.front.title, "" if language == view.edition.language else language)
