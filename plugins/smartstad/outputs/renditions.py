"""Renditions: a picture in several widths and formats, of which a browser takes the one that fits it."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

import PIL
from PIL import Image, ImageOps, features

from smartstad.outputs.pictures import Picture, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTHS = (320, 640, 960, 1280, 1600)
"""Of pictures in a text or at its head: from a telephone's to twice the width of a column of text."""

THUMBNAIL_WIDTHS = (240, 480, 720, 960)
"""Of pictures in lists."""

THUMBNAIL_RATIO = (3, 2)

_MAKING = "1"
"""To be raised when renditions are made in another way, so that those in the cache are not taken."""

# One thread, so that the same picture gives the same bytes on every machine.
_OPTIONS: dict[str, dict[str, Any]] = {
    "AVIF": {"quality": 60, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
}
SUFFIXES = {"image/avif": ".avif", "image/webp": ".webp", "image/jpeg": ".jpg", "image/png": ".png"}


class Plan(NamedTuple):
    """What renditions are made of a picture."""

    widths: tuple[int, ...] = WIDTHS
    """At most: none is wider than the picture."""
    ratio: tuple[int, int] | None = None
    """Width and height that it is cut to; as it is where None."""
    focus: tuple[int, int] = (50, 50)
    """The point that stays in sight: per cent from left and from top."""


def renditions(data: bytes, name: str, plan: Plan) -> tuple[Picture, ...]:
    """The picture in the formats that browsers choose from, the smallest files first, each in all widths.

    The last format is one that every browser shows: JPEG, or PNG for a picture with transparent parts.

    Raises:
        BrokenPicture: it is damaged, too large, or of another type than its name says.
    """
    image = _plain(decoded(data, name)[0])
    if plan.ratio:
        image = _cut(image, plan.ratio, plan.focus)
    sizes = [image if width == image.width else _narrowed(image, width) for width in _widths(image, plan)]
    formats = ("AVIF", "WEBP", "PNG" if image.mode == "RGBA" else "JPEG")
    return tuple(_rendition(sized, form) for form in formats for sized in sizes)


def _rendition(image: Image.Image, form: str) -> Picture:
    encoded = BytesIO()
    image.save(encoded, form, **_OPTIONS[form])
    return Picture(encoded.getvalue(), image.width, image.height, f"image/{form.lower()}")


def _plain(image: Image.Image) -> Image.Image:
    """In the colours that all formats have; with transparency only where something is transparent."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        lowest = image.getchannel("A").getextrema()[0]
        if isinstance(lowest, int | float) and lowest < 255:
            return _clean(image)
    return _clean(image.convert("RGB"))


def _clean(image: Image.Image) -> Image.Image:
    image.info = {}
    return image


def _widths(image: Image.Image, plan: Plan) -> Iterator[int]:
    yield from (width for width in plan.widths if width < image.width)
    yield min(image.width, plan.widths[-1])


def _cut(image: Image.Image, ratio: tuple[int, int], focus: tuple[int, int]) -> Image.Image:
    """The largest piece of that ratio, around the focus."""
    wide, high = ratio
    scale = min(image.width / wide, image.height / high)
    size = max(1, round(wide * scale)), max(1, round(high * scale))
    centre = focus[0] / 100, focus[1] / 100
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS, centering=centre)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def cache_key(data: bytes, name: str, plan: Plan | None) -> str:
    """A name for a picture's renditions, or for the picture as it is published where there is no plan.

    It is another one as soon as anything that they are made from is another.
    """
    encoders = [features.version(each) for each in ("avif", "webp", "libjpeg_turbo", "zlib", "littlecms2")]
    suffix = name.rpartition(".")[2].lower()
    facts = repr((_MAKING, PIL.__version__, encoders, suffix, plan))
    return hashlib.sha256(facts.encode() + b"\n" + data).hexdigest()


def pack(made: tuple[Picture, ...]) -> bytes:
    """The pictures as one file."""
    told = [[len(each.data), each.width, each.height, each.media_type, each.animated] for each in made]
    return b"\n".join((json.dumps(told).encode(), b"".join(each.data for each in made)))


def unpack(packed: bytes) -> tuple[Picture, ...]:
    """The pictures that were packed."""
    head, _, rest = packed.partition(b"\n")
    made, start = [], 0
    for length, *facts in json.loads(head):
        made.append(Picture(rest[start : start + length], *facts))
        start += length
    return tuple(made)
