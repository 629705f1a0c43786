"""What Atom and JSON Feed have of their own, and that their grammar and schema find mistakes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import etree

from smartstad.outputs.atom import Atom
from smartstad.outputs.feed import Feed, Place
from smartstad.outputs.json_feed import JsonFeed
from unit.outputs.feed_sample import NAMES, check_atom, check_json, of_all_kinds, parsed, post, written
from unit.outputs.sample import edition

HUB = "https://hub.se/"
FEED = Feed("tag:x", "Titel", "Om A & B", "https://x.se/", "sv", "Staden", "https://l.se/", (), HUB)
ATOM = Place("https://x.se/atom.xml")
JSON = Place("https://x.se/feed.json")


def test_atom_s_head_says_what_the_feed_is() -> None:
    feed = parsed(written(edition(*of_all_kinds()))["atom.xml"]).feed
    assert feed.id == "tag:stockholm.se,2026:smartstad/feed/stad/blog/sv"
    assert feed.title == "Blogg – Smart stad"
    assert feed.author == "Stockholms stad"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://stad.example/stad/atom.xml",
        "alternate": "https://stad.example/stad/blogg/",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_json_feed_s_head_says_what_the_feed_is() -> None:
    feed = json.loads(written(edition(*of_all_kinds()))["feed.json"])
    del feed["items"]
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Blogg – Smart stad",
        "description": "Det senaste.",
        "home_page_url": "https://stad.example/stad/blogg/",
        "feed_url": "https://stad.example/stad/feed.json",
        "language": "sv",
        "authors": [{"name": "Stockholms stad"}],
    }


@pytest.mark.parametrize(("archive", "named"), [(False, [HUB]), (True, [])])
def test_a_hub_is_named_but_not_in_archives(archive: bool, named: list[str]) -> None:
    feed = replace(FEED, archive=archive)
    atom, told = Atom().write(feed, ATOM), JsonFeed().write(feed, JSON)
    check_atom(atom)
    check_json(told)
    assert etree.fromstring(atom).xpath("//atom:link[@rel='hub']/@href", namespaces=NAMES) == named
    assert [hub["url"] for hub in json.loads(told).get("hubs", ())] == named


def test_an_atom_feed_without_entries_has_a_date_that_never_changes() -> None:
    assert b"<updated>2026-01-01T00:00:00+01:00</updated>" in Atom().write(FEED, ATOM)


def test_entries_of_the_same_day_are_told_apart_in_atom() -> None:
    data = written(edition(post("a"), post("b")))["atom.xml"]
    check_atom(data)
    assert data.count(b"<updated>2026-03-01T00:00:00.") == 3


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<id>tag:x</id>", b""),
        (b"<updated>2026-01-01T00:00:00+01:00</updated>", b"<updated>2026-01-01</updated>"),
        (b"<title>", b'<title type="CDATA">'),
        (b"<author><name>Staden</name></author>", b"<author>Staden</author>"),
        (b"<generator>", b"<unheard>x</unheard><generator>"),
    ],
)
def test_the_grammar_finds_mistakes(right: bytes, wrong: bytes) -> None:
    data = Atom().write(FEED, ATOM)
    assert right in data
    with pytest.raises(AssertionError):
        check_atom(data.replace(right, wrong))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('"version"', '"vresion"'), ('"items": [', '"items": [{}'), ("https://x.se/feed", "feed")],
)
def test_the_schema_finds_mistakes(right: str, wrong: str) -> None:
    data = JsonFeed().write(FEED, JSON).decode()
    assert right in data
    with pytest.raises(AssertionError):
        check_json(data.replace(right, wrong).encode())
