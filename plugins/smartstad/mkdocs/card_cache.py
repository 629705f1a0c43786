"""Drawn cards, kept from one build to the next."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.mkdocs.cache import Cache
from smartstad.outputs.card_picture import cache_key, draw

if TYPE_CHECKING:
    from smartstad.outputs.card import Card

CACHE = Path(".cache", "cards")
"""From the project's root. May be deleted at any time."""


class CardCache:
    """Draws each card once, for all builds and editions: a card that changes gets another file."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, ".card")

    def picture(self, card: Card) -> bytes:
        """The card as PNG."""
        return self._cache.get(cache_key(card), partial(draw, card))
