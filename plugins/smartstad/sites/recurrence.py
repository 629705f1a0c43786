"""When a recurring event is held, day by day (RFC 5545, 3.3.10). The one module that knows dateutil's rules."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING, Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.model.parts import Recurrence

_LONGEST = 400
"""How many times at most: as many as ``times`` may say. Keeps what has no end from filling the disk."""

_FREQUENCIES: dict[str, Literal[0, 1, 2, 3]] = {
    "day": DAILY,
    "week": WEEKLY,
    "month": MONTHLY,
    "year": YEARLY,
}


def days(first: dt.date, recurrence: Recurrence) -> Iterator[dt.date]:
    """The days on which it begins, in order, those in `without` too: a rule counts them.

    A month without that day (the 31st) is passed over, as RFC 5545 has it. Ends after `times` or on
    `until`, whichever comes first, else after 400 times.
    """
    rule = rrule(
        _FREQUENCIES[recurrence.every],
        dtstart=dt.datetime.combine(first, dt.time()),
        interval=recurrence.interval,
    )
    for moment in islice(rule, recurrence.times or _LONGEST):
        if recurrence.until is not None and moment.date() > recurrence.until:
            return
        yield moment.date()
