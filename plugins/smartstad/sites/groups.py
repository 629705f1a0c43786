"""The entries about something, by kind: what a page that gathers shows, and in which order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from smartstad.model.dialogue import Call
from smartstad.model.kinds import KINDS, Event, Project
from smartstad.sites.facets import FACETS, is_past
from smartstad.sites.front_page import currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from smartstad.model.page import KindName
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.subject import Subject

SHOWN = 3
"""How many entries of a group are shown with their summaries."""

NAMED = 57
"""How many more are named."""

_ORDER = (
    "call",
    "event",
    "project",
    "post",
    "publication",
    "place",
    "indicator",
    "response",
    "voice",
    "partner",
    "message",
)
"""Which kinds come first; those that are not named here come last, in the model's order."""


_SAID = ("response", "voice")
"""What people say about an entry; its page has that in a place of its own, beside what it gathers."""


@dataclass(frozen=True)
class Group:
    """Entries of one kind, the best first."""

    kind: KindName
    items: tuple[Address, ...]
    """Those that are shown with their summaries."""
    more: tuple[Address, ...]
    """Those that are only named."""
    total: int
    """How many there are in all."""
    over: bool = False
    """True for events that have been held and calls that have closed."""
    whole: str | None = None
    """The list of all of them, from the edition's root, where the list of the kind has such a part."""


def groups_about(shared: EditionView, subject: Subject) -> tuple[Group, ...]:
    """The entries that refer to the subject, by kind; what has been and is over comes last."""
    found: dict[tuple[bool, int, KindName], list[Address]] = defaultdict(list)
    for address in shared.lists.shown(shared.edition, shared.mentions.get(subject, ())):
        kind = cast("KindName", address.entry.kind)
        if kind != "page" and not (subject[0] in KINDS and kind in _SAID):
            found[_is_over(address, shared), _rank(kind), kind].append(address)
    return tuple(
        _group(shared, subject, kind, in_best_order(found[over, rank, kind], subject), over=over)
        for over, rank, kind in sorted(found)
    )


def in_best_order(addresses: Iterable[Address], subject: Subject) -> list[Address]:
    """The addresses, those that say most about the subject first.

    About a core message: those that carry it before any other message, then those with results to show. Projects:
    what goes on now before what has been. Else in the order of their list.
    """
    return sorted(addresses, key=lambda address: _worth(address, subject))


def _worth(address: Address, subject: Subject) -> tuple[int, ...]:
    facts = address.entry.facts
    project = facts if isinstance(facts, Project) else None
    now = currency(address) if project else (0, 0)
    if subject[0] != "message" or subject[1] not in facts.messages:
        return now
    return (facts.messages.index(subject[1]), 0 if project and project.results else 1, *now)


def _group(
    shared: EditionView, subject: Subject, kind: KindName, addresses: Sequence[Address], *, over: bool
) -> Group:
    items, more = tuple(addresses[:SHOWN]), tuple(addresses[SHOWN : SHOWN + NAMED])
    whole = _whole_list(shared, subject, kind) if more else None
    return Group(kind, items, () if whole else more, len(addresses), over, whole)


def _whole_list(shared: EditionView, subject: Subject, kind: KindName) -> str | None:
    """The part of the kind's list that has what is about the subject."""
    head = shared.heads.get(kind)
    name, value = subject
    for facet in FACETS.get(kind, ()) if head else ():
        if name in (facet.register, facet.kind):
            pages = shared.lists.parts(head).get(("facet", facet.id, value))  # type: ignore[arg-type]
            return pages[0].path if pages else None
    return None


def _rank(kind: KindName) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER) + list(KINDS).index(kind)


def _is_over(address: Address, shared: EditionView) -> bool:
    facts = address.entry.facts
    if isinstance(facts, Event):
        return is_past(facts, shared.today)
    return isinstance(facts, Call) and facts.deadline.day < shared.today
