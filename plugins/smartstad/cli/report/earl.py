"""The report in EARL (JSON-LD), as the W3C collects reports of tools that implement its ACT rules."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from smartstad.accessibility.act import DECIDED_BY_HTML, act_address
from smartstad.accessibility.wcag import criterion_address
from smartstad.cli.report.place import path_from, without_surrogates
from smartstad.cli.report.version import installed_version
from smartstad.model.problem import has_errors, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from smartstad.model.problem import Problem, Rule

_CONTEXT = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "source": "dct:source",
    "title": "dct:title",
    "name": "doap:name",
    "release": "doap:release",
    "revision": "doap:revision",
    "Version": "doap:Version",
    "assertions": {"@reverse": "subject"},
    "assertedBy": {"@type": "@id"},
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
}
"""The terms of the W3C's earl-context.json that are used. Written out, so that no reader has to fetch them."""
_ASSERTOR = "_:assertor"


def render(
    problems: Sequence[Problem],
    *,
    root: Path,
    language: str,
    files: Sequence[str],
    unread: Sequence[str],
    rules: Iterable[Rule],
) -> str:
    """What each rule that ran says of each file.

    The outcome of a rule on a page is

    - ``failed`` where it found an error, and ``cantTell`` where it found only what is worth a look (a warning);
    - ``passed`` where it found nothing and HTML alone decides the rule. Whether the page has anything that the rule
      applies to is not told apart: the checks give findings, not what they looked at. ``inapplicable`` would claim
      more than is known; ``passed`` says what counts, that nothing on the page breaks the rule, and the W3C takes
      the two for the same where it compares tools;
    - ``cantTell`` where it found nothing, but a browser or a person is needed to be sure;
    - ``untested`` where the file could not be read.
    """
    tests = _tests(rules)
    found = _found(problems)
    graph: list[dict[str, object]] = [
        {
            "@id": _ASSERTOR,
            "@type": ["Assertor", "Software"],
            "name": "smartstad",
            "release": {"@type": "Version", "revision": installed_version()},
        }
    ]
    for file in sorted({*files, *unread}):
        assertions = [
            {
                "@type": "Assertion",
                "assertedBy": _ASSERTOR,
                "mode": "earl:automatic",
                "test": test.told,
                "result": _result(test, found.get((file, test.name), []), language, read=file not in unread),
            }
            for test in tests
        ]
        source = quote(path_from(root, file).encode("utf-8", "surrogateescape"))
        graph.append({"@type": "TestSubject", "source": source, "assertions": assertions})
    told = {"@context": _CONTEXT, "@graph": graph}
    return without_surrogates(json.dumps(told, ensure_ascii=False, indent=1))


@dataclass(frozen=True, slots=True)
class _Test:
    name: str
    """The id of an ACT rule, else of our own."""
    decided: bool
    """Whether HTML alone decides it."""
    told: Mapping[str, object]


def _tests(rules: Iterable[Rule]) -> list[_Test]:
    criteria: dict[str, set[str]] = {}
    act_rules: set[str] = set()
    for rule in rules:
        act_rules.update(rule.act)
        for name in rule.act or (rule.id,):
            criteria.setdefault(name, set()).update(rule.wcag)
    return [_test(name, sorted(criteria[name]), is_act=name in act_rules) for name in sorted(criteria)]


def _test(name: str, criteria: list[str], *, is_act: bool) -> _Test:
    told: dict[str, object] = {
        "@type": "TestCase",
        "@id": act_address(name) if is_act else f"urn:x-smartstad:rule:{name}",
        "title": name,
    }
    if criteria:
        told["isPartOf"] = [criterion_address(criterion) for criterion in criteria]
    return _Test(name, not is_act or name in DECIDED_BY_HTML, told)


def _found(problems: Sequence[Problem]) -> dict[tuple[str, str], list[Problem]]:
    """The problems by file and test."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in in_order(problems):
        for name in problem.rule.act or (problem.rule.id,):
            found.setdefault((problem.span.file, name), []).append(problem)
    return found


def _result(test: _Test, problems: list[Problem], language: str, *, read: bool) -> dict[str, object]:
    if not read:
        outcome = "untested"
    elif has_errors(problems):
        outcome = "failed"
    else:
        outcome = "passed" if test.decided and not problems else "cantTell"
    result: dict[str, object] = {"@type": "TestResult", "outcome": f"earl:{outcome}"}
    if problems:
        result["info"] = [_told(problem, language) for problem in problems]
    return result


def _told(problem: Problem, language: str) -> str:
    return f"{problem.span.line}:{problem.span.column} {problem.what(language)}"
