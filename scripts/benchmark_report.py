"""Measures how long an annual report of twenty indicators takes, with nothing kept from before.

    .venv/bin/python scripts/benchmark_report.py

The limit is five seconds for charts and PDF together.
"""

from __future__ import annotations

import datetime as dt
import time

from smartstad.model.problem import Problem, Span
from smartstad.outputs import document as model
from smartstad.outputs.chart import Chart, Series
from smartstad.outputs.chart_svg import draw
from smartstad.outputs.pdf import write_pdf

COUNT, LIMIT = 20, 5.0
YEARS = range(2010, 2024)


def main() -> None:
    start = time.perf_counter()
    blocks: list[model.Block] = []
    for number in range(COUNT):
        values = tuple((year, float(year % (number + 7))) for year in YEARS)
        chart = Chart(f"Chart {number}", "A line.", "unit", (Series("Here", (values,)),), ())
        rows = tuple((model.plain(str(year)), model.plain(str(value))) for year, value in values)
        blocks += [
            model.Heading(1, model.plain(f"Measure {number}")),
            model.Figure(model.Picture(draw(chart), "svg", chart.description)),
            model.Table((model.plain("Year"), model.plain("Value")), rows, model.plain(chart.title)),
        ]
    charts = time.perf_counter() - start
    document = model.Document(
        "en", "Report", "A report", "City", dt.date(2026, 1, 1), tuple(blocks), contents="Contents"
    )
    pdf = write_pdf(document, Span("benchmark"))
    assert not isinstance(pdf, Problem)
    whole = time.perf_counter() - start
    print(
        f"{COUNT} charts {charts:.2f} s, PDF {whole - charts:.2f} s ({len(pdf) / 1000:.0f} kB), in all {whole:.2f} s"
    )
    raise SystemExit(whole > LIMIT)


if __name__ == "__main__":
    main()
