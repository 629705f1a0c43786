"""Pictures, documents and redirects beside the pages."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment
from PIL import Image

from smartstad.mkdocs.publishing import FilePublisher, write, write_redirects
from smartstad.model.problem import Span, in_order
from smartstad.outputs import picture_rules
from unit.sites.sample import Made, project, words_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def publisher(tmp_path: Path) -> FilePublisher:
    return FilePublisher(tmp_path, tmp_path / "site")


def _lay_out(folder: Path, name: str, data: bytes) -> None:
    write(folder / "content" / name, data)


def _jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "A Camera"
    exif.get_ifd(0x8825)[1] = "N"
    file = BytesIO()
    Image.new("RGB", (40, 20), (200, 0, 0)).save(file, "JPEG", exif=exif, comment=b"by somebody")
    return file.getvalue()


def test_a_picture_is_published_without_what_the_camera_wrote(
    tmp_path: Path, publisher: FilePublisher
) -> None:
    _lay_out(tmp_path, "blog/a.jpg", _jpeg())
    assert publisher.publish("blog/a.jpg") == (40, 20)
    published = (tmp_path / "site/blog/a.jpg").read_bytes()
    assert b"A Camera" not in published
    assert b"somebody" not in published
    with Image.open(BytesIO(published)) as image:
        assert (image.size, dict(image.getexif())) == ((40, 20), {})
    assert publisher.problems == []
    # The editor's own file is left as it is.
    assert (tmp_path / "content/blog/a.jpg").read_bytes() == _jpeg()


def test_a_file_is_published_once(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "blog/a.jpg", _jpeg())
    publisher.publish("blog/a.jpg")
    (tmp_path / "site/blog/a.jpg").unlink()
    assert publisher.publish("blog/a.jpg") == (40, 20)
    assert not (tmp_path / "site/blog/a.jpg").exists()


def test_a_document_is_published_as_it_is(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "blog/a.PDF", b"%PDF-1.7 \x00\xff")
    assert publisher.publish("blog/a.PDF") is None
    assert (tmp_path / "site/blog/a.PDF").read_bytes() == b"%PDF-1.7 \x00\xff"
    assert publisher.problems == []


def test_a_broken_picture_is_one_problem_and_no_file(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "blog/a.jpg", _jpeg()[:100])
    assert [publisher.publish("blog/a.jpg") for _ in range(3)] == [None, None, None]
    assert publisher.thumbnail("blog/a.jpg", (50, 50)) is None
    assert [(p.rule, p.span) for p in in_order(publisher.problems)] == [
        (picture_rules.BROKEN_PICTURE, Span("content/blog/a.jpg"))
    ]
    assert not (tmp_path / "site").exists()


def test_a_picture_of_another_type_than_its_name_is_a_problem(
    tmp_path: Path, publisher: FilePublisher
) -> None:
    _lay_out(tmp_path, "a.png", _jpeg())
    assert publisher.publish("a.png") is None
    assert [p.rule for p in publisher.problems] == [picture_rules.WRONG_PICTURE_TYPE]


def test_an_animated_picture_is_published_with_a_warning(tmp_path: Path, publisher: FilePublisher) -> None:
    file = BytesIO()
    frames = [Image.new("RGB", (8, 4), (shade, 0, 0)) for shade in (0, 200)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    _lay_out(tmp_path, "a.gif", file.getvalue())
    assert publisher.publish("a.gif") == (8, 4)
    publisher.publish("a.gif")
    assert [(p.rule, p.span.file) for p in publisher.problems] == [
        (picture_rules.ANIMATED_PICTURE, "content/a.gif")
    ]


def test_a_thumbnail_is_named_after_the_point_it_keeps(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "blog/a.jpg", _jpeg())
    names = [publisher.thumbnail("blog/a.jpg", focus) for focus in ((50, 50), (0, 100), (50, 50))]
    assert names[0] == names[2] != names[1]
    for name in names:
        assert name is not None
        with Image.open(tmp_path / "site" / name) as image:
            assert dict(image.getexif()) == {}
    assert not (tmp_path / "site/blog/a.jpg").exists()


def test_a_former_address_gets_a_page_that_leads_on(tmp_path: Path) -> None:
    made = Made(project("ljus", "sv", title="Ljus & <mer>", aliases=["gammalt/ljus/", "/lampor/"]))
    env = Environment(
        loader=DictLoader({"redirect.html": "{{ language }} {{ target }} {{ canonical }} {{ title }}"}),
        autoescape=True,
    )
    write_redirects(made.atlas.pages["stad/sv"], words_of("sv"), env, tmp_path)
    written = {str(path.relative_to(tmp_path)): path.read_text("utf-8") for path in tmp_path.rglob("*.html")}
    url = "https://stockholm.example/stad/projekt/ljus/"
    assert written == dict.fromkeys(
        ["gammalt/ljus/index.html", "lampor/index.html"], f"sv {url} {url} Ljus &amp; &lt;mer&gt;"
    )
