"""Pictures as a page shows them: in several widths and formats, of which the browser takes one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEXT_SIZES = "(min-width: 48rem) 44rem, 100vw"
"""How wide a picture in a text is shown (HTML, ``sizes``)."""

RENDITIONS = "assets/pictures/"
"""Where renditions stand, from the edition's root; their addresses tell what they hold, and never change."""


class RenditionFile(NamedTuple):
    """A picture in one width and format, as a file of the edition."""

    path: str
    width: int
    height: int
    media_type: str


@dataclass(frozen=True)
class Source:
    """A picture in one format: what a ``source`` element says."""

    type: str
    srcset: str


def sources(files: Iterable[RenditionFile], link: Callable[[str], str]) -> tuple[Source, ...]:
    """A source for each format; `link` gives the way from the page to a file of the edition."""
    return tuple(
        Source(form, ", ".join(f"{link(file.path)} {file.width}w" for file in group))
        for form, group in groupby(files, lambda file: file.media_type)
    )
