"""Paths and marks that reports share."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def path_from(root: Path, file: str) -> str:
    """The file's path from the root; as it is where it lies elsewhere."""
    path = PurePath(file)
    if path.is_absolute() and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return file


def harmless(text: str) -> str:
    """The text without what would make a terminal do something, or could not be printed."""
    return _UNSAFE.sub("\ufffd", text)


def without_surrogates(json_text: str) -> str:
    """JSON that can be written as UTF-8, even if it quotes a file name that is no text."""
    # What is left of bytes that were no UTF-8 becomes \udcXX, which is how JSON writes it.
    return json_text.encode("utf-8", "backslashreplace").decode("utf-8")
