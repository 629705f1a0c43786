"""A cell of a matrix: the entries that stand there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from smartstad.strategy.telling import Axis, State, Telling

CellState = Literal["published", "stale", "planned", "missing", "unasked"]
"""The best that a cell has; with nothing at all it is ``missing`` where something is demanded there."""

Place = tuple[str, ...]
"""A value along each axis of a matrix."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The entries of a cell, by state."""

    published: tuple[Telling, ...] = ()
    stale: tuple[Telling, ...] = ()
    planned: tuple[Telling, ...] = ()
    ended: tuple[Telling, ...] = ()

    @property
    def shown(self) -> int:
        """How many readers can see today, those to be reviewed too."""
        return len(self.published) + len(self.stale)

    @property
    def begun(self) -> int:
        """How many readers have been able to see, today or before."""
        return self.shown + len(self.ended)

    @property
    def all(self) -> tuple[Telling, ...]:
        return self.published + self.stale + self.planned + self.ended

    def state(self, *, demanded: bool) -> CellState:
        if self.published:
            return "published"
        if self.stale:
            return "stale"
        if self.planned:
            return "planned"
        return "missing" if demanded else "unasked"


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells along some axes."""

    axes: tuple[Axis, ...]
    cells: Mapping[Place, Cell]
    """Those that hold something."""
    demanded: frozenset[Place] = frozenset()
    """Those that must."""

    def cell(self, *place: str) -> Cell:
        return self.cells.get(place, EMPTY)

    def state(self, *place: str) -> CellState:
        return self.cell(*place).state(demanded=place in self.demanded)

    @property
    def missing(self) -> tuple[Place, ...]:
        """The demanded cells that hold nothing readers can see or that is planned, in order of their values."""
        return tuple(sorted(place for place in self.demanded if self.state(*place) == "missing"))


def matrix_of(
    tellings: Iterable[Telling], axes: tuple[Axis, ...], demanded: frozenset[Place] = frozenset()
) -> Matrix:
    """The matrix along those axes. Each entry touches only its own cells, and stands in each of them once."""
    found: dict[Place, dict[State, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in tellings:
        for place in product(*(telling.values[axis] for axis in axes)):
            found[place][telling.state].append(telling)
    cells = {
        place: Cell(**{state: tuple(those) for state, those in by_state.items()})
        for place, by_state in found.items()
    }
    return Matrix(axes, cells, demanded)
