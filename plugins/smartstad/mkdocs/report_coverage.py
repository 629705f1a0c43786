"""The strategy's coverage, counted for annual reports."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from smartstad.outputs.report_coverage import Covered
from smartstad.strategy.balance import balance_of
from smartstad.strategy.coverage import PURPOSES, coverage_of

if TYPE_CHECKING:
    from smartstad.model.library import Library
    from smartstad.strategy.cell import Matrix


def covered_in(library: Library, year: int, today: dt.date) -> Covered:
    """What readers could see on the year's last day, or today where that is still to come."""
    day = min(today, dt.date(year, 12, 31))
    coverage = coverage_of(library, day)
    balance = balance_of(coverage)

    def counts(matrix: Matrix, values: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
        return {
            value: tuple(matrix.cell(audience, value).shown for audience in coverage.audiences)
            for value in values
        }

    return Covered(
        day,
        balance.total,
        coverage.audiences,
        counts(coverage.messages, coverage.core_messages),
        counts(coverage.goals, PURPOSES),
        dict(balance.counts),
    )
