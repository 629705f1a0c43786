"""What a feed, calendar or dataset of an edition is called, and which page it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.outputs.characters import one_line

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView


@dataclass(frozen=True)
class Collection:
    """The entries of a kind in an edition, as one thing to follow."""

    title: str
    """``Blogg – Smart stad``."""
    description: str
    url: str
    """The page that lists the entries; the edition's front page where none does."""


def collection(edition: EditionView, kind: str) -> Collection:
    """The edition's entries of a kind, called after the page that lists them."""
    own = edition.edition
    head = edition.heads.get(kind)
    if head is None:
        return Collection(one_line(own.name), one_line(own.description), own.url)
    front = head.version.front
    return Collection(one_line(f"{front.title} – {own.name}"), one_line(front.summary), head.url)
