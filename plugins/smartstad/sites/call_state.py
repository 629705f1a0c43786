"""What state a call is in: one answer for its page, lists, filters, feeds, open data and structured data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from smartstad.model.date import CITY_ZONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartstad.model.dialogue import Call

CallState = Literal["coming", "open", "closing", "closed"]

CLOSING_SOON = 14
"""With how many days left a call closes soon, where the settings do not say."""

_DAY = dt.timedelta(days=1)


def deadline(call: Call) -> dt.datetime:
    """The moment after which no answer is taken; of a whole day its end, by the call's own clock."""
    moment = call.deadline.local + (_DAY if call.deadline.time is None else dt.timedelta())
    return moment.replace(tzinfo=ZoneInfo(call.zone))


def last_day(call: Call) -> dt.date:
    """The last day in Stockholm on some part of which the call can be answered.

    A site is built for a day and not for an hour, so on that day the call is still told of as one that closes.
    """
    before = deadline(call).astimezone(ZoneInfo(CITY_ZONE)) - dt.timedelta(microseconds=1)
    return before.date()


def closing_from(call: Call, closing_soon: int) -> dt.date:
    """The first day on which it closes soon: so many days before the last, but not before it opens."""
    return max(call.opens, last_day(call) - dt.timedelta(days=closing_soon))


def call_state(call: Call, today: dt.date, closing_soon: int) -> CallState:
    """The state on that day in Stockholm; it closes soon when at most `closing_soon` days are left."""
    if today > last_day(call):
        return "closed"
    if today < call.opens:
        return "coming"
    return "closing" if today >= closing_from(call, closing_soon) else "open"


def state_names(gettext: Callable[[str], str]) -> dict[str, str]:
    """What each state is called, in the order in which a reader looks for them."""
    return {
        "open": gettext("Open"),
        "closing": gettext("Closing soon"),
        "coming": gettext("Not yet open"),
        "closed": gettext("Closed"),
    }
