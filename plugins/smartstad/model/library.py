"""The library: everything that editors wrote, read once, immutable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.registers import Item

CONTENT = "content"
"""The content folder, from the project's root."""


@dataclass(frozen=True)
class Version:
    """An entry in one language."""

    language: str
    file: str
    """Path from the content folder, with forward slashes."""
    front: FrontMatter
    """The entry's facts with this language's texts."""
    body: str
    """Markdown."""
    body_line: int
    """The line of the file on which the body begins, from 1."""
    changed: dt.date | None
    """Day of the last change: front matter's ``updated``, else Git's, else None."""

    def __hash__(self) -> int:
        return hash(self.file)


@dataclass(frozen=True)
class Entry:
    """One thing told, in one or more languages."""

    id: str
    kind: str
    versions: Mapping[str, Version]
    original: str
    """Language of the version that has the facts."""

    def __hash__(self) -> int:
        return hash((self.kind, self.id))

    @property
    def facts(self) -> FrontMatter:
        """The front matter of the original."""
        return self.versions[self.original].front

    def is_public(self, today: dt.date, *, drafts: bool = False) -> bool:
        """True where the entry is to be shown on that day."""
        facts = self.facts
        if facts.withheld_from is not None and facts.withheld_from <= today:
            return False
        if drafts:
            return True
        expired = facts.expires_on is not None and facts.expires_on <= today
        return not facts.draft and facts.shown_from <= today and not expired


@dataclass(frozen=True)
class Library:
    """All entries and registers."""

    entries: tuple[Entry, ...]
    registers: Mapping[str, Mapping[str, Item]]

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[str, Entry]]:
        """Entries by kind and id."""
        kinds: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            kinds.setdefault(entry.kind, {})[entry.id] = entry
        return kinds

    @cached_property
    def by_file(self) -> Mapping[str, tuple[Entry, Version]]:
        """Entry and version by path from the content folder."""
        return {v.file: (entry, v) for entry in self.entries for v in entry.versions.values()}

    def kind(self, name: str) -> Iterator[Entry]:
        """Entries of a kind, in order of id."""
        yield from self.by_kind.get(name, {}).values()

    def item(self, register: str, identifier: str) -> Item:
        """The item with that id.

        Raises:
            KeyError: no such register or item.
        """
        return self.registers[register][identifier]
