"""Indicators: each value with its year and source, each break where it belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.content import rules_indicator as rules
from smartstad.content.check_source import check_sources
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.content.check_common import Around
    from smartstad.content.document import Document
    from smartstad.content.word import Details
    from smartstad.model.annotation import FieldPath
    from smartstad.model.kinds import Indicator
    from smartstad.model.parts import YearlyValue

_BREAK = re.compile(
    r"\b((?:ny|annan|ändrad|reviderad|strängare) (?:mät)?(?:metod|definition|beräkning)\w*"
    r"|(?:new|another|changed|revised|stricter) (?:method|definition|calculation)\w*)",
    re.IGNORECASE,
)
_INTERPOLATED = re.compile(r"\b((?:linjärt |linearly )?interpol\w+|extrapol\w+)", re.IGNORECASE)


def check_indicator(indicator: Indicator, document: Document, _around: Around) -> Iterator[Problem]:
    """Problems of an indicator's values and breaks."""
    yield from _series(indicator, indicator.values, ("values",), document)
    for number, other in enumerate(indicator.comparisons):
        yield from _series(indicator, other.values, ("comparisons", number, "values"), document)
    yield from _breaks(indicator, document)
    yield from _comparisons(indicator, document)


def _series(
    indicator: Indicator, values: Sequence[YearlyValue], path: FieldPath, document: Document
) -> Iterator[Problem]:
    lines: dict[int, int] = {}
    latest: int | None = None
    for number, value in enumerate(values):
        span = document.at(*path, number, "year")
        if value.year in lines:
            details: Details = {"year": str(value.year), "line": str(lines[value.year])}
            yield Problem(rules.DUPLICATE_YEAR, span, details)
        elif latest is not None and value.year < latest:
            yield Problem(rules.UNSORTED_YEARS, span, {"year": str(value.year), "before": str(latest)})
        else:
            latest = value.year
        lines.setdefault(value.year, span.line)
        if value.source is None:
            yield Problem(rules.VALUE_WITHOUT_SOURCE, span, {"year": str(value.year)})
        yield from _note(value, (*path, number), indicator, document)
    used = ((value.source, (*path, number, "source")) for number, value in enumerate(values))
    yield from check_sources(indicator, used, document)


def _note(value: YearlyValue, path: FieldPath, indicator: Indicator, document: Document) -> Iterator[Problem]:
    for language, text in (value.note or {}).items():
        details = {"year": str(value.year)}
        found = _INTERPOLATED.search(text)
        if found:
            span = document.at(*path, "note", language)
            yield Problem(rules.INTERPOLATED_VALUE, span, {**details, "word": found[1]})
        found = _BREAK.search(text)
        if found and value.year not in indicator.breaks:
            span = document.at(*path, "note", language)
            yield Problem(rules.UNDECLARED_BREAK, span, {**details, "word": found[1]})


def _breaks(indicator: Indicator, document: Document) -> Iterator[Problem]:
    years = [value.year for value in indicator.values]
    first, last = min(years), max(years)
    for number, year in enumerate(indicator.breaks):
        if not first < year <= last:
            details: Details = {"year": str(year), "first": str(first), "last": str(last)}
            yield Problem(rules.BREAK_OUTSIDE_SERIES, document.at("breaks", number), details)


def _comparisons(indicator: Indicator, document: Document) -> Iterator[Problem]:
    own = {value.source for value in indicator.values}
    for number, other in enumerate(indicator.comparisons):
        for place, value in enumerate(other.values):
            if value.source is not None and value.source not in own:
                span = document.at("comparisons", number, "values", place, "source")
                named = other.geography.get("sv") or next(iter(other.geography.values()))
                details: Details = {"geography": named, "source": value.source}
                yield Problem(rules.COMPARISON_OF_OTHER_SOURCE, span, details)
