"""Reports: problems as text for people, and in four forms for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.cli.report import as_json, earl, github, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS: dict[str, Callable[..., str]] = {
    "text": text.render,
    "json": as_json.render,
    "github": github.render,
    "sarif": sarif.render,
}
"""Each form's function; it takes the problems, `root` and `language`, and ``text`` also `color`."""

EARL = "earl"
"""The form for reports of accessibility only: `earl.render` tells what was checked too, not just the problems."""

__all__ = ["EARL", "FORMATS", "earl"]
