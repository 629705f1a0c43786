"""A piece of news keeps its id, whatever happens to its title, address and file, and to the site's host."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from unit.outputs.feed_sample import ORGANISER, entries_of, post, written
from unit.outputs.sample import edition, entry, version

TODAY = dt.date(2026, 12, 1)


def _ids(host: str, today: dt.date, **told: Any) -> dict[str, list[str]]:
    status = {"state": "pilot", "on": "2026"}
    result = {"text": {"sv": told.get("title", "Bra")}, "on": "2026-05"}
    view = edition(
        post("hello", **told),
        entry("event", "expo", version("sv", start="2026-05-01", organiser=ORGANISER, **told)),
        entry("project", "lamps", version("sv", status=status, value="Ljus.", results=[result], **told)),
        entry("publication", "news", version("sv", form="press-release", published="2026", **told)),
        host=host,
        today=today,
    )
    made = written(view)
    found = {}
    for path, data in made.items():
        if path.endswith(".json"):
            found[path] = [item["id"] for item in json.loads(data)["items"]]
        elif path != "opml.xml":
            found[path] = [each.id for each in entries_of(data)]
    found["feeds"] = [line for line in made["atom.xml"].decode().splitlines() if "/feed/" in line]
    return found


def test_ids_survive_a_change_of_title_slug_and_host_and_a_year() -> None:
    before = _ids("https://stad.example/", TODAY, title="Hej", slug="hej")
    later = TODAY.replace(year=2027)
    after = _ids("http://127.0.0.1:8000/", later, title="Välkommen & hej", slug="valkommen")
    assert before == after
    assert len({each for ids in before.values() for each in ids}) > 6


def test_a_change_of_text_changes_no_id_but_the_moment() -> None:
    before, after = (
        json.loads(written(edition(post(changed=day)))["feed.json"])["items"][0]
        for day in ("2026-04-01", "2026-05-01")
    )
    assert before["id"] == after["id"]
    assert before["date_published"] == after["date_published"]
    assert before["date_modified"] < after["date_modified"]


def test_the_clock_changes_nothing() -> None:
    first, second = (written(edition(post(), today=today)) for today in (TODAY, TODAY.replace(year=2027)))
    assert first == second
