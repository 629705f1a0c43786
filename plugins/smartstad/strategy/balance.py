"""How controlled, operational and third-party communication are combined (strategy 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.strategy.coverage import PATHS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from smartstad.strategy.cell import Cell
    from smartstad.strategy.coverage import Coverage
    from smartstad.strategy.telling import Axis


@dataclass(frozen=True, slots=True)
class Balance:
    """How many entries go along each path."""

    counts: Mapping[str, int]
    """By path; every path has its number."""

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def share(self, path: str) -> float:
        """Per cent, 0–100; 0 where there is nothing."""
        return 100 * self.counts[path] / self.total if self.total else 0.0


def shown(cell: Cell) -> int:
    """What readers can see today."""
    return cell.shown


def begun(cell: Cell) -> int:
    """What readers have been able to see: the past is not another for what has been taken down since."""
    return cell.begun


def planned(cell: Cell) -> int:
    return len(cell.planned)


def balance_of(coverage: Coverage) -> Balance:
    """Of all that readers can see today."""
    paths = coverage.by("path")
    return Balance({path: paths.cell(path).shown for path in PATHS})


def balance_by(coverage: Coverage, axis: Axis, count: Callable[[Cell], int] = shown) -> Mapping[str, Balance]:
    """Along an axis, by value in their order; values with nothing to count are not there."""
    matrix = coverage.by(axis, "path")
    values = sorted({value for value, _ in matrix.cells})
    balances = {value: Balance({path: count(matrix.cell(value, path)) for path in PATHS}) for value in values}
    return {value: balance for value, balance in balances.items() if balance.total}
