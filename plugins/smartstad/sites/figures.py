"""The figures that support something: of indicators, and of projects that have results to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from smartstad.model.kinds import Indicator, Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.model.parts import Result, YearlyValue
    from smartstad.sites.address import Address
    from smartstad.sites.groups import Group

MOST = 6
"""How many figures a page shows; at most half of them are of indicators, where projects have others."""


@dataclass(frozen=True)
class Figure:
    """A figure, and the entry that tells of it."""

    address: Address
    latest: YearlyValue | None = None
    """An indicator's latest value."""
    result: Result | None = None
    """A project's first result that is a figure."""


def figures_in(groups: Iterable[Group]) -> tuple[Figure, ...]:
    """At most `MOST` figures of the entries in the groups, the best first."""
    measured: list[Figure] = []
    achieved: list[Figure] = []
    for group in groups:
        if group.kind == "indicator":
            measured += (_latest(address) for address in group.items)
        elif group.kind == "project":
            achieved += _results((*group.items, *group.more))
    half = max(MOST // 2, MOST - len(achieved))
    shown = measured[:half]
    return (*shown, *achieved[: MOST - len(shown)])


def _latest(address: Address) -> Figure:
    facts = cast("Indicator", address.entry.facts)
    return Figure(address, latest=max(facts.values, key=lambda each: each.year))


def _results(addresses: Iterable[Address]) -> Iterator[Figure]:
    for address in addresses:
        front = address.version.front
        results = front.results if isinstance(front, Project) else ()
        first = next((each for each in results if each.value is not None), None)
        if first is not None:
            yield Figure(address, result=first)
