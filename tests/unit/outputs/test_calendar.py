"""What calendars say, read back with icalendar and with vobject."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from smartstad.outputs.calendar import EVENTS, calendar_outputs
from smartstad.outputs.calendar_line import fold
from smartstad.outputs.characters import clean, one_line
from unit.outputs.calendar_reading import HOLDER, calendar_text, meeting, read_events
from unit.outputs.sample import both, edition, entry, events_calendar, list_page, settings, version

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView


def test_the_calendar_says_what_it_is() -> None:
    calendar = Calendar.from_ical(
        events_calendar(edition(meeting(), list_page("moten", "event", title="Möten", summary="Alla möten.")))
    )
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Möten – Smart stad"
    assert calendar["NAME"].params["LANGUAGE"] == "sv"
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//City of Stockholm//smartstad//EN"
    assert calendar["URL"] == "https://stad.example/stad/moten/"
    assert calendar["SOURCE"] == "https://stad.example/stad/calendar.ics"
    assert calendar["REFRESH-INTERVAL"].dt == dt.timedelta(days=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"
    assert str(calendar["X-WR-CALDESC"]) == str(calendar["DESCRIPTION"]) == "Alla möten."
    assert "METHOD" not in calendar


def test_an_event_says_what_the_entry_does() -> None:
    (event,) = read_events(
        meeting(
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
    assert event["CONFERENCE"].params["FEATURE"] == ["AUDIO", "VIDEO"]
    assert event["CONFERENCE"].params["LABEL"] == "Take part online"
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
    event = meeting(location={"name": {"sv": "Hallen"}, "place": "hall"})
    (read,) = read_events(event, hall)
    assert str(read["LOCATION"]) == "Hallen, Gatan 1"
    assert read["GEO"].to_ical() == "59.1;18.1"
    (bare,) = read_events(meeting(location={"name": {"sv": "Någonstans"}}))
    assert "GEO" not in bare


@pytest.mark.parametrize(
    ("status", "sequence", "said"),
    [("planned", 0, "CONFIRMED"), ("moved", 1, "CONFIRMED"), ("cancelled", 2, "CANCELLED")],
)
def test_a_changed_event_is_a_later_one(status: str, sequence: int, said: str) -> None:
    (event,) = read_events(meeting(status=status))
    assert (event["SEQUENCE"], event["STATUS"]) == (sequence, said)


def test_stamps_are_the_content_s_days() -> None:
    head, *events = calendar_text(meeting("a"), meeting("b", "2026-04-10")).split("BEGIN:VEVENT")
    assert "LAST-MODIFIED:20260409T220000Z" in head
    stamps = [
        line
        for text in events
        for line in text.split("\r\n")
        if line.startswith(("DTSTAMP", "LAST-MODIFIED"))
    ]
    assert stamps == [
        "DTSTAMP:20260228T230000Z",
        "LAST-MODIFIED:20260228T230000Z",
        "DTSTAMP:20260409T220000Z",
        "LAST-MODIFIED:20260409T220000Z",
    ]


def test_events_come_in_order_of_id_and_only_in_their_language() -> None:
    events = [
        meeting("c", start="2020-01-01"),
        both("event", "b", start="2026-01-01", organiser=HOLDER),
        meeting("a"),
    ]
    assert [str(event["UID"]) for event in read_events(*events)] == [
        f"smartstad-event-{identifier}@stockholm.se" for identifier in "abc"
    ]
    english = Calendar.from_ical(events_calendar(edition(*events, language="en")))
    assert [str(event["UID"]) for event in english.events] == ["smartstad-event-b@stockholm.se"]


@pytest.mark.parametrize("start", ["2018-05", 2016])
def test_what_is_known_by_its_month_or_year_alone_is_in_no_calendar(start: str | int) -> None:
    (output,) = calendar_outputs(edition(meeting(start=start)))
    assert not Calendar.from_ical(output.make()).events


def test_an_empty_calendar_has_a_component() -> None:
    text = calendar_text()
    vobject.readOne(text).validate()
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert Calendar.from_ical(text).events == []


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
    text = _unfolded(edition(meeting(title=title)))
    assert f"SUMMARY;LANGUAGE=sv:{title}\r\n" in text


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_through(text: str) -> None:
    title = " ".join(text.split("\n")).strip() or "x"
    access = text.strip() or "x"
    view = edition(meeting(title=title, access=access))
    _unfolded(view)
    (event,) = Calendar.from_ical(events_calendar(view)).events
    assert str(event["SUMMARY"]) == (one_line(title) or "expo")
    assert clean(access) in str(event["DESCRIPTION"])
    assert len(Calendar.from_ical(events_calendar(view)).events) == 1


@given(st.binary().map(lambda data: data.replace(b"\r", b"").replace(b"\n", b"")))
def test_folding_cuts_no_escape(data: bytes) -> None:
    line = (data.decode(errors="ignore") + "\\\\n\\,å👩" * 20).encode()
    folded = fold(line)
    assert folded.replace(b"\r\n ", b"") == line
    for piece in folded.split(b"\r\n"):
        assert len(piece) <= 75
        piece.decode()
    for piece in folded.split(b"\r\n ")[:-1]:
        assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0


def test_a_cancelled_event_says_so() -> None:
    (event,) = read_events(meeting(status="cancelled", title="Mötet"))
    assert str(event["SUMMARY"]) == "Cancelled: Mötet"
    assert str(event["DESCRIPTION"]).startswith("The event will not take place.\n\nOm expo.")


def test_a_moved_event_says_when_it_was_to_be() -> None:
    (event,) = read_events(meeting(status="moved", title="Mötet", moved_from="2026-04-01 17:00"))
    assert str(event["SUMMARY"]) == "Moved: Mötet"
    assert str(event["DESCRIPTION"]).startswith("It was to begin on onsdag 1 april 2026 17:00.\n\n")


def test_the_sequence_rises_with_every_change() -> None:
    told = [
        meeting(),
        meeting(changed="2026-03-05"),
        meeting(changed="2026-03-05", status="cancelled"),
        meeting(changed="2026-03-06"),
        meeting(changed="2026-04-06", status="moved"),
    ]
    numbers = [read_events(one)[0]["SEQUENCE"] for one in told]
    assert numbers == sorted(set(numbers))


def test_a_change_of_the_facts_is_a_change_in_every_language() -> None:
    facts = {"start": "2026-05-01", "organiser": HOLDER}
    one = entry("event", "expo", version("sv", "2026-04-10", **facts), version("en", "2026-03-10"))
    data = events_calendar(edition(one, language="en"))
    (event,) = Calendar.from_ical(data).events
    assert event["DTSTAMP"].dt == dt.datetime(2026, 4, 9, 22, tzinfo=dt.UTC)


def test_a_picture_is_shown_by_its_published_address() -> None:
    (event,) = read_events(meeting(image={"file": "bilder/ljus å.JPG"}, image_alt="Ljus."))
    assert event["IMAGE"] == "https://stad.example/stad/events/bilder/ljus%20%C3%A5.JPG"
    assert dict(event["IMAGE"].params) == {"VALUE": "URI", "DISPLAY": "BADGE", "FMTTYPE": "image/jpeg"}


def _outputs(*entries: Any, **options: Any) -> dict[str, Any]:
    return {output.path: output for output in calendar_outputs(edition(*entries, **options))}


def test_there_is_a_calendar_of_each_subject_and_of_each_event() -> None:
    hall = both("place", "hall", title="Hallen", location={"name": {"sv": "Hall"}})
    secret = both("place", "secret", draft=True, location={"name": {"sv": "Hall"}})
    at = {"name": {"sv": "Här"}, "place": "hall"}
    found = _outputs(
        meeting("a", themes=["lighting"], location=at),
        meeting("b", themes=["data", "lighting"], location={**at, "place": "secret"}),
        hall,
        secret,
    )
    assert list(found) == [
        "calendar.ics",
        "calendars/theme-data.ics",
        "calendars/theme-lighting.ics",
        "calendars/audience-residents.ics",
        "calendars/place-hall.ics",
        "calendars/event-a.ics",
        "calendars/event-b.ics",
    ]
    read = {path: Calendar.from_ical(output.make()) for path, output in found.items()}
    held = {path: [str(event["UID"])[16] for event in calendar.events] for path, calendar in read.items()}
    assert [*map("".join, held.values())] == ["ab", "b", "ab", "ab", "a", "a", "b"]
    assert str(read["calendars/theme-data.ics"]["NAME"]) == "Data, öppna – Smart stad"
    assert str(read["calendars/event-a.ics"]["NAME"]) == "a sv"
    told = {path: output.subscription for path, output in found.items()}
    assert [path for path, each in told.items() if each.prominent] == [EVENTS]
    assert told[EVENTS].about == frozenset()
    assert told["calendars/place-hall.ics"].about == {("place", "hall")}
    assert told["calendars/place-hall.ics"].title == "Events as a calendar: Hallen"
    assert told["calendars/event-a.ics"].about == {("event", "a")}
    assert {(each.sort, each.media_type) for each in told.values()} == {("calendar", "text/calendar")}


def test_a_site_without_events_has_no_calendars() -> None:
    view = edition(meeting())
    site = settings().sites["stad"].model_copy(update={"kinds": ("post",)})
    object.__setattr__(view.edition, "settings", site)
    assert list(calendar_outputs(view)) == []


def test_names_stay_whatever_else_changes() -> None:
    """A new title, slug, host and day of building: same UIDs, and same stamps where nothing is new."""

    def named(*, host: str, year: int, **facts: Any) -> dict[str, list[tuple[str, ...]]]:
        one = meeting("expo", "2026-04-10", themes=["data"], **facts)
        found = _outputs(one, host=host, today=dt.date(year, 12, 1))
        return {
            path: [
                (str(e["UID"]), str(e["DTSTAMP"].dt), str(e["SEQUENCE"]))
                for e in Calendar.from_ical(output.make()).events
            ]
            for path, output in found.items()
        }

    before = named(host="https://stad.example/", year=2026)
    after = named(host="https://annan.example/", year=2027, title="Nytt namn", slug="nytt-namn")
    assert before == after
    assert before[EVENTS] == [("smartstad-event-expo@stockholm.se", "2026-04-09 22:00:00+00:00", "120")]


def test_files_may_be_read_in_any_order() -> None:
    events = [meeting(name, themes=["data", "lighting"]) for name in "abc"]
    forwards, backwards = (_outputs(*each) for each in (events, events[::-1]))
    assert [(path, one.make()) for path, one in forwards.items()] == [
        (path, one.make()) for path, one in backwards.items()
    ]
