"""Pictures on built pages: in widths and formats that exist as told, and illustrations where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from build.html_pages import BuiltPage
from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROOT = "https://alfa.example.org/sv/"
CREDIT = "credit: Kim\n  licence: CC BY 4.0\n"


def _photograph(path: Path, size: tuple[int, int] = (1000, 600)) -> None:
    exif = Image.Exif()
    exif[0x010F] = "A Camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 20.0, 0.0)})
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(size).convert("RGB").save(path, exif=exif)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """A project with a picture of its own and two in its text, a page with one in its text, and a bare project."""
    small = SmallSite(tmp_path_factory.mktemp("pictures") / "project")
    folder = small.folder / "content"
    for name in ("projects/light.jpg", "projects/other.jpg", "projects/third.jpg", "pages/page.jpg"):
        _photograph(folder / name)
    facts = (
        f"image:\n  file: light.jpg\n  focus: [20, 80]\n  {CREDIT}image_alt: Ljus\nimage_caption: Kvällen\n"
    )
    body = "![En <b>lampa</b>](other.jpg) och ![en till](third.jpg)\n"
    small.project("light", sv=body, en=None, facts=facts)
    small.project("bare", en=None)
    small.text("pages/about.sv", "Om", body="![Ett hus](page.jpg)\n\n![Samma hus](page.jpg)\n")
    result = small.build(sites=("alfa",))
    assert result.problems == []
    assert result.complaints == []
    return small


def _images(small: SmallSite, path: str, where: str = "//main") -> list[Any]:
    return list(BuiltPage(small.site / "alfa" / path / "index.html", ROOT).tree.xpath(f"{where}//img"))


def _checked_sources(small: SmallSite, image: Any, page: str) -> list[str]:
    """The formats that a browser chooses from; every file is as wide as it says."""
    told = []
    (picture,) = image.xpath("ancestor::picture")  # this parser knows no end of a source
    for source in picture.iter("source"):
        assert source.get("sizes")
        told.append(source.get("type"))
        for candidate in source.get("srcset").split(", "):
            address, width = candidate.split(" ")
            file = small.site / "alfa" / urljoin(ROOT + page, address).removeprefix(ROOT)
            with Image.open(file) as opened:
                assert f"{opened.width}w" == width
                assert Image.MIME[str(opened.format)] == source.get("type")
                assert not dict(opened.getexif())
                ratio = int(image.get("width")) / int(image.get("height"))
                assert abs(opened.width / opened.height - ratio) < 0.02
    return told


def test_the_picture_at_the_head_loads_first_and_those_in_the_text_later(small: SmallSite) -> None:
    page = "projekt/light/"
    head, *others = _images(small, page)
    assert (head.get("alt"), head.get("width"), head.get("height")) == ("Ljus", "1000", "600")
    assert head.get("src") == "../../projects/light.jpg"
    assert (head.get("fetchpriority"), head.get("loading")) == ("high", None)
    assert [image.get("alt") for image in others] == ["En <b>lampa</b>", "en till"]
    assert {(i.get("fetchpriority"), i.get("loading"), i.get("decoding")) for i in others} == {
        (None, "lazy", "async")
    }
    for image in (head, *others):
        assert _checked_sources(small, image, page) == ["image/avif", "image/webp", "image/jpeg"]
    (caption,) = BuiltPage(small.site / "alfa" / page / "index.html", ROOT).tree.xpath("//figcaption")
    assert " ".join(caption.text_content().split()) == "Kvällen Bild: Kim Licens: CC BY 4.0"


def test_the_first_picture_of_a_page_without_another_loads_first(small: SmallSite) -> None:
    first, second = _images(small, "about/", "//*[@data-body]")
    assert (first.get("fetchpriority"), first.get("loading")) == ("high", None)
    assert (second.get("fetchpriority"), second.get("loading")) == (None, "lazy")


def test_an_entry_without_a_picture_has_its_illustration(small: SmallSite) -> None:
    (image,) = _images(small, "projekt/bare/")
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("", "480", "320")
    file = small.site / "alfa" / image.get("src").removeprefix("../../")
    assert file == small.site / "alfa/assets/art/project/bare.svg"
    assert ET.fromstring(file.read_bytes()).tag == "{http://www.w3.org/2000/svg}svg"


def test_lists_show_the_part_around_the_focus_or_the_illustration(small: SmallSite) -> None:
    listed = {image.get("src"): image for image in _images(small, "projects/")}
    (photograph,) = (image for source, image in listed.items() if source.endswith(".jpg"))
    assert (photograph.get("width"), photograph.get("height")) == ("480", "320")
    assert _checked_sources(small, photograph, "projects/") == ["image/avif", "image/webp", "image/jpeg"]
    assert "../assets/art/project/bare.svg" in listed
    assert {(image.get("alt"), image.get("loading")) for image in listed.values()} == {("", "lazy")}


def test_what_leaves_the_page_has_the_picture_alone(small: SmallSite) -> None:
    for path in (small.site / "alfa").rglob("*.*"):
        if path.suffix in (".xml", ".json"):
            text = path.read_text("utf-8")
            assert "<source" not in text and "srcset" not in text and "picture>" not in text, path


def test_a_second_build_makes_no_picture(small: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a picture was made again")

    monkeypatch.setattr("smartstad.mkdocs.publishing.renditions", refuse)
    monkeypatch.setattr("smartstad.mkdocs.publishing.publish", refuse)
    before = {path: path.read_bytes() for path in (small.site / "alfa/assets/pictures").rglob("*.*")}
    assert before
    assert small.build(sites=("alfa",)).published
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    "html",
    [
        '<picture><source srcset="https://evil.example/x.png"><img src="light.jpg" alt=""></picture>',
        '<img src="light.jpg" alt="" srcset="https://evil.example/x.png 1w">',
        '<img src="light.jpg" alt="" fetchpriority="high">',
    ],
)
def test_editors_do_not_write_sources_themselves(tmp_path: Path, html: str) -> None:
    small = SmallSite(tmp_path / "project")
    _photograph(small.folder / "content/projects/light.jpg", (20, 10))
    small.project("light", sv=f"Hej {html}\n", en=None)
    assert "forbidden-html" in {problem.rule.id for problem in small.build(sites=("alfa",)).problems}
