"""The report in SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from smartstad.cli.report.place import path_from, without_surrogates
from smartstad.model.problem import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from smartstad.model.problem import Message, Problem, Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_UNKNOWN_VERSION = "0"


def render(problems: Sequence[Problem], *, root: Path, language: str) -> str:
    """A log with one run."""
    ordered = in_order(problems)
    rules = {problem.rule.id: problem.rule for problem in ordered}
    index = {rule: place for place, rule in enumerate(sorted(rules))}
    driver = {
        "name": "smartstad",
        "version": _version(),
        "language": language,
        "rules": [_rule(rules[name], language) for name in sorted(rules)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The project's root folder"}}},
        "results": [_result(problem, index, root, language) for problem in ordered],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return without_surrogates(json.dumps(log, ensure_ascii=False, indent=2))


def _version() -> str:
    try:
        return version("smartstad")
    except PackageNotFoundError:  # run from its source, not installed
        return _UNKNOWN_VERSION


def _rule(rule: Rule, language: str) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": _in_general(rule.what, language)},
        "fullDescription": {"text": _in_general(rule.why, language)},
        "help": {"text": _in_general(rule.remedy, language)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [f"WCAG {criterion}" for criterion in rule.wcag]},
    }


class _Dots(dict[str, str]):
    """Fills every place in a message with three dots."""

    def __missing__(self, name: str) -> str:
        return "…"


def _in_general(message: Message, language: str) -> str:
    """The message of a rule, of no problem in particular."""
    return (message.sv if language == "sv" else message.en).format_map(_Dots())


def _result(problem: Problem, index: Mapping[str, int], root: Path, language: str) -> dict[str, object]:
    span, rule = problem.span, problem.rule
    message = f"{problem.what(language)} {problem.why(language)} {problem.remedy(language)}"
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endColumn": span.column + span.length,
    }
    location = {"artifactLocation": _location(path_from(root, span.file)), "region": region}
    return {
        "ruleId": rule.id,
        "ruleIndex": index[rule.id],
        "level": rule.severity.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
    }


def _location(file: str) -> dict[str, str]:
    path = quote(file.encode("utf-8", "surrogateescape"))
    if PurePath(file).is_absolute():
        return {"uri": f"file://{path}"}
    return {"uri": path, "uriBaseId": _ROOT}
