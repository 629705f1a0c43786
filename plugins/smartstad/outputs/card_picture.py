"""Draws cards. With `pictures` the only module that knows Pillow: that one encodes editors' files, this one draws.

A card is 1200 × 630 pixels, the size that social networks show large. It has sixteen colours, so that a
file is some ten kilobytes: twelve from the ground to the white of the text, for the soft edges of the
letters, and four for the houses. Text is laid out by Pillow's basic engine, which every installation has;
the same card gives the same bytes on every machine with the same Pillow.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import PIL
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.outputs.card import Card

SIZE = (1200, 630)
MEDIA_TYPE = "image/png"

_DRAWING = "1"
"""To be raised when cards are drawn in another way, so that those in the cache are not taken."""

_FONTS = Path(__file__).with_name("fonts")
_PLAIN, _BOLD = 500, 700

_MARGIN = 80
WIDEST = SIZE[0] - 2 * _MARGIN
"""Pixels that a line of text can take."""

_SITE_TOP, _KIND_TOP, _TITLE_TOP, _TITLE_HEIGHT = 56, 116, 190, 262
_SMALL = 38
_TITLE_SIZES = range(84, 39, -4)
_HOUSES_TOP, _STREET = 470, SIZE[1]

_LEVELS = 12
_BACK, _MIDDLE, _FRONT, _WINDOW = range(_LEVELS, _LEVELS + 4)

Style = tuple[int, int]
"""Weight and size of letters."""

Colour = tuple[int, int, int]
_WHITE: Colour = (255, 255, 255)


class Scheme(NamedTuple):
    """Colours of a card: those that the city's manual names."""

    ground: Colour
    """Dark: white text on it has a contrast of at least 4.5 to 1."""
    accent: Colour


SCHEMES = (
    Scheme((0x89, 0x0C, 0x58), (0xE5, 0x00, 0x6C)),
    Scheme((0x00, 0x59, 0x4F), (0x00, 0x99, 0x91)),
    Scheme((0xB9, 0x2F, 0x00), (0xE9, 0x50, 0x0E)),
)


def scheme_of(card: Card) -> Scheme:
    """The same for all entries of a theme; pink, the sites' own colour, where there is none."""
    return SCHEMES[_digest(card.theme_id)[0] % len(SCHEMES)] if card.theme_id else SCHEMES[0]


def cache_key(card: Card) -> str:
    """A name for the picture: another one as soon as anything that it is drawn from is another."""
    parts = (_DRAWING, PIL.__version__, _fonts_digest(), repr(card))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def draw(card: Card) -> bytes:
    """The card as PNG."""
    # A grey picture whose values become numbers of colours: text in it is soft at its edges.
    image = Image.new("L", SIZE)
    pen = ImageDraw.Draw(image)
    _write(pen, _SITE_TOP, card.site, (_BOLD, _SMALL))
    _write(pen, _KIND_TOP, card.label, (_PLAIN, _SMALL))
    title = fit(card.title)
    for number, line in enumerate(title.lines):
        place = (_MARGIN, _TITLE_TOP + number * title.line_height)
        pen.text(place, line, fill=255, font=_font((_BOLD, title.size)))
    image = image.point([value * (_LEVELS - 1) // 255 for value in range(256)])
    _build(ImageDraw.Draw(image), f"{card.theme_id} {card.entry}")
    image.putpalette(_palette(scheme_of(card)))
    encoded = BytesIO()
    image.save(encoded, "PNG", compress_level=6)  # 9 takes ten times as long for a kilobyte less
    return encoded.getvalue()


class Fitted(NamedTuple):
    """A title in lines that fit its place."""

    lines: tuple[str, ...]
    size: int
    line_height: int


def fit(text: str) -> Fitted:
    """The text as large as it can stand; where it is too long even in small letters it ends with ``…``."""
    words = _drawable(text).split()
    for size in _TITLE_SIZES:
        style, height = (_BOLD, size), _line_height(size)
        if all(width(word, style) <= WIDEST for word in words):
            lines = _wrapped(words, style)
            if len(lines) * height <= _TITLE_HEIGHT:
                return Fitted(tuple(lines), size, height)
    size = _TITLE_SIZES[-1]
    style, height = (_BOLD, size), _line_height(size)
    lines = _wrapped([piece for word in words for piece in _pieces(word, style)], style)
    most = _TITLE_HEIGHT // height
    if len(lines) > most:
        lines[most - 1 :] = [_shortened(lines[most - 1], style)]
    return Fitted(tuple(lines), size, height)


def width(text: str, style: Style) -> float:
    """Pixels that the text takes: the sum of its letters, since the basic engine knows no pairs in this font."""
    return sum(_advance(letter, style) for letter in text)


@cache
def _advance(letter: str, style: Style) -> float:
    return _font(style).getlength(letter)


def _line_height(size: int) -> int:
    return size * 23 // 20


def _wrapped(words: Sequence[str], style: Style) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, style) <= WIDEST:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(word: str, style: Style) -> Iterator[str]:
    """A word that is wider than the card, in pieces with hyphens; others as they are."""
    start, taken = 0, 0.0
    room = WIDEST - width("-", style)
    for place, letter in enumerate(word):
        taken += _advance(letter, style)
        if taken > (room if place < len(word) - 1 else WIDEST):
            yield word[start:place] + "-"
            start, taken = place, _advance(letter, style)
    yield word[start:]


def _shortened(line: str, style: Style) -> str:
    while width(line + "…", style) > WIDEST:
        line = line[:-1]
    return line.rstrip(" -–,.:;") + "…"


def _write(pen: ImageDraw.ImageDraw, top: int, text: str, style: Style) -> None:
    """One line, shortened where it is too long."""
    line = _drawable(text)
    if width(line, style) > WIDEST:
        line = _shortened(line, style)
    pen.text((_MARGIN, top), line, fill=255, font=_font(style))


def _drawable(text: str) -> str:
    """The text in letters that the font has; others without their accents, or left out."""
    letters = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return "".join(letter if _in_font(letter) else _plain(letter) for letter in letters)


def _plain(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if _in_font(part))


def _in_font(letter: str) -> bool:
    # As in scripts/card_font.py.
    return (
        " " <= letter <= "~"
        or "\u00a0" <= letter <= "\u017f"
        or "\u2010" <= letter <= "\u2026"
        or "\u2030" <= letter <= "\u203a"
        or letter in "€−"
    )


def _build(pen: ImageDraw.ImageDraw, seed: str) -> None:
    """A row of houses behind another, different for every seed; nothing but upright rectangles."""
    chance = iter(_digest(seed, 4096))
    for colour, lowest, tallest in ((_BACK, 70, 152), (_MIDDLE, 40, 116), (_FRONT, 18, 74)):
        left = -(next(chance) % 64)
        while left < SIZE[0]:
            width = 48 + next(chance) % 9 * 8
            top = _STREET - lowest - next(chance) % (tallest - lowest)
            pen.rectangle((left, top, left + width - 1, _STREET), fill=colour)
            if next(chance) % 5 == 0:
                _add_spire(pen, left + width // 2, top, colour)
            if colour == _MIDDLE:
                _add_windows(pen, (left, top, left + width), chance)
            left += width + next(chance) % 3 * 4


def _add_spire(pen: ImageDraw.ImageDraw, middle: int, top: int, colour: int) -> None:
    for half, height in ((12, 12), (6, 22), (2, 34)):
        pen.rectangle((middle - half, max(_HOUSES_TOP, top - height), middle + half - 1, top), fill=colour)


def _add_windows(pen: ImageDraw.ImageDraw, house: tuple[int, int, int], chance: Iterator[int]) -> None:
    left, top, right = house
    for x in range(left + 12, right - 16, 20):
        for y in range(top + 12, _STREET - 12, 24):
            if next(chance, 0) % 3:
                pen.rectangle((x, y, x + 7, y + 11), fill=_WINDOW)


def _palette(scheme: Scheme) -> list[int]:
    ground, accent = scheme
    ramp = [_mixed(ground, _WHITE, level / (_LEVELS - 1)) for level in range(_LEVELS)]
    houses = [
        _mixed(ground, accent, 0.45),
        accent,
        _mixed(ground, (0, 0, 0), 0.35),
        _mixed(accent, _WHITE, 0.55),
    ]
    return [part for colour in (*ramp, *houses) for part in colour]


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


@cache
def _font(style: Style) -> ImageFont.FreeTypeFont:
    weight, size = style
    return ImageFont.truetype(_font_file(weight), size, layout_engine=ImageFont.Layout.BASIC)


def _font_file(weight: int) -> Path:
    return _FONTS / f"public-sans-{weight}.ttf"


@cache
def _fonts_digest() -> str:
    return hashlib.sha256(b"".join(_font_file(weight).read_bytes() for weight in (_PLAIN, _BOLD))).hexdigest()


def _digest(text: str, length: int = 1) -> bytes:
    """Bytes that look like chance and are the same for the same text, on every machine."""
    return hashlib.shake_128(text.encode()).digest(length)
