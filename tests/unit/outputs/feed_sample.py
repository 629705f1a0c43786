"""Feeds of small editions, and what they must be whatever they say."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import feedparser
from jsonschema import Draft202012Validator
from lxml import etree

from smartstad.outputs.feed_entry import no_picture
from smartstad.outputs.feed_outputs import feed_outputs
from unit.outputs.sample import bodies, both, entry, list_page, version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.model.library import Entry
    from smartstad.outputs.feed_entry import FindPicture
    from smartstad.outputs.output import Output
    from smartstad.sites.edition_view import EditionView

DATA = Path(__file__).parent / "data"
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "fh": "http://purl.org/syndication/history/1.0",
}
ORGANISER = {"kind": "own", "name": {"sv": "Staden"}}


def post(identifier: str = "hello", changed: str | None = None, **facts: Any) -> Entry:
    return entry("post", identifier, version("sv", changed, **{"authors": ["newsroom"], **facts}))


def outputs(
    view: EditionView, html: str = "<p>Text.</p>", picture: FindPicture = no_picture
) -> dict[str, Output]:
    """The feeds' files, by path."""
    return {output.path: output for output in feed_outputs(view, bodies(view, html), picture)}


def written(
    view: EditionView, html: str = "<p>Text.</p>", picture: FindPicture = no_picture
) -> dict[str, bytes]:
    """The feeds' files, made, by path."""
    return {path: output.make() for path, output in outputs(view, html, picture).items()}


def of_all_kinds() -> list[Entry]:
    """Entries of every kind that feeds tell of."""
    return [
        both("post", "hello", authors=["ada"], themes=["lighting", "data"], publish_on="2026-03-29"),
        post("second", "2026-05-02", authors=["newsroom", "ada"], publish_on="2026-03-30"),
        both("event", "expo", start="2026-05-01 18:00", organiser=ORGANISER, zone="Asia/Tokyo"),
        both("event", "meet", start="2026-05-01", organiser=ORGANISER, status="cancelled"),
        both("project", "lamps", value="Ljus.", themes=["data"], status={"state": "idea", "on": 2026}),
        both("publication", "news", form="press-release", published="2026-02"),
        both("publication", "report", form="report", published="2026-02"),
        entry(
            "call", "help", version("sv", opens="2026-01-01", deadline="2026-12-31", who="Ni", how="Skriv")
        ),
        both("message", "better", order=1, quoted_from="Strategin"),
        list_page("blogg", "post", title="Blogg", summary="Det senaste."),
    ]


def entries_of(data: bytes) -> list[Any]:
    """The entries of an RSS or Atom feed as feedparser reads them."""
    return list(parsed(data).entries)


def parsed(data: bytes) -> Any:
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.bozo_exception
    return feed


def items(data: bytes, path: str) -> list[str]:
    """Texts in the items of an RSS feed."""
    return [str(text) for text in etree.fromstring(data).xpath(f"/rss/channel/item/{path}", namespaces=NAMES)]


@cache
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(DATA / "atom.rng"))


@cache
def _schema() -> Draft202012Validator:
    return Draft202012Validator(json.loads((DATA / "json-feed.schema.json").read_bytes()))


def check_atom(data: bytes) -> None:
    """RFC 4287: the grammar, and what it says in words."""
    grammar, tree = _grammar(), etree.fromstring(data, etree.XMLParser(huge_tree=True))
    assert grammar.validate(tree), grammar.error_log

    def texts(path: str) -> list[str]:
        return [str(text) for text in tree.xpath(path, namespaces=NAMES)]

    # 4.1.1: authors, one link to itself, no two alternates of the same type and language.
    assert texts("atom:author/atom:name") or not tree.xpath("atom:entry[not(atom:author)]", namespaces=NAMES)
    assert len(texts("atom:link[@rel='self']/@href")) == 1
    for each in [tree, *tree.findall("atom:entry", NAMES)]:
        alternates = [
            (link.get("type"), link.get("hreflang"))
            for link in each.findall("atom:link[@rel='alternate']", NAMES)
        ]
        assert len(alternates) == len(set(alternates)) == 1
    _distinct(texts("atom:entry/atom:id/text()"))
    # The W3C's validator warns of both.
    _distinct(texts("atom:entry/atom:updated/text()"))
    assert len(texts("atom:entry/atom:summary | atom:entry/atom:content")) >= len(texts("atom:entry"))
    for enclosure in tree.findall("atom:entry/atom:link[@rel='enclosure']", NAMES):
        assert enclosure.get("type")
        assert enclosure.get("length")
    moments = texts("atom:entry/atom:updated/text()")
    if moments:
        # RFC 3339 texts do not sort across offsets.
        parsed_moments = [feedparser.datetimes._parse_date(moment) for moment in moments]
        newest = feedparser.datetimes._parse_date(texts("atom:updated/text()")[0])
        assert newest == max(parsed_moments)


def check_rss(data: bytes) -> None:
    """RSS 2.0 and the rules of the RSS Best Practices Profile (rssboard.org/rss-profile)."""
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1)
    (channel,) = root
    for name in ("title", "link", "description"):
        assert channel.findtext(name), name
    _once(channel, ("title", "link", "description", "language", "copyright", "lastBuildDate", "generator"))
    own = channel.findall("atom:link[@rel='self']", NAMES)
    assert [(link.get("type"), link.get("href", "")[:4]) for link in own] == [("application/rss+xml", "http")]
    for item in channel.findall("item"):
        _once(item, ("title", "link", "description", "guid", "pubDate", "enclosure", "author"))
        _once(item, tuple(f"{{{NAMES['content']}}}{name}" for name in ("encoded",)))
        assert item.findtext("title")
        assert item.findtext("link", "").startswith("http")
        assert item.find("guid").get("isPermaLink") == "false"
        assert item.findtext("pubDate", "").endswith((" +0100", " +0200"))
        for enclosure in item.findall("enclosure"):
            assert int(enclosure.get("length")) > 0
            assert "/" in enclosure.get("type")
            assert enclosure.get("url").startswith("http")
    _distinct([item.findtext("guid", "") for item in channel.findall("item")])


def check_json(data: bytes) -> None:
    """JSON Feed 1.1."""
    feed = json.loads(data)
    assert [error.message for error in _schema().iter_errors(feed)] == []
    _distinct([item["id"] for item in feed["items"]])


def check(path: str, data: bytes) -> None:
    """What a feed's file must be, by its ending."""
    if path.endswith(".json"):
        check_json(data)
    elif path.endswith(".atom") or path == "atom.xml":
        check_atom(data)
        parsed(data)
    elif path != "opml.xml":
        check_rss(data)
        parsed(data)


def _once(element: Any, names: Iterable[str]) -> None:
    for name in names:
        assert len(element.findall(name)) <= 1, name


def _distinct(found: list[str]) -> None:
    assert len(found) == len(set(found))
