"""When events are, in calendars: beginnings, ends, recurrence and zones."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from smartstad.outputs.calendar_zone import EU_RULE_SINCE, EU_ZONES
from unit.outputs.calendar_reading import calendar_text, held, meeting, read_events, vobject_events


@pytest.mark.parametrize(
    ("start", "zone", "utc"),
    [
        ("2026-03-28 18:00", "Europe/Stockholm", "17:00"),
        ("2026-03-29 01:30", "Europe/Stockholm", "00:30"),
        ("2026-03-29 03:00", "Europe/Stockholm", "01:00"),
        ("2026-07-01 18:00", "Europe/Stockholm", "16:00"),
        ("2026-10-24 18:00", "Europe/Stockholm", "16:00"),
        ("2026-10-25 03:00", "Europe/Stockholm", "02:00"),
        ("2026-10-26 18:00", "Europe/Stockholm", "17:00"),
        ("2026-03-30 18:00", "Europe/Madrid", "16:00"),
        ("2026-03-30 18:00", "Europe/London", "17:00"),
        ("2026-03-28 18:00", "Europe/Helsinki", "16:00"),
        ("2026-03-30 18:00", "Europe/Helsinki", "15:00"),
        ("2026-03-28 18:00", "America/New_York", "22:00"),
        ("2026-03-07 18:00", "America/New_York", "23:00"),
        ("2026-07-01 18:00", "Asia/Tokyo", "09:00"),
        ("1995-10-01 18:00", "Europe/Stockholm", "17:00"),  # summer time ended in September then
    ],
)
def test_both_readers_find_the_same_instant(start: str, zone: str, utc: str) -> None:
    event = meeting(start=start, zone=zone, end=f"{start[:-5]}23:59")
    readers = (
        [event["DTSTART"].dt for event in read_events(event)],
        [event.dtstart.value for event in vobject_events(event)],
    )
    for (found,) in readers:
        assert f"{found.astimezone(dt.UTC):%H:%M}" == utc


@pytest.mark.parametrize("zone", sorted(EU_ZONES))
def test_the_constant_rule_is_that_of_the_zone(zone: str) -> None:
    hours = EU_ZONES[zone][0]
    here, rule = ZoneInfo(zone), ZoneInfo("Europe/Stockholm")
    moment = dt.datetime(EU_RULE_SINCE, 1, 1, tzinfo=dt.UTC)
    while moment.year < 2037:
        expected = moment.astimezone(rule).utcoffset() + dt.timedelta(hours=hours - 1)  # type: ignore[operator]
        assert moment.astimezone(here).utcoffset() == expected, moment
        moment += dt.timedelta(hours=12)


def test_the_zone_stands_in_the_file_as_a_constant_rule() -> None:
    text = calendar_text(meeting(zone="Europe/Madrid"))
    assert text.count("BEGIN:VTIMEZONE") == 2
    for part in ("DTSTART:19700329T020000", "DTSTART:19701025T030000", "BYDAY=-1SU;BYMONTH=3"):
        assert text.count(part) == 2
    assert "DTSTART;TZID=Europe/Madrid:20260501T180000" in text
    zones = Calendar.from_ical(text).timezones
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Madrid", "Europe/Stockholm"]
    summer = zones[1].to_tz(lookup_tzid=False)
    assert dt.datetime(2026, 7, 1, tzinfo=summer).utcoffset() == dt.timedelta(hours=2)
    assert dt.datetime(2026, 10, 26, tzinfo=summer).utcoffset() == dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2026-05-01", None, ["DTSTART;VALUE=DATE:20260501"]),
        ("2026-05-01", "2026-05-01", ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260502"]),
        ("2026-12-30", "2026-12-31", ["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270101"]),
        ("2026-05-01", "2026-05-02 17:00", ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260503"]),
        ("2026-05-01 18:00", None, ["DTSTART;TZID=Europe/Stockholm:20260501T180000"]),
        (
            "2026-05-01 18:00",
            "2026-05-01 20:00",
            ["DTSTART;TZID=Europe/Stockholm:20260501T180000", "DTEND;TZID=Europe/Stockholm:20260501T200000"],
        ),
        (
            "2026-05-01 18:00",
            "2026-05-01",
            ["DTSTART;TZID=Europe/Stockholm:20260501T180000", "DTEND;TZID=Europe/Stockholm:20260502T000000"],
        ),
        ("2026-05-01 18:00", "2026-05-01 18:00", ["DTSTART;TZID=Europe/Stockholm:20260501T180000"]),
        ("2026-05-02", "2026-05-01", ["DTSTART;VALUE=DATE:20260502"]),
    ],
)
def test_begin_and_end(start: str, end: str | None, written: list[str]) -> None:
    text = calendar_text(meeting(start=start, end=end))
    body = text[text.index("BEGIN:VEVENT") :]
    assert [line for line in body.split("\r\n") if line.startswith(("DTSTART", "DTEND"))] == written


def _recurring(**recurrence: Any) -> Any:
    return meeting(start="2026-03-24 18:00", recurrence=recurrence)


def test_a_weekly_event_keeps_its_hour_when_the_clocks_change() -> None:
    (event,) = vobject_events(_recurring(every="week", times=3, without=["2026-03-31"]))
    assert held(event) == ["2026-03-24 17:00", "2026-04-07 16:00"]


def test_an_event_until_a_day_is_held_on_that_day() -> None:
    text = calendar_text(_recurring(every="day", interval=2, until="2026-03-30"))
    assert "RRULE:FREQ=DAILY;UNTIL=20260330T160000Z;INTERVAL=2\r\n" in text
    # vobject compares local times with UNTIL's.
    (event,) = read_events(_recurring(every="day", interval=2, until="2026-03-30"))
    assert event["RRULE"]["UNTIL"] == [dt.datetime(2026, 3, 30, 16, tzinfo=dt.UTC)]


def test_the_first_end_of_two_counts() -> None:
    text = calendar_text(_recurring(every="month", times=9, until="2026-06-23"))
    assert "RRULE:FREQ=MONTHLY;COUNT=3\r\n" in text
    assert "COUNT=9" in calendar_text(_recurring(every="year", times=9, until="2100-01-01"))
    assert "COUNT=1\r\n" in calendar_text(_recurring(every="year", times=9, until="2026-01-01"))


def test_an_event_without_end_goes_on() -> None:
    assert "RRULE:FREQ=YEARLY\r\n" in calendar_text(_recurring(every="year"))


def test_whole_days_recur_as_days() -> None:
    text = calendar_text(
        meeting(
            start="2026-05-01",
            recurrence={"every": "week", "until": "2026-06-01", "without": ["2026-05-15", "2026-05-08"]},
        )
    )
    assert "RRULE:FREQ=WEEKLY;UNTIL=20260601\r\n" in text
    days = [line for line in text.split("\r\n") if line.startswith("EXDATE")]
    assert days == ["EXDATE;VALUE=DATE:20260508", "EXDATE;VALUE=DATE:20260515"]


def test_elsewhere_each_time_is_written_in_utc() -> None:
    far = meeting(
        start="2026-02-28 18:00",
        zone="America/New_York",
        recurrence={"every": "week", "times": 4, "without": ["2026-03-07"]},
    )
    (event,) = vobject_events(far)
    # The clocks in New York change on 8 March.
    assert held(event) == ["2026-02-28 23:00", "2026-03-14 22:00", "2026-03-21 22:00"]
    assert "RRULE" not in calendar_text(far).split("BEGIN:VEVENT")[1]


def test_elsewhere_the_first_time_may_be_left_out() -> None:
    far = {"every": "day", "times": 2, "without": ["2026-02-28"]}
    (event,) = vobject_events(meeting(start="2026-02-28 18:00", zone="Asia/Tokyo", recurrence=far))
    assert held(event) == ["2026-03-01 09:00"]
    none = {"every": "day", "times": 2, "without": ["2026-03-01"]}
    assert "RDATE" not in calendar_text(meeting(start="2026-02-28 18:00", zone="Asia/Tokyo", recurrence=none))


def test_a_time_that_comes_twice_or_never_is_written_in_utc() -> None:
    twice = meeting(start="2026-10-24 18:00", end="2026-10-25 02:30")
    assert "DTEND:20261025T003000Z" in calendar_text(twice)
    never = meeting(start="2026-03-29 02:30")
    assert "DTSTART:20260329T013000Z" in calendar_text(never)
    nightly = meeting(start="2026-10-23 02:30", recurrence={"every": "day", "times": 3})
    assert "RDATE:20261023T003000Z,20261024T003000Z,20261025T003000Z" in calendar_text(nightly)
    spared = meeting(start="2026-05-23 02:30", recurrence={"every": "day", "times": 3})
    assert "RRULE:FREQ=DAILY;COUNT=3" in calendar_text(spared)


def test_an_end_that_the_clocks_put_before_the_beginning_is_left_out() -> None:
    # 02:30 does not come that night; by the clock of before the change it is 03:30, after the end.
    backwards = meeting(start="2026-03-29 02:30", end="2026-03-29 03:15")
    assert "DTEND" not in calendar_text(backwards)
    assert "DTEND" not in calendar_text(meeting(start="9999-12-31", end="9999-12-31"))
