"""Drawn cards, kept from one build to the next."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.outputs.card_picture import cache_key, draw

if TYPE_CHECKING:
    from smartstad.outputs.card import Card

CACHE = Path(".cache", "cards")
"""From the project's root. May be deleted at any time."""

_DIGEST = hashlib.sha256().digest_size


class CardCache:
    """Draws each card once, for all builds and editions: a card that changes gets another file.

    Several processes may use the same folder. A file begins with the digest of the picture behind it, so
    that one that was damaged is drawn anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def picture(self, card: Card) -> bytes:
        """The card as PNG."""
        file = self._folder / f"{cache_key(card)}.card"
        return _read(file) or self._draw(card, file)

    def _draw(self, card: Card, file: Path) -> bytes:
        data = draw(card)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Renamed when it is whole: another process never sees half a file.
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as part:
                part.write(hashlib.sha256(data).digest() + data)
            Path(name).replace(file)
        except OSError:
            # A cache that cannot be written to costs time, nothing else.
            return data
        return data


def _read(file: Path) -> bytes | None:
    """The picture in the file; None where there is none, or a damaged one."""
    try:
        kept = file.read_bytes()
    except OSError:
        return None
    digest, data = kept[:_DIGEST], kept[_DIGEST:]
    return data if hashlib.sha256(data).digest() == digest else None
