"""What is written beside the pages: pictures and documents, redirects."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span
from smartstad.outputs.art import illustrate, illustration_path
from smartstad.outputs.art_svg import svg
from smartstad.outputs.picture_rules import ANIMATED_PICTURE
from smartstad.outputs.pictures import BrokenPicture, Picture, publish, thumbnail
from smartstad.sites.links import PICTURES

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

    from smartstad.outputs.art import Subject
    from smartstad.sites.atlas import EditionPages
    from smartstad.sites.words import Words


def write(path: Path, data: bytes) -> None:
    """Writes a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class FilePublisher:
    """Writes the pictures, without their metadata, and the documents that an edition's pages use; each once."""

    def __init__(self, root: Path, site: Path) -> None:
        self._root = root
        self._site = site
        self._sizes: dict[str, tuple[int, int] | None] = {}
        self._thumbnails: dict[tuple[str, tuple[int, int]], str | None] = {}
        self._illustrations: set[str] = set()
        self._facts: dict[str, tuple[str, int]] = {}
        self.problems: list[Problem] = []

    def publish(self, name: str) -> tuple[int, int] | None:
        """Writes a file, given from the content folder; a picture's width and height, if it is one."""
        if name not in self._sizes:
            self._sizes[name] = self._publish(name)
        return self._sizes[name]

    def file_facts(self, name: str) -> tuple[str, int] | None:
        """A picture's media type and how many bytes it has as it is published; None where it cannot be read."""
        self.publish(name)
        return self._facts.get(name)

    def size(self, name: str) -> int:
        """How many bytes a picture or a document has as it is published; 0 where it cannot be read."""
        self.publish(name)
        published = self._site / name
        return published.stat().st_size if published.is_file() else 0

    def thumbnail(self, name: str, focus: tuple[int, int]) -> str | None:
        """Writes a small picture cut around `focus`; its path from the edition's root, or None."""
        key = (name, focus)
        if key not in self._thumbnails:
            self._thumbnails[key] = self._write_thumbnail(name, focus)
        return self._thumbnails[key]

    def illustrate(self, subject: Subject) -> str:
        """Writes an entry's illustration; its path from the edition's root."""
        path = illustration_path(subject)
        if path not in self._illustrations:
            self._illustrations.add(path)
            write(self._site / path, svg(illustrate(subject)).encode())
        return path

    def _write_thumbnail(self, name: str, focus: tuple[int, int]) -> str | None:
        picture = self._picture(name)
        if picture is None:
            return None
        original = PurePosixPath(name)
        path = str(original.with_name(f"{original.stem}-{focus[0]}-{focus[1]}{original.suffix}"))
        write(self._site / path, thumbnail(picture, focus).data)
        return path

    def _publish(self, name: str) -> tuple[int, int] | None:
        if PurePosixPath(name).suffix.lower() not in PICTURES:
            target = self._site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._root / CONTENT / name, target)  # a film may be larger than the memory
            return None
        picture = self._picture(name)
        if picture is None:
            return None
        if picture.animated:
            self.problems.append(Problem(ANIMATED_PICTURE, Span(f"{CONTENT}/{name}"), {"file": name}))
        write(self._site / name, picture.data)
        self._facts[name] = picture.media_type, len(picture.data)
        return picture.width, picture.height

    def _picture(self, name: str) -> Picture | None:
        try:
            return publish((self._root / CONTENT / name).read_bytes(), PurePosixPath(name).name)
        except BrokenPicture as broken:
            # Told twice where a thumbnail is wanted too; problems are printed once.
            self.problems.append(Problem(broken.rule, Span(f"{CONTENT}/{name}"), broken.details))
            return None


def write_redirects(pages: EditionPages, words: Words, env: Environment, site: Path) -> None:
    """Writes a page at each former address that leads to the present one."""
    template = env.get_template("redirect.html")
    for path, address in pages.redirects.items():
        html = template.render(
            title=address.version.front.title,
            target=address.url,
            language=address.language,
            canonical=address.url,
            words=words,
        )
        write(site / path / "index.html", html.encode("utf-8"))
