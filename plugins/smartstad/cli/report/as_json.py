"""The report as JSON: a list of problems."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from smartstad.cli.report.place import path_from, without_surrogates
from smartstad.model.problem import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from smartstad.model.problem import Problem


def render(problems: Sequence[Problem], *, root: Path, language: str) -> str:
    """A list of objects; lines and columns count from 1, and ``end_column`` is the one after the place."""
    told = [
        {
            "file": path_from(root, problem.span.file),
            "line": problem.span.line,
            "column": problem.span.column,
            "end_column": problem.span.column + problem.span.length,
            "rule": problem.rule.id,
            "severity": problem.rule.severity.value,
            "message": problem.what(language),
            "why": problem.why(language),
            "help": problem.remedy(language),
            "act": list(problem.rule.act),
            "wcag": list(problem.rule.wcag),
        }
        for problem in in_order(problems)
    ]
    return without_surrogates(json.dumps(told, ensure_ascii=False, indent=2))
