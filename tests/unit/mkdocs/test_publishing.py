"""Pictures, documents and redirects beside the pages."""

from __future__ import annotations

import multiprocessing
import re
import time
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment
from PIL import Image

from smartstad.mkdocs import publishing
from smartstad.mkdocs.publishing import FilePublisher, write, write_redirects
from smartstad.model.problem import Span, in_order
from smartstad.outputs import picture_rules
from smartstad.outputs.art import Subject
from smartstad.outputs.renditions import Plan, renditions
from unit.sites.sample import Made, project, words_of

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized
    from pathlib import Path

    from smartstad.outputs.pictures import Picture


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pictures that renditions were made of, not taken from the cache."""
    names: list[str] = []

    def counting(data: bytes, name: str, plan: Plan) -> tuple[Picture, ...]:
        names.append(name)
        return renditions(data, name, plan)

    monkeypatch.setattr(publishing, "renditions", counting)
    return names


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
    assert publisher.renditions("blog/a.jpg") == ()
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


def test_renditions_are_written_once_at_addresses_that_tell_what_they_hold(
    tmp_path: Path, publisher: FilePublisher, made: list[str]
) -> None:
    _lay_out(tmp_path, "blog/a.jpg", _jpeg())
    files = publisher.renditions("blog/a.jpg")
    assert publisher.renditions("blog/a.jpg") is files
    assert [(file.width, file.height, file.media_type) for file in files] == [
        (40, 20, f"image/{form}") for form in ("avif", "webp", "jpeg")
    ]
    for file in files:
        assert re.fullmatch(r"assets/pictures/[0-9a-f]{16}/40\.(avif|webp|jpg)", file.path)
        with Image.open(tmp_path / "site" / file.path) as image:
            assert image.size == (40, 20)
            assert dict(image.getexif()) == {}
    assert not (tmp_path / "site/blog/a.jpg").exists()
    # Another edition, and the next build, take what is there.
    other = FilePublisher(tmp_path, tmp_path / "other")
    assert other.renditions("blog/a.jpg") == files
    assert made == ["a.jpg"]
    for file in files:
        assert (tmp_path / "other" / file.path).read_bytes() == (tmp_path / "site" / file.path).read_bytes()


def test_another_focus_another_picture_another_address(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "a.jpg", _jpeg())
    _lay_out(tmp_path, "b.jpg", _jpeg() + b"\0")
    plans = [Plan(), Plan(ratio=(3, 2)), Plan(ratio=(3, 2), focus=(0, 0))]
    found = [publisher.renditions(name, plan)[0].path for name in ("a.jpg", "b.jpg") for plan in plans]
    assert len(set(found)) == 6


def test_renditions_of_a_broken_picture_are_a_problem(tmp_path: Path, publisher: FilePublisher) -> None:
    _lay_out(tmp_path, "a.jpg", _jpeg()[:200])
    assert publisher.renditions("a.jpg") == ()
    assert [p.rule for p in publisher.problems] == [picture_rules.BROKEN_PICTURE]
    assert not list((tmp_path / ".cache/pictures").glob("*.pictures"))


def test_processes_wait_for_what_another_makes(tmp_path: Path, made: list[str]) -> None:
    _lay_out(tmp_path, "a.jpg", _jpeg())
    context = multiprocessing.get_context("fork")
    counter = context.Value("i", 0)
    workers = [context.Process(target=_publish_slowly, args=(tmp_path, n, counter)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert counter.value == 1


def _publish_slowly(folder: Path, number: int, counter: Synchronized[int]) -> None:
    def slow(data: bytes, name: str, plan: Plan) -> tuple[Picture, ...]:
        counter.value += 1
        time.sleep(0.2)
        return renditions(data, name, plan)

    publishing.renditions = slow  # in this process alone
    assert FilePublisher(folder, folder / f"site{number}").renditions("a.jpg")


def test_an_illustration_is_a_file_of_its_entry(tmp_path: Path, publisher: FilePublisher) -> None:
    path = publisher.illustrate(Subject("project", "lamps", "lighting"))
    assert (
        path
        == publisher.illustrate(Subject("project", "lamps", "lighting"))
        == "assets/art/project/lamps.svg"
    )
    assert (tmp_path / "site" / path).read_bytes().startswith(b"<svg ")


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
