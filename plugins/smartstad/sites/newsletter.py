"""What stands in a newsletter: entries that the editor chose, and what was published in a period."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.kinds import Publication

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from smartstad.model.parts import Gathering, NewsKind
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView


@dataclass(frozen=True)
class LetterSection:
    """Entries of a kind, the newest first."""

    kind: NewsKind
    items: tuple[Address, ...]
    left_out: int
    """How many more there are in the period than the newsletter may show."""


@dataclass(frozen=True)
class Letter:
    """The entries of a newsletter. Each is there once."""

    features: tuple[Address, ...]
    """Those that the editor chose, in that order; of siblings in other languages where the edition has none."""
    sections: tuple[LetterSection, ...]
    gather: Gathering | None
    """The rule that the sections follow."""

    @property
    def items(self) -> tuple[Address, ...]:
        """All entries, in order."""
        return (*self.features, *(item for section in self.sections for item in section.items))


class News:
    """The published entries of an edition in order of day, so that a period is found without a walk over all."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        found: dict[str, list[Address]] = defaultdict(list)
        for address in addresses:
            found[address.entry.kind].append(address)
        self._by_kind = {kind: sorted(items, key=_day_and_id) for kind, items in found.items()}
        self._days = {kind: [each.entry.facts.shown_from for each in v] for kind, v in self._by_kind.items()}

    def between(self, kind: str, first: dt.date, last: dt.date) -> Sequence[Address]:
        """Those of the kind that were first shown in the period, its first and last day included; newest first."""
        days = self._days.get(kind, [])
        return self._by_kind.get(kind, [])[bisect_left(days, first) : bisect_right(days, last)][::-1]


def _day_and_id(address: Address) -> tuple[dt.date, str]:
    return address.entry.facts.shown_from, address.entry.id


def letter_of(shared: EditionView, address: Address) -> Letter | None:
    """What stands in the newsletter at the address; None where it is none."""
    facts = address.entry.facts
    if not isinstance(facts, Publication) or facts.form != "newsletter":
        return None
    features = tuple(dict.fromkeys(_features(shared, facts)))
    taken = {(each.entry.kind, each.entry.id) for each in (address, *features)}
    sections = _sections(shared, facts, taken) if facts.gather else ()
    return Letter(features, tuple(section for section in sections if section.items), facts.gather)


def _features(shared: EditionView, facts: Publication) -> Iterable[Address]:
    kinds = shared.library.by_kind
    for name in facts.features:
        for entries in kinds.values():
            found = shared.atlas.nearest(shared.edition, entries[name]) if name in entries else None
            if found is not None:
                yield found


def _sections(
    shared: EditionView, facts: Publication, taken: set[tuple[str, str]]
) -> Iterable[LetterSection]:
    gather = facts.gather
    assert gather is not None, "asked only where something is gathered"
    audiences = set(facts.audiences)
    for kind, most in gather.most.items():
        found = [
            each
            for each in shared.news.between(kind, gather.since, gather.until)
            if not audiences.isdisjoint(each.entry.facts.audiences)
            and (each.entry.kind, each.entry.id) not in taken
            and getattr(each.entry.facts, "form", None) != "newsletter"
        ]
        yield LetterSection(kind, tuple(found[:most]), max(0, len(found) - most))
