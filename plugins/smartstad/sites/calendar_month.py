"""Months as a calendar shows them: weeks of days, and what happens on each."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @classmethod
    def of(cls, day: dt.date) -> Month:
        """The month that the day is in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month that is written ``2026-11``."""
        year, _, number = text.partition("-")
        return cls(int(year), int(number))

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, self.number, 1)

    @property
    def last(self) -> dt.date:
        return dt.date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def following(self) -> Month:
        return Month(self.year + 1, 1) if self.number == 12 else Month(self.year, self.number + 1)


@dataclass(frozen=True)
class CalendarDay(Generic[T]):
    """A day of a month and what happens on it."""

    day: dt.date
    items: tuple[T, ...]


@dataclass(frozen=True)
class Happening(Generic[T]):
    """Something that goes on from one day to another, both included."""

    item: T
    first: dt.date
    last: dt.date


def months_of(first: dt.date, last: dt.date) -> Iterator[Month]:
    """Every month that the days from one to the other touch."""
    month, end = Month.of(first), Month.of(max(first, last))
    while month <= end:
        yield month
        month = month.following


def weeks(
    month: Month, happenings: Iterable[Happening[T]], first_weekday: int = 0
) -> list[list[CalendarDay[T] | None]]:
    """The month's weeks of seven days, None for those of other months; weekdays count from Monday, 0."""
    by_day: dict[dt.date, list[T]] = {}
    for happening in happenings:
        day = max(happening.first, month.first)
        while day <= min(max(happening.first, happening.last), month.last):
            by_day.setdefault(day, []).append(happening.item)
            day += dt.timedelta(days=1)
    grid = calendar.Calendar(first_weekday).monthdayscalendar(month.year, month.number)
    return [[_day(month, number, by_day) for number in week] for week in grid]


def _day(month: Month, number: int, by_day: dict[dt.date, list[T]]) -> CalendarDay[T] | None:
    if number == 0:
        return None
    day = dt.date(month.year, month.number, number)
    return CalendarDay(day, tuple(by_day.get(day, ())))


def weekdays(first_weekday: int = 0) -> Sequence[int]:
    """The weekdays in the order of a week, counted from Monday, 0."""
    return [(first_weekday + number) % 7 for number in range(7)]
