"""Addresses: where the versions of entries stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.model.library import Entry, Version
    from smartstad.sites.edition import Edition


@dataclass(frozen=True)
class Address:
    """Where a version of an entry stands in an edition."""

    edition: Edition
    entry: Entry
    version: Version
    path: str
    """From the edition's root, with a slash last; empty for the front page."""

    def __hash__(self) -> int:
        return hash((self.edition.id, self.path))

    @property
    def language(self) -> str:
        return self.edition.language

    @property
    def url(self) -> str:
        """The canonical, absolute address."""
        return self.edition.url + self.path

    def seen_from(self, edition: Edition, path: str) -> str:
        """The address as a link on the page at `path` of `edition` gives it: relative within an edition."""
        return relative(self.path, path) if edition.id == self.edition.id else self.url


def relative(target: str, page: str) -> str:
    """The link from the page at `page` to `target`, both paths from the edition's root (RFC 3986, 4.2)."""
    # A page has some thirty links: posixpath.relpath takes four times as long.
    *here, _ = page.split("/")
    *there, name = target.split("/")
    shared = 0
    for mine, its in zip(here, there, strict=False):
        if mine != its:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join([*there[shared:], name]) or "./"
