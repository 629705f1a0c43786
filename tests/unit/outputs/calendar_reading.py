"""Events to write into calendars, and three programs that read them back: icalendar, vobject and ical.js."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import vobject
from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar

from unit.outputs.sample import edition, entry, events_calendar, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HOLDER = {"kind": "own", "name": {"sv": "Staden"}}
MOST = 500
"""So many times of an event are read."""

Instants = list[tuple[str, "str | None"]]
"""When an event begins and ends, each time that it is held: in UTC, whole days as days."""

_SCRIPT = Path(__file__).parent / "ical" / "instants.mjs"


def meeting(identifier: str = "expo", changed: str | None = None, **facts: Any) -> Any:
    told = {"start": "2026-05-01 18:00", "organiser": HOLDER, **facts}
    return entry("event", identifier, version("sv", changed, **told))


def calendar_text(*events: Any, **options: Any) -> str:
    return events_calendar(edition(*events, **options)).decode()


def read_events(*events: Any) -> list[Any]:
    """The events as icalendar reads them; vobject must take the file too."""
    data = events_calendar(edition(*events))
    vobject.readOne(data.decode()).validate()
    calendar = Calendar.from_ical(data)
    assert all(not each.errors for each in calendar.walk())
    return calendar.events


def vobject_events(*events: Any) -> list[Any]:
    return list(vobject.readOne(calendar_text(*events)).vevent_list)


def held(each: Any) -> list[str]:
    """When vobject (dateutil) says that an event is held, in UTC."""
    rules = each.getrruleset(addRDate=True)
    assert isinstance(rules, rruleset)
    zone = ZoneInfo("Europe/Stockholm")
    times = itertools.islice(rules, MOST)
    return [f"{(t if t.tzinfo else t.replace(tzinfo=zone)).astimezone(dt.UTC):%Y-%m-%d %H:%M}" for t in times]


def told(moment: dt.date, zone: dt.tzinfo | None = None) -> str:
    """The moment as ``instants.mjs`` tells it."""
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return f"{aware.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}"


def by_icalendar(data: bytes) -> dict[str, Instants]:
    """Read with icalendar, by the zones that the file itself tells."""
    calendar = Calendar.from_ical(data)
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.timezones}
    found = {}
    for each in calendar.events:
        zone = zones.get(each["DTSTART"].params.get("TZID"))
        start, end = each.start, each["DTEND"].dt if "DTEND" in each else None
        if zone is not None:
            start = start.replace(tzinfo=zone)
            end = end.replace(tzinfo=zone) if end else None
        lines = [f"{key}:{value}" for key, value in _rules(each)]
        starts: Iterable[dt.date] = [start]
        if lines:
            whole = dt.datetime.combine(start, dt.time()) if not isinstance(start, dt.datetime) else start
            rules = rrulestr("\n".join(lines), dtstart=whole, forceset=True)
            if "RRULE" not in each:
                rules.rdate(whole)  # what RFC 5545 counts and dateutil leaves out
            for skipped in _listed(each.get("EXDATE")):
                moment = (
                    skipped if isinstance(skipped, dt.datetime) else dt.datetime.combine(skipped, dt.time())
                )
                rules.exdate(moment.replace(tzinfo=whole.tzinfo) if zone else moment)
            starts = itertools.islice(rules, MOST)
            if not isinstance(start, dt.datetime):
                starts = [moment.date() for moment in starts]  # type: ignore[attr-defined]
        length = _length(start, end)
        found[str(each["UID"])] = [_pair(moment, length) for moment in starts]
    return found


def _rules(each: Any) -> Iterable[tuple[str, str]]:
    if "RRULE" in each:
        yield "RRULE", each["RRULE"].to_ical().decode()
    if "RDATE" in each:
        yield "RDATE", each["RDATE"].to_ical().decode()


def _listed(value: Any) -> list[dt.date]:
    values = value if isinstance(value, list) else [value] if value is not None else []
    return [one.dt for each in values for one in each.dts]


def _length(start: dt.date, end: dt.date | None) -> dt.timedelta | None:
    if end is None:
        return None
    if isinstance(start, dt.datetime) and isinstance(end, dt.datetime):
        return end.astimezone(dt.UTC) - start.astimezone(dt.UTC)
    return end - start


def _pair(start: dt.date, length: dt.timedelta | None) -> tuple[str, str | None]:
    if length is None:
        return told(start), None
    if isinstance(start, dt.datetime):
        start = start.astimezone(dt.UTC)
    return told(start), told(start + length)


def by_vobject(data: bytes) -> dict[str, Instants]:
    """Read with vobject."""
    found = {}
    for each in getattr(vobject.readOne(data.decode()), "vevent_list", []):
        start = each.dtstart.value
        end = each.dtend.value if hasattr(each, "dtend") else None
        starts: Iterable[dt.date] = [start]
        rules = each.getrruleset(addRDate=True)
        if rules is not None:
            starts = list(itertools.islice(rules, MOST))
            if isinstance(start, dt.datetime):
                starts = [t if t.tzinfo else t.replace(tzinfo=start.tzinfo) for t in starts]  # type: ignore[attr-defined,union-attr]
            else:
                starts = [moment.date() for moment in starts]  # type: ignore[attr-defined]
        length = _length(start, end)
        found[each.uid.value] = [_pair(moment, length) for moment in starts]
    return found


def by_ical_js(files: Sequence[Path]) -> list[list[dict[str, Any]]]:
    """Read with ical.js: the events of each file."""
    names = json.dumps([str(file) for file in files])
    run = subprocess.run(["node", _SCRIPT], input=names, capture_output=True, text=True, check=True)
    found: list[list[dict[str, Any]]] = json.loads(run.stdout)
    return found


def ical_js_instants(events: Iterable[dict[str, Any]]) -> dict[str, Instants]:
    return {each["uid"]: [(start, end) for start, end in each["instants"]] for each in events}
