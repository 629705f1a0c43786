"""Feeds as RSS 2.0. The one module that knows feedgen.

Where feedgen is wrong for us it is put right through its own extension interface: in RSS it has no
``xml:lang``, of all links it writes only the one to the feed itself, and it writes the time of day as
``lastBuildDate`` of a feed without entries. Full texts are escaped, not in CDATA, which a text with
``]]>`` would end.
"""

from __future__ import annotations

import html
from copy import deepcopy
from typing import TYPE_CHECKING, Any, ClassVar

from feedgen.entry import FeedEntry as Item
from feedgen.ext.dc import DcEntryExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from smartstad.outputs.feed import BLOG_FEED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.outputs.feed import Feed, FeedEntry, Place

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "fh": "http://purl.org/syndication/history/1.0",
}


class Rss:
    """RSS 2.0 (rssboard.org/rss-specification) after the RSS Best Practices Profile, with other namespaces' elements.

    ``atom:link`` for the feed itself, its hub and archives; ``content:encoded`` (RSS 1.0 content module)
    for the whole text; ``dc:creator`` (Dublin Core) for authors, since RSS' own ``author`` must be an
    e-mail address; ``dcterms:modified`` for the last change, of which RSS knows nothing.
    """

    media_type: ClassVar[str] = "application/rss+xml"
    name: ClassVar[str] = "RSS"
    ending: ClassVar[str] = ".xml"
    main: ClassVar[str] = BLOG_FEED

    def __init__(self) -> None:
        self._items: dict[str, Any] = {}

    def write(self, feed: Feed, place: Place) -> bytes:
        generator = FeedGenerator()
        generator.register_extension("channel", _Channel, None)
        generator.channel.of(feed, place, [self._item(entry) for entry in feed.entries])
        # A channel must have both, also where a name was of control characters alone.
        title = feed.title or feed.url
        generator.title(title)
        generator.description(_as_html(feed.description or title))
        generator.link(href=place.url, rel="self", type=self.media_type)
        # The link added last becomes the channel's own.
        generator.link(href=feed.url, rel="alternate")
        generator.language(feed.language)
        generator.copyright(f"{feed.publisher}, {feed.licence}")
        generator.generator("smartstad")
        if feed.updated is not None:
            generator.lastBuildDate(feed.updated)
        written = bytes(generator.rss_str())
        if not place.stylesheet:
            return written
        declaration, _, document = written.partition(b"\n")
        style = f'<?xml-stylesheet type="text/css" href="{html.escape(place.stylesheet)}"?>'
        return b"\n".join([declaration, style.encode(), document])

    def _item(self, entry: FeedEntry) -> Any:
        if entry.id not in self._items:
            self._items[entry.id] = _item(entry)
        return deepcopy(self._items[entry.id])


def _as_html(text: str) -> str:
    """A plain text as ``description`` must be: suitable for presentation as HTML."""
    return html.escape(text, quote=False)


def _item(entry: FeedEntry) -> Any:
    item = Item()
    item.register_extension("dc", DcEntryExtension)
    item.title(entry.title)
    item.link(href=entry.url)
    item.guid(entry.id, permalink=False)
    item.published(entry.published)
    item.description(_as_html(entry.summary), isSummary=True)
    if entry.content:
        item.content(entry.content)
    for name in entry.authors:
        item.dc.dc_creator(name)
    for name in entry.categories:
        item.category(term=name)
    if entry.picture is not None:
        item.enclosure(entry.picture.url, str(entry.picture.length), entry.picture.media_type)
    element = item.rss_entry()
    if entry.updated != entry.published:
        changed = xml_elem(f"{{{_NAMESPACES['dcterms']}}}modified", element)
        changed.text = entry.updated.isoformat()
    return element


class _Channel:
    """An extension of feedgen: what it lacks in a channel. It is given the channel before it has items."""

    def __init__(self) -> None:
        self._given: tuple[Feed, Place, Iterable[Any]] | None = None

    def of(self, feed: Feed, place: Place, items: Iterable[Any]) -> None:
        self._given = feed, place, items

    def extend_ns(self) -> dict[str, str]:
        return _NAMESPACES

    def extend_rss(self, root: Any) -> Any:
        if self._given is not None:
            feed, place, items = self._given
            root.set(_LANG, feed.language)
            channel = root.find("channel")
            if feed.updated is None:
                channel.remove(channel.find("lastBuildDate"))
            links = {**({"hub": feed.hub} if feed.hub and not feed.archive else {}), **place.links}
            for relation, url in links.items():
                xml_elem(f"{{{_ATOM}}}link", channel, rel=relation, href=url)
            if feed.archive:
                xml_elem(f"{{{_NAMESPACES['fh']}}}archive", channel)
            channel.extend(items)
        return root
