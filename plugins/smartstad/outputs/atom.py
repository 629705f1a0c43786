"""Feeds as Atom (RFC 4287).

Not with feedgen: it drops the type and length of enclosures, and the summary of an entry that has its
whole text; for an entry without change it writes the time of day. An Atom document is little more than
its elements one after the other, so they are written here, each entry once for all feeds that have it.
"""

from __future__ import annotations

import datetime as dt
import zlib
from typing import TYPE_CHECKING, ClassVar
from xml.sax.saxutils import escape, quoteattr

from smartstad.outputs.moment import midnight

if TYPE_CHECKING:
    from smartstad.outputs.feed import Attachment, Feed, FeedEntry, Place

_NEVER = dt.date(2026, 1, 1)
"""Day of the last change of a feed that never had an entry: Atom demands one (RFC 4287, 4.2.15)."""


class Atom:
    """Atom, with the paging and archiving of RFC 5005 and the licence of RFC 4946."""

    media_type: ClassVar[str] = "application/atom+xml"
    name: ClassVar[str] = "Atom"
    ending: ClassVar[str] = ".atom"
    main: ClassVar[str] = "atom.xml"

    def __init__(self) -> None:
        self._entries: dict[str, str] = {}

    def write(self, feed: Feed, place: Place) -> bytes:
        style = f'<?xml-stylesheet type="text/css" href={quoteattr(place.stylesheet)}?>\n'
        parts = [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            style if place.stylesheet else "",
            '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"'
            f" xml:lang={quoteattr(feed.language)}>\n",
            _head(feed, place),
            *(self._entry(entry) for entry in feed.entries),
            "</feed>\n",
        ]
        return "".join(parts).encode()

    def _entry(self, entry: FeedEntry) -> str:
        if entry.id not in self._entries:
            self._entries[entry.id] = _entry(entry)
        return self._entries[entry.id]


def _head(feed: Feed, place: Place) -> str:
    links = {**({"hub": feed.hub} if feed.hub and not feed.archive else {}), **place.links}
    parts = [
        _text("id", feed.id),
        _text("title", feed.title),
        _text("subtitle", feed.description),
        _text(
            "updated", max((_updated(entry) for entry in feed.entries), default=midnight(_NEVER)).isoformat()
        ),
        f"<author><name>{escape(feed.publisher)}</name></author>\n",
        _link("self", place.url, Atom.media_type),
        _link("alternate", feed.url, "text/html", feed.language),
        _link("license", feed.licence),
        *(_link(relation, url) for relation, url in links.items()),
        _text("generator", "smartstad"),
        "<fh:archive/>\n" if feed.archive else "",
    ]
    return "".join(parts)


def _entry(entry: FeedEntry) -> str:
    language = quoteattr(entry.language)
    parts = [
        f"<entry xml:lang={language}>\n",
        _text("id", entry.id),
        _text("title", entry.title),
        _text("published", entry.published.isoformat()),
        _text("updated", _updated(entry).isoformat()),
        *(f"<author><name>{escape(name)}</name></author>\n" for name in entry.authors),
        _link("alternate", entry.url, "text/html", entry.language),
        *(f"<category term={quoteattr(name)}/>\n" for name in entry.categories),
        _enclosure(entry.picture) if entry.picture else "",
        _text("summary", entry.summary) if entry.summary else "",
        f'<content type="html">{escape(entry.content)}</content>\n' if entry.content else "",
        "</entry>\n",
    ]
    return "".join(parts)


def _updated(entry: FeedEntry) -> dt.datetime:
    """The moment of the last change, told apart from that of other entries by a part of its first second.

    The content knows the day only, but entries that changed at the same moment are taken for a mistake
    (the W3C's validator, DuplicateUpdated).
    """
    return entry.updated.replace(microsecond=zlib.crc32(entry.id.encode()) % 1_000_000)


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>\n"


def _link(relation: str, url: str, media_type: str = "", language: str = "") -> str:
    kind = f" type={quoteattr(media_type)}" if media_type else ""
    spoken = f" hreflang={quoteattr(language)}" if language else ""
    return f"<link rel={quoteattr(relation)} href={quoteattr(url)}{kind}{spoken}/>\n"


def _enclosure(picture: Attachment) -> str:
    facts = f'type={quoteattr(picture.media_type)} length="{picture.length}"'
    return f'<link rel="enclosure" href={quoteattr(picture.url)} {facts}/>\n'
