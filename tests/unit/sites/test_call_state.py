"""Calls: one state, on both sides of each day that matters."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from smartstad.model.dialogue import Call
from smartstad.sites.call_state import call_state, last_day
from smartstad.sites.facets import FACETS
from smartstad.sites.front_page import front_sections
from smartstad.sites.page_view import PageView
from unit.outputs.sample import both, edition, entry, list_page, version

TOLD = {"who": "Alla.", "how": "Skriv."}


def _call(**facts: Any) -> Call:
    made = entry(
        "call", "light", version("sv", **{"opens": "2026-03-01", "deadline": "2026-04-30", **TOLD, **facts})
    )
    assert isinstance(made.facts, Call)
    return made.facts


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-02-28", "coming"),
        ("2026-03-01", "open"),
        ("2026-04-15", "open"),
        ("2026-04-16", "closing"),
        ("2026-04-30", "closing"),
        ("2026-05-01", "closed"),
    ],
)
def test_the_state_changes_on_its_days(day: str, state: str) -> None:
    assert call_state(_call(), dt.date.fromisoformat(day), 14) == state


@pytest.mark.parametrize(("soon", "state"), [(15, "closing"), (14, "open"), (1, "open")])
def test_the_setting_says_when_it_closes_soon(soon: int, state: str) -> None:
    assert call_state(_call(), dt.date(2026, 4, 15), soon) == state


@pytest.mark.parametrize(
    ("deadline", "zone", "last"),
    [
        ("2026-04-30", "Europe/Stockholm", "2026-04-30"),
        ("2026-04-30 12:00", "Europe/Stockholm", "2026-04-30"),
        ("2026-04-30 00:00", "Europe/Stockholm", "2026-04-29"),  # nothing is left of the day
        ("2026-04-30 00:01", "Europe/Stockholm", "2026-04-30"),
        ("2026-05-01 05:00", "Asia/Tokyo", "2026-04-30"),  # 22.00 in Stockholm
        ("2026-05-01 08:00", "Asia/Tokyo", "2026-05-01"),
        ("2026-04-30 17:59", "America/New_York", "2026-04-30"),
        ("2026-04-30 23:00", "America/New_York", "2026-05-01"),
        ("2026-03-28", "America/New_York", "2026-03-29"),  # the night when summer time begins in Stockholm
    ],
)
def test_the_last_day_is_that_of_stockholm(deadline: str, zone: str, last: str) -> None:
    call = _call(deadline=deadline, zone=zone)
    day = dt.date.fromisoformat(last)
    assert last_day(call) == day
    assert call_state(call, day, 14) == "closing"
    assert call_state(call, day + dt.timedelta(days=1), 14) == "closed"


def test_a_call_of_a_few_days_closes_soon_from_the_first() -> None:
    call = _call(opens="2026-04-29")
    assert call_state(call, dt.date(2026, 4, 28), 14) == "coming"
    assert call_state(call, dt.date(2026, 4, 29), 14) == "closing"


def _view(today: str) -> Any:
    days = {
        "closed-last": ("2026-01-01", "2026-02-20"),
        "closed-first": ("2026-01-01", "2026-02-10"),
        "open": ("2026-02-01", "2026-06-01"),
        "closing": ("2026-02-01", "2026-03-05"),
        "coming": ("2026-04-01", "2026-05-01"),
    }
    calls = [
        both("call", name, opens=first, deadline=last, publish_on="2026-01-01", **TOLD)
        for name, (first, last) in days.items()
    ]
    calls = [list_page("calls", "call"), *calls]
    return edition(*calls, today=dt.date.fromisoformat(today))


def test_lists_begin_with_what_can_be_answered() -> None:
    view = _view("2026-03-02")
    order = [address.entry.id for address in view.first("call")]
    assert order == ["closing", "open", "coming", "closed-last", "closed-first"]


def test_the_filter_tells_what_the_page_tells() -> None:
    view = _view("2026-03-02")
    (facet,) = (facet for facet in FACETS["call"] if facet.id == "status")
    for address in view.first("call"):
        page = PageView(view, address)
        told = list(facet.read(address.entry, view.library, view.today, view.atlas.settings))
        assert page.call_state(address.entry.facts) == told[-1]
        assert ("open" in told) is (told[-1] in ("open", "closing"))
    head = view.heads["call"]
    parts = {key[2]: [a.entry.id for a in pages[0].items] for key, pages in view.lists.parts(head).items()}
    assert parts["open"] == ["closing", "open"]
    assert parts["closing"] == ["closing"]
    assert parts["coming"] == ["coming"]
    assert parts["closed"] == ["closed-last", "closed-first"]


@pytest.mark.parametrize(
    ("today", "shown", "past"), [("2026-03-02", "closing", False), ("2026-06-02", "open", True)]
)
def test_a_front_page_shows_what_can_be_answered_else_what_closed_last(
    today: str, shown: str, past: bool
) -> None:
    view = _view(today)
    home_page = view.atlas.pages[view.edition.id].home
    (section,) = (each for each in front_sections(view, home_page) if each.name == "call")
    assert section.items[0].entry.id == shown
    assert section.past is past
