"""What pages show of other entries, beside the lists that they head."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from smartstad.model.kinds import Page

if TYPE_CHECKING:
    from smartstad.model.kinds import KindName
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

FRONT_ROWS: tuple[tuple[KindName, int], ...] = (
    ("message", 6),
    ("project", 3),
    ("event", 3),
    ("post", 3),
    ("call", 3),
)
"""The kinds that a front page shows a row of, and how many of each."""

MENTIONED = 3
"""How many entries of each kind an audience's page shows (``audience.html``)."""


def front_rows(shared: EditionView, listed: str | None) -> list[tuple[KindName, list[Address]]]:
    """The rows of a front page; the kind that the page itself lists has none."""
    rows = [
        (kind, shared.first(kind)[:count])
        for kind, count in FRONT_ROWS
        if kind in shared.edition.settings.kinds and kind != listed
    ]
    return [(kind, addresses) for kind, addresses in rows if addresses]


def contents(shared: EditionView) -> list[tuple[KindName, list[Address]]]:
    """All pages of the edition, and those that a sibling has in its stead, by kind; each in its list's order."""
    return [(kind, found) for kind in shared.edition.settings.kinds if (found := shared.first(kind))]


def gathered(shared: EditionView, address: Address) -> list[Address]:
    """The entries that the page shows beside the list that it may head, and that it changes with."""
    page = address.version.front
    if not isinstance(page, Page):
        return []
    if page.layout == "front":
        return [shown for _, row in front_rows(shared, page.lists) for shown in row]
    if page.layout == "contents":
        return [shown for _, group in contents(shared) for shown in group]
    if page.layout == "audience" and page.audience is not None:
        mentioning = shared.mentions.get(("audiences", page.audience), ())
        return _first_of_each(shared.lists.shown(shared.edition, mentioning))
    return []


def _first_of_each(addresses: list[Address]) -> list[Address]:
    seen: Counter[str] = Counter()
    found = []
    for address in addresses:
        seen[address.entry.kind] += 1
        if seen[address.entry.kind] <= MENTIONED:
            found.append(address)
    return found
