"""Names that never change: neither title, slug nor host is in them."""

from __future__ import annotations

import re

import feedparser
from icalendar import Calendar

from smartstad.outputs.feed import BLOG_FEED
from smartstad.outputs.identity import calendar_uid, tag_uri
from unit.outputs.data_sample import projects_json
from unit.outputs.feed_sample import written
from unit.outputs.sample import edition, entry, events_calendar, version

TAG = re.compile(r"tag:[a-z0-9.]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9._~/-]+")
"""RFC 4151, 2.1, without what we do not use."""


def test_the_names_are_those_that_subscribers_have() -> None:
    assert tag_uri("post", "hello", "sv") == "tag:stockholm.se,2026:smartstad/post/hello/sv"
    assert tag_uri("project", "lamps") == "tag:stockholm.se,2026:smartstad/project/lamps"
    assert TAG.fullmatch(tag_uri("post", "hello-2", "sv"))
    assert calendar_uid("event", "expo") == "smartstad-event-expo@stockholm.se"


def _names(title: str, slug: str, host: str) -> tuple[str, str, str]:
    told = {"title": title, "slug": slug}
    post = entry("post", "hello", version("sv", authors=["ada"], **told))
    organiser = {"kind": "own", "name": {"sv": "Staden"}}
    event = entry("event", "expo", version("sv", start="2026-05-01", organiser=organiser, **told))
    status = {"state": "pilot", "on": "2026"}
    project = entry("project", "lamps", version("sv", status=status, value="Ljus.", **told))
    view = edition(post, event, project, host=host)
    feed = feedparser.parse(written(view)[BLOG_FEED])
    calendar = Calendar.from_ical(events_calendar(view))
    assert slug in feed.entries[0].link
    assert host in feed.entries[0].link
    uri = re.search(r'"uri": "([^"]*)"', projects_json(view).decode())
    assert uri is not None
    return feed.entries[0].id, str(calendar.events[0]["UID"]), uri[1]


def test_names_survive_a_change_of_title_slug_and_host() -> None:
    before = _names("Hej", "hej", "https://stad.example/")
    after = _names("Välkommen & hej", "valkommen", "http://127.0.0.1:8000/")
    assert before == after
    assert len(set(before)) == 3
