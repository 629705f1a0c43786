"""When an event is, in a calendar: its beginning, end and recurrence."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from smartstad.outputs.calendar_zone import EU_RULE_SINCE, EU_ZONES
from smartstad.sites.recurrence import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event as Component

    from smartstad.model.date import Moment
    from smartstad.model.kinds import Event
    from smartstad.model.parts import Recurrence

_FREQUENCY = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}

_CHANGES_BEFORE = dt.time(4)
"""The clocks of the EU's zones change between 01:00 and 04:00, local time."""


def add_times(component: Component, event: Event) -> None:
    """Adds ``DTSTART``, ``DTEND``, and where the event recurs ``RRULE`` and ``EXDATE``."""
    times = _Times(event)
    component.add("dtstart", times.at(event.start.day))
    end = times.end()
    if end is not None:
        component.add("dtend", end)
    if event.recurrence is None:
        return
    if event.start.time is None or times.zone is not None:
        _add_rule(component, times, event.recurrence)
    else:
        _add_list(component, times, event.recurrence)


def local_zone(event: Event) -> str | None:
    """The zone in which the event's times are written; None for whole days and for times in UTC.

    A time that the clock passes twice or not at all (02:30 on the nights when it changes) is written
    in UTC: programs do not agree on what it means in local time.
    """
    follows = event.zone in EU_ZONES and event.start.day.year >= EU_RULE_SINCE
    if event.start.time is None or not follows:
        return None
    zone = ZoneInfo(event.zone)
    return None if any(_is_doubtful(moment, zone) for moment in _moments(event)) else event.zone


def _moments(event: Event) -> Iterator[dt.datetime]:
    """The local times to be written that can be near a change of the clocks."""
    for moment in (event.start, event.end):
        if moment is not None and moment.time is not None and moment.time < _CHANGES_BEFORE:
            yield moment.local
            if event.recurrence is not None:
                for day in days(moment.day, event.recurrence):
                    yield dt.datetime.combine(day, moment.time)


def _is_doubtful(local: dt.datetime, zone: ZoneInfo) -> bool:
    first, second = (local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second


class _Times:
    """How the event's moments are written: as days, as local times with their zone, or in UTC."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.zone = local_zone(event)

    def written(self, moment: Moment) -> dt.date:
        if self.event.start.time is None:
            return moment.day
        local = moment.local.replace(tzinfo=ZoneInfo(self.event.zone))
        return local if self.zone is not None else local.astimezone(dt.UTC)

    def at(self, day: dt.date) -> dt.date:
        """The event's start, held on that day."""
        start = self.event.start
        return self.written(type(start)(day, start.time))

    def end(self) -> dt.date | None:
        """The first moment after the event, of the same form as its start (3.8.2.2); None where none is known.

        An end without time is the end of that day. Where the start has no time, that of the end is left
        out. An end that is not after the start is a mistake that calendars do not open.
        """
        start, end = self.event.start, self.event.end
        if end is None:
            return None
        if start.time is None or end.time is None:
            if end.day == dt.date.max:
                return None
            end = type(end)(end.day + dt.timedelta(days=1), None)
        first, last = self.written(start), self.written(end)
        if isinstance(first, dt.datetime) and isinstance(last, dt.datetime):
            # Aware times of one zone compare as the clock shows them, not as time passes.
            return last if last.astimezone(dt.UTC) > first.astimezone(dt.UTC) else None
        return last if last > first else None


def _add_rule(component: Component, times: _Times, recurrence: Recurrence) -> None:
    rule: dict[str, Any] = {"FREQ": [_FREQUENCY[recurrence.every]]}
    if recurrence.interval > 1:
        rule["INTERVAL"] = [recurrence.interval]
    if recurrence.until is not None and recurrence.times is not None:
        # A rule has one end only (3.3.10), and is followed once at least.
        rule["COUNT"] = [max(1, sum(1 for _ in days(times.event.start.day, recurrence)))]
    elif recurrence.times is not None:
        rule["COUNT"] = [recurrence.times]
    elif recurrence.until is not None:
        last = times.at(recurrence.until)
        rule["UNTIL"] = [last.astimezone(dt.UTC) if isinstance(last, dt.datetime) else last]
    component.add("rrule", rule)
    for day in sorted(set(recurrence.without)):
        component.add("exdate", times.at(day))


def _add_list(component: Component, times: _Times, recurrence: Recurrence) -> None:
    """Each time by itself, in UTC: a rule in UTC would not follow the zone's summer time.

    An event without end is told for its first 400 times. The first is among them although ``DTSTART``
    has said it: ical.js leaves it out otherwise, and what is said twice counts once (3.8.5.2).
    """
    first = times.event.start.day
    held = [day for day in days(first, recurrence) if day not in recurrence.without]
    if held and held != [first]:
        component.add("rdate", [times.at(day) for day in held])
    if first in recurrence.without:
        component.add("exdate", times.at(first))
