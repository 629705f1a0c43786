"""Feeds give the W3C's validator nothing to warn of; and what it warns of would be found."""

from __future__ import annotations

import re

import pytest

from smartstad.outputs.feed import Attachment
from unit.outputs.feed_sample import of_all_kinds, post, written
from unit.outputs.feed_warnings import warnings
from unit.outputs.sample import edition

ROOT = "https://stad.example/stad/"
BODY = '<p>Läs <a href="../mer/">mer</a> &amp; se <img src="a%20b.jpg" alt=""></p>'
PICTURE = Attachment(f"{ROOT}posts/a%20b.jpg", "image/jpeg", 1234)


@pytest.mark.parametrize(("language", "root"), [("sv", ROOT), ("en", f"{ROOT}en/")])
def test_nothing_to_warn_of(language: str, root: str) -> None:
    made = written(edition(*of_all_kinds(), language=language), BODY, lambda _: PICTURE)
    del made["opml.xml"]
    assert {path: warnings(data, root + path) for path, data in made.items()} == {path: [] for path in made}


def test_nothing_to_warn_of_in_archives_and_empty_feeds() -> None:
    for posts in ([], [post(f"p{number:03}") for number in range(101)]):
        for path, data in written(edition(*posts)).items():
            if path != "opml.xml":
                assert warnings(data, ROOT + path) == [], path


@pytest.mark.parametrize(
    ("path", "right", "wrong", "name"),
    [
        ("feed.xml", b"encoding='UTF-8'", b"", "MissingEncoding"),
        ("feed.xml", b"<title>hello sv", b"<title>&lt;b&gt;hello", "ContainsHTML"),
        ("feed.xml", b"<title>hello sv", b"<title>A &amp;amp; B", "ContainsHTML"),
        ("feed.xml", b"<title>hello sv", b"<title> hello", "UnexpectedWhitespace"),
        ("feed.xml", b"tag:stockholm.se,2026:smartstad/post", b"tag:stockholm.se:x y", "InvalidTAG"),
        ("feed.xml", b'rel="self"', b'rel="via"', "MissingSelf"),
        ("feed.xml", b"stad/feed.xml", b"stad/other.xml", "SelfDoesntMatchLocation"),
        ("feed.xml", b"<pubDate>Sun", b"<pubDate>Mon", "ProblematicalRFC822Date"),
        ("feed.xml", b"<language>sv", b"<language>svenska", "InvalidLanguage"),
        ("feed.xml", b'href="https://stad.example/stad/blogg/mer/', b'href="../mer/', "ContainsRelRef"),
        ("feed.xml", b"&lt;p&gt;L", b"&lt;script&gt;&lt;/script&gt;L", "SecurityRisk"),
        ("feed.xml", b"&lt;p&gt;L", b"&lt;p onclick=x&gt;L", "SecurityRiskAttr"),
        ("feed.xml", b"posts/a%20b.jpg", "posts/å b.jpg".encode(), "InvalidFullLink"),
        ("feed.xml", b"xmlns:fh=", b"xmlns:history=", "NonstdPrefix"),
        ("feed.xml", b"hello sv", "hello\x80".encode(), "BadCharacters"),
        ("feed.xml", b"<dc:creator>", b"<author>a@b.se</author><dc:creator>", "DuplicateItemSemantics"),
        ("feed.xml", b"guid", b"id", "MissingGuid"),
        ("atom.xml", b'xml:lang="sv"', b'xml:lang="svenska"', "InvalidLanguage"),
        (
            "atom.xml",
            b"<published>2026-03-01T00:00:00+01:00",
            b"<published>2026-03-01T00:00:00",
            "W3DTFDateNoTimezone",
        ),
        ("atom.xml", b"<summary>", b"<summary>&lt;i&gt;", "ContainsHTML"),
        ("atom.xml", b"<summary>Om hello.</summary>", b"", "MissingTextualContent"),
        ("atom.xml", b'length="1234"/>', b'length="1234">x</link>', "AtomLinkNotEmpty"),
        ("feed.json", b'"feed_url": "https', b'"feed_url": "http', "SelfDoesntMatchLocation"),
        ("feed.json", b"https://stad.example/stad/blogg/mer/", b"javascript:alert(1)", "SecurityRisk"),
    ],
)
def test_what_is_wrong_is_found(path: str, right: bytes, wrong: bytes, name: str) -> None:
    data = written(edition(post(publish_on="2026-03-01")), BODY, lambda _: PICTURE)[path]
    assert right in data
    found = warnings(data.replace(right, wrong), ROOT + path)
    assert any(each.startswith(name) for each in found), found


def test_entries_that_were_updated_at_the_same_moment_are_found() -> None:
    data = written(edition(post("a"), post("b")))["atom.xml"]
    same = re.sub(rb"\.\d{6}\+01:00", b"+01:00", data)
    assert (warnings(data, f"{ROOT}atom.xml"), warnings(same, f"{ROOT}atom.xml")) == (
        [],
        ["DuplicateUpdated"],
    )
