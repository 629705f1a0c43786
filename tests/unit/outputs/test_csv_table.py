"""Tables, read back with ``csv`` by what their metadata say."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.catalog import Catalog
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smartstad.outputs.catalogue import OpenData
from smartstad.outputs.characters import clean
from smartstad.outputs.csv_table import Dialect, dialect, guarded
from smartstad.sites.words import Words
from unit.outputs.data_sample import STATUS, data_edition, read, sample_files
from unit.outputs.sample import both

if TYPE_CHECKING:
    from collections.abc import Mapping

V1 = "data/v1/"
NAMES = ("projects", "partners", "places", "events", "calls", "indicators")
BOM = b"\xef\xbb\xbf"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
NUMERIC = re.compile(r"-?\d+([.,]\d+)?")
STARTS = st.sampled_from([*DANGEROUS, "", " =", "\n=", "'=", "' @", "\u00a0+", '"', ";", ",", "'"])


def _rows(found: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    data = found[f"{V1}{name}.csv"]
    how = read(found[f"{V1}{name}.csv-metadata.json"])["dialect"]
    assert data.startswith(BOM)
    assert data.count(BOM) == 1
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=how["delimiter"], strict=True))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_the_columns_that_are_documented(name: str, language: str) -> None:
    found = sample_files(language)
    metadata = read(found[f"{V1}{name}.csv-metadata.json"])
    columns = metadata["tableSchema"]["columns"]
    names = [column["name"] for column in columns]
    assert len(set(names)) == len(names)
    assert all(column["dc:description"] for column in columns)
    assert (metadata["url"], metadata["dc:license"]["@id"]) == (
        f"{name}.csv",
        "https://creativecommons.org/licenses/by/4.0/",
    )
    rows = _rows(found, name)
    assert rows
    for row in rows:
        assert list(row) == names
        for column in columns:
            cell = row[column["name"]]
            assert cell or not column["required"]
            assert not cell or _is(cell, column["datatype"]), (column, cell)
    assert {row["id"] for row in rows} == {each["id"] for each in read(found[f"{V1}{name}.json"])[name]}


def _is(cell: str, datatype: Any) -> bool:
    if isinstance(datatype, dict):
        point = re.escape(datatype["format"]["decimalChar"])
        return bool(re.fullmatch(rf"-?\d+({point}\d+)?", cell))
    pattern = {"string": r"(?s).+", "boolean": "true|false", "date": r"\d{4}-\d{2}-\d{2}"}[datatype]
    return bool(re.fullmatch(pattern, cell))


def test_a_table_is_in_the_language_of_its_spreadsheet() -> None:
    swedish, english = (_rows(sample_files(language), "projects") for language in ("sv", "en"))
    lamps = swedish[1]
    assert lamps["title"] == "Lampor; ljus, ”åäö”"
    assert lamps["value"] == "Ljus\nåt alla."
    assert (lamps["latitude"], lamps["longitude"], lamps["approximate"]) == ("59,4", "17,9", "false")
    assert lamps["lessons"] == "Tar tid. | Kostar."
    assert lamps["funding"] == "EU 0.000001 EUR | Vi"
    assert (english[1]["title"], english[1]["latitude"]) == ("Lamps", "59.4")
    assert sample_files("en")[f"{V1}projects.csv"].startswith(BOM + b"id,uri,")


def test_an_indicator_has_a_row_for_each_year() -> None:
    rows = _rows(sample_files(), "indicators")
    assert [(row["id"], row["year"], row["value"]) for row in rows] == [
        ("co2", "2023", "3"),
        ("co2", "2024", "-1,5"),
    ]


def test_times_are_those_of_the_clock() -> None:
    day, expo = _rows(sample_files(), "events")
    assert (day["start"], day["end"]) == ("2026-05-01", "")
    assert (expo["start"], expo["zone"], expo["price"]) == ("2026-03-29 18:00", "Europe/Stockholm", "99,5")


def test_a_recurring_event_says_how_it_comes_back() -> None:
    day, expo = _rows(sample_files(), "events")
    names = ("every", "interval", "times", "until", "without")
    assert [expo[name] for name in names] == ["week", "1", "3", "", "2026-04-05"]
    assert [day[name] for name in names] == [""] * 5


def test_an_empty_table_has_its_headings() -> None:
    (output,) = (o for o in OpenData(data_edition()).outputs() if o.path == f"{V1}partners.csv")
    assert output.make().count(b"\r\n") == 1


@pytest.mark.parametrize(("language", "expected"), [("sv", Dialect(";", ",")), ("en", Dialect(",", "."))])
def test_the_dialect_follows_the_language(language: str, expected: Dialect) -> None:
    assert dialect(Words(language, Catalog(language))) == expected


@pytest.mark.parametrize(
    "text", [*(f"{start}1+1" for start in DANGEROUS), " =1", "\n=1", "'=1", "'\t", "\u00a0@A1"]
)
def test_what_looks_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ljus", "a=b", "1-2", "'citat'", "”=”", "# + -"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("language", ["sv", "en"])
@settings(max_examples=80, deadline=None)
@given(start=STARTS, text=st.text(), first=STARTS)
@example(start="=", text="\ufeff", first="=")
def test_no_cell_is_a_formula(language: str, start: str, text: str, first: str) -> None:
    value = f"{start}{text}\x00x"
    project = both("project", "x", value=value, lessons=[f"{first}x", value], status=STATUS, next_step=value)
    front: Any = project.versions["sv"].front
    found = {
        o.path: o.make()
        for o in OpenData(data_edition(project, language=language)).outputs()
        if o.path.startswith(f"{V1}projects.csv")
    }
    (row,) = _rows(found, "projects")
    for cell in row.values():
        assert (
            not cell.strip("' \n\u00a0").startswith(DANGEROUS)
            or cell.startswith("'")
            or NUMERIC.fullmatch(cell)
        )
    told, lessons = clean(front.value), " | ".join(map(clean, front.lessons))
    for column, expected in (("value", told), ("next_step", told), ("lessons", lessons)):
        assert row[column] == guarded(expected)
        assert row[column].removeprefix("'") == expected or row[column] == expected
