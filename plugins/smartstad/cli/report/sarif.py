"""The report in SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from smartstad.accessibility.act import act_address
from smartstad.accessibility.wcag import understanding_address
from smartstad.cli.report.place import path_from, without_surrogates
from smartstad.cli.report.version import installed_version
from smartstad.model.problem import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from smartstad.model.problem import Problem, Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def render(problems: Sequence[Problem], *, root: Path, language: str) -> str:
    """A log with one run."""
    ordered = in_order(problems)
    rules = {problem.rule.id: problem.rule for problem in ordered}
    index = {rule: place for place, rule in enumerate(sorted(rules))}
    driver = {
        "name": "smartstad",
        "version": installed_version(),
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


def _rule(rule: Rule, language: str) -> dict[str, object]:
    tags = [f"WCAG {criterion}" for criterion in rule.wcag]
    tags += [f"EN 301 549 {clause}" for clause in rule.clauses]
    tags += [f"ACT {act}" for act in rule.act]
    about: dict[str, object] = {
        "id": rule.id,
        "shortDescription": {"text": rule.what.in_general(language)},
        "fullDescription": {"text": rule.why.in_general(language)},
        "help": {"text": rule.remedy.in_general(language)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": tags},
    }
    if rule.act:
        about["helpUri"] = act_address(rule.act[0])
    elif rule.wcag:
        about["helpUri"] = understanding_address(rule.wcag[0])
    return about


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
