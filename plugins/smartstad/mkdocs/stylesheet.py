"""The style sheet of all pages: one file, written as several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STYLES = "overrides/styles"
"""Where the parts of the style sheet stand: tokens, base, layout, a file for each component, print."""
STYLESHEET = "assets/stylesheets/site.css"
"""Where a page finds it, from its edition's root."""


def read_styles(root: Path) -> dict[str, str]:
    """The parts of the style sheet, by file, in their order; none where the project has no folder of them.

    The tokens come first, since they say which order the layers have; that of the rest tells nothing then.
    """
    folder = root / STYLES
    files = sorted(folder.rglob("*.css"), key=lambda file: (file.name != "tokens.css", file.as_posix()))
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}


def stylesheet(root: Path) -> str:
    """The style sheet as it is published."""
    return "\n".join(read_styles(root).values())
