"""The coverage that annual reports tell: the numbers of the strategy's own, on the year's last day."""

from __future__ import annotations

import datetime as dt

from smartstad.mkdocs.report_coverage import covered_in
from smartstad.strategy import coverage_of
from unit.strategy.constructed import AUDIENCES, TODAY, sixty


def test_a_year_that_has_not_ended_is_counted_today() -> None:
    covered = covered_in(sixty(), TODAY.year, TODAY)
    coverage = coverage_of(sixty(), TODAY)
    assert covered.day == TODAY
    assert covered.audiences == tuple(AUDIENCES)
    # Published and to be reviewed, as the table of tests/unit/strategy/test_coverage.py has them.
    assert covered.messages["m2"] == (2, 2, 1, 0, 0)
    assert covered.purposes["knowledge"] == (5, 6, 4, 10, 4)
    assert covered.total == sum(covered.paths.values())
    assert covered.paths["controlled"] == coverage.by("path").cell("controlled").shown


def test_a_year_that_has_ended_is_counted_on_its_last_day() -> None:
    covered = covered_in(sixty(), TODAY.year - 1, TODAY)
    assert covered.day == dt.date(TODAY.year - 1, 12, 31)
    assert covered.total < covered_in(sixty(), TODAY.year, TODAY).total
