"""Addresses: where the versions of entries stand."""

from __future__ import annotations

import posixpath
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
    """The link from the page at `page` to `target`, both paths from the edition's root."""
    link = posixpath.relpath("/" + target, "/" + page)
    return link + "/" if target.endswith("/") or not target else link
