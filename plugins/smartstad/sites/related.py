"""Which entries have to do with each other, by what they share. The rule is told in the handbook and on the pages."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from smartstad.model.annotation import references
from smartstad.model.dialogue import Response, Voice
from smartstad.model.kinds import KINDS, Event, Publication

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Entry
    from smartstad.sites.address import Address
    from smartstad.sites.words import Words

WEIGHTS: dict[str, int] = {
    "series": 6,
    "project": 5,
    "place": 4,
    "event": 4,
    "partner": 3,
    "themes": 3,
    "roles": 1,
    "message": 1,
}
"""What it is worth to share something: a register or a kind of entry, and its points."""

ENOUGH = 3
"""What a shared thing must be worth to make two entries related; what is worth less only adds to that."""

REACH = 8
"""How many entries before and after an entry, in time, are looked at among those that share a thing with it."""

_NEVER = frozenset({"page", "message"})
"""Kinds that gather others, and are related to everything."""

Trait = tuple[str, str]
"""A thing that entries share: a register or a kind, and an id."""


@dataclass(frozen=True)
class Related:
    """An entry that has to do with another."""

    address: Address
    points: int
    shared: tuple[str, ...]
    """What the two share, the weightiest first: ``themes``, ``place`` …"""


class Relations:
    """The related entries of an edition: an index of what they share, made once."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        told = [address for address in addresses if address.entry.kind not in _NEVER]
        told.sort(key=lambda each: (_day(each.entry.facts), each.entry.kind, each.entry.id))
        self._addresses = told
        self._number = {(each.entry.kind, each.entry.id): number for number, each in enumerate(told)}
        self._days = [_day(each.entry.facts).toordinal() for each in told]
        mentioned = [_mentioned(each.entry) for each in told]
        self._traits = [_traits(each.entry, found) for each, found in zip(told, mentioned, strict=True)]
        self._named = [self._numbers(found) for found in mentioned]
        self._sharing: dict[Trait, list[int]] = {}
        for number, found in enumerate(self._traits):
            for trait in found:
                self._sharing.setdefault(trait, []).append(number)

    def of(self, entry: Entry, count: int) -> list[Related]:
        """The entries that share most with `entry`; of those that share as much, the nearest in time.

        Left out are those that it names or that name it: its page shows them as such. The cost depends on
        how much an entry says of itself, not on how many entries there are.
        """
        own = self._number.get((entry.kind, entry.id))
        if own is None:
            return []
        mine, day, named = self._traits[own], self._days[own], self._named[own]
        found = []
        for other in self._near(own):
            if other not in named and own not in self._named[other]:
                found.append((-points(mine & self._traits[other]), abs(self._days[other] - day), other))
        return [self._related(own, other, -score) for score, _, other in sorted(found)[:count]]

    def _near(self, own: int) -> set[int]:
        """Those that share something weighty with an entry, near it in time; not itself."""
        near: set[int] = set()
        for trait in self._traits[own]:
            if WEIGHTS[trait[0]] >= ENOUGH:
                sharing = self._sharing[trait]
                place = bisect_left(sharing, own)
                near.update(sharing[max(0, place - REACH) : place + REACH + 1])
        near.discard(own)
        return near

    def _numbers(self, mentioned: Iterable[Trait]) -> frozenset[int]:
        """The numbers of the entries among what is mentioned; where only an id is written, of any kind."""
        keys = (
            (kind, identifier)
            for target, identifier in mentioned
            for kind in (KINDS if target == "entry" else (target,))
        )
        return frozenset(self._number[key] for key in keys if key in self._number)

    def _related(self, own: int, other: int, score: int) -> Related:
        sorts = {sort for sort, _ in self._traits[own] & self._traits[other]}
        return Related(self._addresses[other], score, tuple(sort for sort in WEIGHTS if sort in sorts))


def shared_things(words: Words) -> Callable[[tuple[str, ...]], str]:
    """Tells what two entries share, in words: ``theme and place``. Each combination is put in words once."""
    gettext = words.gettext
    names = {
        "series": gettext("series"),
        "project": gettext("project"),
        "place": gettext("place"),
        "event": gettext("event"),
        "partner": gettext("partner"),
        "themes": gettext("theme"),
        "roles": gettext("role in everyday life"),
        "message": gettext("core message"),
    }

    @cache
    def tell(sorts: tuple[str, ...]) -> str:
        return words.enumeration([names[sort] for sort in sorts])

    return tell


def traits(entry: Entry) -> frozenset[Trait]:
    """What the entry can share with others; a place, a project … shares itself with those that name it."""
    return _traits(entry, _mentioned(entry))


def _mentioned(entry: Entry) -> list[Trait]:
    return [(reference.target, identifier) for _, reference, identifier in references(entry.facts)]


def _traits(entry: Entry, mentioned: Iterable[Trait]) -> frozenset[Trait]:
    return frozenset(each for each in (*mentioned, (entry.kind, entry.id)) if each[0] in WEIGHTS)


def points(shared: Iterable[Trait]) -> int:
    """What it is worth to share all of that."""
    score = 0
    for sort, _ in shared:
        score += WEIGHTS[sort]
    return score


def _day(facts: FrontMatter) -> dt.date:
    """The day that the entry is about, as far as it has one."""
    if isinstance(facts, Event):
        return facts.start.day
    if isinstance(facts, Publication):
        return facts.published.first_day
    if isinstance(facts, Voice | Response):
        return facts.said_on.first_day
    return facts.publish_on
