"""From entries of the library to pieces of news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from smartstad.model.kinds import Post
from smartstad.model.text import text_in
from smartstad.outputs.absolute import absolute
from smartstad.outputs.characters import clean, one_line
from smartstad.outputs.feed import Attachment, FeedEntry
from smartstad.outputs.feed_publication import publication_html
from smartstad.outputs.feed_text import title_of, whole_text
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import changed_on, midnight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from smartstad.outputs.feed_change import Change
    from smartstad.sites.address import Address
    from smartstad.sites.body import Body
    from smartstad.sites.edition_view import EditionView

    FindPicture = Callable[[Address], Attachment | None]


def no_picture(_address: Address) -> Attachment | None:
    """For feeds without pictures."""
    return None


class EntryMaker:
    """Makes pieces of news, each once however many feeds have it."""

    def __init__(
        self, edition: EditionView, bodies: Mapping[str, Body], picture: FindPicture = no_picture
    ) -> None:
        self._edition = edition
        self._bodies = bodies
        self._picture = picture
        self._made: dict[tuple[str, str], FeedEntry] = {}

    def entry(self, address: Address) -> FeedEntry:
        """The entry as news of its publication, with its whole text.

        Raises:
            KeyError: its body is missing.
        """
        key = (address.entry.kind, address.entry.id)
        if key not in self._made:
            self._made[key] = self._make(address)
        return self._made[key]

    def change(self, address: Address, change: Change) -> FeedEntry:
        """A change of the entry as news of its own."""
        entry = self.entry(address)
        moment = midnight(change.day)
        return replace(
            entry,
            id=change.id,
            title=change.title,
            summary=one_line(change.summary) or entry.summary,
            content=clean(change.content),
            published=moment,
            updated=moment,
        )

    def _make(self, address: Address) -> FeedEntry:
        version = address.version
        front = version.front
        authors = front.authors if isinstance(front, Post) else ()
        body = publication_html(self._edition, address, self._bodies[version.file].html)
        html = whole_text(front, self._edition.words, body)
        published = address.entry.facts.shown_from
        # Texts of control characters alone would leave an item that feedgen refuses.
        name = one_line(front.title) or address.entry.id
        return FeedEntry(
            tag_uri(address.entry.kind, address.entry.id, address.language),
            address.url,
            title_of(front, name, self._edition.words),
            one_line(front.summary) or name,
            clean(absolute(html, address.url)),
            midnight(published),
            midnight(max(published, changed_on(version))),
            address.language,
            self._names("people", authors),
            self._names("themes", front.themes),
            self._picture(address),
        )

    def _names(self, register: str, identifiers: Iterable[str]) -> tuple[str, ...]:
        items = (self._edition.library.item(register, identifier) for identifier in identifiers)
        names = (one_line(text_in(item.name, self._edition.edition.language)[0]) for item in items)
        return tuple(name for name in names if name)
