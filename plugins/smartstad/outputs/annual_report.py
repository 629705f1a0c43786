"""An annual report: what the year gave, gathered for a page, for a PDF and as data."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smartstad.model.kinds import Event, Indicator, Project, Publication
from smartstad.outputs.characters import one_line
from smartstad.outputs.csv_table import guarded
from smartstad.outputs.report_coverage import coverage_json

if TYPE_CHECKING:
    from smartstad.model.parts import AnnualReport, YearlyValue
    from smartstad.outputs.report_coverage import Covered
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.view import View


@dataclass(frozen=True)
class Measure:
    """An indicator in the report: its values up to the report's year."""

    address: Address
    front: Indicator


@dataclass(frozen=True)
class Gathered:
    """What the report tells, in order. What the edition does not show is left out."""

    address: Address
    annual: AnnualReport
    measures: tuple[Measure, ...]
    projects: tuple[tuple[Address, Project], ...]
    """Those with results."""
    events: tuple[tuple[Address, Event], ...]
    """Activities of the year with an evaluation."""
    texts: tuple[Address, ...]
    covered: Covered | None = None


def report_path(address: Address, suffix: str) -> str:
    """Where a file of the report stands, from the edition's root."""
    return f"reports/{address.entry.id}.{suffix}"


def annual_of(address: Address) -> AnnualReport | None:
    """What the publication at the address says of its year; None where it is no annual report."""
    front = address.version.front
    return front.annual if isinstance(front, Publication) else None


def gather(view: View, address: Address, covered: Covered | None = None) -> Gathered | None:
    """The annual report that the publication at the address is, with the coverage given; None where it is none."""
    annual = annual_of(address)
    if annual is None:
        return None
    measures = [
        Measure(each, cut)
        for each in view.entries("indicator", annual.indicators)
        if (cut := _until(each.version.front, annual.year)) is not None
    ]
    projects = [
        (each, told)
        for each in view.entries("project", annual.projects)
        if isinstance(told := each.version.front, Project) and told.results
    ]
    events = [
        (each, told)
        for each in view.latest("event", _ALL)
        if isinstance(told := each.version.front, Event)
        and told.start.day.year == annual.year
        and told.is_evaluated
    ]
    texts = tuple(view.named(annual.texts))
    return Gathered(address, annual, tuple(measures), tuple(projects), tuple(events), texts, covered)


_ALL = 100_000


def _until(front: Any, year: int) -> Indicator | None:
    """The indicator without the values after the year; None where none is left."""
    assert isinstance(front, Indicator)
    values = _before(front.values, year)
    if not values:
        return None
    breaks = tuple(each for each in front.breaks if each <= values[-1].year)
    others = tuple(
        other.model_copy(update={"values": kept})
        for other in front.comparisons
        if (kept := _before(other.values, year))
    )
    return front.model_copy(update={"values": values, "breaks": breaks, "comparisons": others})


def _before(values: tuple[YearlyValue, ...], year: int) -> tuple[YearlyValue, ...]:
    return tuple(sorted((v for v in values if v.year <= year), key=lambda v: v.year))


def _rows(report: Gathered, view: View) -> list[dict[str, Any]]:
    rows = []
    for measure in report.measures:
        front = measure.front
        sources = {source.id: source for source in front.sources}
        for place, level, values in [
            (front.geography, front.level, front.values),
            *((o.geography, o.level, o.values) for o in front.comparisons),
        ]:
            for value in values:
                source = sources.get(value.source)
                rows.append(
                    {
                        "indicator": measure.address.entry.id,
                        "title": one_line(front.title),
                        "geography": view.text(place),
                        "level": level,
                        "year": value.year,
                        "value": value.value,
                        "unit": view.text(front.unit),
                        "new_method": value.year in front.breaks,
                        "note": view.text(value.note) if value.note else "",
                        "source": source.title if source else "",
                        "source_url": (source.url or "") if source else "",
                    }
                )
    return rows


def report_csv(report: Gathered, view: View) -> bytes:
    """The report's figures as a table (RFC 4180), with a heading row."""
    file = io.StringIO(newline="")
    rows = _rows(report, view)
    writer = csv.DictWriter(file, list(rows[0]) if rows else ["indicator"])
    writer.writeheader()
    writer.writerows({key: guarded(v) if isinstance(v, str) else v for key, v in row.items()} for row in rows)
    return file.getvalue().encode("utf-8-sig")


def report_json(report: Gathered, view: View) -> bytes:
    """The report for programs."""
    told = {
        "title": report.address.version.front.title,
        "language": report.address.language,
        "year": report.annual.year,
        "url": report.address.url,
        "values": _rows(report, view),
        "projects": [
            {
                "id": address.entry.id,
                "title": front.title,
                "url": address.url,
                "results": [
                    {
                        "text": view.text(result.text),
                        "value": result.value,
                        "unit": view.text(result.unit) if result.unit else None,
                        "on": str(result.on) if result.on else None,
                    }
                    for result in front.results
                ],
            }
            for address, front in report.projects
        ],
        "events": [
            {
                "id": address.entry.id,
                "title": front.title,
                "url": address.url,
                "day": front.start.day.isoformat(),
                "participants": front.outcome.participants if front.outcome else None,
                "outcome": front.outcome_text,
                "said": front.outcome_said,
                "changes": front.outcome_changes,
            }
            for address, front in report.events
        ],
        "texts": [
            {"id": address.entry.id, "title": address.version.front.title, "url": address.url}
            for address in report.texts
        ],
        "coverage": coverage_json(report.covered) if report.covered else None,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def reports(edition: EditionView) -> list[Address]:
    """The edition's annual reports."""
    return [address for address in edition.own("publication") if annual_of(address) is not None]
