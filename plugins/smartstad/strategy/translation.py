"""Which entries lack a language that their readers could have, or have one that has fallen behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.sites.edition import editions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from smartstad.model.library import Entry, Library
    from smartstad.sites.settings import Settings


@dataclass(frozen=True, slots=True)
class Translation:
    """A language of an entry that somebody should see to."""

    entry: Entry
    language: str


def missing_translations(
    library: Library, settings: Settings, languages: Collection[str]
) -> Iterator[Translation]:
    """Of those languages, the ones that an entry lacks though a site that shows it has an edition in them."""
    every = editions(settings)
    for entry in library.entries:
        wanted = {edition.language for edition in every if edition.shows(entry)}
        for language in languages:
            if language in wanted and language not in entry.versions:
                yield Translation(entry, language)


def translations_behind(library: Library) -> Iterator[Translation]:
    """Those that were last changed on an earlier day than the original: perhaps they tell what was true before."""
    for entry in library.entries:
        original = entry.versions[entry.original].changed
        for language, version in entry.versions.items():
            if original is not None and version.changed is not None and version.changed < original:
                yield Translation(entry, language)
