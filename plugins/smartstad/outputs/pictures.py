"""Pictures as they are published. With `renditions`, `card_picture` and `art_pixels` the modules that know Pillow.

A picture from a camera or a telephone tells where and when it was taken, with what and by whom. None
of that is published: every picture is decoded and encoded anew, with its pixels alone. What a
program would have read from the metadata is done to the pixels first: they are turned the right way
up (EXIF 2.32, Orientation) and their colours made those of sRGB (ICC profile).

Of an animated picture the first frame is published: what moves by itself must have a way to stop it
(WCAG 2.2, 2.2.2), which a picture has not.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageCms

from smartstad.model.problem import Message
from smartstad.outputs import picture_rules as rules

if TYPE_CHECKING:
    from smartstad.model.problem import Rule

WIDEST = 1600
"""Width in pixels of the widest picture; wider ones are made smaller."""

MOST_PIXELS = 60_000_000
"""Pictures of more pixels are refused: they are larger than any camera's, and unpacking them takes the memory."""

_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF", ".gif": "GIF"}
_NAMES = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "AVIF": "AVIF", "GIF": "GIF"}

# One thread, so that the same picture gives the same bytes on every machine.
_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 85, "method": 4},
    "AVIF": {"quality": 75, "speed": 6, "max_threads": 1},
    "GIF": {"optimize": True},
}

_SIGNATURES = (
    (b"%PDF", Message("ett PDF-dokument", "a PDF document")),
    (b"II*\x00", Message("en TIFF-bild", "a TIFF picture")),
    (b"MM\x00*", Message("en TIFF-bild", "a TIFF picture")),
    (b"BM", Message("en BMP-bild", "a BMP picture")),
    (b"<svg", Message("en SVG-bild", "an SVG picture")),
    (b"<?xml", Message("en SVG-bild eller annan XML", "an SVG picture or other XML")),
)
_HEIC = Message("en HEIC-bild", "a HEIC picture")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1"})

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_DAMAGED = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow's decoders raise on damaged files; RuntimeError is AVIF's."""


@dataclass(frozen=True)
class Picture:
    """A picture, ready to be published."""

    data: bytes
    width: int
    height: int
    media_type: str
    animated: bool = False
    """True where the original moved; the editor is to be told (rule ``animated-picture``)."""


class BrokenPicture(Exception):  # noqa: N818 — it says what is wrong, as the rule does
    """A picture that cannot be published: what a Problem needs but its place."""

    def __init__(self, rule: Rule, details: dict[str, str | Message]) -> None:
        super().__init__(rule.what.text("en", details))
        self.rule = rule
        self.details = details


def publish(data: bytes, name: str) -> Picture:
    """The picture in its own format, without metadata and at most `WIDEST` pixels wide.

    `name` is the file's name: its ending must tell what it is.

    Raises:
        BrokenPicture: it is damaged, too large, or of another type than its name says.
    """
    image, animated = decoded(data, name)
    wanted = _wanted(name)
    encoded = BytesIO()
    image.save(encoded, wanted, **_OPTIONS[wanted])
    return Picture(encoded.getvalue(), image.width, image.height, f"image/{wanted.lower()}", animated)


def decoded(data: bytes, name: str) -> tuple[Image.Image, bool]:
    """The picture's pixels as they are to be encoded, at most `WIDEST` pixels wide, and whether it moved.

    Raises:
        BrokenPicture: as `publish`.
    """
    wanted = _wanted(name)
    try:
        with warnings.catch_warnings():
            # Damaged metadata, which are thrown away here, are nothing to warn of.
            warnings.simplefilter("ignore")
            # Pillow's own limit is higher than ours, so what it warns of is too large here too.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _decoded(data, name, wanted)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name, Message("fler än 89 miljoner", "more than 89 million")) from error
    except _DAMAGED as error:
        other = _other_type(data)
        if other is not None:
            raise _wrong_type(name, wanted, other) from error
        raise BrokenPicture(rules.BROKEN_PICTURE, {"file": name}) from error


def _wanted(name: str) -> str:
    return _FORMATS.get(PurePosixPath(name).suffix.lower(), "")


def _decoded(data: bytes, name: str, wanted: str) -> tuple[Image.Image, bool]:
    """The picture as it is to be encoded, and whether it moved. Its size is checked before it is unpacked."""
    image = Image.open(BytesIO(data), formats=list(_NAMES))
    # Telephones put several pictures into one JPEG file (MPO, CIPA DC-007); the first is the picture.
    found = "JPEG" if image.format == "MPO" else str(image.format)
    if found != wanted:
        raise _wrong_type(name, wanted, Message(f"en {_NAMES[found]}-bild", f"a {_NAMES[found]} picture"))
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(name, f"{image.width} × {image.height}")
    image.load()
    animated = image.format != "MPO" and bool(getattr(image, "is_animated", False))
    return _fit(_in_srgb(_upright(image))), animated


def _too_large(name: str, size: str | Message) -> BrokenPicture:
    most = str(MOST_PIXELS // 1_000_000)
    details = {"file": name, "size": size, "most": most, "width": str(WIDEST)}
    return BrokenPicture(rules.TOO_LARGE_PICTURE, details)


def _wrong_type(name: str, wanted: str, found: Message) -> BrokenPicture:
    details: dict[str, str | Message] = {
        "file": name,
        "found": found,
        "suffix": PurePosixPath(name).suffix or name,
        "wanted": _NAMES.get(wanted, "JPEG, PNG, WebP, AVIF, GIF"),
    }
    return BrokenPicture(rules.WRONG_PICTURE_TYPE, details)


def _other_type(data: bytes) -> Message | None:
    """What the file is, if it is something known that browsers do not show as a picture."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return _HEIC
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((found for signature, found in _SIGNATURES if start.startswith(signature)), None)


def _upright(image: Image.Image) -> Image.Image:
    """The picture turned as its metadata says."""
    try:
        turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    except _DAMAGED:  # the metadata are damaged, not the picture
        turn = None
    return image.transpose(turn) if turn is not None else image


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture's pixels alone, in sRGB, 8 bits a colour."""
    profile = image.info.get("icc_profile")
    plain = _eight_bits(image)
    # A copy has none of what decoders hang on a picture; `info` is what encoders look into.
    plain = plain.copy()
    plain.info = {key: value for key, value in plain.info.items() if key == "transparency"}
    if not profile or plain.mode in ("1", "LA", "PA"):
        return plain if plain.mode != "CMYK" else plain.convert("RGB")
    try:
        return _converted(plain, ImageCms.ImageCmsProfile(BytesIO(profile)))
    except (ImageCms.PyCMSError, *_DAMAGED):  # the profile is damaged or of another kind of picture
        return plain.convert("RGB") if plain.mode == "CMYK" else plain


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    if "sRGB" in ImageCms.getProfileDescription(profile):
        return image
    if image.mode == "P":
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode=mode)
    if converted is None:  # only where it works in place
        return image
    converted.info = {}
    return converted


def _eight_bits(image: Image.Image) -> Image.Image:
    """The picture in a mode that its format can be written in."""
    if image.mode.startswith("I"):
        # 16 bits of grey: the lower eight are left out.
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.mode in ("L", "RGB") and "transparency" in image.info:
        return image.convert("RGBA")
    return image


def _fit(image: Image.Image) -> Image.Image:
    """The picture, not wider than `WIDEST`."""
    if image.width <= WIDEST:
        return image
    if image.mode == "P":
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    elif image.mode == "1":
        image = image.convert("L")
    height = max(1, round(image.height * WIDEST / image.width))
    return image.resize((WIDEST, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
