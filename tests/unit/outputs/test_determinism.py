"""The same content gives the same bytes, whatever the clock, zone, locale and seed of the machine."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import feedgen.entry
import feedgen.feed
import icalendar.cal.component

from smartstad.outputs.feed_outputs import feed_outputs
from smartstad.outputs.sitemap import sitemaps
from unit.outputs.data_sample import projects_json
from unit.outputs.sample import bodies, both, edition, events_calendar, list_page

if TYPE_CHECKING:
    import pytest


def outputs() -> list[bytes]:
    """All outputs of a small edition, and of an empty one."""
    holder = {"kind": "own", "name": {"sv": "Staden"}}
    view = edition(
        both("post", "hello", authors=["ada"], themes=["lighting", "data"]),
        both("event", "expo", start="2026-05-01 18:00", organiser=holder, zone="Asia/Tokyo"),
        both("event", "meet", start="2026-05-01 18:00", organiser=holder),
        both("project", "lamps", value="Ljus.", status={"state": "idea", "on": 2026}, themes=["data"]),
        list_page("blogg", "post"),
    )
    empty = edition()
    made = []
    for shown in (view, empty):
        made += [output.make() for output in feed_outputs(shown, bodies(shown))]
        made += [events_calendar(shown)]
        made += [projects_json(shown), *sitemaps(shown).values()]
    return made


def digest() -> str:
    return hashlib.sha256(b"".join(outputs())).hexdigest()


class _Later(type):
    """Makes a stand-in for ``datetime`` that takes any datetime for one of its own."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, dt.datetime)


class _Clock(dt.datetime, metaclass=_Later):
    """A clock that stopped in 1999."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]
        return dt.datetime(1999, 1, 1, tzinfo=tz)


def test_no_library_asks_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    before = outputs()
    for module in (feedgen.feed, feedgen.entry, icalendar.cal.component):
        monkeypatch.setattr(module, "datetime", _Clock)
    assert outputs() == before


def test_time_zone_locale_and_seed_do_not_matter() -> None:
    tests = Path(__file__).parents[2]
    code = "from unit.outputs.test_determinism import digest; print(digest())"
    path = os.pathsep.join([str(tests.parent / "plugins"), str(tests)])
    found = set()
    for zone, locale, seed in (("Asia/Tokyo", "C", "1"), ("America/New_York", "C.UTF-8", "2")):
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        run = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        )
        found.add(run.stdout.strip())
    assert found == {digest()}
