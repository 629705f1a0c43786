"""The feed of new and changed events: what becomes of an event is news of its own."""

from __future__ import annotations

import datetime as dt
import html
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from smartstad.outputs.feed import NEWEST
from smartstad.outputs.feed_entry import EntryMaker
from smartstad.outputs.feed_topic import topics
from smartstad.sites.words import Words
from unit.outputs.feed_sample import ORGANISER, check, entries_of, parsed, written
from unit.outputs.sample import bodies, edition, entry, events_calendar, version

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.sites.edition_view import EditionView

START = "tag:stockholm.se,2026:smartstad/event/"
CATALOGUES = Path(__file__).parents[3] / "overrides" / "words"
FORMATS = ("feeds/events.xml", "feeds/events.atom", "feeds/events.json")
MOVED = {"status": "moved", "moved_from": "2026-05-01 18:00", "start": "2026-06-01 17:00"}
OUTCOME = {"outcome": {"on": "2026-05-20", "participants": 50}, "outcome_text": "Tre <förslag>\n\nprövas."}


def _event(identifier: str = "expo", changed: str | None = "2026-04-10", **facts: Any) -> Entry:
    told = {"title": "Mässa", "start": "2026-05-01 18:00", "organiser": ORGANISER, **facts}
    return entry("event", identifier, version("sv", changed, **told))


def _swedish(*entries: Entry, today: dt.date = dt.date(2026, 12, 1)) -> EditionView:
    view = edition(*entries, today=today)
    view.words = Words.read(CATALOGUES, "sv")
    return view


def _told(*entries: Entry, today: dt.date = dt.date(2026, 12, 1)) -> list[dict[str, str]]:
    """The news, newest first, which must be the same in all three formats."""
    made = written(_swedish(*entries, today=today))
    for path in FORMATS:
        check(path, made[path])
    rss, atom = ([_of_parser(each) for each in parsed(made[path]).entries] for path in FORMATS[:2])
    items = json.loads(made[FORMATS[2]])["items"]
    told = [
        {
            "id": item["id"].removeprefix(START),
            "title": item["title"],
            "day": item["date_published"][:10],
            "summary": item["summary"],
            "content": item["content_html"],
        }
        for item in items
    ]
    # A description in RSS is HTML.
    assert [{**e, "day": _day(e["day"]), "summary": html.unescape(e["summary"])} for e in rss] == told
    assert [{**each, "day": each["day"][:10]} for each in atom] == told
    assert all(item["date_modified"] >= item["date_published"] for item in items)
    return told


def _of_parser(each: Any) -> dict[str, str]:
    return {
        "id": each.id.removeprefix(START),
        "title": each.title,
        "day": each.published,
        "summary": each.summary,
        "content": each.content[0].value,
    }


def _day(written_day: str) -> str:
    return dt.datetime.strptime(written_day, "%a, %d %b %Y %H:%M:%S %z").date().isoformat()


def _brief(told: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(each["id"], each["title"], each["day"]) for each in told]


def test_an_event_that_is_held_as_announced_is_news_once() -> None:
    assert _brief(_told(_event())) == [("expo/sv", "Mässa", "2026-03-01")]


def test_a_cancelled_event_is_news_on_the_day_that_readers_could_see_it() -> None:
    told = _told(_event(status="cancelled", online="https://example.org/"))
    assert _brief(told) == [
        ("expo/cancelled/sv", "Inställt: Mässa", "2026-04-10"),
        ("expo/sv", "Inställt: Mässa", "2026-03-01"),
    ]
    assert told[0]["summary"] == "Evenemanget blir inte av."
    assert told[0]["content"].startswith(
        "<p>Evenemanget blir inte av.</p><p><strong>När:</strong> fredag 1 maj"
    )
    assert told[1]["summary"] == "Om expo."
    assert told[1]["content"].endswith("<p>Text.</p>")


def test_a_moved_event_says_when_it_was_to_begin_and_when_it_does_now() -> None:
    told = _told(_event(**MOVED))
    assert _brief(told) == [
        ("expo/moved/2026-06-01T17:00/sv", "Flyttat: Mässa", "2026-04-10"),
        ("expo/sv", "Flyttat: Mässa", "2026-03-01"),
    ]
    both = "Det skulle ha börjat fredag 1 maj 2026 18:00. Nu börjar det måndag 1 juni 2026 17:00."
    assert told[0]["summary"] == both
    assert f"<p>{both}</p>" in told[0]["content"]
    assert "måndag 1 juni 2026 17:00" in told[0]["content"]


def test_an_event_that_is_moved_again_is_news_again() -> None:
    first = _told(_event(**MOVED))
    again = _told(_event(changed="2026-04-20", **{**MOVED, "start": "2026-07-01"}))
    assert _brief(again)[0] == ("expo/moved/2026-07-01/sv", "Flyttat: Mässa", "2026-04-20")
    assert again[0]["id"] not in {each["id"] for each in first}
    assert _brief(again)[1:] == _brief(first)[1:]


def test_what_came_of_an_event_is_news_on_its_day() -> None:
    told = _told(_event(**OUTCOME))
    assert _brief(told) == [
        ("expo/outcome/sv", "Mässa: vad det ledde till", "2026-05-20"),
        ("expo/sv", "Mässa", "2026-03-01"),
    ]
    content = "<p>Tre &lt;förslag&gt;</p><p>prövas.</p><p>50 personer deltog.</p>"
    assert told[0]["content"] == content
    assert told[0]["summary"] == "Tre <förslag> prövas."
    # The whole text of the entry itself has it too.
    assert told[1]["content"].endswith("<p>Text.</p>" + content)


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("2026-05-01", "2026-05-01"),
        ("2026-05", "2026-05-01"),  # the first of the month, but not before the event
        ("2026", "2026-05-01"),
        ("2026-06", "2026-06-01"),
    ],
)
def test_the_day_of_an_outcome_that_is_known_less_exactly(on: str, day: str) -> None:
    assert _told(_event(outcome={"on": on, "participants": 1}))[0]["day"] == day


@pytest.mark.parametrize(
    "facts",
    [
        {"outcome": {"on": "2026-05-20"}},  # nothing is told
        {"outcome_text": "Mycket."},  # on no day
        {"start": "2025-05-01", "outcome": {"on": "2025-05-20", "participants": 1}},  # known when published
        {"outcome": {"on": "2026-12-02", "participants": 1}},  # in the future
    ],
)
def test_an_outcome_that_is_no_news_of_its_own(facts: dict[str, Any]) -> None:
    assert [each["id"] for each in _told(_event(**facts))] == ["expo/sv"]


@pytest.mark.parametrize(("today", "count"), [("2026-05-19", 0), ("2026-05-20", 1)])
def test_evaluations_have_a_feed_of_their_own_whenever_the_event_was_published(
    today: str, count: int
) -> None:
    known_before = _event("fair", publish_on="2026-05-21", start="2026-04-01", **OUTCOME)
    said = _event(**OUTCOME, outcome_said="Mer <ljus>.", outcome_changes="Två lampor till.")
    made = written(_swedish(said, known_before, _event("none"), today=dt.date.fromisoformat(today)))
    items = json.loads(made["feeds/evaluations.json"])["items"] if count else []
    assert ("feeds/evaluations.json" in made) == bool(count)
    assert [item["id"].removeprefix(START) for item in items] == ["expo/outcome/sv"] * count
    if items:
        assert "Mer &lt;ljus&gt;." in items[0]["content_html"]
        assert "Två lampor till." in items[0]["content_html"]
    later = written(_swedish(said, known_before, today=dt.date(2026, 12, 1)))
    ids = [item["id"].removeprefix(START) for item in json.loads(later["feeds/evaluations.json"])["items"]]
    assert ids == ["fair/outcome/sv", "expo/outcome/sv"]


def test_a_change_of_the_future_stays_out() -> None:
    cancelled = _event(status="cancelled")
    assert len(_told(cancelled, today=dt.date(2026, 4, 9))) == 1
    assert len(_told(cancelled, today=dt.date(2026, 4, 10))) == 2


def test_feeds_and_calendars_know_the_same_day() -> None:
    told = version("sv", "2026-04-10", start="2026-05-01", organiser=ORGANISER, status="cancelled")
    view = edition(entry("event", "expo", told, version("en", "2026-04-12")), language="en")
    (event,) = Calendar.from_ical(events_calendar(view)).walk("VEVENT")
    (change, _) = entries_of(written(view)["feeds/events.atom"])
    assert event.decoded("last-modified") == dt.datetime.fromisoformat(change.published)
    assert change.published.startswith("2026-04-12")


def test_the_cancellation_of_an_old_event_comes_first_and_the_rest_keeps_its_order() -> None:
    events = [_event(f"e{n:03}", publish_on=dt.date(2026, 1, 1) + dt.timedelta(days=n)) for n in range(120)]
    before = written(_swedish(*events))
    old = events[0].facts.publish_on
    events[0] = _event("e000", "2026-08-01", publish_on=old, status="cancelled")
    after = written(_swedish(*events))
    was, now = ([each.id for each in entries_of(made[FORMATS[0]])] for made in (before, after))
    assert now[0] == f"{START}e000/cancelled/sv"
    assert now[1:] == was[: NEWEST - 1]
    for path, data in before.items():
        # Archives keep their news; that of the publication alone says now that it is cancelled.
        if path.startswith("feeds/events/archive-") and "archive-1." not in path:
            assert after[path] == data, path


def test_an_expired_event_takes_its_changes_with_it_and_keeps_their_places() -> None:
    view = _swedish(_event("over", status="cancelled", expires_on="2026-11-01", **OUTCOME), _event("here"))
    assert [each.id for each in entries_of(written(view)[FORMATS[0]])] == [f"{START}here/sv"]
    (events,) = (topic for topic in topics(view, EntryMaker(view, bodies(view))) if topic.name == "events")
    places = {news.id.removeprefix(START): news.make is not None for news in events.news}
    assert places == {
        "over/outcome/sv": False,
        "over/cancelled/sv": False,
        "over/sv": False,
        "here/sv": True,
    }


def test_feeds_of_themes_and_audiences_tell_of_the_publication_alone() -> None:
    made = written(_swedish(_event(status="cancelled", themes=["data"])))
    for path in ("feeds/theme-data.xml", "feeds/audience-residents.xml"):
        assert [each.id for each in entries_of(made[path])] == [f"{START}expo/sv"]


def test_a_title_of_control_characters_alone_leaves_no_change_without_name() -> None:
    assert _told(_event(title="\x07", status="cancelled"))[0]["title"] == "Inställt: expo"
