"""Feeds: what a subscriber is sent, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.kinds import Post
from smartstad.model.text import text_in
from smartstad.outputs.absolute import absolute
from smartstad.outputs.characters import clean, one_line
from smartstad.outputs.collection import collection
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import changed_on, midnight

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from smartstad.sites.address import Address
    from smartstad.sites.body import Body
    from smartstad.sites.edition_view import EditionView

BLOG_FEED = "feed.xml"
"""Where the blog's RSS stands, from the edition's root. Subscribers have it: never to be changed."""

NEWEST = 50
"""How many entries a feed has; older ones are on the site."""


@dataclass(frozen=True)
class FeedEntry:
    """An entry's version, as a feed tells it. All texts are plain and clean, but for `content`."""

    id: str
    """Tag URI; the same for ever."""
    url: str
    title: str
    summary: str
    content: str
    """The whole body: HTML with absolute addresses."""
    published: dt.datetime
    """Midnight in Stockholm on the day of publishing: the content knows no hour."""
    updated: dt.datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    """Names of its themes."""


@dataclass(frozen=True)
class Feed:
    """A feed; entries newest first."""

    title: str
    description: str
    url: str
    """The page whose news it tells."""
    self_url: str
    """Where the feed itself stands."""
    language: str
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> dt.datetime | None:
        """When it last changed: its entries' newest moment, never the clock's. None where it is empty."""
        return max((entry.updated for entry in self.entries), default=None)


def blog_feed(edition: EditionView, bodies: Mapping[str, Body]) -> Feed:
    """The newest posts of the edition that are in its own language, with their whole text.

    `bodies` are the posts' bodies as rendered for this edition, by ``Version.file``. Posts of the same
    day come in order of id, which unlike the title never changes.

    Raises:
        KeyError: a post's body is missing.
    """
    newest = sorted(edition.own("post"), key=lambda post: post.entry.facts.publish_on, reverse=True)[:NEWEST]
    about = collection(edition, "post")
    return Feed(
        about.title,
        about.description,
        about.url,
        edition.edition.url + BLOG_FEED,
        edition.edition.language,
        tuple(_entry(edition, post, bodies[post.version.file]) for post in newest),
    )


def _entry(edition: EditionView, address: Address, body: Body) -> FeedEntry:
    front = address.version.front
    authors = front.authors if isinstance(front, Post) else ()
    return FeedEntry(
        tag_uri(address.entry.kind, address.entry.id, address.language),
        address.url,
        # A title of control characters alone would leave an item that feedgen refuses.
        one_line(front.title) or address.entry.id,
        one_line(front.summary),
        clean(absolute(body.html, address.url)),
        midnight(front.publish_on),
        midnight(changed_on(address.version)),
        _names(edition, "people", authors),
        _names(edition, "themes", front.themes),
    )


def _names(edition: EditionView, register: str, identifiers: Iterable[str]) -> tuple[str, ...]:
    items = (edition.library.item(register, identifier) for identifier in identifiers)
    return tuple(one_line(text_in(item.name, edition.edition.language)[0]) for item in items)
