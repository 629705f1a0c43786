"""Problems that somebody has decided to let pass, set aside from those to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from smartstad.model.problem import Problem


@dataclass(frozen=True)
class Allowance:
    """What a waiver lets pass."""

    waiver: str
    """Its id."""
    rule: str
    files: frozenset[str]
    """Where the rule may be broken, as paths from the project's root: texts and templates."""

    def covers(self, problem: Problem) -> bool:
        return problem.rule.id == self.rule and problem.span.file in self.files


@dataclass(frozen=True)
class Sorted:
    """Problems, sorted by whether a waiver covers them."""

    told: list[Problem]
    waived: Mapping[str, list[Problem]]
    """By the waiver; by each where several cover the same."""


def set_aside(problems: Iterable[Problem], allowances: Iterable[Allowance]) -> Sorted:
    """The problems that no waiver covers, and those that some do."""
    by_rule: dict[str, list[Allowance]] = {}
    for allowance in allowances:
        by_rule.setdefault(allowance.rule, []).append(allowance)
    told: list[Problem] = []
    waived: dict[str, list[Problem]] = {}
    for problem in problems:
        covering = [each for each in by_rule.get(problem.rule.id, ()) if each.covers(problem)]
        for allowance in covering:
            waived.setdefault(allowance.waiver, []).append(problem)
        if not covering:
            told.append(problem)
    return Sorted(told, waived)
