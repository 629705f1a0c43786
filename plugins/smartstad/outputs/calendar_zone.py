"""Time zones in calendars: a constant rule, which all programs read alike."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from smartstad.outputs.calendar_line import written

if TYPE_CHECKING:
    from collections.abc import Iterable

EU_ZONES = {
    "Europe/Dublin": (0, "GMT", "IST"),
    "Europe/Lisbon": (0, "WET", "WEST"),
    "Europe/London": (0, "GMT", "BST"),
    **dict.fromkeys(
        ["Europe/Amsterdam", "Europe/Berlin", "Europe/Brussels", "Europe/Budapest", "Europe/Copenhagen",
         "Europe/Luxembourg", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Rome",
         "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich"],
        (1, "CET", "CEST"),
    ),
    **dict.fromkeys(
        ["Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Riga", "Europe/Sofia",
         "Europe/Tallinn", "Europe/Vilnius"],
        (2, "EET", "EEST"),
    ),
}  # fmt: skip
"""Zones whose clocks change at 01:00 UTC on the last Sunday of March and October (directive 2000/84/EC):
hours from UTC in winter, and the names of the zone's winter and summer time."""

EU_RULE_SINCE = 2004
"""From this year all of them have followed the rule; the last to join was Vilnius, in 2003."""


@cache
def timezone(zone: str) -> bytes:
    """The zone's rule since 1970, when computers' time begins; the files' own times are all after 2003."""
    hours, winter, summer = EU_ZONES[zone]
    component = Timezone()
    component.add("tzid", zone)
    # Local time of 01:00 UTC; the last Sundays of March and October 1970 were the 29th and the 25th.
    spring = dt.datetime(1970, 3, 29, 1 + hours)
    autumn = dt.datetime(1970, 10, 25, 2 + hours)
    component.add_component(_observance(TimezoneDaylight(), summer, spring, (hours, hours + 1)))
    component.add_component(_observance(TimezoneStandard(), winter, autumn, (hours + 1, hours)))
    return written(component)


def _observance(part: Any, name: str, start: dt.datetime, offsets: Iterable[int]) -> Any:
    before, after = (dt.timedelta(hours=hours) for hours in offsets)
    part.add("dtstart", start)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("rrule", {"FREQ": ["YEARLY"], "BYMONTH": [start.month], "BYDAY": ["-1SU"]})
    part.add("tzname", name)
    return part
