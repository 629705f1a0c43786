"""Feeds as RSS 2.0. The one module that knows feedgen.

Where feedgen is wrong for us it is put right through its own extension interface: it has no
``xml:lang`` in RSS, and it writes the time of day as ``lastBuildDate`` of a feed without entries.
Full texts are escaped, not in CDATA, which a text with ``]]>`` would end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from feedgen.feed import FeedGenerator

if TYPE_CHECKING:
    from smartstad.outputs.feed import Feed, FeedEntry

MEDIA_TYPE = "application/rss+xml"

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def rss(feed: Feed) -> bytes:
    """The feed as RSS 2.0 (rssboard.org/rss-specification), with the elements of three namespaces.

    ``atom:link rel="self"`` (RSS Best Practices Profile), ``content:encoded`` (RSS 1.0 content module)
    for the whole text, and ``dc:creator`` (Dublin Core) for authors, since RSS' own ``author`` must be
    an e-mail address.
    """
    generator = FeedGenerator()
    generator.load_extension("dc")
    generator.register_extension("channel", _Channel, None)
    generator.channel.of(feed)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.link(href=feed.self_url, rel="self", type=MEDIA_TYPE)
    # The link added last becomes the channel's own.
    generator.link(href=feed.url, rel="alternate")
    generator.language(feed.language)
    generator.generator("smartstad")
    if feed.updated is not None:
        generator.lastBuildDate(feed.updated)
    for entry in feed.entries:
        _add(generator, entry)
    return bytes(generator.rss_str(pretty=True))


def _add(generator: Any, entry: FeedEntry) -> None:
    item = generator.add_entry(order="append")
    item.title(entry.title)
    item.link(href=entry.url)
    item.guid(entry.id, permalink=False)
    item.published(entry.published)
    item.description(entry.summary, isSummary=True)
    if entry.content:
        item.content(entry.content)
    for name in entry.authors:
        item.dc.dc_creator(name)
    for name in entry.categories:
        item.category(term=name)


class _Channel:
    """An extension of feedgen: what it lacks in a channel. It is given the channel before its items."""

    def __init__(self) -> None:
        self._feed: Feed | None = None

    def of(self, feed: Feed) -> None:
        self._feed = feed

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_rss(self, root: Any) -> Any:
        if self._feed is not None:
            root.set(_LANG, self._feed.language)
            if self._feed.updated is None:
                channel = root.find("channel")
                channel.remove(channel.find("lastBuildDate"))
        return root
