"""Archives (RFC 5005): nothing is lost to a newcomer, and what is archived stays as it is."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from smartstad.outputs.feed import NEWEST
from unit.outputs.feed_sample import NAMES, check, post, written
from unit.outputs.sample import edition

if TYPE_CHECKING:
    from smartstad.model.library import Entry

ROOT = "https://stad.example/stad/"


def _posts(count: int, first: dt.date = dt.date(2026, 1, 1)) -> list[Entry]:
    return [post(f"p{n:03}", publish_on=first + dt.timedelta(days=n)) for n in range(count)]


def _archives(made: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in made.items() if "/archive-" in path}


def _guids(path: str, data: bytes) -> list[str]:
    if path.endswith(".json"):
        return [item["id"] for item in json.loads(data)["items"]]
    tree = etree.fromstring(data)
    return [
        str(each) for each in tree.xpath("//item/guid/text() | //atom:entry/atom:id/text()", namespaces=NAMES)
    ]


def _link(path: str, data: bytes, relation: str) -> str | None:
    if path.endswith(".json"):
        return json.loads(data).get("next_url") if relation == "prev-archive" else None
    found = etree.fromstring(data).xpath(f"//atom:link[@rel='{relation}']/@href", namespaces=NAMES)
    assert len(found) <= 1
    return str(found[0]) if found else None


def _walk(made: dict[str, bytes], path: str) -> list[tuple[str, list[str]]]:
    """The documents from the newest back, as a newcomer fetches them."""
    found = []
    url: str | None = ROOT + path
    while url:
        path = url.removeprefix(ROOT)
        found.append((path, _guids(path, made[path])))
        url = _link(path, made[path], "prev-archive")
    return found


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml", "feed.json"])
def test_all_entries_can_be_reached(path: str) -> None:
    made = written(edition(*_posts(120)))
    for name, data in made.items():
        check(name, data)
    (_, newest), *archives = _walk(made, path)
    assert len(newest) == NEWEST
    assert newest[0].endswith("/p119/sv")
    archived = [guid for _, guids in archives for guid in guids]
    # Each once in the archives, which may share entries with the feed.
    assert len(archived) == len(set(archived)) == 100
    assert len({*newest, *archived}) == 120


def test_the_documents_know_each_other() -> None:
    made = written(edition(*_posts(120)))
    for main, ending in (("feed.xml", "xml"), ("atom.xml", "atom")):
        first, second = (f"feeds/blog/archive-{n}.{ending}" for n in (1, 2))
        assert _link(main, made[main], "prev-archive") == ROOT + second
        assert _link(main, made[main], "next-archive") is _link(main, made[main], "current") is None
        assert _link(second, made[second], "prev-archive") == ROOT + first
        assert _link(first, made[first], "next-archive") is None  # it would change the archive
        assert _link(first, made[first], "prev-archive") is None
        for archive in (first, second):
            assert _link(archive, made[archive], "current") == ROOT + main
            assert _link(archive, made[archive], "self") == ROOT + archive
            assert etree.fromstring(made[archive]).find(".//fh:archive", NAMES) is not None
        assert etree.fromstring(made[main]).find(".//fh:archive", NAMES) is None


@pytest.mark.parametrize("count", [101, 120, 149])
def test_another_entry_changes_no_archive(count: int) -> None:
    before, after = (_archives(written(edition(*_posts(n)))) for n in (count, count + 1))
    assert before
    assert before == after


def test_a_new_archive_changes_none_before_it() -> None:
    before, after = (_archives(written(edition(*_posts(n)))) for n in (150, 151))
    assert {path: after[path] for path in before} == before
    assert len(after) > len(before)


def test_no_archive_where_all_fits() -> None:
    assert _archives(written(edition(*_posts(NEWEST)))) == {}
    assert _archives(written(edition(*_posts(NEWEST + 1)))) != {}


def test_an_expired_entry_disappears_without_disturbing_others() -> None:
    posts = _posts(170)
    before = written(edition(*posts))
    over = dt.date(2026, 1, 1) + dt.timedelta(days=10)
    posts[10] = post("p010", publish_on=over, expires_on="2026-11-01")
    after = written(edition(*posts))
    gone = "tag:stockholm.se,2026:smartstad/post/p010/sv"
    assert set(before) == set(after)
    for path, data in before.items():
        if path == "opml.xml":
            continue
        guids = _guids(path, data)
        assert [guid for guid in guids if guid != gone] == _guids(path, after[path]), path
        if gone not in guids:
            assert data == after[path], path


def test_an_archive_whose_entries_are_all_over_is_left_out() -> None:
    posts = _posts(120)
    posts[:50] = [
        post(each.id, publish_on=each.facts.publish_on, expires_on="2026-11-01") for each in posts[:50]
    ]
    made = written(edition(*posts))
    assert "feeds/blog/archive-1.xml" not in made
    assert _link("x.xml", made["feeds/blog/archive-2.xml"], "prev-archive") is None
    assert len({guid for _, guids in _walk(made, "atom.xml") for guid in guids}) == 70


def test_recently_updated_has_no_archive() -> None:
    """An entry comes back as new whenever it changes, so no archive could stay as it is."""
    made = written(edition(*_posts(60)))
    assert len(_guids("x.xml", made["feeds/recent.xml"])) == NEWEST
    assert not any(path.startswith("feeds/recent/") for path in made)
