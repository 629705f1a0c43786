"""The theme's colours, measured once a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from pydantic import ValidationError

from smartstad.accessibility.contrast import PAIRS, inspect_colours
from smartstad.mkdocs.rules import WRONG_COLOUR_PAIRS
from smartstad.mkdocs.stylesheet import read_styles
from smartstad.model.problem import Problem, Span

if TYPE_CHECKING:
    from pathlib import Path

COLOUR_PAIRS = "overrides/colours.yml"
"""What each colour of the style sheet is to be seen against."""


def colour_problems(root: Path) -> list[Problem]:
    """Every problem with the colours of the project's theme; none where it has no style sheet of its own."""
    sheets, pairs = read_styles(root), root / COLOUR_PAIRS
    if not sheets:
        return []
    try:
        read = PAIRS.validate_python(yaml.safe_load(pairs.read_text("utf-8")) if pairs.is_file() else ())
    except (yaml.YAMLError, ValidationError, UnicodeDecodeError) as error:
        return [Problem(WRONG_COLOUR_PAIRS, Span(COLOUR_PAIRS), {"error": str(error)})]
    return inspect_colours(sheets, read, COLOUR_PAIRS)
