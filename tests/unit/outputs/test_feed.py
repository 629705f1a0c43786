"""Feeds, read back with feedparser and lxml."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from smartstad.outputs.characters import clean, one_line
from smartstad.outputs.feed import BLOG_FEED, NEWEST, blog_feed
from smartstad.outputs.rss import rss
from unit.outputs.sample import bodies, edition, entry, list_page, version

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def _post(identifier: str = "hello", changed: str | None = None, **facts: Any) -> Any:
    return entry("post", identifier, version("sv", changed, **{"authors": ["newsroom"], **facts}))


def _written(view: EditionView, html: str = "<p>Text.</p>") -> bytes:
    return rss(blog_feed(view, bodies(view, html)))


def _parsed(data: bytes) -> Any:
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.bozo_exception
    return feed


def _items(data: bytes, path: str) -> list[str]:
    return [str(text) for text in etree.fromstring(data).xpath(f"/rss/channel/item/{path}", namespaces=NAMES)]


def test_the_channel_says_what_it_is() -> None:
    data = _written(edition(_post(), list_page("blogg", "post", title="Blogg", summary="Det senaste.")))
    channel = _parsed(data).feed
    assert channel.title == "Blogg – Smart stad"
    assert channel.link == "https://stad.example/stad/blogg/"
    assert channel.subtitle == "Det senaste."
    assert channel.language == "sv"
    assert channel.generator == "smartstad"
    own = [link for link in channel.links if link.rel == "self"]
    assert [(link.href, link.type) for link in own] == [
        (f"https://stad.example/stad/{BLOG_FEED}", "application/rss+xml")
    ]
    root = etree.fromstring(data)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert root.get("version") == "2.0"


def test_an_item_says_what_the_post_does() -> None:
    post = _post(themes=["lighting", "data"], authors=["newsroom", "ada"], title="Ljus", summary="Mer ljus.")
    data = _written(edition(post))
    item = _parsed(data).entries[0]
    assert item.title == "Ljus"
    assert item.link == "https://stad.example/stad/blogg/hello/"
    assert item.summary == "Mer ljus."
    assert item.content[0].value == "<p>Text.</p>"
    assert _items(data, "dc:creator/text()") == ["Redaktionen", "Ada Åkesson"]
    assert _items(data, "category/text()") == ["Belysning", "Data, öppna"]
    assert _items(data, "guid/@isPermaLink") == ["false"]
    assert not _items(data, "author")


def test_an_edition_s_feed_has_its_own_language_only() -> None:
    swedish = _post("swedish")
    both = entry("post", "both", version("sv", authors=["ada"]), version("en", title="Both"))
    data = _written(edition(swedish, both, language="en"))
    assert [item.title for item in _parsed(data).entries] == ["Both"]
    assert _parsed(data).entries[0].id.endswith("/both/en")
    # A name that there is in Swedish only.
    assert _items(data, "dc:creator/text()") == ["Ada Åkesson"]


def test_the_newest_come_first_and_the_oldest_not_at_all() -> None:
    first = dt.date(2026, 1, 1)
    posts = [_post(f"p{n:02}", publish_on=first + dt.timedelta(days=n)) for n in range(NEWEST + 3)]
    titles = [item.title for item in _parsed(_written(edition(*posts))).entries]
    assert titles == [f"p{n:02} sv" for n in range(NEWEST + 2, 2, -1)]


def test_posts_of_one_day_come_in_order_of_id() -> None:
    posts = [_post("b", title="A"), _post("a", title="B"), _post("c", title="C", publish_on="2026-03-02")]
    assert [item.title for item in _parsed(_written(edition(*posts))).entries] == ["C", "B", "A"]


@pytest.mark.parametrize(
    ("day", "written"),
    [
        ("2026-03-29", "Sun, 29 Mar 2026 00:00:00 +0100"),  # the clocks change at 02:00
        ("2026-03-30", "Mon, 30 Mar 2026 00:00:00 +0200"),
        ("2026-10-25", "Sun, 25 Oct 2026 00:00:00 +0200"),
        ("2026-10-26", "Mon, 26 Oct 2026 00:00:00 +0100"),
    ],
)
def test_dates_have_stockholm_s_offset_of_that_day(day: str, written: str) -> None:
    data = _written(edition(_post(publish_on=day)))
    assert _items(data, "pubDate/text()") == [written]
    assert etree.fromstring(data).findtext("channel/lastBuildDate") == written


def test_the_feed_changed_when_its_newest_entry_did() -> None:
    posts = [_post("a", "2026-05-02"), _post("b", publish_on="2026-04-01")]
    built = etree.fromstring(_written(edition(*posts))).findtext("channel/lastBuildDate")
    assert built == "Sat, 02 May 2026 00:00:00 +0200"


def test_what_was_written_before_it_was_published_changed_when_published() -> None:
    feed = blog_feed(view := edition(_post(changed="2026-01-01")), bodies(view))
    assert feed.updated is not None
    assert feed.updated.isoformat() == "2026-03-01T00:00:00+01:00"


def test_a_feed_without_entries_is_a_feed_without_date() -> None:
    data = _written(edition())
    feed = _parsed(data)
    assert feed.feed.title == "Smart stad"
    assert feed.feed.link == "https://stad.example/stad/"
    assert feed.entries == []
    assert etree.fromstring(data).find("channel/lastBuildDate") is None


def test_addresses_in_the_text_are_absolute() -> None:
    html = (
        '<p data-source="3:1">A &amp; B &lt; C <a href="../other/?a=1&amp;b=2#c" hreflang="en">x</a>'
        '<a href="#note">1</a><a href="mailto:a@b.se">m</a><a href="https://x.se/">y</a><a href="http://[">z</a>'
        '<img src="../../blog/a%20b.jpg" alt="&quot;å&quot;"><video poster="p.jpg"></video></p>'
    )
    here = "https://stad.example/stad/blogg/"
    assert _items(_written(edition(_post()), html), "content:encoded/text()") == [
        f'<p>A &amp; B &lt; C <a href="{here}other/?a=1&amp;b=2#c" hreflang="en">x</a>'
        f'<a href="{here}hello/#note">1</a><a href="mailto:a@b.se">m</a><a href="https://x.se/">y</a>'
        f'<a href="http://[">z</a>'
        '<img src="https://stad.example/stad/blog/a%20b.jpg" alt="&quot;å&quot;">'
        f'<video poster="{here}hello/p.jpg"></video></p>'
    ]


def test_a_post_without_text_has_its_summary() -> None:
    data = _written(edition(_post()), "")
    assert _items(data, "description/text()") == ["Om hello."]
    assert _items(data, "content:encoded") == []


def test_a_missing_body_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match=r"posts/hello\.sv\.md"):
        blog_feed(edition(_post()), {})


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("A & B <i>c</i> \"d\" 'e' ]]> f", "A & B <i>c</i> \"d\" 'e' ]]> f"),
        ("&amp; &lt;script&gt; &#0;", "&amp; &lt;script&gt; &#0;"),
        ("rad\x0bbrytning\x00\x1b[0m", "radbrytning[0m"),
        ("👩‍💻 ljus ☀️ \U0010ffff", "👩‍💻 ljus ☀️ \U0010ffff"),
        ("\x07", "hello"),
        ("Måns\u00a0Öberg", "Måns\u00a0Öberg"),
    ],
)
def test_hostile_titles_come_through_whole(title: str, read: str) -> None:
    data = _written(edition(_post(title=title, summary=f"Om {title}")), f"<p>{title}</p>")
    assert _items(data, "title/text()") == [read]
    assert _items(data, "content:encoded/text()") == [f"<p>{clean(title)}</p>"]
    assert _items(data, "description/text()") == [one_line(f"Om {title}")]
    assert feedparser.parse(data).entries[0].id.endswith("/hello/sv")


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_any_text_gives_a_feed_that_says_it(title: str, html: str) -> None:
    told = " ".join(title.split("\n")).strip() or "x"
    data = _written(edition(_post(title=told)), f"<p>{html}</p>")
    assert _items(data, "title/text()") == [one_line(told) or "hello"]
    assert clean(html) in _items(data, "content:encoded/text()")[0]
