"""Texts to share a page with, each as long as a social network takes.

How networks count, as of November 2026:

- X: 280, by weight (twitter-text 3: Latin and some punctuation 1, all else 2). A link is 23, whatever its length,
  and so is what looks like one: ``stockholm.se``.
- Mastodon: 500 characters; a link is 23.
- Bluesky: 300 characters (graphemes), Threads: 500; a link as long as it is written.
- LinkedIn takes 3,000, but shows some 200 before "more": 700 is our own limit.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smartstad.outputs.card import card_path
from smartstad.outputs.characters import one_line
from smartstad.outputs.data_document import lined, terms
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.page_view import PageView

SHARE = "data/v1/share.json"
"""Where the texts stand, from the edition's root. Programs have it: never to be changed."""

_LINK = 23
_LIKE_A_LINK = re.compile(r"\S*\w\.\w\S*|\S*//\S*")
_HEAVY = re.compile("[^\\x00-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""What X counts as two: twitter-text's configuration, version 3."""

_BREAK = "\n\n"
_SHORTEST = 24
"""A summary cut to fewer characters than this says nothing, and is left out."""


@dataclass(frozen=True)
class Network:
    """A social network, and how it counts."""

    name: str
    limit: int
    count: Callable[[str], int]
    link: int | None = None
    """What a link counts for; its own length where None."""


def _weight(text: str) -> int:
    """The length as X counts it."""
    return len(text) + len(_HEAVY.findall(text))


def _counted_by_x(text: str) -> int:
    links = _LIKE_A_LINK.findall(text)
    return _weight(text) + sum(max(0, _LINK - _weight(link)) for link in links)


def _counted_by_mastodon(text: str) -> int:
    links = [link for link in _LIKE_A_LINK.findall(text) if "//" in link] if "//" in text else []
    return len(text) + sum(max(0, _LINK - len(link)) for link in links)


NETWORKS = (
    Network("x", 280, _counted_by_x, _LINK),
    Network("bluesky", 300, len),
    Network("mastodon", 500, _counted_by_mastodon, _LINK),
    Network("threads", 500, len),
    Network("linkedin", 700, len),
)


def share_texts(view: PageView) -> dict[str, str]:
    """A text for each network, by its name: title, as much of the summary as there is room for, address."""
    return _texts(view.address)


def shared_text(title: str, summary: str, url: str, network: Network) -> str | None:
    """The text for one network, with the address last; None where the address alone is too long.

    Title and summary are clean, and each on one line.
    """
    room = network.limit - (network.count(url) if network.link is None else network.link)
    if room < 0:
        return None
    parts: list[str] = []
    for text, shortest in ((title, 2), (summary, _SHORTEST)):
        left = room - sum(network.count(part) + len(_BREAK) for part in parts) - len(_BREAK)
        cut = _cut(text, left, network.count)
        if cut == text or len(cut) >= shortest:
            parts.append(cut)
    return _BREAK.join([*(part for part in parts if part), url])


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", one_line(text))


def _cut(text: str, room: int, count: Callable[[str], int]) -> str:
    """The text, or as many whole words as there is room for and ``…``."""
    if count(text) <= room:
        return text
    low, high = 0, min(len(text), max(room, 0))
    while low < high:
        middle = (low + high + 1) // 2
        if count(text[:middle] + "…") <= room:
            low = middle
        else:
            high = middle - 1
    kept = text[:low]
    if low < len(text) and text[low] != " " and " " in kept:
        kept = kept[: kept.rindex(" ")]
    kept = kept.rstrip(" ,.:;–-")
    return f"{kept}…" if kept else ""


def share_outputs(edition: EditionView, *, cards: bool) -> Iterator[Output]:
    """The texts of all entries of an edition."""
    yield Output(SHARE, lambda: share_json(edition, cards=cards))


def share_json(edition: EditionView, *, cards: bool) -> bytes:
    """Every entry that the edition has in its own language, by kind and id, with its texts."""
    pages = edition.atlas.pages[edition.edition.id].by_entry
    found = [_told(address, cards) for _, address in sorted(pages.items())]
    return lined(terms(edition), "entries", found)


def _told(address: Address, cards: bool) -> dict[str, Any]:
    return {
        "id": address.entry.id,
        "kind": address.entry.kind,
        "uri": tag_uri(address.entry.kind, address.entry.id, address.language),
        "url": address.url,
        "image": address.edition.url + card_path(address) if cards else None,
        "texts": _texts(address),
    }


def _texts(address: Address) -> dict[str, str]:
    front = address.version.front
    title, summary = _clean(front.title), _clean(front.summary)
    found = ((each.name, shared_text(title, summary, address.url, each)) for each in NETWORKS)
    return {name: text for name, text in found if text is not None}
