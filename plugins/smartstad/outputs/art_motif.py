"""Motifs of illustrations: each fills a square in one of a few ways that belong together.

A function for each motif, one after the other: they are drawings, longer together than a file should be, and apart
nobody would see whether two are too alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from smartstad.outputs.art_shape import Disc, Shape, Square, box, polygon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.outputs.art_shape import Form
    from smartstad.outputs.chance import Chance

    Drawn = tuple[int, Form]
    """Which of its tone's colours the form has, and the form; later ones stand over earlier ones."""
    Motif = Callable[["Tile"], Iterator[Drawn]]


CORNERS = ((0, 0), (1, 0), (1, 1), (0, 1))
"""Column and row of a square's quarters, clockwise from the upper left."""


class Tone(NamedTuple):
    """Colours of a square, as numbers in the palette."""

    ground: int
    main: int
    other: int


GROUND, MAIN, OTHER = range(3)


class Tile(NamedTuple):
    """A square to be filled."""

    square: Square
    tone: Tone
    chance: Chance


def shapes(tile: Tile, motif: Motif) -> Iterator[Shape]:
    """The square in its colours."""
    square, tone, _ = tile
    yield Shape(0, tone[GROUND], square.full())
    layer, before = 0, GROUND
    for role, form in motif(tile):
        # Forms of one colour may share a layer, and then share an element.
        if role != before or not layer:
            layer, before = layer + 1, role
        yield Shape(layer, tone[role], form)


def suns(tile: Tile) -> Iterator[Drawn]:
    """Energy: suns that rise and set, and the rings of their warmth."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.disc(0.75)
            yield OTHER, square.disc(0.4)
        case 1:
            yield MAIN, square.half(2)
            yield OTHER, square.half(2, size // 4)
        case 2:
            yield MAIN, square.quarter(corner)
            yield GROUND, square.quarter(corner, size * 3 // 4)
            yield OTHER, square.quarter(corner, size // 2)
        case _:
            yield MAIN, square.half(0, size // 4)
            yield OTHER, square.half(2)


def lanes(tile: Tile) -> Iterator[Drawn]:
    """Mobility: streets that run straight and turn, with a line in the middle, and go on in the next square."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    wide, narrow, half = size // 4, max(2, size // 30), size // 2
    match tile.chance.below(6):
        case 0 | 1 | 2:
            yield MAIN, square.bow(corner, size - wide, wide)
            yield OTHER, square.bow(corner, half + narrow, half - narrow)
        case 3:
            yield MAIN, square.bow(corner, size - wide, wide)
            yield OTHER, square.bow(corner, half + narrow, half - narrow)
            yield OTHER, square.quarter(corner + 2, wide * 3 // 4)
        case 4:
            yield MAIN, box(square.x, square.y + wide, size, size - 2 * wide)
            dash = size // 5
            for left in range(dash // 2, size - dash // 2, 2 * dash):
                yield OTHER, box(square.x + left, square.y + half - narrow, dash, 2 * narrow)
        case _:
            yield MAIN, box(square.x + wide, square.y, size - 2 * wide, size)
            yield MAIN, box(square.x, square.y + wide, size, size - 2 * wide)
            yield OTHER, square.disc(0.3)


def lamps(tile: Tile) -> Iterator[Drawn]:
    """Lighting: lamps, the cones under them and the rings around them."""
    square, corner = tile.square, tile.chance.below(4)
    size, middle = square.size, square.x + square.size // 2
    match tile.chance.below(4):
        case 0:
            foot = square.y + size
            yield MAIN, polygon((middle, square.y + size // 5), (square.x + size, foot), (square.x, foot))
            yield OTHER, Disc(middle, square.y + size // 5, size // 8)
        case 1:
            yield MAIN, square.disc(0.9)
            yield GROUND, square.disc(0.65)
            yield OTHER, square.disc(0.4)
        case 2:
            yield MAIN, square.quarter(corner)
            yield OTHER, square.quarter(corner, size // 2)
        case _:
            yield MAIN, square.triangle(corner)
            yield OTHER, square.quarter((corner + 2) % 4, size // 3)


def signals(tile: Tile) -> Iterator[Drawn]:
    """Internet of things: signals that spread from their points."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    kind = tile.chance.below(4)
    if kind < 2:
        tenth = size // 10
        for outer in (9, 6) if kind else (10, 7):
            yield MAIN, square.bow(corner, outer * tenth, (outer - 2) * tenth + tenth // 2)
        yield OTHER, square.quarter(corner, size * 3 // 10)
    elif kind == 2:
        yield MAIN, square.disc(0.85)
        yield GROUND, square.disc(0.6)
        yield OTHER, square.disc(0.3)
    else:
        for column, row in ((0, 0), (1, 1)):
            yield MAIN, square.part(column, row).disc(0.6)
        for column, row in ((1, 0), (0, 1)):
            yield OTHER, square.part(column, row).disc(0.3)


def dots(tile: Tile) -> Iterator[Drawn]:
    """Open data: values as dots and as bars."""
    square = tile.square
    size = square.size
    match tile.chance.below(4):
        case 0:
            marked = tile.chance.below(9)
            for number in range(9):
                if number != marked:
                    share = 0.75 if tile.chance.below(2) else 0.35
                    yield MAIN, square.part(number % 3, number // 3, 3).disc(share)
            yield OTHER, square.part(marked % 3, marked // 3, 3).disc(0.75)
        case 1:
            wide = size // 5
            for bar in range(4):
                high = size * (2 + tile.chance.below(7)) // 10
                left = square.x + wide // 2 + bar * wide
                yield (
                    (OTHER if bar == 3 else MAIN),
                    box(left, square.y + size - high, wide * 3 // 4, high),
                )
        case 2:
            for column, row in ((0, 0), (1, 1)):
                yield OTHER, square.part(column, row).disc(0.7)
            for column, row in ((1, 0), (0, 1)):
                yield MAIN, square.part(column, row).disc(0.7)
        case _:
            yield MAIN, square.disc(0.8)
            yield OTHER, square.quarter(tile.chance.below(4), size // 2)


def petals(tile: Tile) -> Iterator[Drawn]:
    """Care: petals that lean on each other, and hands that hold."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    match tile.chance.below(4):
        case 0:
            for turn, (column, row) in enumerate(CORNERS):
                yield MAIN, square.part(column, row).leaf(turn)
            yield OTHER, square.disc(0.2)
        case 1:
            yield MAIN, square.half(2)
            yield OTHER, Disc(square.x + size // 2, square.y + size // 4, size // 5)
        case 2:
            yield MAIN, square.quarter(corner)
            yield OTHER, square.leaf(corner)
        case _:
            yield MAIN, square.quarter(corner, size // 2)
            yield MAIN, square.quarter((corner + 2) % 4, size // 2)
            yield OTHER, square.disc(0.45)


def leaves(tile: Tile) -> Iterator[Drawn]:
    """Climate: leaves."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.leaf(corner)
        case 1:
            yield MAIN, square.part(0, 0).leaf(0)
            yield MAIN, square.part(1, 1).leaf(0)
            yield OTHER, square.part(1, 0).leaf(1)
            yield OTHER, square.part(0, 1).leaf(1)
        case 2:
            yield MAIN, square.leaf(corner)
            yield OTHER, square.quarter((corner + 1) % 4, size // 3)
        case _:
            yield MAIN, square.quarter(corner)
            yield OTHER, square.leaf(corner + 1)


def voices(tile: Tile) -> Iterator[Drawn]:
    """Participation: people, and the bubbles of what they say."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.half(2, size * 2 // 5)
            yield OTHER, Disc(square.x + size // 2, square.y + size * 3 // 10, size // 5)
        case 1:
            yield MAIN, square.disc(0.8)
            yield (
                MAIN,
                Square(square.x + size // 10, square.y + size // 10, size * 8 // 10).quarter(
                    corner, size * 2 // 5
                ),
            )
            for third in (-1, 0, 1):
                half = size // 2
                yield OTHER, Disc(square.x + half + third * size // 5, square.y + half, size // 14)
        case 2:
            yield MAIN, square.quarter(corner)
            yield OTHER, square.part(*CORNERS[(corner + 2) % 4]).disc(0.5)
        case _:
            yield MAIN, square.half(2)
            yield OTHER, square.half(0)


def sparks(tile: Tile) -> Iterator[Drawn]:
    """Innovation: wheels of triangles, and sparks."""
    square, corner = tile.square, tile.chance.below(4)
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.part(0, 0).triangle(1)
            yield MAIN, square.part(1, 1).triangle(3)
            yield OTHER, square.part(1, 0).triangle(2)
            yield OTHER, square.part(0, 1).triangle(0)
        case 1:
            yield MAIN, square.triangle(corner)
            yield OTHER, square.part(*CORNERS[corner]).triangle(corner)
        case 2:
            yield MAIN, square.full()
            for turn, (column, row) in enumerate(CORNERS):
                yield GROUND, square.part(column, row).quarter(turn)
            yield OTHER, square.disc(0.2)
        case _:
            yield MAIN, square.triangle(corner)
            yield OTHER, square.quarter((corner + 2) % 4, square.size // 2)


def pipes(tile: Tile) -> Iterator[Drawn]:
    """Infrastructure: pipes that turn, meet and cross."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    near, far = size * 3 // 10, size * 7 // 10
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.bow(corner, far, near)
            yield MAIN, square.bow(corner + 2, far, near)
        case 1:
            yield MAIN, square.bow(corner, far, near)
            yield OTHER, square.quarter((corner + 2) % 4, near)
        case 2:
            yield MAIN, box(square.x, square.y + near, size, far - near)
            yield MAIN, box(square.x + near, square.y, far - near, size)
            yield OTHER, square.disc(0.25)
        case _:
            yield MAIN, box(square.x, square.y + near, size, far - near)
            yield OTHER, square.disc(0.6)
            yield MAIN, square.disc(0.3)


def loops(tile: Tile) -> Iterator[Drawn]:
    """Waste: what goes round and comes back."""
    square, corner = tile.square, tile.chance.below(4)
    size = square.size
    match tile.chance.below(4):
        case 0:
            yield MAIN, square.disc(0.9)
            yield GROUND, square.disc(0.5)
            yield OTHER, square.part(corner % 2, corner // 2).quarter((0, 1, 3, 2)[corner], size // 4)
        case 1:
            yield MAIN, square.bow(corner, size, size // 2)
            yield OTHER, square.quarter(corner, size // 4)
        case 2:
            yield MAIN, square.quarter(corner, size // 2)
            yield MAIN, square.quarter((corner + 2) % 4, size // 2)
            yield OTHER, square.part(*CORNERS[(corner + 1) % 4]).disc(0.5)
        case _:
            yield MAIN, square.half(corner)
            yield GROUND, square.half(corner, size // 4)
            yield OTHER, square.half(corner + 2, size // 4)


def blocks(tile: Tile) -> Iterator[Drawn]:
    """Urban development: houses with roofs and windows, gates and towers."""
    square = tile.square
    x, y, size = square
    half, quarter = size // 2, size // 4
    match tile.chance.below(5):
        case 0:
            yield MAIN, box(x + quarter // 2, y + half, size - quarter, half)
            yield (
                OTHER,
                polygon(
                    (x + quarter // 2, y + half),
                    (x + half, y + quarter // 2),
                    (x + size - quarter // 2, y + half),
                ),
            )
        case 1:
            yield MAIN, box(x + quarter // 2, y, size - quarter, size)
            for column in range(2):
                for row in range(3):
                    if tile.chance.below(3):
                        wide = quarter * 3 // 4
                        yield (
                            OTHER,
                            box(
                                x + quarter + column * quarter * 5 // 4,
                                y + quarter // 2 + row * size * 3 // 10,
                                wide,
                                wide,
                            ),
                        )
        case 2:
            yield MAIN, square.full()
            yield GROUND, square.half(2, quarter)
            yield OTHER, Disc(x + half, y + quarter, quarter // 2)
        case 3:
            yield MAIN, polygon((x, y + size), (x, y + half), (x + half, y), (x + half, y + size))
            yield (
                OTHER,
                polygon((x + half, y + size), (x + half, y + half), (x + size, y), (x + size, y + size)),
            )
        case _:
            yield (
                MAIN,
                polygon(
                    (x + quarter, y + size),
                    (x + quarter, y + half),
                    (x + half, y + quarter),
                    (x + half, y + size),
                ),
            )
            yield (
                OTHER,
                polygon(
                    (x + half, y + size),
                    (x + half, y + quarter),
                    (x + half + quarter, y + half),
                    (x + half + quarter, y + size),
                ),
            )


MOTIFS: dict[str, Motif] = {
    each.__name__: each
    for each in (suns, lanes, lamps, signals, dots, petals, leaves, voices, sparks, pipes, loops, blocks)
}
"""By the name that a theme in its register may choose it by."""
