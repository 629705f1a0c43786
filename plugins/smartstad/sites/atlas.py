"""The atlas: every address of every edition, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartstad.model.library import Entry
    from smartstad.model.problem import Problem
    from smartstad.sites.address import Address
    from smartstad.sites.edition import Edition
    from smartstad.sites.settings import Settings


class Alternate(NamedTuple):
    """The same page in another language (``<link rel="alternate" hreflang>``)."""

    language: str
    """A language tag or ``x-default``."""
    url: str


@dataclass(frozen=True)
class EditionPages:
    """The pages of one edition."""

    edition: Edition
    by_entry: Mapping[tuple[str, str], Address]
    """Addresses by kind and id."""
    redirects: Mapping[str, Address]
    """Former addresses, and where they lead."""

    @cached_property
    def home(self) -> Address | None:
        return self.by_entry.get(("page", self.edition.settings.home))


@dataclass(frozen=True)
class Atlas:
    """All editions with their pages."""

    settings: Settings
    pages: Mapping[str, EditionPages]
    """By edition id, in the settings' order."""
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def edition(self, identifier: str) -> Edition:
        """The edition of that id.

        Raises:
            KeyError: there is none.
        """
        return self.pages[identifier].edition

    def address(self, edition: Edition, entry: Entry) -> Address | None:
        """Where the entry stands in the edition."""
        return self.pages[edition.id].by_entry.get((entry.kind, entry.id))

    def siblings(self, edition: Edition) -> list[Edition]:
        """The editions that are this one in other languages: of the site, then of its counterpart."""
        found: dict[str, Edition] = {}
        for site in (edition.site, edition.settings.counterpart):
            if site is None:
                continue
            for language in self.settings.sites[site].editions:
                if language != edition.language:
                    found.setdefault(language, self.edition(f"{site}/{language}"))
        return list(found.values())

    def alternates(self, address: Address) -> list[Alternate]:
        """The page in all its languages, itself included, sorted, with ``x-default`` last.

        Empty where there is but one. Reciprocal: every page named names this one too, since
        counterparts name each other.
        """
        found = {address.language: address.url}
        for sibling in self.siblings(address.edition):
            other = self._counterpart(address, sibling)
            if other is not None:
                found[sibling.language] = other.url
        if len(found) == 1:
            return []
        default = found.get(self.settings.default_language, address.url)
        return [*(Alternate(*pair) for pair in sorted(found.items())), Alternate("x-default", default)]

    def _counterpart(self, address: Address, sibling: Edition) -> Address | None:
        if address.path == "":
            return self.pages[sibling.id].home
        other = self.address(sibling, address.entry)
        return other if other is not None and other.path else None

    def nearest(self, edition: Edition, entry: Entry) -> Address | None:
        """Where a reader of the edition finds the entry.

        In the edition itself; else in the same language on another site; else in another language,
        in sibling editions first.
        """
        own = self.address(edition, entry)
        if own is not None:
            return own
        others = [p.edition for p in self.pages.values()]
        siblings = {sibling.id for sibling in self.siblings(edition)}
        others.sort(key=lambda e: (e.language != edition.language, e.id not in siblings))
        return next((found for other in others if (found := self.address(other, entry)) is not None), None)

    def elsewhere(self, edition: Edition, entry: Entry) -> Address | None:
        """Where an entry that the edition lacks stands in a sibling, for "available in Swedish"."""
        if not edition.shows(entry) or self.address(edition, entry) is not None:
            return None
        found = (self.address(sibling, entry) for sibling in self.siblings(edition))
        return next((address for address in found if address is not None), None)
