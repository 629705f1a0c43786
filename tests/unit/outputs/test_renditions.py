"""Renditions: the widths and formats that browsers choose from."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, features

from smartstad.outputs import renditions as module
from smartstad.outputs.pictures import BrokenPicture, Picture
from smartstad.outputs.renditions import (
    SUFFIXES,
    THUMBNAIL_WIDTHS,
    WIDTHS,
    Plan,
    cache_key,
    pack,
    renditions,
    unpack,
)


def _encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def _scene(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Red to the left, blue to the right."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    return image.convert(mode)


def _opened(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.data))
    image.load()
    return image


def test_pillow_has_the_encoders() -> None:
    assert features.check("avif") and features.check("webp") and features.check("jpg")


def test_a_photograph_comes_in_three_formats_and_all_widths() -> None:
    made = renditions(_encoded(_scene((2400, 1200))), "a.jpg", Plan())
    forms = ["image/avif", "image/webp", "image/jpeg"]
    assert [(each.media_type, each.width) for each in made] == [(form, w) for form in forms for w in WIDTHS]
    for each in made:
        image = _opened(each)
        assert Image.MIME[str(image.format)] == each.media_type
        assert image.size == (each.width, each.height) == (each.width, each.width // 2)
        assert each.media_type in SUFFIXES


@pytest.mark.parametrize(
    ("width", "expected"), [(200, [200]), (320, [320]), (700, [320, 640, 700]), (1600, list(WIDTHS))]
)
def test_none_is_wider_than_the_picture(width: int, expected: list[int]) -> None:
    made = renditions(_encoded(_scene((width, 100))), "a.jpg", Plan())
    assert [each.width for each in made if each.media_type == "image/avif"] == expected


def test_nothing_but_pixels_the_right_way_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kalle Kamera"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 20.0, 0.0), 3: "E", 4: (18.0, 3.0, 0.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = _encoded(_scene((800, 400)), exif=exif, icc_profile=profile, comment=b"Kalle Kamera")
    for each in renditions(data, "a.jpg", Plan()):
        assert each.height == 2 * each.width
        for trace in (b"Kalle", b"Exif", b"ICC", b"xmp"):
            assert trace not in each.data
        image = _opened(each)
        assert not dict(image.getexif()) and "icc_profile" not in image.info
        red, _, blue = image.convert("RGB").getpixel((each.width // 2, each.height // 8))  # type: ignore[misc]
        assert red > 200 and blue < 60, "what was to the left is above"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_sort_of_picture_becomes_one_that_browsers_show(mode: str) -> None:
    image = Image.new(mode, (500, 300))
    data = _encoded(image, "JPEG" if mode == "CMYK" else "PNG")
    made = renditions(data, "a.jpg" if mode == "CMYK" else "a.png", Plan())
    clear = mode in ("LA", "RGBA")
    assert made[-1].media_type == ("image/png" if clear else "image/jpeg")
    for each in made:
        opened = _opened(each)
        assert opened.mode == ("RGBA" if clear else "RGB")
        if clear:
            assert opened.getpixel((9, 9))[3] == 0  # type: ignore[index]


def test_transparency_that_is_not_used_costs_nothing() -> None:
    made = renditions(_encoded(_scene((400, 300), "RGBA"), "PNG"), "a.png", Plan())
    assert {each.media_type for each in made} == {"image/avif", "image/webp", "image/jpeg"}


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
@pytest.mark.parametrize(("focus", "colour"), [((0, 50), "red"), ((100, 50), "blue")])
def test_a_cut_picture_keeps_its_focus_in_sight(mode: str, focus: tuple[int, int], colour: str) -> None:
    data = _encoded(_scene((1800, 300), mode), "PNG")
    made = renditions(data, "a.png", Plan(THUMBNAIL_WIDTHS, (3, 2), focus))
    assert [(each.width, each.height) for each in made[:2]] == [(240, 160), (400, 267)]
    for each in made:
        pixel = _opened(each).convert("RGB").getpixel((each.width // 2, each.height // 2))
        red, _, blue = pixel  # type: ignore[misc]
        assert (red > 200 and blue < 60) if colour == "red" else (blue > 200 and red < 60)


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (2, 3)])
def test_the_smallest_pictures(size: tuple[int, int]) -> None:
    for plan in (Plan(), Plan(THUMBNAIL_WIDTHS, (3, 2))):
        assert all(min(_opened(each).size) >= 1 for each in renditions(_encoded(_scene(size)), "a.jpg", plan))


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = _encoded(Image.effect_noise((700, 400), 90).convert("RGB"))
    assert renditions(data, "a.jpg", Plan()) == renditions(data, "a.jpg", Plan())


@pytest.mark.parametrize("data", [b"", b"Hej", _encoded(Image.effect_noise((200, 200), 90))[:900]])
def test_bad_pictures_are_refused(data: bytes) -> None:
    with pytest.raises(BrokenPicture):
        renditions(data, "a.jpg", Plan())


def test_packed_renditions_come_out_as_they_were() -> None:
    made = renditions(_encoded(_scene((700, 400))), "a.jpg", Plan())
    assert unpack(pack(made)) == made
    moving = Picture(b"\n\n", 1, 2, "image/gif", animated=True)
    assert unpack(pack((moving, *made))) == (moving, *made)
    assert unpack(pack(())) == ()


def test_the_key_is_another_for_whatever_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {
        cache_key(b"a", "a.jpg", Plan()),
        cache_key(b"b", "a.jpg", Plan()),
        cache_key(b"a", "a.png", Plan()),
        cache_key(b"a", "a.jpg", Plan((320,))),
        cache_key(b"a", "a.jpg", None),
        cache_key(b"a", "a.jpg", Plan(focus=(1, 1))),
    }
    monkeypatch.setattr(module, "_MAKING", "another")
    assert len(keys | {cache_key(b"a", "a.jpg", Plan())}) == 7
    assert cache_key(b"a", "x.JPG", Plan()) == cache_key(b"a", "y.jpg", Plan())
