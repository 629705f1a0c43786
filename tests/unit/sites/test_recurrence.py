"""Days of recurring events."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from smartstad.model.parts import Recurrence
from smartstad.sites.recurrence import days

FREQUENCY = {"day": DAILY, "week": WEEKLY, "month": MONTHLY, "year": YEARLY}


def _days(first: str, **recurrence: Any) -> list[str]:
    found = days(dt.date.fromisoformat(first), Recurrence.model_validate(recurrence))
    return [day.isoformat() for day in found]


def test_months_without_the_day_are_passed_over() -> None:
    assert _days("2026-01-31", every="month", times=4) == [
        "2026-01-31",
        "2026-03-31",
        "2026-05-31",
        "2026-07-31",
    ]
    assert _days("2024-02-29", every="year", times=2) == ["2024-02-29", "2028-02-29"]


def test_what_has_no_end_ends() -> None:
    assert len(_days("2026-01-01", every="day")) == 400
    assert _days("9999-12-01", every="month") == ["9999-12-01"]
    assert _days("9999-12-30", every="day") == ["9999-12-30", "9999-12-31"]


def test_what_ended_before_it_began_is_never_held() -> None:
    assert _days("2026-02-01", every="week", until="2026-01-31") == []


@pytest.mark.parametrize("every", FREQUENCY)
@given(
    first=st.dates(dt.date(1970, 1, 1), dt.date(2100, 1, 1)),
    interval=st.integers(1, 52),
    times=st.integers(2, 40),
)
def test_the_days_are_those_of_the_rule(every: str, first: dt.date, interval: int, times: int) -> None:
    start = dt.datetime.combine(first, dt.time())
    expected = [d.date().isoformat() for d in rrule(FREQUENCY[every], start, interval, count=times)]
    assert _days(first.isoformat(), every=every, interval=interval, times=times) == expected
