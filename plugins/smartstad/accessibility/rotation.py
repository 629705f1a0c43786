"""How far elements are turned in each orientation of the screen (CSS Transforms 2)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from smartstad.accessibility.css_value import degrees
from smartstad.accessibility.html import specificity

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page
    from smartstad.accessibility.style import Declaration

ORIENTATIONS = ("portrait", "landscape")

_PROPERTIES = ("transform", "rotate")
_ASKED = re.compile(r"(not\s+)?\(\s*orientation\s*:\s*(portrait|landscape)\s*\)")
_NEGATED = re.compile(r"not\s+(all|screen)\b")
_PAPER = re.compile(r"(?:only\s+)?(?:print|speech)\b")
_UPWARDS = (0.0, 0.0, 1.0)
_AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": _UPWARDS}
_SIZE_OF_MATRIX = {"matrix": 6, "matrix3d": 16}


@dataclass(frozen=True, slots=True)
class _Candidate:
    weight: tuple[bool, bool, tuple[int, int, int], int]
    """Whether it is important and stands in a ``style`` attribute, how specific it is, and its place."""
    media: str
    declaration: Declaration


class Rotations:
    """The rotations of a page's elements."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._styles = page.styles

    @cached_property
    def changing(self) -> list[Element]:
        """The elements that may be turned otherwise when the screen is, in order."""
        orders = {
            order
            for candidates in self._candidates.values()
            for order, of_element in candidates.items()
            if any(_ASKED.search(candidate.media) for candidate in of_element)
        }
        return [self._page.elements[order] for order in sorted(orders)]

    def of(self, element: Element, orientation: str) -> float:
        """How many degrees an element is turned."""
        total = 0.0
        for name in _PROPERTIES:
            candidates = self._candidates[name].get(element.order, [])
            counting = [one for one in candidates if _counts(one.media, orientation)]
            if counting:
                winner = max(counting, key=lambda one: one.weight)
                tokens = winner.declaration.tokens
                total += _of_transform(tokens) if name == "transform" else _of_rotate(tokens)
        return total

    @cached_property
    def _candidates(self) -> dict[str, dict[int, list[_Candidate]]]:
        """By property and `Element.order`: the declarations for the element, those for certain screens too."""
        found: dict[str, dict[int, list[_Candidate]]] = {name: {} for name in _PROPERTIES}
        rules = self._styles.rules
        if not any(
            name in rule.declarations and _ASKED.search(rule.media) for rule in rules for name in _PROPERTIES
        ):
            return found
        for place, rule in enumerate(rules):
            for name in _PROPERTIES:
                declaration = rule.declarations.get(name)
                if declaration is None:
                    continue
                for selector in rule.selectors:
                    weight = (declaration.important, False, specificity(selector), place)
                    candidate = _Candidate(weight, rule.media, declaration)
                    for element in self._page.select(selector):
                        found[name].setdefault(element.order, []).append(candidate)
        for name, by_element in found.items():
            for order, candidates in by_element.items():
                own = self._styles.of(self._page.elements[order], name)
                if own is not None and own.inline:
                    candidates.append(_Candidate((own.important, True, (0, 0, 0), 0), "", own))
        return found


def _counts(media: str, orientation: str) -> bool:
    """True where a style sheet's condition may be met on a screen of that orientation."""
    return any(_may_be_met(query.strip(), orientation) for query in media.split(","))


def _may_be_met(query: str, orientation: str) -> bool:
    if _PAPER.match(query):
        return False
    asked = [(found[2] == orientation) is not bool(found[1]) for found in _ASKED.finditer(query)]
    if not asked:
        return True
    return not all(asked) if _NEGATED.match(query) else all(asked)


def _of_rotate(tokens: tuple[Any, ...]) -> float:
    """The ``rotate`` property: an angle, after an axis where it is not the usual one."""
    angle = next(
        (given for token in tokens if token.type == "dimension" and (given := degrees(token)) is not None),
        0.0,
    )
    axis = _AXES.get(tokens[0].lower_value, _UPWARDS) if tokens and tokens[0].type == "ident" else _UPWARDS
    numbers = [float(token.value) for token in tokens if token.type == "number"]
    return _around(numbers if len(numbers) == len(_UPWARDS) else axis, angle)


def _of_transform(tokens: tuple[Any, ...]) -> float:
    return sum(_of_function(token) for token in tokens if token.type == "function")


def _of_function(function: Any) -> float:
    given = [token for token in function.arguments if token.type in ("number", "dimension")]
    numbers = [float(token.value) for token in given]
    name: str = function.lower_name
    if name in {"rotate", "rotatez"} and len(given) == 1:
        return degrees(given[0]) or 0.0
    if name == "rotate3d" and len(given) == len(_UPWARDS) + 1:
        return _around(numbers[:3], degrees(given[3]) or 0.0)
    if len(numbers) == _SIZE_OF_MATRIX.get(name):
        return math.degrees(math.atan2(numbers[1], numbers[0]))
    return 0.0


def _around(axis: Any, angle: float) -> float:
    """How far a turn around an axis turns what is seen in the plane of the screen."""
    x, y, z = axis
    if x or y or not z:
        return 0.0
    return angle if z > 0 else -angle
