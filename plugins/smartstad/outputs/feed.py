"""Feeds: what a subscriber is sent, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    import datetime as dt

BLOG_FEED = "feed.xml"
"""Where the edition's main feed stands as RSS, from its root: the blog's, where it has one. Subscribers have
it: never to be changed."""

NEWEST = 50
"""How many entries a feed has, and each of its archives; older ones are in the archives."""


@dataclass(frozen=True)
class Attachment:
    """An entry's picture as it is published."""

    url: str
    media_type: str
    length: int
    """In bytes."""


@dataclass(frozen=True)
class FeedEntry:
    """A piece of news. All texts are plain and clean, but for `content`."""

    id: str
    """Tag URI; the same for ever."""
    url: str
    title: str
    summary: str
    content: str
    """The whole text: HTML with absolute addresses; empty where there is none."""
    published: dt.datetime
    """Midnight in Stockholm on the day of publishing: the content knows no hour."""
    updated: dt.datetime
    language: str
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    """Names of its themes."""
    picture: Attachment | None = None


@dataclass(frozen=True)
class Feed:
    """One document of a feed: the one that is subscribed to, or an archive (RFC 5005); entries newest first."""

    id: str
    """Tag URI, the same in all formats and archives; the same for ever."""
    title: str
    description: str
    url: str
    """The page whose news it tells."""
    language: str
    publisher: str
    licence: str
    entries: tuple[FeedEntry, ...]
    hub: str | None = None
    """The WebSub hub that is told of news."""
    archive: bool = False

    @property
    def updated(self) -> dt.datetime | None:
        """When it last changed: its entries' newest moment, never the clock's. None where it is empty."""
        return max((entry.updated for entry in self.entries), default=None)


@dataclass(frozen=True)
class Place:
    """Where a document of a feed stands in one format, and where the documents around it do."""

    url: str
    stylesheet: str = ""
    """The way to the style sheet with which browsers show the raw file."""
    current: str | None = None
    """In archives: the document that is subscribed to."""
    previous: str | None = None
    """The archive with the entries before these."""

    @property
    def links(self) -> dict[str, str]:
        """The documents around it, by link relation (RFC 5005, 4).

        Without ``next-archive``: an archive would change when the one after it came.
        """
        found = {"prev-archive": self.previous, "current": self.current}
        return {relation: url for relation, url in found.items() if url is not None}


class FeedWriter(Protocol):
    """Writes feeds in one format. Texts of entries that it has written it keeps for other feeds."""

    media_type: ClassVar[str]
    name: ClassVar[str]
    """What people call the format."""
    ending: ClassVar[str]
    """Of the files' names."""
    main: ClassVar[str]
    """Path of the edition's main feed."""

    def write(self, feed: Feed, place: Place) -> bytes: ...
