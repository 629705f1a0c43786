"""Cards: the picture that a social network shows with a link to a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.text import text_in
from smartstad.outputs.art import subject_of
from smartstad.outputs.characters import one_line

if TYPE_CHECKING:
    from smartstad.outputs.art import Subject
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.words import Words


@dataclass(frozen=True)
class Card:
    """Everything that a card is drawn from."""

    title: str
    label: str
    """The kind of the entry, in the reader's words, and its first theme."""
    site: str
    subject: Subject
    """Gives the illustration, and with it the colours."""


def card_path(address: Address) -> str:
    """Where the entry's card stands, from the edition's root."""
    return f"cards/{address.entry.kind}/{address.entry.id}.png"


def card_of(edition: EditionView, address: Address) -> Card:
    """What the card of an entry tells."""
    front = address.version.front
    theme = next(iter(front.themes), "")
    item = edition.library.item("themes", theme) if theme else None
    name = text_in(item.name, address.language)[0] if item else ""
    kind = kind_name(edition.words, address.entry.kind)
    return Card(
        one_line(front.title),
        one_line(" · ".join(part for part in (kind, name) if part)),
        one_line(edition.edition.name),
        subject_of(edition.library, address.entry),
    )


def card_text(edition: EditionView, address: Address) -> str:
    """What stands on the card, for those who do not see it."""
    card = card_of(edition, address)
    return (
        f"{card.title} – {', '.join(part for part in (card.label.replace(' · ', ', '), card.site) if part)}"
    )


def kind_name(words: Words, kind: str) -> str:
    """The kind in the reader's words; nothing for a page, which is no kind to its reader."""
    gettext = words.gettext
    names = {
        "message": gettext("Core message"),
        "project": gettext("Project"),
        "event": gettext("Event"),
        "post": gettext("Blog post"),
        "place": gettext("Place"),
        "partner": gettext("Partner"),
        "publication": gettext("Publication"),
        "voice": gettext("Voice"),
        "response": gettext("You said – we did"),
        "call": gettext("Call"),
        "indicator": gettext("Indicator"),
    }
    return names.get(kind, "")
