"""Newsletters: what is gathered, by which rule."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from smartstad.sites.newsletter import Letter, letter_of
from unit.outputs.sample import both, edition, entry, version

if TYPE_CHECKING:
    from smartstad.model.library import Entry

PERIOD = {"since": "2026-04-01", "until": "2026-04-30"}


def _post(identifier: str, day: str, **facts: Any) -> Entry:
    return both("post", identifier, authors=["ada"], publish_on=day, **facts)


def _letter(*entries: Entry, language: str = "sv", today: str = "2026-06-01", **facts: Any) -> Letter:
    told = {"form": "newsletter", "published": "2026-05-02", "publish_on": "2026-05-02", **facts}
    letter = both("publication", "spring", **told)
    view = edition(letter, *entries, language=language, today=dt.date.fromisoformat(today))
    (address,) = (each for each in view.own("publication") if each.entry.id == "spring")
    found = letter_of(view, address)
    assert found is not None
    return found


def _ids(letter: Letter) -> list[str]:
    return [item.entry.id for item in letter.items]


def test_it_gathers_what_was_published_in_the_period_its_ends_included() -> None:
    days = {"before": "2026-03-31", "first": "2026-04-01", "last": "2026-04-30", "after": "2026-05-01"}
    posts = [_post(name, day) for name, day in days.items()]
    assert _ids(_letter(*posts, gather=PERIOD)) == ["last", "first"]


def test_it_gathers_for_its_audiences_only() -> None:
    posts = [_post("ours", "2026-04-02"), _post("theirs", "2026-04-03", audiences=["cities"])]
    assert _ids(_letter(*posts, gather=PERIOD)) == ["ours"]


def test_it_shows_at_most_so_many_of_each_kind_and_counts_the_others() -> None:
    posts = [_post(f"post-{day}", f"2026-04-0{day}") for day in range(1, 5)]
    (section,) = _letter(*posts, gather={**PERIOD, "most": {"post": 3}}).sections
    assert [item.entry.id for item in section.items] == ["post-4", "post-3", "post-2"]
    assert section.left_out == 1


def test_kinds_that_are_not_named_are_left_out() -> None:
    project = both(
        "project", "lamps", value="V", status={"state": "pilot", "on": "2026-04"}, publish_on="2026-04-02"
    )
    assert _ids(_letter(project, gather={**PERIOD, "most": {"post": 3}})) == []
    assert _ids(_letter(project, gather=PERIOD)) == ["lamps"]


def test_chosen_entries_stand_first_and_once() -> None:
    posts = [_post("new", "2026-04-03"), _post("chosen", "2026-04-02"), _post("old", "2025-01-01")]
    letter = _letter(*posts, features=["old", "chosen", "old"], gather=PERIOD)
    assert _ids(letter) == ["old", "chosen", "new"]


def test_what_is_not_published_is_not_in_it() -> None:
    posts = [_post("draft", "2026-04-02", draft=True), _post("over", "2026-04-03", expires_on="2026-05-20")]
    assert _ids(_letter(*posts, features=["draft"], gather=PERIOD)) == []


def test_a_press_release_under_embargo_comes_with_the_period_in_which_it_is_free() -> None:
    told = {"form": "press-release", "published": "2026-04-20", "publish_on": "2026-04-20"}
    release = both("publication", "prize", **told, embargo_until="2026-05-01 09:00")
    assert _ids(_letter(release, gather=PERIOD)) == []
    assert _ids(_letter(release, gather={"since": "2026-05-01", "until": "2026-05-31"})) == ["prize"]
    assert _ids(_letter(release, features=["prize"], gather=PERIOD)) == ["prize"]


def test_each_language_gathers_its_own() -> None:
    swedish = entry("post", "only", version("sv", authors=["ada"], publish_on="2026-04-02"))
    assert _ids(_letter(swedish, gather=PERIOD)) == ["only"]
    assert _ids(_letter(swedish, gather=PERIOD, language="en")) == []


def test_newsletters_gather_no_newsletters() -> None:
    other = both(
        "publication",
        "winter",
        form="newsletter",
        published="2026-04",
        publish_on="2026-04-02",
        gather=PERIOD,
    )
    assert _ids(_letter(other, gather=PERIOD)) == []
