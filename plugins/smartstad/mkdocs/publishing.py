"""What is written beside the pages: pictures and documents, redirects."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from smartstad.mkdocs.cache import Cache
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span
from smartstad.outputs.art import illustrate, illustration_path
from smartstad.outputs.art_svg import svg
from smartstad.outputs.picture_rules import ANIMATED_PICTURE
from smartstad.outputs.pictures import BrokenPicture, publish
from smartstad.outputs.renditions import SUFFIXES, Plan, cache_key, pack, renditions, unpack
from smartstad.sites.links import PICTURES
from smartstad.sites.picture import RENDITIONS, RenditionFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from smartstad.outputs.art import Subject
    from smartstad.outputs.pictures import Picture
    from smartstad.sites.atlas import EditionPages
    from smartstad.sites.words import Words


def write(path: Path, data: bytes) -> None:
    """Writes a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


CACHE = Path(".cache", "pictures")
"""Renditions, from the project's root."""

_ADDRESS = 16
"""How many letters of a digest tell one picture's renditions from another's."""


class FilePublisher:
    """Writes the pictures, without their metadata, and the documents that an edition's pages use; each once."""

    def __init__(self, root: Path, site: Path) -> None:
        self._root = root
        self._site = site
        self._sizes: dict[str, tuple[int, int] | None] = {}
        self._cache = Cache(root / CACHE, ".pictures")
        self._renditions: dict[tuple[str, Plan], tuple[RenditionFile, ...]] = {}
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

    def renditions(self, name: str, plan: Plan | None = None) -> tuple[RenditionFile, ...]:
        """Writes a picture in the widths and formats of the plan; none where it cannot be read."""
        key = name, plan or Plan()
        if key not in self._renditions:
            self._renditions[key] = tuple(self._write_renditions(*key))
        return self._renditions[key]

    def illustrate(self, subject: Subject) -> str:
        """Writes an entry's illustration; its path from the edition's root."""
        path = illustration_path(subject)
        if path not in self._illustrations:
            self._illustrations.add(path)
            write(self._site / path, svg(illustrate(subject)).encode())
        return path

    def _write_renditions(self, name: str, plan: Plan) -> Iterator[RenditionFile]:
        key, made = self._made(name, plan)
        for each in made:
            # What the address leads to never changes: a host may let browsers keep it for ever.
            path = f"{RENDITIONS}{key[:_ADDRESS]}/{each.width}{SUFFIXES[each.media_type]}"
            write(self._site / path, each.data)
            yield RenditionFile(path, each.width, each.height, each.media_type)

    def _made(self, name: str, plan: Plan | None) -> tuple[str, tuple[Picture, ...]]:
        """A digest of what is made from a picture, and what that is; nothing where it cannot be read.

        Without a plan it is the picture as it is published.
        """
        data, file = (self._root / CONTENT / name).read_bytes(), PurePosixPath(name).name
        key = cache_key(data, file, plan)

        def make() -> bytes:
            return pack(renditions(data, file, plan) if plan else (publish(data, file),))

        try:
            return key, unpack(self._cache.get_alone(key, make))
        except BrokenPicture as broken:
            # Told twice where renditions are wanted too; problems are printed once.
            self.problems.append(Problem(broken.rule, Span(f"{CONTENT}/{name}"), broken.details))
            return key, ()

    def _publish(self, name: str) -> tuple[int, int] | None:
        if PurePosixPath(name).suffix.lower() not in PICTURES:
            target = self._site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._root / CONTENT / name, target)  # a film may be larger than the memory
            return None
        _, made = self._made(name, None)
        if not made:
            return None
        (picture,) = made
        if picture.animated:
            self.problems.append(Problem(ANIMATED_PICTURE, Span(f"{CONTENT}/{name}"), {"file": name}))
        write(self._site / name, picture.data)
        self._facts[name] = picture.media_type, len(picture.data)
        return picture.width, picture.height


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
