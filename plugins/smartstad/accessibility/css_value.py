"""Values of CSS as numbers: lengths in pixels, angles in degrees (CSS Values 4)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from smartstad.accessibility.style import Declaration

MEDIUM = 16.0
"""The size of text in pixels, where nothing says otherwise."""
SCREEN_WIDTH, SCREEN_HEIGHT = 1280.0, 720.0
"""Pixels of the screen that pages are judged on."""

INHERITING = frozenset({"inherit", "unset", "revert", "revert-layer"})
"""Words that give an inherited property the value of the element around."""

_ABSOLUTE = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
    "vw": SCREEN_WIDTH / 100, "vh": SCREEN_HEIGHT / 100, "vmin": SCREEN_HEIGHT / 100, "vmax": SCREEN_WIDTH / 100,
}  # fmt: skip
"""Pixels in a unit."""
_OF_TEXT = {"em": 1.0, "ic": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "lh": 1.2}
"""Units that depend on the size of the text, as parts of it."""
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}


def pixels(token: Any, text_size: float = MEDIUM, root_size: float = MEDIUM) -> float | None:
    """A length in pixels; None for what is no length.

    The sizes are those of the element's text and of the root's.
    """
    if token.type == "number":
        return 0.0 if token.value == 0 else None
    if token.type != "dimension":
        return None
    unit: str = token.lower_unit
    if unit == "rem":
        return float(token.value) * root_size
    if unit in _OF_TEXT:
        return float(token.value) * _OF_TEXT[unit] * text_size
    return float(token.value) * _ABSOLUTE[unit] if unit in _ABSOLUTE else None


def degrees(token: Any) -> float | None:
    """An angle in degrees; None for what is no angle."""
    if token.type == "number":
        return 0.0 if token.value == 0 else None
    if token.type != "dimension" or token.lower_unit not in _DEGREES:
        return None
    return float(token.value) * _DEGREES[token.lower_unit]


def only_token(declaration: Declaration | None) -> Any | None:
    """The value of a declaration that has a single one."""
    return declaration.tokens[0] if declaration is not None and len(declaration.tokens) == 1 else None
