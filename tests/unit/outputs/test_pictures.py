"""Pictures: without metadata, the right way up, in sRGB, not too large; bad ones are named."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from smartstad.model.problem import Problem, Rule, Span
from smartstad.outputs import picture_rules as rules
from smartstad.outputs.pictures import WIDEST, BrokenPicture, Picture, publish

FORMATS = {"a.jpg": "JPEG", "a.png": "PNG", "a.webp": "WEBP", "a.avif": "AVIF", "a.gif": "GIF"}
SECRET = "Kalle Kamera"


def _colours(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red, with a blue corner up to the left."""
    image = Image.new("RGB", size, (255, 0, 0))
    image.paste((0, 0, 255), (0, 0, size[0] // 2, size[1] // 2))
    return image


def _exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 20.0, 0.0), 3: "E", 4: (18.0, 3.0, 0.0)})
    return exif


def _encoded(image: Image.Image, form: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def _opened(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    image.load()
    assert image.size == (picture.width, picture.height)
    return image


def _refused(data: bytes, name: str) -> BrokenPicture:
    with pytest.raises(BrokenPicture) as caught:
        publish(data, name)
    return caught.value


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_a_picture_stays_what_it_is(name: str, form: str) -> None:
    picture = publish(_encoded(_colours(), form), name)
    image = _opened(picture)
    assert (image.format, image.size) == (form, (40, 20))
    assert picture.media_type == f"image/{form.lower()}" == Image.MIME[form]
    assert not picture.animated
    red, green, blue = image.convert("RGB").getpixel((35, 15))  # type: ignore[misc]
    assert red > 200 and green < 40 and blue < 40


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_nothing_but_pixels_is_published(name: str, form: str) -> None:
    options: dict[str, Any] = {} if form == "GIF" else {"exif": _exif(), "xmp": f"<x>{SECRET}</x>".encode()}
    if form in ("GIF", "JPEG"):
        options["comment"] = SECRET
    if form == "PNG":
        del options["xmp"]
        options["pnginfo"] = text = PngImagePlugin.PngInfo()
        text.add_text("Author", SECRET)
        text.add_itxt("XML:com.adobe.xmp", SECRET)
    if form != "GIF":
        options["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = _encoded(_colours(), form, **options)
    assert SECRET.encode() in data
    picture = publish(data, name)
    for trace in (SECRET.encode(), b"Exif", b"EXIF", b"ICC", b"iCCP", b"xmp", b"XMP", b"tEXt", b"eXIf"):
        assert trace not in picture.data
    image = _opened(picture)
    assert not dict(image.getexif())
    assert not image.getexif().get_ifd(0x8825)
    assert not {"icc_profile", "exif", "comment", "xmp", "Author"} & set(image.info)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_picture_stands_upright(orientation: int) -> None:
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = _colours() if turned is None else _colours().transpose(turned)
    data = _encoded(stored, "JPEG", exif=_exif(orientation), quality=95)
    image = _opened(publish(data, "a.JPEG"))
    assert image.size == (40, 20)
    red, _, blue = image.getpixel((5, 3))  # type: ignore[misc]
    assert blue > 200 and red < 60


def test_damaged_metadata_do_not_damage_the_picture() -> None:
    data = _encoded(_colours(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f" + b"\xff" * 40)
    assert publish(data, "a.jpg").width == 40
    garbage = _encoded(_colours(), "JPEG", exif=b"Exif\x00\x00garbage", icc_profile=b"no profile")
    assert publish(garbage, "a.jpg").width == 40


def _swapped_profile() -> bytes:
    """sRGB's profile with the primaries of red and blue in each other's place."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = {}
    (count,) = struct.unpack_from(">I", profile, 128)
    for index in range(count):
        start = 132 + 12 * index
        name, offset, size = struct.unpack_from(">4sII", profile, start)
        at[name] = start, offset, size
    _, offset, size = at[b"desc"]
    profile[offset + 12 : offset + size] = profile[offset + 12 : offset + size].replace(
        b"s\x00R\x00G\x00B", b"x\x00x\x00x\x00x"
    )
    (red, *where_red), (blue, *where_blue) = at[b"rXYZ"], at[b"bXYZ"]
    struct.pack_into(">II", profile, red + 4, *where_blue)
    struct.pack_into(">II", profile, blue + 4, *where_red)
    return bytes(profile)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_are_made_those_of_srgb(mode: str) -> None:
    red = Image.new("RGBA", (8, 8), (255, 0, 0, 128)).convert(mode)
    image = _opened(publish(_encoded(red, "PNG", icc_profile=_swapped_profile()), "a.png"))
    red_part, _, blue_part, alpha = image.convert("RGBA").getpixel((4, 4))  # type: ignore[misc]
    assert blue_part > 200 and red_part < 60
    assert alpha == (255 if mode == "RGB" else 128)


def test_a_profile_of_another_kind_is_dropped() -> None:
    grey = Image.new("L", (8, 8), 100)
    image = _opened(publish(_encoded(grey, "PNG", icc_profile=_swapped_profile()), "a.png"))
    assert image.convert("L").getpixel((4, 4)) == 100


def test_print_colours_become_those_of_screens() -> None:
    for options in ({}, {"icc_profile": _swapped_profile()}):
        data = _encoded(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", **options)
        image = _opened(publish(data, "a.jpg"))
        assert image.mode == "RGB"
        red, green, _ = image.getpixel((4, 4))  # type: ignore[misc]
        assert red > 200 and green < 60


@pytest.mark.parametrize(
    ("mode", "colour", "alpha"),
    [
        ("1", 1, 255),
        ("L", 200, 255),
        ("LA", (200, 90), 90),
        ("RGBA", (1, 2, 3, 90), 90),
        ("I;16", 200 * 256, 255),
    ],
)
def test_every_sort_of_png_keeps_its_look(mode: str, colour: Any, alpha: int) -> None:
    for width in (10, WIDEST + 10):
        picture = publish(_encoded(Image.new(mode, (width, 4), colour), "PNG"), "a.png")
        pixel = _opened(picture).convert("RGBA").getpixel((2, 1))
        expected = {"1": 255, "RGBA": 1}.get(mode, 200)
        assert abs(pixel[0] - expected) <= 1  # type: ignore[index]
        assert abs(pixel[3] - alpha) <= 1  # type: ignore[index]


@pytest.mark.parametrize("mode", ["P", "L", "RGB"])
@pytest.mark.parametrize("width", [10, WIDEST + 10])
def test_a_transparent_colour_stays_transparent(mode: str, width: int) -> None:
    image = Image.new("RGB", (width, 8), (9, 9, 9)).convert(mode)
    index = image.getpixel((0, 0))
    picture = publish(_encoded(image, "PNG", transparency=index), "a.png")
    assert _opened(picture).convert("RGBA").getpixel((3, 3))[3] == 0  # type: ignore[index]


def test_a_palette_stays_a_palette() -> None:
    data = _encoded(_colours().convert("P"), "PNG")
    assert _opened(publish(data, "a.png")).mode == "P"


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_wide_pictures_are_made_smaller(name: str, form: str) -> None:
    picture = publish(_encoded(_colours((2 * WIDEST, 100)), form), name)
    assert (picture.width, picture.height) == (WIDEST, 50)
    assert _opened(picture).format == form


def test_the_width_is_that_of_the_upright_picture() -> None:
    data = _encoded(_colours((2000, 200)), "JPEG", exif=_exif(6))
    picture = publish(data, "a.jpg")
    assert (picture.width, picture.height) == (200, 2000)
    assert publish(_encoded(_colours((3 * WIDEST, 1)), "PNG"), "a.png").height == 1


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_the_same_picture_gives_the_same_bytes(name: str, form: str) -> None:
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    data = _encoded(noise, form)
    assert publish(data, name).data == publish(data, name).data


@pytest.mark.parametrize(("name", "form"), [("a.gif", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG")])
def test_what_moves_stands_still(name: str, form: str) -> None:
    other = Image.new("RGB", (40, 20), (0, 255, 0))
    data = _encoded(_colours(), form, save_all=True, append_images=[other], duration=100)
    picture = publish(data, name)
    assert picture.animated
    image = _opened(picture)
    assert getattr(image, "n_frames", 1) == 1
    assert image.convert("RGB").getpixel((35, 15))[0] > 200  # type: ignore[index]
    assert Problem(rules.ANIMATED_PICTURE, Span(name), {"file": name}).what("sv").startswith("Bilden a.")


def test_a_telephone_s_double_picture_is_a_jpeg() -> None:
    data = _encoded(_colours(), "MPO", save_all=True, append_images=[_colours()])
    assert Image.open(BytesIO(data)).format == "MPO"
    picture = publish(data, "a.jpg")
    assert (_opened(picture).format, picture.animated) == ("JPEG", False)


def _bomb(width: int, height: int) -> bytes:
    """A PNG that is small as a file: it says its size, and has next to no pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0" * 100)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((10_000, 6_001), "10000 × 6001"),
        ((10_000, 10_000), "more than 89 million"),
        ((60_000, 60_000), "more than 89 million"),
    ],
)
def test_bombs_are_not_unpacked(size: tuple[int, int], said: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        broken = _refused(_bomb(*size), "a.png")
    assert broken.rule is rules.TOO_LARGE_PICTURE
    assert said in str(broken)
    assert "60 miljoner" in Problem(broken.rule, Span("a.png"), broken.details).what("sv")


def test_a_picture_of_the_largest_size_is_only_broken() -> None:
    assert _refused(_bomb(10_000, 6_000), "a.png").rule is rules.BROKEN_PICTURE


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_half_a_picture_is_broken(name: str, form: str) -> None:
    data = _encoded(Image.effect_noise((200, 200), 90).convert("RGB"), form)
    broken = _refused(data[: len(data) // 2], name)
    assert broken.rule is rules.BROKEN_PICTURE
    assert name in str(broken)


@pytest.mark.parametrize(
    ("data", "name", "rule", "said"),
    [
        (b"", "a.jpg", rules.BROKEN_PICTURE, "a.jpg"),
        (b"Hej", "a.jpg", rules.BROKEN_PICTURE, "a.jpg"),
        (
            _encoded(_colours(), "PNG"),
            "a.jpg",
            rules.WRONG_PICTURE_TYPE,
            "a PNG picture, but its name ends with .jpg",
        ),
        (_encoded(_colours(), "JPEG"), "a.PNG", rules.WRONG_PICTURE_TYPE, "a JPEG picture"),
        (_encoded(_colours(), "JPEG"), "a.svg", rules.WRONG_PICTURE_TYPE, "ends with .svg"),
        (_encoded(_colours(), "JPEG"), "a", rules.WRONG_PICTURE_TYPE, "ends with a"),
        (_encoded(_colours(), "TIFF"), "a.jpg", rules.WRONG_PICTURE_TYPE, "a TIFF picture"),
        (_encoded(_colours(), "BMP"), "a.jpg", rules.WRONG_PICTURE_TYPE, "a BMP picture"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "a.jpg", rules.WRONG_PICTURE_TYPE, "a HEIC picture"),
        (b"%PDF-1.7", "a.png", rules.WRONG_PICTURE_TYPE, "a PDF document"),
        (b"\xef\xbb\xbf\n<svg onload='alert(1)'/>", "a.png", rules.WRONG_PICTURE_TYPE, "an SVG picture"),
    ],
)
def test_what_is_not_what_it_says_is_refused(data: bytes, name: str, rule: Rule, said: str) -> None:
    broken = _refused(data, name)
    assert broken.rule is rule
    problem = Problem(broken.rule, Span(f"content/{name}"), broken.details)
    assert said in problem.what("en")
    for text in (problem.what("sv"), problem.why("sv"), problem.remedy("sv"), problem.remedy("en")):
        assert "{" not in text


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
@settings(deadline=None)
@given(seed=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=20))
def test_any_damage_gives_a_picture_or_a_problem(name: str, form: str, seed: list[tuple[int, int]]) -> None:
    options = {} if form == "GIF" else {"exif": _exif(6)}
    data = bytearray(_encoded(_colours(), form, **options))
    for place, value in seed:
        data[place % len(data)] = value
    try:
        picture = publish(bytes(data), name)
    except BrokenPicture:
        return
    assert picture.width <= WIDEST
