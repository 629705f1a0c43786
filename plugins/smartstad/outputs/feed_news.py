"""Which news there is for an edition's readers, entries whose time is over counted in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from smartstad.model.page import Page
from smartstad.outputs.feed_change import changes, evaluation
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import changed_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from smartstad.model.library import Entry
    from smartstad.outputs.feed import FeedEntry
    from smartstad.outputs.feed_change import Change
    from smartstad.outputs.feed_entry import EntryMaker
    from smartstad.sites.edition_view import EditionView

_NEWS_PAGES = frozenset({"text", "audience"})
"""Layouts of the pages whose change is news; lists and front pages change with what they list."""


@dataclass(frozen=True)
class News:
    """A piece of news, not yet made."""

    day: dt.date
    id: str
    make: Callable[[], FeedEntry] | None
    """None where its time is over: it keeps its place in the archives, so that the others keep theirs."""


@dataclass(frozen=True)
class Told:
    """An entry and what it is news of."""

    entry: Entry
    news: News


def newest_first(news: Iterable[News]) -> tuple[News, ...]:
    """In order of day; news of the same day in order of id, which unlike the title never changes."""
    return tuple(sorted(news, key=lambda each: (-each.day.toordinal(), each.id)))


def published(edition: EditionView, maker: EntryMaker, kind: str) -> Iterator[Told]:
    """The entries of a kind that the edition has or had in its own language, as news of their publication."""
    language = edition.edition.language
    for entry in edition.library.kind(kind):
        if language not in entry.versions or not edition.edition.shows(entry):
            continue
        address = edition.atlas.address(edition.edition, entry)
        day = entry.facts.shown_from
        make = partial(maker.entry, address) if address is not None else None
        if make is not None or _was_public(entry, edition.today):
            yield Told(entry, News(day, tag_uri(kind, entry.id, language), make))


def _was_public(entry: Entry, today: dt.date) -> bool:
    return not entry.facts.draft and entry.facts.shown_from <= today


def recent(edition: EditionView, maker: EntryMaker) -> Iterator[News]:
    """All entries of the edition by their last change."""
    for address in edition.atlas.pages[edition.edition.id].by_entry.values():
        front = address.version.front
        if isinstance(front, Page) and front.layout not in _NEWS_PAGES:
            continue
        day = max(address.entry.facts.shown_from, changed_on(address.version))
        identifier = tag_uri(address.entry.kind, address.entry.id, address.language)
        yield News(day, identifier, partial(maker.entry, address))


def with_changes(edition: EditionView, maker: EntryMaker, kind: str) -> Iterator[News]:
    """The entries of a kind and what happened to them: projects' states and results, what becomes of events.

    Each on the day that the content gives. What the content dates in the future is not news yet.
    """
    for told in published(edition, maker, kind):
        yield told.news
        yield from _changed(
            edition,
            maker,
            told.entry,
            changes(told.entry, edition.words, edition.atlas.settings.closing_soon),
        )


def evaluations(edition: EditionView, maker: EntryMaker) -> Iterator[News]:
    """What came of each event, where that is told."""
    for told in published(edition, maker, "event"):
        yield from _changed(edition, maker, told.entry, evaluation(told.entry, edition.words))


def _changed(
    edition: EditionView, maker: EntryMaker, entry: Entry, changes: Iterable[Change]
) -> Iterator[News]:
    address = edition.atlas.address(edition.edition, entry)
    for change in changes:
        if change.day <= edition.today:
            make = partial(maker.change, address, change) if address is not None else None
            yield News(change.day, change.id, make)
