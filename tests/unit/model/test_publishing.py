"""When an entry is shown: on both sides of each date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from smartstad.model.kinds import KINDS
from smartstad.model.library import Entry, Version

COMMON: dict[str, Any] = {
    "title": "A",
    "summary": "A",
    "owner": "city",
    "contact": "city",
    "audiences": ("all",),
    "purpose": "knowledge",
    "function": "inform",
    "path": "controlled",
    "publish_on": "2026-03-01",
}


def entry(kind: str, **facts: object) -> Entry:
    front = KINDS[kind].model_validate({**COMMON, **facts})
    return Entry("a", kind, {"sv": Version("sv", "a.sv.md", front, "", 1, None)}, "sv")


def shown(thing: Entry, day: str) -> bool:
    return thing.is_public(dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("facts", "day", "public"),
    [
        ({}, "2026-02-28", False),
        ({}, "2026-03-01", True),
        ({"expires_on": "2026-04-01"}, "2026-03-31", True),
        ({"expires_on": "2026-04-01"}, "2026-04-01", False),
        ({"draft": True}, "2026-03-02", False),
    ],
)
def test_an_entry_is_shown_from_its_first_day_until_its_last(
    facts: dict[str, object], day: str, public: bool
) -> None:
    assert shown(entry("page", **facts), day) is public
    assert entry("page", **facts).is_public(dt.date.fromisoformat(day), drafts=True)


@pytest.mark.parametrize(
    ("embargo", "first"),
    [
        ("2026-05-01", "2026-05-01"),
        ("2026-05-01 00:00", "2026-05-01"),
        ("2026-05-01 09:00", "2026-05-02"),  # the build does not know the hour
        ("2026-02-01", "2026-03-01"),
    ],
)
def test_a_publication_is_not_shown_before_its_embargo_ends(embargo: str, first: str) -> None:
    release = entry("publication", form="press-release", published="2026-05-01", embargo_until=embargo)
    before = dt.date.fromisoformat(first) - dt.timedelta(days=1)
    assert not release.is_public(before)
    assert shown(release, first)


@pytest.mark.parametrize(("day", "public"), [("2026-03-31", True), ("2026-04-01", False)])
def test_a_voice_is_shown_to_nobody_once_its_consent_is_withdrawn(day: str, public: bool) -> None:
    consent = {"given_on": "2026-01-01", "withdrawn_on": "2026-04-01"}
    voice = entry("voice", quote="Bra.", name="Ada", said_on="2026", consent=consent)
    assert shown(voice, day) is public
    assert voice.is_public(dt.date.fromisoformat(day), drafts=True) is public
