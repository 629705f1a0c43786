"""The files of an edition's feeds: each feed in three formats, with its archives, and a list of all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from smartstad.model.text import text_in
from smartstad.outputs.atom import Atom
from smartstad.outputs.characters import one_line
from smartstad.outputs.feed import NEWEST, Feed, Place
from smartstad.outputs.feed_entry import EntryMaker, no_picture
from smartstad.outputs.feed_topic import Topic, topics
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.json_feed import JsonFeed
from smartstad.outputs.opml import MEDIA_TYPE, OPML, Outline, opml
from smartstad.outputs.output import Output
from smartstad.outputs.rss import Rss
from smartstad.sites.address import relative
from smartstad.sites.edition_view import Subscription

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from smartstad.outputs.feed import FeedWriter
    from smartstad.outputs.feed_entry import FindPicture
    from smartstad.outputs.feed_news import News
    from smartstad.sites.body import Body
    from smartstad.sites.edition_view import EditionView

STYLESHEET = "assets/stylesheets/feed.css"
"""Makes raw feeds readable in browsers, from the edition's root."""


def feed_outputs(
    edition: EditionView, bodies: Mapping[str, Body], picture: FindPicture = no_picture
) -> Iterator[Output]:
    """All feeds of an edition.

    `bodies` are the bodies as rendered for this edition, by ``Version.file``; `picture` finds an
    entry's picture as it is published.
    """
    writers: tuple[FeedWriter, ...] = (Rss(), Atom(), JsonFeed())
    found = [_TopicFiles(edition, topic) for topic in topics(edition, EntryMaker(edition, bodies, picture))]
    for files in found:
        for writer in writers:
            yield from files.outputs(writer)
    rss = writers[0]
    title = edition.words.gettext("All feeds of %(site)s in one file (OPML)") % {"site": edition.edition.name}
    outlines = [
        Outline(
            files.topic.told,
            files.topic.description,
            edition.edition.url + files.path(rss),
            files.topic.url,
            edition.edition.language,
        )
        for files in found
    ]
    told = Subscription(title, OPML, MEDIA_TYPE, "feed")
    yield Output(OPML, partial(opml, title, _publisher(edition), outlines), told)


@dataclass(frozen=True)
class _Archive:
    """A full archive of a feed. What its number holds never depends on what came later."""

    number: int
    """From 1, the oldest."""
    news: tuple[News, ...]


class _TopicFiles:
    """The documents of one feed."""

    def __init__(self, edition: EditionView, topic: Topic) -> None:
        self._edition = edition
        self.topic = topic
        self._newest = [news for news in topic.news if news.make is not None][:NEWEST]
        self._archives = _archives(topic.news) if topic.archived else ()

    def outputs(self, writer: FeedWriter) -> Iterator[Output]:
        """The files in a format, the one that is subscribed to first."""
        told = self.topic.told if writer.name == "RSS" else f"{self.topic.told} ({writer.name})"
        prominent = self.topic.main and writer.name == "RSS"
        path = self.path(writer)
        subscription = Subscription(
            told, path, writer.media_type, "feed", self.topic.about, prominent=prominent
        )
        yield Output(path, lambda: writer.write(self.newest, self._place(writer)), subscription)
        for index, archive in enumerate(self._archives):
            yield Output(self._archive_path(writer, archive), partial(self._write, writer, index))

    def path(self, writer: FeedWriter) -> str:
        """Where the document stands that is subscribed to."""
        return writer.main if self.topic.main else f"feeds/{self.topic.name}{writer.ending}"

    def _archive_path(self, writer: FeedWriter, archive: _Archive) -> str:
        return f"feeds/{self.topic.name}/archive-{archive.number}{writer.ending}"

    @cached_property
    def newest(self) -> Feed:
        return self._feed(self._newest)

    def _feed(self, news: list[News] | tuple[News, ...], *, archive: bool = False) -> Feed:
        edition, topic, settings = self._edition, self.topic, self._edition.atlas.settings
        name = f"{edition.edition.site}/{topic.name}"
        return Feed(
            tag_uri("feed", name, edition.edition.language),
            topic.title,
            topic.description,
            topic.url,
            edition.edition.language,
            _publisher(edition),
            settings.licence,
            tuple(each.make() for each in news if each.make is not None),
            settings.hub,
            archive=archive,
        )

    def _place(self, writer: FeedWriter) -> Place:
        path = self.path(writer)
        last = self._archives[-1] if self._archives else None
        previous = self._url(self._archive_path(writer, last)) if last else None
        return Place(self._url(path), relative(STYLESHEET, path), previous=previous)

    def _write(self, writer: FeedWriter, index: int) -> bytes:
        before = self._archives[index - 1] if index else None
        path = self._archive_path(writer, self._archives[index])
        place = Place(
            self._url(path),
            relative(STYLESHEET, path),
            self._url(self.path(writer)),
            self._url(self._archive_path(writer, before)) if before else None,
        )
        return writer.write(self._feed(self._archives[index].news, archive=True), place)

    def _url(self, path: str) -> str:
        return self._edition.edition.url + path


def _archives(news: tuple[News, ...]) -> tuple[_Archive, ...]:
    """Full archives for all that the feed itself leaves over, the oldest first.

    Places are counted from the oldest piece, those whose time is over counted in. So neither new ones nor
    those that leave move another piece from one archive to the next, where a reader that has fetched one
    of them would miss it. The last archive may share pieces with the feed; readers know them by their id.
    """
    oldest_first = news[::-1]
    made = []
    # What is not among the newest NEWEST of all may be missing in the feed; the next archive is full by then.
    for start in range(0, len(news) - NEWEST, NEWEST):
        live = tuple(each for each in reversed(oldest_first[start : start + NEWEST]) if each.make is not None)
        if live:
            made.append(_Archive(start // NEWEST + 1, live))
    return tuple(made)


def _publisher(edition: EditionView) -> str:
    return one_line(text_in(edition.atlas.settings.publisher, edition.edition.language)[0])
