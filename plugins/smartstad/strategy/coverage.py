"""Coverage: which audiences the content reaches with which messages and goals, along which paths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, get_args

from smartstad.model.front_matter import Path, Purpose
from smartstad.model.kinds import CoreMessage
from smartstad.strategy.cell import Matrix, matrix_of
from smartstad.strategy.telling import tellings_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from smartstad.model.library import Entry, Library
    from smartstad.strategy.cell import Place
    from smartstad.strategy.telling import Axis, Telling

PURPOSES: tuple[str, ...] = get_args(Purpose)
PATHS: tuple[str, ...] = get_args(Path)

WHOLE: tuple[Axis, ...] = ("audience", "message", "purpose", "path", "channel", "quarter")


@dataclass(frozen=True)
class Coverage:
    """The content seen through the strategy, on a day."""

    today: dt.date
    tellings: tuple[Telling, ...]
    """Every entry that counts, once."""
    audiences: tuple[str, ...]
    """Ids, in the order of the register."""
    core_messages: tuple[str, ...]
    """Ids of those that readers can see, in the strategy's order."""
    channels: tuple[str, ...]
    departments: tuple[str, ...]
    demanded_messages: frozenset[Place]
    """Audience and core message: the message itself says whom it is for."""

    def by(self, *axes: Axis) -> Matrix:
        """The matrix along those axes."""
        return matrix_of(self.tellings, axes)

    @cached_property
    def whole(self) -> Matrix:
        """Audience, message, kind of goal, path, channel and quarter, in that order."""
        return self.by(*WHOLE)

    @cached_property
    def messages(self) -> Matrix:
        """Audience and core message; what each message is for is demanded."""
        return matrix_of(self.tellings, ("audience", "message"), self.demanded_messages)

    @cached_property
    def goals(self) -> Matrix:
        """Audience and kind of goal; all are demanded, since the strategy sets a goal of each kind for each (3.3)."""
        demanded = frozenset((audience, purpose) for audience in self.audiences for purpose in PURPOSES)
        return matrix_of(self.tellings, ("audience", "purpose"), demanded)

    @property
    def quarters(self) -> tuple[str, ...]:
        """Those in which something is told or planned, the earliest first."""
        return tuple(sorted({quarter for telling in self.tellings for quarter in telling.values["quarter"]}))


def coverage_of(library: Library, today: dt.date) -> Coverage:
    """The coverage on that day. The time it takes is proportional to the entries and what they say of themselves."""
    messages = sorted(_core_messages(library, today), key=lambda message: (_order(message), message.id))
    demanded = {(audience, message.id) for message in messages for audience in message.facts.audiences}
    return Coverage(
        today,
        tuple(tellings_of(library, today)),
        _ids(library, "audiences"),
        tuple(message.id for message in messages),
        _ids(library, "channels"),
        _ids(library, "departments"),
        frozenset(demanded),
    )


def _core_messages(library: Library, today: dt.date) -> Iterator[Entry]:
    return (entry for entry in library.kind("message") if entry.is_public(today))


def _order(message: Entry) -> int:
    facts = message.facts
    assert isinstance(facts, CoreMessage)
    return facts.order


def _ids(library: Library, register: str) -> tuple[str, ...]:
    return tuple(library.registers.get(register, {}))
