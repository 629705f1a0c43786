"""How things stand with the content beside a settings file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.mkdocs.sites_build import Request, read
from smartstad.strategy.status import Status, status_of

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.model.problem import Problem


def read_status(config_file: Path, today: str | None) -> tuple[Status | None, list[Problem]]:
    """The status, and what is wrong with the content; only the problems where the settings cannot be used.

    Raises:
        ValueError: `today` is no day.
    """
    project, problems = read(Request(config_file, config_file.parent / "site", today=today))
    if project is None:
        return None, problems
    return status_of(project.library, project.settings, project.today), problems
