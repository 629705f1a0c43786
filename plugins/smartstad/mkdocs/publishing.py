"""What is written beside the pages: pictures and documents, redirects."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span
from smartstad.outputs.picture_rules import ANIMATED_PICTURE
from smartstad.outputs.pictures import BrokenPicture, publish
from smartstad.sites.links import PICTURES

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

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
        self.problems: list[Problem] = []

    def publish(self, name: str) -> tuple[int, int] | None:
        """Writes a file, given from the content folder; a picture's width and height, if it is one."""
        if name not in self._sizes:
            self._sizes[name] = self._publish(name)
        return self._sizes[name]

    def _publish(self, name: str) -> tuple[int, int] | None:
        data = (self._root / CONTENT / name).read_bytes()
        if PurePosixPath(name).suffix.lower() not in PICTURES:
            write(self._site / name, data)
            return None
        try:
            picture = publish(data, PurePosixPath(name).name)
        except BrokenPicture as broken:
            self.problems.append(Problem(broken.rule, Span(f"{CONTENT}/{name}"), broken.details))
            return None
        if picture.animated:
            span = Span(f"{CONTENT}/{name}")
            self.problems.append(Problem(ANIMATED_PICTURE, span, {"file": name}))
        write(self._site / name, picture.data)
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
