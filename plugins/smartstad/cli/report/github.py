"""The report as commands of GitHub Actions, which shows each problem at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.cli.report.place import harmless, path_from
from smartstad.model.problem import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from smartstad.model.problem import Problem


def render(problems: Sequence[Problem], *, root: Path, language: str) -> str:
    """One command a line."""
    return "\n".join(_command(problem, root, language) for problem in in_order(problems))


def _command(problem: Problem, root: Path, language: str) -> str:
    span = problem.span
    properties = {
        "file": path_from(root, span.file),
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.length),
        "title": problem.rule.id,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.what(language)} {problem.why(language)}\n{problem.remedy(language)}"
    return f"::{problem.rule.severity.value} {told}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return harmless(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
