"""The feed of what happens in the project catalogue."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from unit.outputs.feed_sample import check, entries_of, written
from unit.outputs.sample import edition, entry, version

if TYPE_CHECKING:
    from smartstad.model.library import Entry

START = "tag:stockholm.se,2026:smartstad/project/"


def _project(**facts: Any) -> Entry:
    told = {"value": "Ljus.", "status": {"state": "running", "on": "2026-04"}, "title": "Lampor"}
    return entry("project", "lamps", version("sv", **{**told, **facts}))


def _told(*entries: Entry, today: dt.date = dt.date(2026, 12, 1)) -> list[tuple[str, str, str]]:
    """Id, title and day, newest first."""
    made = written(edition(*entries, today=today))
    check("feeds/projects.atom", made["feeds/projects.atom"])
    return [
        (each.id.removeprefix(START), each.title, each.published[:10])
        for each in entries_of(made["feeds/projects.atom"])
    ]


def test_new_projects_states_and_results_are_news_on_their_days() -> None:
    results = [
        {"text": {"sv": "Mindre el"}, "value": 40, "unit": {"sv": "%"}, "on": "2026-06-15"},
        {"text": {"sv": "Tryggare"}, "on": "2026-06-15"},
        {"text": {"sv": "Utan dag"}},
    ]
    assert _told(_project(results=results)) == [
        ("lamps/result/2026-06-15/2/sv", "Lampor: new result", "2026-06-15"),
        ("lamps/result/2026-06-15/sv", "Lampor: new result", "2026-06-15"),
        ("lamps/status/running/2026-04/sv", "Lampor: Under way", "2026-04-01"),
        ("lamps/sv", "Lampor", "2026-03-01"),
    ]


def test_a_change_of_state_is_news_of_its_own_and_leaves_the_others_as_they_were() -> None:
    before = _told(_project())
    after = _told(_project(status={"state": "finished", "on": "2026-09-01"}))
    assert after[0] == ("lamps/status/finished/2026-09-01/sv", "Lampor: Finished", "2026-09-01")
    assert after[1:] == before[1:]


def test_what_is_dated_in_the_future_is_not_news_yet() -> None:
    assert [told[0] for told in _told(_project(status={"state": "running", "on": "2027"}))] == ["lamps/sv"]


def test_a_change_says_what_changed() -> None:
    result = {"text": {"en": "Less <power>"}, "value": 1234.5, "unit": {"sv": "kWh"}, "on": "2026"}
    made = written(edition(_project(results=[result])))
    contents = {
        each.id.removeprefix(START): each.content[0].value for each in entries_of(made["feeds/projects.xml"])
    }
    # In the language of the edition; a text in another is marked.
    number = "1\u00a0234,5"
    told = f'<strong>{number} kWh</strong> <span lang="en">Less &lt;power&gt;</span> (2026)'
    assert contents["lamps/result/2026/sv"] == f"<p>{told}</p>"
    assert "Under way (april 2026)" in contents["lamps/status/running/2026-04/sv"]
    assert contents["lamps/sv"].endswith(f"<p>Text.</p><p>{told}</p>")


def test_an_expired_project_takes_its_changes_with_it() -> None:
    made = written(edition(_project(expires_on="2026-11-01")))
    assert "feeds/projects.xml" not in made
