"""What an entry counts for in the coverage of the strategy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from smartstad.model.page import Page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from smartstad.model.library import Entry, Library

Axis = Literal["audience", "message", "purpose", "path", "channel", "quarter", "department"]
"""A way to sort what is told: to whom, which message, for which kind of goal, along which path, where else than on the
sites, when, and by whom."""

State = Literal["published", "stale", "planned", "ended"]
"""``stale`` is published but past its day of review, ``planned`` a draft or to come, ``ended`` no longer shown."""

STATES: tuple[State, ...] = ("published", "stale", "planned", "ended")

NONE = ""
"""The value of an entry without one: it carries no message, or is told on the sites alone."""

TELLING_LAYOUTS = frozenset({"text", "easy", "front", "audience"})
"""Layouts of pages with something of their own to say; all others only lead on to entries."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An entry that counts, and where it belongs."""

    entry: Entry
    state: State
    values: Mapping[Axis, tuple[str, ...]]
    """Its values along each axis, each once; at least one."""


def counts(entry: Entry) -> bool:
    """True where the entry tells somebody something of its own.

    Core messages do not: they are what is carried. Nor do lists, searches, tables of contents and the like, which are
    for all audiences and would make every cell look full.
    """
    if entry.kind == "message":
        return False
    facts = entry.facts
    return not isinstance(facts, Page) or facts.layout in TELLING_LAYOUTS


def state_of(entry: Entry, today: dt.date) -> State:
    """How far the entry has come on that day."""
    facts = entry.facts
    if facts.draft or facts.shown_from > today:
        return "planned"
    if not entry.is_public(today):
        return "ended"
    return "stale" if facts.review_by is not None and facts.review_by < today else "published"


def quarter_of(day: dt.date) -> str:
    """The quarter of a year: ``2026-Q4``."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def tellings_of(library: Library, today: dt.date) -> Iterator[Telling]:
    """What counts, in the order of the library."""
    for entry in library.entries:
        if counts(entry):
            yield Telling(entry, state_of(entry, today), _values(entry))


def _values(entry: Entry) -> Mapping[Axis, tuple[str, ...]]:
    facts = entry.facts
    return {
        "audience": tuple(dict.fromkeys(facts.audiences)),
        "message": tuple(dict.fromkeys(facts.messages)) or (NONE,),
        "purpose": (facts.purpose,),
        "path": (facts.path,),
        "channel": tuple(dict.fromkeys(facts.channels)) or (NONE,),
        "quarter": (quarter_of(facts.shown_from),),
        "department": (facts.owner,),
    }
