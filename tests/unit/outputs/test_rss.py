"""What RSS has of its own."""

from __future__ import annotations

from lxml import etree

from smartstad.outputs.feed import Feed, Place
from smartstad.outputs.rss import Rss
from unit.outputs.feed_sample import NAMES, check_rss, items, parsed, post, written
from unit.outputs.sample import edition, list_page

FEED = Feed(
    "tag:x",
    "Titel & <a>",
    "Om A & B",
    "https://x.se/",
    "sv",
    "Staden",
    "https://l.se/",
    (),
    "https://hub.se/",
)


def test_the_channel_says_what_it_is() -> None:
    data = written(edition(post(), list_page("blogg", "post", title="Blogg", summary="Det senaste.")))[
        "feed.xml"
    ]
    channel = parsed(data).feed
    assert channel.title == "Blogg – Smart stad"
    assert channel.link == "https://stad.example/stad/blogg/"
    assert channel.subtitle == "Det senaste."
    assert channel.language == "sv"
    assert channel.generator == "smartstad"
    assert channel.rights == "Stockholms stad, https://creativecommons.org/licenses/by/4.0/"
    own = [link for link in channel.links if link.rel == "self"]
    assert [(link.href, link.type) for link in own] == [
        ("https://stad.example/stad/feed.xml", "application/rss+xml")
    ]
    assert etree.fromstring(data).get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"


def test_a_hub_is_named_but_not_in_archives() -> None:
    for archive, named in ((False, ["https://hub.se/"]), (True, [])):
        feed = Feed(**{**vars(FEED), "archive": archive})
        data = Rss().write(feed, Place("https://x.se/feed.xml"))
        check_rss(data)
        assert etree.fromstring(data).xpath("//atom:link[@rel='hub']/@href", namespaces=NAMES) == named


def test_descriptions_are_fit_to_be_shown_as_html() -> None:
    data = Rss().write(FEED, Place("https://x.se/feed.xml"))
    channel = etree.fromstring(data).find("channel")
    assert channel.findtext("title") == "Titel & <a>"
    assert channel.findtext("description") == "Om A &amp; B"
    data = written(edition(post(summary="1 < 2 & 3")))["feed.xml"]
    assert items(data, "description/text()") == ["1 &lt; 2 &amp; 3"]


def test_a_feed_without_entries_is_a_feed_without_date() -> None:
    data = Rss().write(FEED, Place("https://x.se/feed.xml"))
    assert parsed(data).entries == []
    assert etree.fromstring(data).find("channel/lastBuildDate") is None
