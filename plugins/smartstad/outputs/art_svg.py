"""Illustrations as SVG. Without style, script or address: they show under the strictest policy."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from smartstad.outputs.art_shape import Arc, Disc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.outputs.art_shape import Form, Illustration, Outline


def svg(art: Illustration) -> str:
    """The illustration as a file of its own."""
    size = f'width="{art.width}" height="{art.height}" viewBox="0 0 {art.width} {art.height}"'
    ground = f'<path fill="{art.palette[0]}" d="M0 0h{art.width}v{art.height}H0z"/>'
    drawn = "".join(_groups(art))
    return f'<svg xmlns="http://www.w3.org/2000/svg" stroke-linecap="round" {size}>{ground}{drawn}</svg>\n'


def _groups(art: Illustration) -> Iterator[str]:
    """One element for all forms of a colour in a layer, where an element each would be three times as long."""
    groups: dict[tuple[int, int, int], list[str]] = {}
    for layer, colour, form in art.shapes:
        radius = form.radius if isinstance(form, Disc) else 0
        groups.setdefault((layer, colour, radius), []).append(_path(form))
    for (_, colour, radius), paths in sorted(groups.items()):
        if radius:
            # A line of no length with round ends is a disc, and a fifth of the letters.
            paint = f'stroke="{art.palette[colour]}" stroke-width="{2 * radius}"'
        else:
            paint = f'fill="{art.palette[colour]}"'
        yield f'<path {paint} d="{"".join(paths)}"/>'


@lru_cache(maxsize=10_000)
def _path(form: Form) -> str:
    return f"M{form.x} {form.y}h0" if isinstance(form, Disc) else _outline(form)


def _outline(form: Outline) -> str:
    x, y = form.x, form.y
    parts = [f"M{x} {y}"]
    for step in form.steps:
        to_x, to_y = step[0], step[1]
        across, down = to_x - x, to_y - y
        if isinstance(step, Arc):
            parts.append(f"a{step.radius} {step.radius} 0 0 {int(step.clockwise)}{_pair(across, down, ' ')}")
        elif not down:
            parts.append(f"h{across}")
        elif not across:
            parts.append(f"v{down}")
        else:
            parts.append(f"l{_pair(across, down, '')}")
        x, y = to_x, to_y
    return "".join(parts) + "z"


def _pair(across: int, down: int, before: str) -> str:
    return f"{before if across >= 0 else ''}{across}{' ' if down >= 0 else ''}{down}"
