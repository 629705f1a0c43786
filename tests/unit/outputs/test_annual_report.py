"""Annual reports: what they gather, and the same as PDF, CSV and JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from smartstad.model.problem import Span
from smartstad.outputs.annual_document import annual_document
from smartstad.outputs.annual_report import gather, report_csv, report_json, reports
from smartstad.outputs.chart_svg import draw
from smartstad.outputs.pdf import write_pdf
from smartstad.outputs.report_coverage import Covered, coverage_csv, coverage_tables
from smartstad.sites.page_view import PageView
from smartstad.sites.words import Words
from unit.outputs.data_sample import OWN, data_edition, data_settings
from unit.outputs.sample import both

from .pdf_reading import ReadPdf

if TYPE_CHECKING:
    from smartstad.outputs.annual_report import Gathered
    from smartstad.sites.settings import Settings

COVERED = Covered(
    dt.date(2024, 12, 31),
    3,
    ("residents",),
    {},
    {"knowledge": (2,), "attitude": (0,), "behaviour": (1,)},
    {"controlled": 2, "operational": 1, "third-party": 0},
)
VALUES = [(2020, 9.5), (2021, 8), (2022, 7), (2024, 6), (2030, 1)]


def _settings() -> Settings:
    told = data_settings().model_dump()
    told["addresses"]["publication"] = {"sv": "pub/{slug}/", "en": "pub/{slug}/"}
    told["sites"]["stad"]["kinds"] = [*told["sites"]["stad"]["kinds"], "publication"]
    return type(data_settings()).model_validate(told)


@pytest.fixture(scope="module")
def made() -> tuple[PageView, Gathered]:
    edition = data_edition(
        both(
            "indicator",
            "air",
            title="=Luft",
            unit={"sv": "gram"},
            geography={"sv": "Staden"},
            direction="down",
            values=[{"year": year, "value": value, "source": "s"} for year, value in VALUES],
            breaks=[2022],
            sources=[{"id": "s", "title": "Mätning", "url": "https://m.example/"}],
        ),
        both(
            "indicator",
            "later",
            unit={"sv": "gram"},
            geography={"sv": "Staden"},
            direction="down",
            values=[{"year": 2030, "value": 1, "source": "s"}],
        ),
        both(
            "project",
            "lamps",
            value="Ljus.",
            status={"state": "pilot", "on": "2024-02"},
            results=[{"text": {"sv": "Mer ljus"}, "value": 20, "unit": {"sv": "%"}}],
        ),
        both("project", "bare", value="V", status={"state": "pilot", "on": "2024-02"}),
        both(
            "event",
            "walk",
            start="2024-05-02",
            organiser=OWN,
            outcome={"on": "2024-05-03", "participants": 50},
            outcome_said="Fler bänkar.",
            outcome_changes="Tre bänkar till.",
        ),
        both("event", "unevaluated", start="2024-05-02", organiser=OWN),
        both(
            "publication",
            "annual",
            form="report",
            published=2025,
            annual={"year": 2024, "indicators": ["air", "later"], "projects": ["lamps", "bare"]},
        ),
        known=_settings(),
    )
    (address,) = reports(edition)
    view = PageView(edition, address)
    gathered = gather(view, address, COVERED)
    assert gathered is not None
    return view, gathered


def test_it_gathers_what_is_known_by_then(made: tuple[PageView, Gathered]) -> None:
    _, report = made
    (air,) = report.measures
    assert [value.year for value in air.front.values] == [2020, 2021, 2022, 2024]
    assert [address.entry.id for address, _ in report.projects] == ["lamps"]


def test_other_pages_are_no_report(made: tuple[PageView, Gathered]) -> None:
    view, report = made
    assert gather(view, report.measures[0].address) is None


def test_its_figures_are_a_table_and_data(made: tuple[PageView, Gathered]) -> None:
    view, report = made
    rows = list(csv.DictReader(io.StringIO(report_csv(report, view).decode("utf-8-sig"))))
    assert [(row["year"], row["value"], row["new_method"]) for row in rows] == [
        ("2020", "9.5", "False"),
        ("2021", "8", "False"),
        ("2022", "7", "True"),
        ("2024", "6", "False"),
    ]
    assert not rows[0]["title"].startswith("=")
    assert {row["source_url"] for row in rows} == {"https://m.example/"}
    told = json.loads(report_json(report, view))
    assert (told["year"], len(told["values"])) == (2024, 4)
    assert told["projects"][0]["results"] == [{"text": "Mer ljus", "value": 20, "unit": "%", "on": None}]


def test_activities_tell_what_came_of_them(made: tuple[PageView, Gathered]) -> None:
    view, report = made
    (event,) = json.loads(report_json(report, view))["events"]
    assert (event["id"], event["participants"]) == ("walk", 50)
    assert (event["said"], event["changes"]) == ("Fler bänkar.", "Tre bänkar till.")


def test_coverage_is_a_table_and_data(made: tuple[PageView, Gathered]) -> None:
    view, report = made
    told = json.loads(report_json(report, view))["coverage"]
    assert (told["day"], told["entries"]) == ("2024-12-31", 3)
    assert told["by_purpose_and_audience"]["behaviour"] == {"residents": 1}
    assert told["by_path"]["controlled"] == {"entries": 2, "per_cent": 67}
    tables = coverage_tables(COVERED, view, Words("sv", Catalog("sv")))
    rows = list(csv.DictReader(io.StringIO(coverage_csv(COVERED, tables).decode("utf-8-sig"))))
    assert [(row["by"], row["id"], row["audience"], row["entries"]) for row in rows] == [
        ("purpose", "knowledge", "residents", "2"),
        ("purpose", "attitude", "residents", "0"),
        ("purpose", "behaviour", "residents", "1"),
        ("path", "controlled", "", "2"),
        ("path", "operational", "", "1"),
        ("path", "third-party", "", "0"),
    ]


def test_it_is_an_accessible_pdf_and_always_the_same(made: tuple[PageView, Gathered]) -> None:
    view, report = made
    document = annual_document(
        report, view, Words("sv", Catalog("sv")), "<h2>Inledning</h2><p>Text</p>", draw
    )
    data = write_pdf(document, Span("content/a.md"))
    assert isinstance(data, bytes)
    assert data == write_pdf(document, Span("content/a.md"))
    pdf = ReadPdf(data)
    assert pdf.root.MarkInfo.Marked
    assert str(pdf.root.Lang) == "sv"
    assert "Inledning" in [title for _, title in pdf.bookmarks]
    (alternative,) = pdf.alternatives
    assert "2022" in alternative
    assert pdf.headings == [1, 1, 1, 2, 1, 2, 1, 2, 1]
