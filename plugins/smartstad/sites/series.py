"""Where a post stands in its series."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartstad.sites.address import Address


@dataclass(frozen=True)
class Series:
    """A post's place among those that are read one after the other."""

    number: int
    """From 1."""
    count: int
    previous: Address | None
    next: Address | None


def series_around(posts: Sequence[Address], here: Address) -> Series | None:
    """The place of `here` among the posts of its series; None where it is alone or not among them."""
    number = next((n for n, each in enumerate(posts) if each.entry.id == here.entry.id), None)
    if number is None or len(posts) < 2:
        return None
    later = posts[number + 1] if number + 1 < len(posts) else None
    return Series(number + 1, len(posts), posts[number - 1] if number else None, later)
