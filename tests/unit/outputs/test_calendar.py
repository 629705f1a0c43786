"""Calendars, read back with icalendar and with vobject."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.rrule import rruleset
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from smartstad.outputs import calendar as module
from smartstad.outputs.calendar import events_calendar
from smartstad.outputs.characters import clean, one_line
from unit.outputs.sample import both, edition, entry, list_page, version

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView

HOLDER = {"kind": "own", "name": {"sv": "Staden"}}


def _event(identifier: str = "expo", changed: str | None = None, **facts: Any) -> Any:
    told = {"start": "2026-05-01 18:00", "organiser": HOLDER, **facts}
    return entry("event", identifier, version("sv", changed, **told))


def _text(*events: Any, **options: Any) -> str:
    return events_calendar(edition(*events, **options)).decode()


def _read(*events: Any) -> list[Any]:
    """The events as icalendar reads them; vobject must take the file too."""
    data = events_calendar(edition(*events))
    vobject.readOne(data.decode()).validate()
    calendar = Calendar.from_ical(data)
    assert all(not event.errors for event in calendar.walk())
    return calendar.events


def _vobject(*events: Any) -> list[Any]:
    return list(vobject.readOne(_text(*events)).vevent_list)


def _held(event: Any) -> list[str]:
    """When vobject (dateutil) says that an event is held, in UTC."""
    rules = event.getrruleset(addRDate=True)
    assert isinstance(rules, rruleset)
    zone = ZoneInfo("Europe/Stockholm")
    times = itertools.islice(rules, 500)
    return [f"{(t if t.tzinfo else t.replace(tzinfo=zone)).astimezone(dt.UTC):%Y-%m-%d %H:%M}" for t in times]


def test_the_calendar_says_what_it_is() -> None:
    calendar = Calendar.from_ical(
        events_calendar(edition(_event(), list_page("moten", "event", title="Möten", summary="Alla möten.")))
    )
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Möten – Smart stad"
    assert calendar["NAME"].params["LANGUAGE"] == "sv"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//City of Stockholm//smartstad//EN"
    assert calendar["URL"] == "https://stad.example/stad/moten/"
    assert "METHOD" not in calendar


def test_an_event_says_what_the_entry_does() -> None:
    (event,) = _read(
        _event(
            title="Möte, om; ljus",
            summary="Kom och hör.",
            access="Hiss\nfinns.",
            themes=["data", "lighting"],
            online="https://x.example/a?b=c,d;e",
            location={"name": {"sv": "Rådhuset, trappan"}, "latitude": 59.3, "longitude": 18.05},
        )
    )
    url = "https://stad.example/stad/moten/expo/"
    assert str(event["SUMMARY"]) == "Möte, om; ljus"
    assert event["SUMMARY"].params["LANGUAGE"] == "sv"
    assert (
        str(event["DESCRIPTION"]) == f"Kom och hör.\n\nHiss\nfinns.\n\nhttps://x.example/a?b=c,d;e\n\n{url}"
    )
    assert event["URL"] == url
    assert str(event["LOCATION"]) == "Rådhuset, trappan"
    assert event["GEO"].to_ical() == "59.3;18.05"
    assert event.categories == ["Data, öppna", "Belysning"]
    assert event["CONFERENCE"] == "https://x.example/a?b=c,d;e"
    assert event["CONFERENCE"].params["VALUE"] == "URI"
    assert event["STATUS"] == "CONFIRMED"
    assert "ORGANIZER" not in event


def test_a_place_gives_its_address_and_position() -> None:
    hall = entry(
        "place",
        "hall",
        version(
            "sv", address="Gatan 1", location={"name": {"sv": "Hall"}, "latitude": 59.1, "longitude": 18.1}
        ),
    )
    event = _event(location={"name": {"sv": "Hallen"}, "place": "hall"})
    (read,) = _read(event, hall)
    assert str(read["LOCATION"]) == "Hallen, Gatan 1"
    assert read["GEO"].to_ical() == "59.1;18.1"
    (bare,) = _read(_event(location={"name": {"sv": "Någonstans"}}))
    assert "GEO" not in bare


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
    event = _event(start=start, zone=zone, end=f"{start[:-5]}23:59")
    readers = (
        [event["DTSTART"].dt for event in _read(event)],
        [event.dtstart.value for event in _vobject(event)],
    )
    for (found,) in readers:
        assert f"{found.astimezone(dt.UTC):%H:%M}" == utc


@pytest.mark.parametrize("zone", sorted(module._EU_ZONES))
def test_the_constant_rule_is_that_of_the_zone(zone: str) -> None:
    hours = module._EU_ZONES[zone][0]
    here, rule = ZoneInfo(zone), ZoneInfo("Europe/Stockholm")
    moment = dt.datetime(module._EU_RULE_SINCE, 1, 1, tzinfo=dt.UTC)
    while moment.year < 2037:
        expected = moment.astimezone(rule).utcoffset() + dt.timedelta(hours=hours - 1)  # type: ignore[operator]
        assert moment.astimezone(here).utcoffset() == expected, moment
        moment += dt.timedelta(hours=12)


def test_the_zone_stands_in_the_file_as_a_constant_rule() -> None:
    text = _text(_event(zone="Europe/Madrid"))
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
    text = _text(_event(start=start, end=end))
    body = text[text.index("BEGIN:VEVENT") :]
    assert [line for line in body.split("\r\n") if line.startswith(("DTSTART", "DTEND"))] == written


@pytest.mark.parametrize(
    ("status", "sequence", "said"),
    [("planned", 0, "CONFIRMED"), ("moved", 1, "CONFIRMED"), ("cancelled", 2, "CANCELLED")],
)
def test_a_changed_event_is_a_later_one(status: str, sequence: int, said: str) -> None:
    (event,) = _read(_event(status=status))
    assert (event["SEQUENCE"], event["STATUS"]) == (sequence, said)


def test_stamps_are_the_content_s_days() -> None:
    text = _text(_event("a"), _event("b", "2026-04-10"))
    stamps = [line for line in text.split("\r\n") if line.startswith(("DTSTAMP", "LAST-MODIFIED"))]
    assert stamps == [
        "DTSTAMP:20260228T230000Z",
        "LAST-MODIFIED:20260228T230000Z",
        "DTSTAMP:20260409T220000Z",
        "LAST-MODIFIED:20260409T220000Z",
    ]


def test_events_come_in_order_of_id_and_only_in_their_language() -> None:
    events = [
        _event("c", start="2020-01-01"),
        both("event", "b", start="2026-01-01", organiser=HOLDER),
        _event("a"),
    ]
    assert [str(event["UID"]) for event in _read(*events)] == [
        f"smartstad-event-{identifier}@stockholm.se" for identifier in "abc"
    ]
    english = Calendar.from_ical(events_calendar(edition(*events, language="en")))
    assert [str(event["UID"]) for event in english.events] == ["smartstad-event-b@stockholm.se"]


def test_an_empty_calendar_has_a_component() -> None:
    text = _text()
    vobject.readOne(text).validate()
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert Calendar.from_ical(text).events == []


def _recurring(**recurrence: Any) -> Any:
    return _event(start="2026-03-24 18:00", recurrence=recurrence)


def test_a_weekly_event_keeps_its_hour_when_the_clocks_change() -> None:
    (event,) = _vobject(_recurring(every="week", times=3, without=["2026-03-31"]))
    assert _held(event) == ["2026-03-24 17:00", "2026-04-07 16:00"]


def test_an_event_until_a_day_is_held_on_that_day() -> None:
    text = _text(_recurring(every="day", interval=2, until="2026-03-30"))
    assert "RRULE:FREQ=DAILY;UNTIL=20260330T160000Z;INTERVAL=2\r\n" in text
    # vobject compares local times with UNTIL's.
    (event,) = _read(_recurring(every="day", interval=2, until="2026-03-30"))
    assert event["RRULE"]["UNTIL"] == [dt.datetime(2026, 3, 30, 16, tzinfo=dt.UTC)]


def test_the_first_end_of_two_counts() -> None:
    text = _text(_recurring(every="month", times=9, until="2026-06-23"))
    assert "RRULE:FREQ=MONTHLY;COUNT=3\r\n" in text
    assert "COUNT=9" in _text(_recurring(every="year", times=9, until="2100-01-01"))
    assert "COUNT=1\r\n" in _text(_recurring(every="year", times=9, until="2026-01-01"))


def test_an_event_without_end_goes_on() -> None:
    assert "RRULE:FREQ=YEARLY\r\n" in _text(_recurring(every="year"))


def test_whole_days_recur_as_days() -> None:
    text = _text(
        _event(
            start="2026-05-01",
            recurrence={"every": "week", "until": "2026-06-01", "without": ["2026-05-15", "2026-05-08"]},
        )
    )
    assert "RRULE:FREQ=WEEKLY;UNTIL=20260601\r\n" in text
    days = [line for line in text.split("\r\n") if line.startswith("EXDATE")]
    assert days == ["EXDATE;VALUE=DATE:20260508", "EXDATE;VALUE=DATE:20260515"]


def test_elsewhere_each_time_is_written_in_utc() -> None:
    far = _event(
        start="2026-02-28 18:00",
        zone="America/New_York",
        recurrence={"every": "week", "times": 4, "without": ["2026-03-07"]},
    )
    (event,) = _vobject(far)
    # The clocks in New York change on 8 March.
    assert _held(event) == ["2026-02-28 23:00", "2026-03-14 22:00", "2026-03-21 22:00"]
    assert "RRULE" not in _text(far).split("BEGIN:VEVENT")[1]


def test_elsewhere_the_first_time_may_be_left_out() -> None:
    far = {"every": "day", "times": 2, "without": ["2026-02-28"]}
    (event,) = _vobject(_event(start="2026-02-28 18:00", zone="Asia/Tokyo", recurrence=far))
    assert _held(event) == ["2026-03-01 09:00"]
    none = {"every": "day", "times": 2, "without": ["2026-03-01"]}
    assert "RDATE" not in _text(_event(start="2026-02-28 18:00", zone="Asia/Tokyo", recurrence=none))


def _unfolded(view: EditionView) -> str:
    data = events_calendar(view)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    for line in lines:
        assert len(line) <= 75, line
        line.decode()  # no letter is cut in two
        assert not any(byte < 32 and byte != 9 for byte in line), line
    return data.decode().replace("\r\n ", "")


def test_long_lines_are_folded_between_letters() -> None:
    title = "åäö👩‍💻" * 40
    text = _unfolded(edition(_event(title=title)))
    assert f"SUMMARY;LANGUAGE=sv:{title}\r\n" in text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_through(text: str) -> None:
    title = " ".join(text.split("\n")).strip() or "x"
    access = text.strip() or "x"
    view = edition(_event(title=title, access=access))
    _unfolded(view)
    (event,) = Calendar.from_ical(events_calendar(view)).events
    assert str(event["SUMMARY"]) == one_line(title)
    assert clean(access) in str(event["DESCRIPTION"])
    assert len(Calendar.from_ical(events_calendar(view)).events) == 1
