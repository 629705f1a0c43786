"""The status for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from smartstad.cli.status.figures import (
    entry_file,
    gaps,
    glance,
    message_rows,
    quarters_shown,
)
from smartstad.cli.status.table import table
from smartstad.cli.status.words import Words
from smartstad.content.word import language_name
from smartstad.strategy.balance import balance_by, balance_of, begun, planned
from smartstad.strategy.coverage import PATHS, PURPOSES
from smartstad.strategy.telling import NONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from smartstad.model.library import Entry
    from smartstad.strategy.balance import Balance
    from smartstad.strategy.cell import Matrix
    from smartstad.strategy.status import Status
    from smartstad.strategy.translation import Translation

_BAR = 20
"""How many signs a bar of shares has."""
_SIGNS = dict(zip(PATHS, "#+o", strict=True))


def as_text(status: Status, language: str, *, errors: int = 0, color: bool = False) -> str:
    """The report; `errors` is how many the content has, since entries with errors do not count."""
    return "\n".join(_Text(status, Words(language), color).lines(errors))


class _Text:
    def __init__(self, status: Status, words: Words, color: bool) -> None:
        self._status = status
        self._coverage = status.coverage
        self._words = words
        self._color = color

    def lines(self, errors: int) -> Iterator[str]:
        words = self._words
        yield self._bold(words("title", day=self._status.today.isoformat()))
        yield ""
        yield from _wrapped(words("glance", **glance(self._status)))
        yield from _wrapped(words("scope"))
        if errors:
            yield from _wrapped(words("errors", count=errors))
        parts = (self._messages, self._goals, self._gaps, self._paths, self._quarters, self._departments)
        for part in (*parts, self._translations, self._reviews, self._coming):
            yield from part()

    def _heading(self, key: str) -> Iterator[str]:
        yield ""
        yield self._bold(self._words(key))
        yield ""

    def _bold(self, text: str) -> str:
        return click.style(text, bold=True) if self._color else text

    def _dress(self, cell: str) -> str:
        """Colours what to look at; its words and signs say the same."""
        if not self._color:
            return cell
        if self._words("missing") in cell:
            return click.style(cell, fg="red", bold=True)
        return click.style(cell, fg="yellow") if "!" in cell else cell

    def _messages(self) -> Iterator[str]:
        yield from self._heading("messages")
        audiences = self._coverage.audiences
        rows = [
            [
                name or self._words("no_message"),
                *(self._cell(self._coverage.messages, audience, name) for audience in audiences),
            ]
            for name in message_rows(self._coverage)
        ]
        yield from self._table(["message"], rows, audiences)
        yield ""
        yield from _wrapped(self._words("legend", missing=self._words("missing")))
        yield from _wrapped(self._words("messages_scope"))

    def _goals(self) -> Iterator[str]:
        yield from self._heading("goals")
        audiences = self._coverage.audiences
        rows = [
            [
                self._words(purpose),
                *(self._cell(self._coverage.goals, audience, purpose) for audience in audiences),
            ]
            for purpose in PURPOSES
        ]
        yield from self._table(["goal"], rows, audiences)

    def _cell(self, matrix: Matrix, *place: str) -> str:
        cell = matrix.cell(*place)
        if matrix.state(*place) == "missing":
            return self._words("missing")
        stale = f" !{len(cell.stale)}" if cell.stale else ""
        coming = f" +{len(cell.planned)}" if cell.planned else ""
        return f"{cell.shown}{stale}{coming}" if cell.shown or coming else "·"

    def _gaps(self) -> Iterator[str]:
        yield from self._heading("gaps")
        found = list(gaps(self._coverage))
        yield from _wrapped(self._words("gaps_scope" if found else "no_gaps"))
        for start in found:
            yield f"  {start.command}"

    def _paths(self) -> Iterator[str]:
        yield from self._heading("paths")
        messages = balance_by(self._coverage, "message")
        rows = {self._words("all_messages"): balance_of(self._coverage)}
        for name in message_rows(self._coverage):
            if name in messages:
                rows[name or self._words("no_message")] = messages[name]
        yield from self._balances("message", rows)
        yield ""
        yield from _wrapped(self._words("bar_legend"))
        yield from _wrapped(self._words("paths_scope"))
        yield ""
        channels = balance_by(self._coverage, "channel")
        yield from self._balances(
            "channel",
            {
                name or self._words("no_channel"): channels[name]
                for name in (*self._coverage.channels, NONE)
                if name in channels
            },
        )

    def _quarters(self) -> Iterator[str]:
        yield from self._heading("by_quarter")
        told = balance_by(self._coverage, "quarter", begun)
        coming = balance_by(self._coverage, "quarter", planned)
        quarters = quarters_shown(self._coverage)
        rows = [
            [
                quarter,
                *_counts(told.get(quarter)),
                str(coming[quarter].total) if quarter in coming else "·",
                _bar(told.get(quarter)),
            ]
            for quarter in quarters
        ]
        yield from self._table(["quarter", *PATHS, "total", "planned_count", "share"], rows)
        yield ""
        yield from _wrapped(self._words("by_quarter_scope"))

    def _departments(self) -> Iterator[str]:
        yield from self._heading("by_department")
        matrix = self._coverage.by("department")
        rows = []
        for name in self._coverage.departments:
            cell = matrix.cell(name)
            rows.append(
                [name, *(str(number or "·") for number in (cell.shown, len(cell.stale), len(cell.planned)))]
            )
        yield from self._table(["department", "shown", "to_review", "planned_count"], rows)

    def _balances(self, heading: str, rows: Mapping[str, Balance]) -> Iterator[str]:
        cells = [[name, *_counts(balance), _bar(balance)] for name, balance in rows.items()]
        yield from self._table([heading, *PATHS, "total", "share"], cells)

    def _table(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], more: Sequence[str] = ()
    ) -> Iterator[str]:
        named = [*(self._words(heading) for heading in headings), *more]
        yield from table(named, rows, dress=self._dress)

    def _translations(self) -> Iterator[str]:
        yield from self._heading("translations")
        if not (self._status.untranslated or self._status.behind):
            yield self._words("all_translated")
        for language in self._status.settings.languages:
            missing = [each for each in self._status.untranslated if each.language == language]
            name = language_name(language).text(self._words.language)
            yield from self._files(self._words("untranslated", language=name), missing)
        yield from self._files(self._words("behind"), self._status.behind)

    def _files(self, heading: str, those: Sequence[Translation]) -> Iterator[str]:
        if those:
            yield f"{heading}: {len(those)}"
            for each in those:
                yield f"  {entry_file(each.entry, each.language)}"

    def _reviews(self) -> Iterator[str]:
        yield from self._heading("reviews")
        yield from self._dated("overdue", self._status.overdue, lambda entry: str(entry.facts.review_by))
        yield from self._dated("soon", self._status.soon, lambda entry: str(entry.facts.review_by))

    def _coming(self) -> Iterator[str]:
        yield from self._heading("coming")
        yield from self._dated("coming", self._status.coming, lambda entry: str(entry.facts.shown_from))
        yield from self._dated("drafts", self._status.drafts, lambda _entry: self._words("draft"))

    def _dated(self, key: str, entries: Iterable[Entry], day: Callable[[Entry], str]) -> Iterator[str]:
        found = list(entries)
        yield f"{self._words(key)}: {len(found)}"
        for entry in found:
            yield f"  {day(entry)}  {entry_file(entry)}"


def _counts(balance: Balance | None) -> list[str]:
    numbers = [balance.counts[path] if balance else 0 for path in PATHS]
    return [str(number or "·") for number in (*numbers, sum(numbers))]


def _bar(balance: Balance | None) -> str:
    """The shares as signs, rounded so that they fill the bar."""
    if balance is None or not balance.total:
        return ""
    drawn, before, so_far = "", 0, 0
    for path in PATHS:
        so_far += balance.counts[path]
        upto = round(_BAR * so_far / balance.total)
        drawn += _SIGNS[path] * (upto - before)
        before = upto
    return drawn


def _wrapped(text: str) -> Iterator[str]:
    yield from click.wrap_text(text, 80).splitlines()
