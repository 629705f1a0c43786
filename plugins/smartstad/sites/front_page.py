"""What stands on a front page: the sections that its front matter chooses, each with what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from smartstad.model.dialogue import Call
from smartstad.model.kinds import KINDS, Event, Project
from smartstad.model.page import Page
from smartstad.sites.call_state import last_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartstad.model.page import Section
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

USUAL: tuple[Section, ...] = ("text", "message", "project", "event", "post", "call")
"""The sections of a front page that chooses none."""

SHOWN = 3
"""How many entries of a kind a section shows; of core messages those that the page carries, or all."""

_CURRENT = {"running": 0, "pilot": 0, "idea": 1, "scaled": 2, "finished": 3, "stopped": 4}
"""The order of projects on a front page: what goes on now first."""


@dataclass(frozen=True)
class FrontSection:
    """A section of a front page."""

    name: Section
    items: tuple[Address, ...] = ()
    """The entries or pages that it shows."""
    past: bool = False
    """Sections ``event`` and ``call``: true where none is coming, so that those held or closed last are shown."""


def front_sections(shared: EditionView, address: Address) -> list[FrontSection]:
    """The sections of the front page at the address, in order; those with nothing to show are left out.

    The page's own text and the list that it heads are always there: last where they are not chosen.
    """
    page = address.version.front
    if not isinstance(page, Page):
        return []
    facts = cast("Page", address.entry.facts)
    names = [name for name in facts.sections or USUAL if name != facts.lists]
    names += ["text"] if "text" not in names else []
    if facts.lists is not None and "list" not in names:
        names.insert(names.index("text") + 1, "list")
    found = (
        _section(shared, name, facts.messages) for name in names if name != "list" or facts.lists is not None
    )
    return [section for section in found if section is not None]


def _section(shared: EditionView, name: Section, messages: Sequence[str]) -> FrontSection | None:
    if name in KINDS:
        return _row(shared, name, messages)
    if name in ("audiences", "roles", "themes"):
        pages = _gathering(shared, name)
        return FrontSection(name, pages) if pages else None
    return FrontSection(name)


def _gathering(shared: EditionView, register: str) -> tuple[Address, ...]:
    """The pages that gather what there is for each of a register's items, in the register's order."""
    items = shared.library.registers.get(register, {})
    found = (shared.gatherings.get((register, identifier)) for identifier in items)
    return tuple(address for address in found if address is not None)


def _row(shared: EditionView, name: Section, messages: Sequence[str]) -> FrontSection | None:
    if name not in shared.edition.settings.kinds:
        return None
    all_of_kind = shared.first(name)
    if name == "message":
        own = tuple(each for each in all_of_kind if each.entry.id in messages) or tuple(all_of_kind)
        return FrontSection(name, own) if own else None
    if name == "project":
        all_of_kind = sorted(all_of_kind, key=currency)
    items = tuple(all_of_kind[:SHOWN])
    if name == "call":
        open_now = tuple(each for each in items if _can_be_answered(shared, each))
        return FrontSection(name, open_now or items, past=not open_now) if items else None
    if name == "event":
        coming = tuple(each for each in items if _is_coming(shared, each))
        return FrontSection(name, coming or items, past=not coming) if items else None
    return FrontSection(name, items) if items else None


def currency(address: Address) -> tuple[int, int]:
    """What goes on now first, then the latest news."""
    facts = address.entry.facts
    assert isinstance(facts, Project)
    return _CURRENT[facts.status.state], -facts.status.on.first_day.toordinal()


def _is_coming(shared: EditionView, address: Address) -> bool:
    facts = address.entry.facts
    return isinstance(facts, Event) and (facts.end or facts.start).last_day >= shared.today


def _can_be_answered(shared: EditionView, address: Address) -> bool:
    facts = address.entry.facts
    return isinstance(facts, Call) and last_day(facts) >= shared.today


def shown(sections: Sequence[FrontSection]) -> list[Address]:
    """All that the sections show."""
    return [address for section in sections for address in section.items]
