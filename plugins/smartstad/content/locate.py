"""Where a key of an entry or of a register's item stands, for problems that later layers find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.content.document import Place, parse
from smartstad.content.source import read_source, split
from smartstad.model.problem import Span

if TYPE_CHECKING:
    from pathlib import Path


def locate(root: Path, file: str, *path: str | int) -> Span:
    """Place of the value at `path` in the front matter of `file`, which is given from `root`.

    Reads the file again, so that the library need not carry the places of everything; the nearest
    thing around the value where it is not there, the file's beginning where it cannot be read.
    """
    source, _ = read_source(root / file, file)
    parts = split(source)[0] if source else None
    document = parse(parts.front, file, parts.front_line, Place(1, 1, 3))[0] if parts else None
    return document.at(*path) if document else Span(file)


def locate_item(root: Path, file: str, identifier: str, *path: str | int) -> Span:
    """As `locate`, in the item with that id of the register in `file`."""
    source, _ = read_source(root / file, file)
    document = parse(source.text, file, 1)[0] if source else None
    items = document.value if document and isinstance(document.value, list) else []
    numbers = (n for n, item in enumerate(items) if isinstance(item, dict) and item.get("id") == identifier)
    number = next(numbers, None)
    return document.at(number, *path) if document and number is not None else Span(file)
