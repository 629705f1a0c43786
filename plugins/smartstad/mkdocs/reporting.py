"""Annual reports: what their pages show, and their files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.mkdocs.chart_cache import CACHE as CHARTS
from smartstad.mkdocs.chart_cache import ChartCache
from smartstad.mkdocs.printing import Printer
from smartstad.mkdocs.report_coverage import covered_in
from smartstad.outputs.annual_document import annual_document
from smartstad.outputs.annual_report import annual_of, gather, report_csv, report_json, report_path, reports
from smartstad.outputs.report_coverage import coverage_csv, coverage_introduction, coverage_tables
from smartstad.sites.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.annual_report import Gathered
    from smartstad.outputs.report_coverage import CoverageTable, Covered
    from smartstad.sites.address import Address


@dataclass(frozen=True)
class ReportPage:
    """What the page of an annual report shows."""

    gathered: Gathered
    files: dict[str, tuple[str, int]]
    """Path and size in kilobytes by suffix."""
    coverage: tuple[CoverageTable, ...]
    coverage_told: str
    """What the tables count, and when."""


class Reports:
    """The annual reports of an edition, each made once."""

    def __init__(self, build: EditionBuild) -> None:
        self._build = build
        self._charts = ChartCache(build.project.root / CHARTS)
        self._printer = Printer(build)
        self._made: dict[str, dict[str, bytes]] = {}
        self._covered: dict[int, Covered] = {}

    def __call__(self, view: PageView) -> ReportPage | None:
        """The report that the page is; none for other pages."""
        gathered = self._gathered(view, view.address)
        if gathered is None or gathered.covered is None:
            return None
        files = {
            suffix: (report_path(view.address, suffix), max(1, round(len(data) / 1000)))
            for suffix, data in self._files(view, gathered).items()
        }
        covered, words = gathered.covered, self._build.words
        tables = coverage_tables(covered, view, words)
        return ReportPage(gathered, files, tables, coverage_introduction(covered, words))

    def outputs(self) -> Iterator[tuple[str, bytes]]:
        """Every file of every report, with its path from the edition's root."""
        for address in reports(self._build.view):
            view = PageView(self._build.view, address)
            gathered = self._gathered(view, address)
            assert gathered is not None
            for suffix, data in self._files(view, gathered).items():
                yield report_path(address, suffix), data

    def _gathered(self, view: PageView, address: Address) -> Gathered | None:
        annual = annual_of(address)
        if annual is None:
            return None
        if annual.year not in self._covered:
            project = self._build.project
            self._covered[annual.year] = covered_in(project.library, annual.year, project.today)
        return gather(view, address, self._covered[annual.year])

    def _files(self, view: PageView, gathered: Gathered) -> dict[str, bytes]:
        address = gathered.address
        if address.entry.id not in self._made:
            assert gathered.covered is not None
            tables = coverage_tables(gathered.covered, view, self._build.words)
            files = {
                "csv": report_csv(gathered, view),
                "coverage.csv": coverage_csv(gathered.covered, tables),
                "json": report_json(gathered, view),
            }
            pdf = self._pdf(view, gathered, address)
            self._made[address.entry.id] = {"pdf": pdf, **files} if pdf is not None else files
        return self._made[address.entry.id]

    def _pdf(self, view: PageView, gathered: Gathered, address: Address) -> bytes | None:
        build = self._build
        body = build.body(address).html
        document = annual_document(gathered, view, build.words, body, self._charts.drawing)
        return self._printer.pdf(document, address)
