"""When a recurring event is held, day by day (RFC 5545, 3.3.10)."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.model.kinds import Recurrence

_LONGEST = 400
"""How many times at most: as many as ``times`` may say. Keeps what has no end from filling the disk."""

_MONTHS = {"month": 1, "year": 12}


def days(first: dt.date, recurrence: Recurrence) -> Iterator[dt.date]:
    """The days on which it begins, in order, those in `without` too: a rule counts them.

    A month without that day (the 31st) is passed over, as RFC 5545 has it. Ends after `times` or on
    `until`, whichever comes first, else after 400 times.
    """
    for day in islice(_endless(first, recurrence), recurrence.times or _LONGEST):
        if recurrence.until is not None and day > recurrence.until:
            return
        yield day


def _endless(first: dt.date, recurrence: Recurrence) -> Iterator[dt.date]:
    step = 0
    while True:
        months = _MONTHS.get(recurrence.every)
        if months is None:
            length = 7 if recurrence.every == "week" else 1
            ahead = first.toordinal() + step * recurrence.interval * length
            if ahead > dt.date.max.toordinal():
                return
            yield dt.date.fromordinal(ahead)
        else:
            year, month = divmod(first.month - 1 + step * recurrence.interval * months, 12)
            if first.year + year > dt.MAXYEAR:
                return
            if first.day <= _length(first.year + year, month + 1):
                yield dt.date(first.year + year, month + 1, first.day)
        step += 1


def _length(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 12:
        return 31
    return (dt.date(year, month + 1, 1) - dt.date(year, month, 1)).days
