"""Illustrations of entries that have no picture: a pattern of their theme, their kind and their id."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple, Protocol

from smartstad.model.registers import Theme
from smartstad.outputs.art_motif import MOTIFS, Tile, Tone, lanes, pipes, shapes
from smartstad.outputs.art_shape import Illustration, Square
from smartstad.outputs.chance import Chance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.model.library import Entry
    from smartstad.model.registers import Item
    from smartstad.outputs.art_motif import Motif
    from smartstad.outputs.art_shape import Shape

COLUMNS, ROWS, SIDE = 6, 4, 80
WIDTH, HEIGHT = COLUMNS * SIDE, ROWS * SIDE

DRAWING = "1"
"""To be raised when illustrations are drawn in another way, so that pictures with them are drawn anew."""


class Family(NamedTuple):
    """Colours that belong together, of those that the city's manual names."""

    ground: str
    """Dark: white text on it has a contrast of at least 4.5 to 1."""
    shade: str
    strong: str
    soft: str
    pale: str
    spark: str
    """Of another family."""


PINK = ("#890c58", "#6b0845", "#e5006c", "#f3a0ba", "#fce3eb")
GREEN = ("#00594f", "#00443d", "#009991", "#aad9d6", "#e1f1ef")
ORANGE = ("#b92f00", "#932500", "#e9500e", "#f9bf9c", "#fde6d8")

FAMILIES = (
    Family(*PINK, "#f9bf9c"),
    Family(*GREEN, "#f9bf9c"),
    Family(*ORANGE, "#f3a0ba"),
    Family(*PINK, "#aad9d6"),
    Family(*GREEN, "#f3a0ba"),
    Family(*ORANGE, "#aad9d6"),
)

_GROUND, _SHADE, _STRONG, _SOFT, _PALE, _SPARK = range(6)

_QUIET = (Tone(_GROUND, _STRONG, _SOFT), Tone(_SHADE, _STRONG, _SPARK), Tone(_GROUND, _SHADE, _STRONG))
_LOUD = (
    Tone(_STRONG, _GROUND, _SPARK),
    Tone(_STRONG, _SOFT, _PALE),
    Tone(_SOFT, _GROUND, _STRONG),
    Tone(_PALE, _STRONG, _GROUND),
    Tone(_SPARK, _GROUND, _PALE),
    Tone(_GROUND, _SPARK, _PALE),
    Tone(_SHADE, _SOFT, _STRONG),
)

_CONNECTED = (lanes, pipes)
"""Motifs whose small squares go on in each other, and so have the same colours."""

Cell = tuple[int, int, int]
"""Column, row and how many columns wide."""


class Subject(NamedTuple):
    """What an illustration is made from."""

    kind: str
    entry: str
    """The entry's id."""
    theme: str = ""
    motif: str = ""
    """The theme's own; one is found for a theme that has none."""


def illustrate(subject: Subject) -> Illustration:
    """The entry's illustration: always the same for the same entry, and another for every other."""
    chance = Chance(f"{subject.kind} {subject.entry}")
    motif, family = motif_of(subject), family_of(subject)
    drawn: list[Shape] = []
    quiet = (chance.one_of(_QUIET[:2]),) if motif in _CONNECTED else _QUIET
    for column, row, wide in _cells(subject.kind, chance):
        square = Square(column * SIDE, row * SIDE, wide * SIDE)
        loud = wide > 1 or chance.below(5) < (1 if motif in _CONNECTED else 2)
        tone = chance.one_of(_LOUD if loud else quiet)
        drawn.extend(shapes(Tile(square, tone, chance), motif))
    return Illustration(WIDTH, HEIGHT, tuple(family), tuple(drawn))


def illustration_path(subject: Subject) -> str:
    """Where the illustration stands, from the edition's root."""
    return f"assets/art/{subject.kind}/{subject.entry}.svg"


class Registers(Protocol):
    """Where an item of a register can be looked up: the library, and every view of it."""

    def item(self, register: str, identifier: str, /) -> Item:
        """The item with that id."""


def subject_of(registers: Registers, entry: Entry) -> Subject:
    """What an entry's illustration is made from: the entry, and its first theme."""
    theme = next(iter(entry.facts.themes), "")
    item = registers.item("themes", theme) if theme else None
    return Subject(entry.kind, entry.id, theme, (item.motif if isinstance(item, Theme) else None) or "")


def motif_of(subject: Subject) -> Motif:
    names = list(MOTIFS)
    return MOTIFS[subject.motif or names[_number(subject.theme or subject.kind) % len(names)]]


def family_of(subject: Subject) -> Family:
    """The colours of the theme; pink, the sites' own, where there is none."""
    if not subject.theme:
        return FAMILIES[0]
    if subject.motif:
        return FAMILIES[list(MOTIFS).index(subject.motif) % len(FAMILIES)]
    return FAMILIES[_number(subject.theme) % len(FAMILIES)]


def _number(text: str) -> int:
    return hashlib.shake_128(text.encode()).digest(1)[0]


_LARGE: dict[str, tuple[Cell, ...]] = {
    "project": ((0, 0, 2), (4, 2, 2)),
    "event": ((0, 1, 3),),
    "post": ((0, 0, 2), (2, 2, 2), (4, 0, 2)),
    "place": ((0, 2, 2), (2, 2, 2), (4, 2, 2)),
    "partner": ((0, 1, 3), (3, 0, 3)),
    "message": ((1, 0, 2), (3, 0, 2), (1, 2, 2), (3, 2, 2)),
    "publication": ((0, 0, 2), (0, 2, 2)),
    "voice": ((3, 1, 3), (0, 0, 2)),
    "response": ((0, 0, 2), (3, 1, 3)),
    "call": ((0, 0, 2), (2, 1, 2), (4, 2, 2)),
    "indicator": ((0, 2, 2), (2, 1, 3)),
}
"""Where a kind has its large squares; it is known by them."""


def _cells(kind: str, chance: Chance) -> Iterator[Cell]:
    """The squares that the picture is divided into: the kind's large ones, as seen in a mirror or not, and small ones."""
    large = _LARGE.get(kind, ((2, 1, 2),))
    if chance.below(2):
        large = tuple((COLUMNS - column - wide, row, wide) for column, row, wide in large)
    if chance.below(2):
        large = tuple((column, ROWS - row - wide, wide) for column, row, wide in large)
    taken = {
        (column + right, row + down)
        for column, row, wide in large
        for right in range(wide)
        for down in range(wide)
    }
    yield from large
    for row in range(ROWS):
        for column in range(COLUMNS):
            if (column, row) not in taken:
                yield column, row, 1
