"""Every calendar is read alike by icalendar, vobject and ical.js, on both sides of both changes of the clocks."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from smartstad.model.parts import Recurrence
from smartstad.outputs.characters import one_line
from smartstad.sites.recurrence import days
from unit.outputs.calendar_reading import (
    by_ical_js,
    by_icalendar,
    by_vobject,
    ical_js_instants,
    meeting,
    told,
)
from unit.outputs.sample import edition, events_calendar

if TYPE_CHECKING:
    from pathlib import Path

ZONES = ("Europe/Stockholm", "Europe/London", "Europe/Helsinki", "America/New_York", "Asia/Tokyo")
DAYS = ("2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30", "2026-07-01",
        "2026-10-24", "2026-10-25", "2026-10-26", "2026-12-31")  # fmt: skip
TIMES = ("00:00", "01:30", "02:30", "03:00", "03:30", "18:00")
RECURRENCES: tuple[dict[str, Any], ...] = (
    {"every": "day", "times": 5},
    {"every": "day", "interval": 2, "until": "2026-11-02"},
    {"every": "week", "times": 4},
    {"every": "week", "until": "2026-12-20", "times": 60},
    {"every": "month", "times": 13},
    {"every": "year", "times": 3},
)


def _single() -> list[tuple[Any, list[tuple[str, str]]]]:
    made = []
    for number, (zone, day, time) in enumerate(itertools.product(ZONES, DAYS, TIMES)):
        start = dt.datetime.fromisoformat(f"{day} {time}").replace(tzinfo=ZoneInfo(zone))
        end = start + dt.timedelta(hours=12)
        facts = {"start": f"{day} {time}", "end": f"{end:%Y-%m-%d %H:%M}", "zone": zone}
        made.append((meeting(f"one-{number:03}", **facts), [(told(start), told(end))]))
    return made


def _recurring() -> list[tuple[Any, list[str]]]:
    """Each leaves out its second time."""
    made = []
    products = itertools.product(
        ZONES, ("2026-03-26", "2026-10-23", "2026-03-28"), ("02:30", "18:00"), RECURRENCES
    )
    for number, (zone, day, time, rule) in enumerate(products):
        held = list(days(dt.date.fromisoformat(day), Recurrence.model_validate(rule)))
        recurrence = {**rule, "without": [held[1].isoformat()]}
        hour = dt.time.fromisoformat(time)
        expected = [told(dt.datetime.combine(each, hour, ZoneInfo(zone))) for each in held if each != held[1]]
        made.append(
            (meeting(f"many-{number:03}", start=f"{day} {time}", zone=zone, recurrence=recurrence), expected)
        )
    for number, rule in enumerate(RECURRENCES):
        held = list(days(dt.date(2026, 3, 27), Recurrence.model_validate(rule)))
        recurrence = {**rule, "without": [held[1].isoformat()]}
        expected = [each.isoformat() for each in held if each != held[1]]
        made.append(
            (
                meeting(f"days-{number:03}", start="2026-03-27", end="2026-03-28", recurrence=recurrence),
                expected,
            )
        )
    return made


@pytest.mark.node
def test_three_programs_read_the_same_instants(tmp_path: Path) -> None:
    single, recurring = _single(), _recurring()
    data = events_calendar(edition(*(one for one, _ in [*single, *recurring])))
    file = tmp_path / "calendar.ics"
    file.write_bytes(data)
    (events,) = by_ical_js([file])
    assert len(events) == len(single) + len(recurring)
    for found in (ical_js_instants(events), by_icalendar(data), by_vobject(data)):
        for one, expected in single:
            assert found[f"smartstad-event-{one.id}@stockholm.se"] == expected, one
        for one, starts in recurring:
            assert [start for start, _ in found[f"smartstad-event-{one.id}@stockholm.se"]] == starts, one


@pytest.mark.node
def test_whole_days_end_on_the_day_after(tmp_path: Path) -> None:
    data = events_calendar(edition(meeting(start="2026-03-28", end="2026-03-29")))
    file = tmp_path / "calendar.ics"
    file.write_bytes(data)
    (events,) = by_ical_js([file])
    for found in (ical_js_instants(events), by_icalendar(data), by_vobject(data)):
        assert list(found.values()) == [[("2026-03-28", "2026-03-30")]]


@pytest.mark.node
@pytest.mark.slow
def test_the_city_s_own_calendars_are_read_alike(site: Path) -> None:
    files = sorted(site.rglob("*.ics"))
    assert len(files) > 50
    for file, events in zip(files, by_ical_js(files), strict=True):
        data = file.read_bytes()
        found = by_icalendar(data)
        assert found == by_vobject(data) == ical_js_instants(events), file
        uids = [each["uid"] for each in events]
        assert len(set(uids)) == len(uids) > 0, file
        assert all(end is None or start < end for each in found.values() for start, end in each), file


_MOMENTS = st.datetimes(dt.datetime(2004, 1, 2), dt.datetime(2099, 12, 30))


@settings(max_examples=50)
@given(
    start=_MOMENTS,
    minutes=st.integers(-3000, 3000),
    zone=st.sampled_from(ZONES),
    whole=st.sampled_from(["start", "end", "both", "none"]),
    every=st.sampled_from(["day", "week", "month", "year"]),
    interval=st.integers(1, 4),
    times=st.integers(2, 30),
    without=st.sets(st.integers(1, 40)),
)
def test_any_recurring_event_is_held_when_it_should_be(
    *,
    start: dt.datetime,
    minutes: int,
    zone: str,
    whole: str,
    every: str,
    interval: int,
    times: int,
    without: set[int],
) -> None:
    form = "%Y-%m-%d" if whole in ("start", "both") else "%Y-%m-%d %H:%M"
    end = start + dt.timedelta(minutes=minutes)
    end_form = "%Y-%m-%d" if whole in ("end", "both") else "%Y-%m-%d %H:%M"
    skipped = {start.date() + dt.timedelta(days=number) for number in without}
    recurrence = {"every": every, "interval": interval, "times": times, "without": sorted(skipped)}
    one = meeting(start=f"{start:{form}}", end=f"{end:{end_form}}", zone=zone, recurrence=recurrence)
    data = events_calendar(edition(one))
    held = [day for day in days(start.date(), Recurrence.model_validate(recurrence)) if day not in skipped]
    if "%H" in form:
        hour = start.time().replace(second=0, microsecond=0)
        expected = [told(dt.datetime.combine(day, hour, ZoneInfo(zone))) for day in held]
    else:
        expected = [day.isoformat() for day in held]
    for found in (by_icalendar(data), by_vobject(data)):
        ((_, instants),) = found.items()
        assert [begin for begin, _ in instants] == expected
        assert all(end is None or begin < end for begin, end in instants)


HOSTILE = (
    "a;b,c:d\\e\"f'g", "\\n är inte \n en rad", "END:VEVENT\r\nBEGIN:VEVENT", "åäö" * 60, "👩‍💻" * 30, "\u202eabc\u2028d\u2029e",
    "\x00\x07\x1b[31m", "^n^^'", "\\\\" * 50, "a\ufeffx", "<b>&amp;]]>", "x" * 5000, "\u0085\u000b\u000c.",
)  # fmt: skip


@pytest.mark.node
def test_ical_js_reads_hostile_texts_as_icalendar_does(tmp_path: Path) -> None:
    events = [
        meeting(f"e{number:02}", title=one_line(words) or "\x00", access=words)
        for number, words in enumerate(HOSTILE)
    ]
    data = events_calendar(edition(*events))
    file = tmp_path / "calendar.ics"
    file.write_bytes(data)
    (found,) = by_ical_js([file])
    here = Calendar.from_ical(data).events
    assert [each["summary"] for each in found] == [str(each["SUMMARY"]) for each in here]
    assert [each["description"] for each in found] == [str(each["DESCRIPTION"]) for each in here]
    assert [each["summary"] for each in found] == [
        one_line(words) or f"e{number:02}" for number, words in enumerate(HOSTILE)
    ]
