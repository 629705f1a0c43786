"""The command ``smartstad status``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.cli.status.data import as_json
from smartstad.cli.status.page import write_page
from smartstad.cli.status.text import as_text
from smartstad.mkdocs.status import read_status
from smartstad.model.problem import Severity

if TYPE_CHECKING:
    from smartstad.model.problem import Problem

PAGE = Path("build", "status")
"""Where the page for editors goes, beside the settings. Nothing there is published."""


def tell_status(
    config_file: Path, today: str | None, language: str, *, form: str, report: bool, color: bool
) -> tuple[str | None, list[Problem]]:
    """The report, and what is wrong with the content; no report where the settings cannot be used.

    Raises:
        ValueError: `today` is no day.
    """
    status, problems = read_status(config_file, today)
    if status is None:
        return None, problems
    errors = sum(problem.rule.severity is Severity.ERROR for problem in problems)
    page = write_page(status, language, config_file.parent / PAGE, errors=errors) if report else None
    if form == "json":
        return as_json(status), problems
    told = as_text(status, language, errors=errors, color=color)
    return told + (f"\n\n→ {page}" if page else ""), problems
