"""The contrast of a theme's colours, in light, in dark and in colours that the reader has forced.

A style sheet gives its colours names (custom properties) on ``:root``, others for the dark scheme, and others
again within a part of the page. Which stands on which no program can know: that is written beside the style
sheet. What is written there is measured, and what is used and not written there is told.

Measured as WCAG 2.2 defines it (relative luminance, contrast ratio). The one module that knows coloraide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import tinycss2
from coloraide import Color
from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter

from smartstad.accessibility.contrast_rules import LOW_CONTRAST, OWN_COLOUR_WHEN_FORCED, UNPAIRED_COLOUR
from smartstad.model.problem import Message, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_Name = Annotated[str, StringConstraints(pattern=r"^--[\w-]+$")]

_SYSTEM = frozenset(
    [
        "accentcolor",
        "accentcolortext",
        "activetext",
        "buttonborder",
        "buttonface",
        "buttontext",
        "canvas",
        "canvastext",
        "field",
        "fieldtext",
        "graytext",
        "highlight",
        "highlighttext",
        "linktext",
        "mark",
        "marktext",
        "selecteditem",
        "selecteditemtext",
        "visitedtext",
        "currentcolor",
        "transparent",
        "inherit",
        "initial",
        "unset",
        "revert",
        "revert-layer",
        "none",
    ]
)
"""Colours of the system (CSS Color 4, 6.2), and words that stand for what is there already."""
_COLOURED = frozenset(
    {"color", "background", "background-color", "fill", "stroke", "outline", "outline-color"}
)
_LIGHT, _DARK = Message("ljust", "light"), Message("mörkt", "dark")


class Pair(BaseModel):
    """What a colour is to be seen against."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    colour: _Name
    against: tuple[_Name, ...] = ()
    least: float = 4.5
    """Contrast ratio."""
    within: str = ""
    """Selector of the part of the page in which the colour has a value of its own."""
    adorns: bool = False
    """True where nothing is lost when it is not seen."""


PAIRS = TypeAdapter(tuple[Pair, ...])
"""Reads what is written beside a style sheet; raises pydantic's ValidationError."""


@dataclass(frozen=True)
class _Value:
    text: str
    place: Span


@dataclass(frozen=True)
class _Declared:
    """A declaration, and where it counts."""

    selector: str
    media: str
    name: str
    tokens: tuple[Any, ...]
    place: Span


def inspect_colours(sheets: Mapping[str, str], pairs: Iterable[Pair], pairs_file: str) -> list[Problem]:
    """Every problem with the colours of style sheets that a page has together, given by file in their order."""
    declared = [
        each
        for file, css in sheets.items()
        for each in _declared(
            tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "", "", file
        )
    ]
    pairs = list(pairs)
    return [*_low(declared, pairs), *_unpaired(declared, pairs, pairs_file), *_forced(declared)]


def _declared(nodes: Iterable[Any], selector: str, media: str, file: str) -> Iterator[_Declared]:
    for node in nodes:
        if node.type == "declaration":
            tokens = tuple(token for token in node.value if token.type not in ("whitespace", "comment"))
            place = Span(file, node.source_line, node.source_column, len(node.name))
            yield _Declared(selector, media, node.name, tokens, place)
        elif node.type == "qualified-rule":
            inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield from _declared(inner, tinycss2.serialize(node.prelude).strip(), media, file)
        elif node.type == "at-rule" and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            asked = tinycss2.serialize(node.prelude).strip().lower()
            yield from _declared(inner, selector, asked if node.lower_at_keyword == "media" else media, file)


def _values(declared: Iterable[_Declared], within: str, *, dark: bool) -> dict[str, _Value]:
    """The named colours in force in a part of the page."""
    schemes = ("", "(prefers-color-scheme: dark)") if dark else ("",)
    found: dict[str, _Value] = {}
    for scope in (":root", within):
        for media in schemes:
            for each in declared:
                if each.name.startswith("--") and each.selector == scope and each.media == media:
                    found[each.name] = _Value(tinycss2.serialize(each.tokens), each.place)
    return found


def _low(declared: list[_Declared], pairs: Iterable[Pair]) -> Iterator[Problem]:
    for pair in pairs:
        light = _values(declared, pair.within, dark=False)
        dark = _values(declared, pair.within, dark=True)
        for surface in pair.against:
            measured: tuple[_Value, _Value] | None = None
            for scheme, values in ((_LIGHT, light), (_DARK, dark)):
                colour, under = values.get(pair.colour), values.get(surface)
                # What is the same in both schemes is told once.
                if colour is not None and under is not None and measured != (colour, under):
                    measured = colour, under
                    yield from _measured(pair, colour, surface, under, scheme)


def _measured(pair: Pair, colour: _Value, surface: str, under: _Value, scheme: Message) -> Iterator[Problem]:
    ratio = Color(colour.text).contrast(under.text, method="wcag21")
    if ratio >= pair.least:
        return
    details: dict[str, str | Message] = {
        "colour": pair.colour,
        "value": colour.text,
        "surface": surface,
        "surface_value": under.text,
        "scheme": scheme,
        # Never rounded up to what is needed.
        "ratio": f"{math.floor(ratio * 100) / 100:.2f}",
        "least": f"{pair.least:g}",
        "example": _better(colour.text, under.text, pair.least),
    }
    yield Problem(LOW_CONTRAST, colour.place, details)


def _better(colour: str, surface: str, least: float) -> str:
    """The nearest lighter or darker shade with enough contrast; black or white where there is none."""
    under = Color(surface)
    towards = (
        "white"
        if under.contrast("white", method="wcag21") > under.contrast("black", method="wcag21")
        else "black"
    )
    for step in range(1, 21):
        shade = Color(colour).mix(towards, step / 20, space="oklab").convert("srgb").fit()
        if shade.contrast(under, method="wcag21") >= least:
            return str(shade.to_string(hex=True))
    return str(Color(towards).to_string(hex=True))


def _unpaired(declared: Iterable[_Declared], pairs: Iterable[Pair], pairs_file: str) -> Iterator[Problem]:
    known = {pair.colour for pair in pairs} | {surface for pair in pairs for surface in pair.against}
    # On paper nobody sees the screen's colours.
    declared = [each for each in declared if each.media != "print"]
    colours = {each.name for each in declared if each.name.startswith("--") and _is_colour(each.tokens)}
    told: set[str] = set()
    for each in declared:
        if not (each.name in _COLOURED or each.name.startswith(("border", "--"))):
            continue
        for name in _used(each.tokens):
            if name in colours and name not in known and name not in told:
                told.add(name)
                yield Problem(UNPAIRED_COLOUR, each.place, {"colour": name, "pairs": pairs_file})


def _is_colour(tokens: tuple[Any, ...]) -> bool:
    return Color.match(tinycss2.serialize(tokens), fullmatch=True) is not None


def _used(tokens: Iterable[Any]) -> Iterator[str]:
    """The custom properties that a value asks for."""
    for token in tokens:
        if token.type == "function":
            if token.lower_name == "var":
                yield from (part.value for part in token.arguments if part.type == "ident")
            yield from _used(token.arguments)


def _forced(declared: Iterable[_Declared]) -> Iterator[Problem]:
    for each in declared:
        if "forced-colors" not in each.media:
            continue
        kept = each.name == "forced-color-adjust" and tinycss2.serialize(each.tokens).strip() == "none"
        own = (each.name in _COLOURED or each.name.startswith("border")) and any(map(_is_own, each.tokens))
        if kept or own:
            found = {"property": each.name, "value": tinycss2.serialize(each.tokens)}
            yield Problem(OWN_COLOUR_WHEN_FORCED, each.place, found)


def _is_own(token: Any) -> bool:
    """True for a colour that is not the system's."""
    if token.type == "ident":
        return token.lower_value not in _SYSTEM and Color.match(token.value, fullmatch=True) is not None
    return token.type in ("hash", "function")
