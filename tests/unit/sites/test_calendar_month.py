"""Months: their weeks, and what happens on each day."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.calendar_month import Happening, Month, months_of, weekdays, weeks

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@given(DAYS, st.integers(0, 6))
def test_every_day_of_a_month_stands_once_under_its_weekday(day: dt.date, first_weekday: int) -> None:
    month = Month.of(day)
    grid = weeks(month, [], first_weekday)
    order = weekdays(first_weekday)
    assert all(len(week) == 7 for week in grid)
    found = [(each.day, column) for week in grid for column, each in enumerate(week) if each]
    assert [each.day for each, _ in found] == list(range(1, month.last.day + 1))
    assert all(order[column] == each.weekday() for each, column in found)


@given(DAYS, st.integers(0, 500))
def test_months_follow_one_another_without_gaps(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(length)
    months = list(months_of(first, last))
    assert months[0].first <= first
    assert last <= months[-1].last
    assert all(a.last + dt.timedelta(1) == b.first for a, b in pairwise(months))
    assert [Month.parse(str(month)) for month in months] == months


@given(DAYS, st.integers(0, 90))
def test_what_goes_on_for_several_days_stands_on_each(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(length)
    happening = Happening("fair", first, last)
    found = [
        each.day
        for month in months_of(first, last)
        for week in weeks(month, [happening])
        for each in week
        if each and each.items
    ]
    assert found == [first + dt.timedelta(number) for number in range(length + 1)]


@pytest.mark.parametrize("text", ["2026-03", "2026-10"])
def test_the_days_on_which_clocks_change_stand_once(text: str) -> None:
    days = [each.day for week in weeks(Month.parse(text), []) for each in week if each]
    assert days == sorted(set(days))
    assert len(days) == 31


def test_december_leads_to_january() -> None:
    assert Month(2026, 12).following == Month(2027, 1)
    assert [str(m) for m in months_of(dt.date(2026, 12, 31), dt.date(2027, 1, 1))] == ["2026-12", "2027-01"]


def test_weeks_can_begin_on_another_day_than_monday() -> None:
    # 1 November 2026 is a Sunday.
    monday, sunday = weeks(Month(2026, 11), []), weeks(Month(2026, 11), [], 6)
    assert [each is None for each in monday[0]] == [True] * 6 + [False]
    assert None not in sunday[0]


def test_an_end_before_the_beginning_counts_as_one_day() -> None:
    happening = Happening("x", dt.date(2026, 11, 5), dt.date(2026, 11, 1))
    found = [
        each.day.day for week in weeks(Month(2026, 11), [happening]) for each in week if each and each.items
    ]
    assert found == [5]
