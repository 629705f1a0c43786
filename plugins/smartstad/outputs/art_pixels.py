"""Illustrations as pixels, for pictures that cannot be SVG. Knows Pillow, as `card_picture` and `pictures` do."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from smartstad.outputs.art_shape import Arc, Disc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.outputs.art_shape import Form, Illustration, Outline

Point = tuple[float, float]

_FINE = 2
"""How many times larger it is drawn than it is shown, for soft edges."""

_STEP = math.pi / 32


def paint(art: Illustration, size: tuple[int, int], scale: int, left: int = 0) -> Image.Image:
    """A piece of that size of the illustration, `scale` times as large, from `left` of its own units on."""
    factor = scale * _FINE
    image = Image.new("RGB", (size[0] * _FINE, size[1] * _FINE), art.palette[0])
    pen = ImageDraw.Draw(image)
    for shape in sorted(art.shapes, key=lambda shape: (shape.layer, shape.colour)):
        _draw(pen, shape.form, art.palette[shape.colour], factor, left)
    return image.reduce(_FINE)


def _draw(pen: ImageDraw.ImageDraw, form: Form, colour: str, factor: int, left: int) -> None:
    if isinstance(form, Disc):
        x, y, radius = (form.x - left) * factor, form.y * factor, form.radius * factor
        pen.ellipse((x - radius, y - radius, x + radius - 1, y + radius - 1), fill=colour)
        return
    # Pillow fills the pixels that the outline goes through too: half a pixel less, and squares do not overlap.
    points = [((x - left) * factor - 0.5, y * factor - 0.5) for x, y in _points(form)]
    pen.polygon(points, fill=colour)


def _points(form: Outline) -> Iterator[Point]:
    x, y = form.x, form.y
    yield x, y
    for step in form.steps:
        if isinstance(step, Arc):
            yield from _along((x, y), step)
        x, y = step[0], step[1]
        yield x, y


def _along(start: Point, arc: Arc) -> Iterator[Point]:
    """Points on a quarter or half of a circle, between its ends."""
    across, down = arc.x - start[0], arc.y - start[1]
    half = math.hypot(across, down) / 2
    # From the middle between the ends, at right angles to their line, to the centre.
    away = math.sqrt(max(0.0, arc.radius**2 - half**2)) / (2 * half) * (1 if arc.clockwise else -1)
    centre = start[0] + across / 2 - down * away, start[1] + down / 2 + across * away
    turn = 2 * math.asin(min(1.0, half / arc.radius)) * (1 if arc.clockwise else -1)
    begin = math.atan2(start[1] - centre[1], start[0] - centre[0])
    steps = max(2, round(abs(turn) / _STEP))
    for number in range(1, steps):
        angle = begin + turn * number / steps
        yield centre[0] + arc.radius * math.cos(angle), centre[1] + arc.radius * math.sin(angle)
