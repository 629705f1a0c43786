"""Charts of indicators: what they show, before any program draws it.

Nothing is interpolated: a line joins a year and the next one only, and never crosses a year from which the measure is
another. Lines differ in marks and dashes as well as in colour.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from smartstad.model.text import text_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartstad.model.kinds import Indicator
    from smartstad.model.parts import YearlyValue
    from smartstad.sites.words import Words

FEWEST = 3
"""Fewer values make no chart: two figures say as much in words."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line: the values of an area, in parts that may be joined."""

    name: str
    parts: tuple[tuple[tuple[int, float], ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All that a chart is drawn from."""

    title: str
    description: str
    unit: str
    series: tuple[Series, ...]
    breaks: tuple[tuple[int, str], ...]
    """Years from which the measure is another, with the words beside the mark."""
    rank: bool = False
    """True where 1 is at the top."""
    right_to_left: bool = False
    decimal: str = "."
    thousands: str = ","
    """How the language writes figures."""

    @property
    def key(self) -> str:
        """A name for the drawing: another one if anything in it changes."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def chart_of(title: str, front: Indicator, words: Words) -> Chart | None:
    """The chart of an indicator; None where the values are too few for one."""
    if len(front.values) < FEWEST:
        return None
    areas = [(front.geography, front.values), *((each.geography, each.values) for each in front.comparisons)]
    language, gettext = words.language, words.gettext
    named = [(text_in(place, language)[0], values) for place, values in areas]
    return Chart(
        gettext("Chart: %(title)s, %(place)s") % {"title": title, "place": named[0][0]},
        _described(named, front.breaks, words),
        text_in(front.unit, language)[0],
        tuple(Series(name, parts_of(values, front.breaks)) for name, values in named),
        tuple((year, gettext("New method %(year)s") % {"year": year}) for year in sorted(front.breaks)),
        rank=front.scale == "rank",
        right_to_left=words.direction == "rtl",
        decimal=words.number(0.5)[1:-1],
        thousands=words.number(1_000_000)[1:-7],
    )


def parts_of(
    values: Sequence[YearlyValue], breaks: Sequence[int]
) -> tuple[tuple[tuple[int, float], ...], ...]:
    """The values in runs of years that follow one another and are measured in the same way."""
    points = [(value.year, float(value.value)) for value in sorted(values, key=lambda value: value.year)]
    parts = [[points[0]]]
    for (before, _), point in pairwise(points):
        if point[0] != before + 1 or point[0] in breaks:
            parts.append([])
        parts[-1].append(point)
    return tuple(tuple(part) for part in parts)


def _described(
    areas: Sequence[tuple[str, Sequence[YearlyValue]]], breaks: Sequence[int], words: Words
) -> str:
    """What the chart shows, for those who do not see it."""
    gettext, number = words.gettext, words.number
    sentences = []
    for place, given in areas:
        values = sorted(given, key=lambda value: value.year)
        most, least = max(values, key=lambda v: v.value), min(values, key=lambda v: v.value)
        details = {
            "place": place,
            "first": number(values[0].value),
            "start": values[0].year,
            "last": number(values[-1].value),
            "end": values[-1].year,
            "most": number(most.value),
            "mostyear": most.year,
            "least": number(least.value),
            "leastyear": least.year,
        }
        sentences.append(
            gettext(
                "%(place)s: %(first)s in %(start)s and %(last)s in %(end)s. Highest %(most)s (%(mostyear)s), lowest %(least)s (%(leastyear)s)."
            )
            % details
        )
    if breaks:
        years = words.enumeration([str(year) for year in sorted(breaks)])
        sentences.append(
            gettext("The line is broken at %(years)s, when it began to be measured in a new way.")
            % {"years": years}
        )
    if any(b.year != a.year + 1 for _, values in areas for a, b in pairwise(values)):
        sentences.append(gettext("Years without a value are gaps."))
    return " ".join(sentences)
