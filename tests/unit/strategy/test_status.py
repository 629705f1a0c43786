"""What editors should see to: languages, reviews, drafts and what is to come, on both sides of each date."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from smartstad.model.library import Entry, Library
from smartstad.sites.settings import Settings
from smartstad.strategy.status import Status, status_of
from unit.sites.sample import raw_settings
from unit.strategy.constructed import entry, registers

if TYPE_CHECKING:
    from collections.abc import Iterable


def _status(*entries: Entry, today: str = "2026-06-01", **settings: object) -> Status:
    known = Settings.model_validate({**raw_settings(), **settings})
    library = Library(tuple(sorted(entries, key=lambda each: (each.kind, each.id))), registers())
    return status_of(library, known, dt.date.fromisoformat(today))


def _ids(entries: Iterable[Entry]) -> list[str]:
    return [each.id for each in entries]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-05-01", ([], [])),
        ("2026-05-02", ([], ["here"])),
        ("2026-06-01", ([], ["here"])),
        ("2026-06-02", (["here"], [])),
    ],
)
def test_reviews_are_told_thirty_days_ahead_and_overdue_the_day_after(
    today: str, expected: tuple[list[str], list[str]]
) -> None:
    status = _status(entry("post", "here", review_by="2026-06-01"), today=today)
    assert (_ids(status.overdue), _ids(status.soon)) == expected


def test_reviews_come_in_order_of_their_days_and_only_of_what_can_be_seen() -> None:
    status = _status(
        entry("post", "b", review_by="2026-05-01"),
        entry("project", "a", review_by="2026-05-01"),
        entry("event", "c", review_by="2026-04-01"),
        entry("post", "draft", review_by="2026-04-01", draft=True),
        entry("post", "gone", review_by="2026-04-01", expires_on="2026-05-01"),
    )
    assert _ids(status.overdue) == ["c", "b", "a"]


@pytest.mark.parametrize(("today", "coming"), [("2026-05-31", ["here"]), ("2026-06-01", [])])
def test_what_is_to_come_is_so_until_its_day(today: str, coming: list[str]) -> None:
    status = _status(
        entry("post", "here", publish_on="2026-06-01"),
        entry("post", "draft", publish_on="2026-07-01", draft=True),
        today=today,
    )
    assert (_ids(status.coming), _ids(status.drafts)) == (coming, ["draft"])


def test_a_language_is_missing_where_a_site_that_shows_the_entry_has_it() -> None:
    status = _status(
        entry("post", "both"),
        entry("post", "one", english=False),
        # The site ``stad`` is in Swedish only.
        entry("post", "local", english=False, sites=["stad"]),
    )
    assert [(each.entry.id, each.language) for each in status.untranslated] == [("one", "en")]


def test_the_settings_choose_which_languages_are_missed() -> None:
    one = entry("post", "one", english=False)
    assert _status(one, coverage={"languages": ["sv"]}).untranslated == ()


@pytest.mark.parametrize(
    ("swedish", "english", "behind"),
    [
        ("2026-03-02", "2026-03-01", ["en"]),
        ("2026-03-01", "2026-03-01", []),
        ("2026-03-01", "2026-03-02", []),
        (None, "2026-03-01", []),
        ("2026-03-01", None, []),
    ],
)
def test_a_translation_changed_before_the_original_is_behind(
    swedish: str | None, english: str | None, behind: list[str]
) -> None:
    made = entry("post", "here")
    days = {"sv": swedish, "en": english}
    versions = {
        language: replace(version, changed=dt.date.fromisoformat(day) if (day := days[language]) else None)
        for language, version in made.versions.items()
    }
    status = _status(replace(made, versions=versions))
    assert [each.language for each in status.behind] == behind
