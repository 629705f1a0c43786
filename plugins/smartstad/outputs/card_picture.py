"""Draws cards: the words of an entry beside its illustration.

A card is 1200 × 630 pixels, the size that social networks show large. It has some fifty colours, so that a
file is some twenty kilobytes: twelve from the ground to the white of the text, for the soft edges of the
letters, and those of the illustration with what lies between them. Text is laid out by Pillow's basic
engine, which every installation has; the same card gives the same bytes on every machine with the same Pillow.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import PIL
from PIL import Image, ImageColor, ImageDraw, ImageFont

from smartstad.outputs.art import DRAWING, SIDE, illustrate
from smartstad.outputs.art_pixels import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.outputs.art_shape import Illustration
    from smartstad.outputs.card import Card

SIZE = (1200, 630)
MEDIA_TYPE = "image/png"

_DRAWING = "2"
"""To be raised when cards are drawn in another way, so that those in the cache are not taken."""

_FONTS = Path(__file__).with_name("fonts")
_PLAIN, _BOLD = 500, 700

_MARGIN = 80
ART_LEFT, _ART_SCALE = 780, 2
"""Where the illustration begins, and how many times its own size it is."""

WIDEST = ART_LEFT - _MARGIN - 40
"""Pixels that a line of text can take."""

_SITE_TOP, _KIND_TOP, _TITLE_TOP, _TITLE_HEIGHT = 64, 124, 204, 362
_SMALL = 38
_TITLE_SIZES = range(84, 39, -4)

_LEVELS = 12

Style = tuple[int, int]
"""Weight and size of letters."""

Colour = tuple[int, int, int]
_WHITE: Colour = (255, 255, 255)


def cache_key(card: Card) -> str:
    """A name for the picture: another one as soon as anything that it is drawn from is another."""
    parts = (_DRAWING, DRAWING, PIL.__version__, _fonts_digest(), repr(card))
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
    art = illustrate(card.subject)
    palette = _palette(art)
    image.putpalette(palette)
    image.paste(_illustration(art, palette), (ART_LEFT, 0))
    encoded = BytesIO()
    image.save(encoded, "PNG", compress_level=3)  # 6 takes three times as long for four kilobytes less
    return encoded.getvalue()


def _illustration(art: Illustration, palette: list[int]) -> Image.Image:
    """The illustration from its third column on, in the card's colours."""
    size = SIZE[0] - ART_LEFT, SIZE[1]
    colours = Image.new("P", (1, 1))
    colours.putpalette(palette)
    return paint(art, size, _ART_SCALE, 2 * SIDE).quantize(palette=colours, dither=Image.Dither.NONE)


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
    # As in scripts/truetype_fonts.py.
    return (
        " " <= letter <= "~"
        or "\u00a0" <= letter <= "\u017f"
        or "\u2010" <= letter <= "\u2026"
        or "\u2030" <= letter <= "\u203a"
        or letter in "€−"
    )


def _palette(art: Illustration) -> list[int]:
    """From the ground to white, then the illustration's colours, then what lies between two of them."""
    own = [ImageColor.getrgb(colour)[:3] for colour in art.palette]
    ramp = [_mixed(own[0], _WHITE, level / (_LEVELS - 1)) for level in range(_LEVELS)]
    between = [_mixed(one, other, share) for one, other in combinations(own, 2) for share in (0.33, 0.67)]
    return [part for colour in (*ramp, *own, *between) for part in colour]


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
