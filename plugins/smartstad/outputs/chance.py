"""Numbers that look like chance and are the same for the same seed, on every machine."""

from __future__ import annotations

import hashlib
from itertools import chain, count
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


class Chance:
    """A row of numbers without end, made from a text."""

    def __init__(self, seed: str) -> None:
        self._bytes: Iterator[int] = chain.from_iterable(
            hashlib.shake_128(f"{seed} {number}".encode()).digest(168) for number in count()
        )

    def below(self, most: int) -> int:
        """A whole number from 0, below `most`, which is at most 256."""
        return next(self._bytes) * most >> 8

    def one_of(self, things: Sequence[T]) -> T:
        return things[self.below(len(things))]
