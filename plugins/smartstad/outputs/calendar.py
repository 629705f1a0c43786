"""Calendars to subscribe to (iCalendar, RFC 5545 and 7986). The one module that knows icalendar.

Choices that a reader of the file may wonder about:

- No ``METHOD``: the calendar is published at an address, not sent as a scheduling message (RFC 5546).
- No ``ORGANIZER``: it must be a calendar user's address (3.8.4.3), and the content has no such thing.
- ``SEQUENCE`` follows the state, since revisions are not counted: 0 planned, 1 moved, 2 cancelled.
- ``DTSTAMP`` and ``LAST-MODIFIED`` are the day of the last change; nothing comes from the clock.
- Times in zones that follow the EU's summer time are local, with a constant rule: the tables that
  icalendar generates make ical.js show summer events an hour late. Other times are in UTC.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar import Event as Component
from icalendar.prop import vUri

from smartstad.model.date import CITY_ZONE
from smartstad.model.kinds import Event, Place
from smartstad.model.text import text_in
from smartstad.outputs.characters import clean, one_line
from smartstad.outputs.collection import collection
from smartstad.outputs.identity import calendar_uid
from smartstad.outputs.moment import changed_on, midnight
from smartstad.outputs.recurrence import days

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.model.date import Moment
    from smartstad.model.parts import Recurrence
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

EVENTS = "calendar.ics"
"""Where the calendar stands, from the edition's root. Subscribers have it: never to be changed."""

MEDIA_TYPE = "text/calendar"

_PRODUCT = "-//City of Stockholm//smartstad//EN"
_SEQUENCE = {"planned": 0, "moved": 1, "cancelled": 2}
_FREQUENCY = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}

_EU_ZONES = {
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

_EU_RULE_SINCE = 2004
"""From this year all of them have followed the rule; the last to join was Vilnius, in 2003."""


def events_calendar(edition: EditionView) -> bytes:
    """All events that the edition has in its own language, in order of id; past and cancelled ones too."""
    events = edition.own("event")
    about = collection(edition, "event")
    language = {"LANGUAGE": edition.edition.language}
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", about.title, language)
    calendar.add("x-wr-calname", about.title)
    calendar.add("description", about.description, language)
    calendar.add("url", about.url)
    calendar.add("refresh-interval", dt.timedelta(days=1), {"VALUE": "DURATION"})
    # The city's own zone always: a calendar must have at least one component (RFC 5545, 3.6).
    zones = {CITY_ZONE} | {zone for event in events if (zone := _local_zone(_facts(event)))}
    for zone in sorted(zones):
        calendar.add_component(_timezone(zone))
    for event in events:
        calendar.add_component(_component(edition, event))
    return bytes(calendar.to_ical(sorted=False))


def _facts(address: Address) -> Event:
    front = address.version.front
    if not isinstance(front, Event):  # by kind it is one; this tells the type checker
        raise TypeError(address.entry.kind)
    return front


def _component(edition: EditionView, address: Address) -> Component:
    event = _facts(address)
    language = {"LANGUAGE": address.language}
    changed = midnight(changed_on(address.version))
    component = Component()
    component.add("uid", calendar_uid("event", address.entry.id))
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", _SEQUENCE[event.status])
    component.add("status", "CANCELLED" if event.status == "cancelled" else "CONFIRMED")
    _add_times(component, event)
    component.add("summary", one_line(event.title), language)
    online = clean(event.online) if event.online else None
    texts = [event.summary, event.access, online, address.url]
    component.add("description", "\n\n".join(clean(text) for text in texts if text), language)
    component.add("url", address.url)
    _add_place(component, edition, event)
    themes = [edition.library.item("themes", theme).name for theme in event.themes]
    if themes:
        component.add("categories", [one_line(text_in(name, address.language)[0]) for name in themes])
    if online:
        component.add("conference", vUri(online), {"VALUE": "URI"})
    return component


def _add_place(component: Component, edition: EditionView, event: Event) -> None:
    """``LOCATION`` and ``GEO``, whose exactness is told by its decimals (3.8.1.6)."""
    location = event.location
    if location is None:
        return
    name, language = text_in(location.name, edition.edition.language)
    entry = edition.library.by_kind.get("place", {}).get(location.place) if location.place else None
    place = entry.facts if entry else None
    street = place.address if isinstance(place, Place) else None
    words = ", ".join(one_line(text) for text in (name, street) if text)
    component.add("location", words, {"LANGUAGE": language})
    for where in (location, place.location if isinstance(place, Place) else None):
        if where and where.latitude is not None and where.longitude is not None:
            component.add("geo", (where.latitude, where.longitude))
            return


def _add_times(component: Component, event: Event) -> None:
    component.add("dtstart", _start(event))
    end = _end(event)
    if end is not None:
        component.add("dtend", end)
    if event.recurrence is None:
        return
    if event.start.time is None or _local_zone(event):
        _add_rule(component, event, event.recurrence)
    else:
        _add_list(component, event, event.recurrence)


def _local_zone(event: Event) -> str | None:
    """The zone in which the event's times are written; None for whole days and for times in UTC."""
    follows = event.zone in _EU_ZONES and event.start.day.year >= _EU_RULE_SINCE
    return event.zone if event.start.time is not None and follows else None


def _start(event: Event) -> dt.date:
    return _written(event, event.start)


def _written(event: Event, moment: Moment) -> dt.date:
    """The moment as it stands in the file: a day, a local time with its zone, or UTC."""
    if event.start.time is None:
        return moment.day
    local = moment.local.replace(tzinfo=ZoneInfo(event.zone))
    return local if _local_zone(event) else local.astimezone(dt.UTC)


def _end(event: Event) -> dt.date | None:
    """The first moment after the event, of the same form as its start (3.8.2.2); None where none is known.

    An end without time is the end of that day. Where the start has no time, that of the end is left out.
    An end that is not after the start is a mistake that calendars do not open.
    """
    if event.end is None:
        return None
    end = event.end
    if event.start.time is None or end.time is None:
        end = type(end)(end.day + dt.timedelta(days=1), None)
    if end.local <= event.start.local:
        return None
    return _written(event, end)


def _add_rule(component: Component, event: Event, recurrence: Recurrence) -> None:
    rule: dict[str, Any] = {"FREQ": [_FREQUENCY[recurrence.every]]}
    if recurrence.interval > 1:
        rule["INTERVAL"] = [recurrence.interval]
    if recurrence.until is not None and recurrence.times is not None:
        # A rule has one end only (3.3.10), and is followed once at least.
        rule["COUNT"] = [max(1, sum(1 for _ in days(event.start.day, recurrence)))]
    elif recurrence.times is not None:
        rule["COUNT"] = [recurrence.times]
    elif recurrence.until is not None:
        last = _at(event, recurrence.until)
        rule["UNTIL"] = [last.astimezone(dt.UTC) if isinstance(last, dt.datetime) else last]
    component.add("rrule", rule)
    for day in sorted(recurrence.without):
        component.add("exdate", _at(event, day))


def _add_list(component: Component, event: Event, recurrence: Recurrence) -> None:
    """Each time by itself, in UTC: a rule in UTC would not follow the zone's summer time.

    An event without end is told for its first 400 times.
    """
    later = (day for day in days(event.start.day, recurrence) if day > event.start.day)
    times = [_at(event, day) for day in later if day not in recurrence.without]
    if times:
        component.add("rdate", times)
    if event.start.day in recurrence.without:
        component.add("exdate", _start(event))


def _at(event: Event, day: dt.date) -> dt.date:
    """The event's start, held on another day."""
    return _written(event, type(event.start)(day, event.start.time))


def _timezone(zone: str) -> Timezone:
    """The zone's rule since 1970, when computers' time begins; the files' own times are all after 2003."""
    hours, winter, summer = _EU_ZONES[zone]
    timezone = Timezone()
    timezone.add("tzid", zone)
    # Local time of 01:00 UTC; the last Sundays of March and October 1970 were the 29th and the 25th.
    spring = dt.datetime(1970, 3, 29, 1 + hours)
    autumn = dt.datetime(1970, 10, 25, 2 + hours)
    timezone.add_component(_observance(TimezoneDaylight(), summer, spring, (hours, hours + 1)))
    timezone.add_component(_observance(TimezoneStandard(), winter, autumn, (hours + 1, hours)))
    return timezone


def _observance(part: Any, name: str, start: dt.datetime, offsets: Iterable[int]) -> Any:
    before, after = (dt.timedelta(hours=hours) for hours in offsets)
    part.add("dtstart", start)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("rrule", {"FREQ": ["YEARLY"], "BYMONTH": [start.month], "BYDAY": ["-1SU"]})
    part.add("tzname", name)
    return part
