"""The EARL report, read as RDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef

from smartstad.accessibility.act import DECIDED_BY_HTML, act_address
from smartstad.accessibility.rules import RULES
from smartstad.cli.report import earl
from smartstad.model.problem import Message, Problem, Rule, Severity, Span

if TYPE_CHECKING:
    from rdflib.term import Node

EARL = Namespace("http://www.w3.org/ns/earl#")
ROOT = Path("/project")


def rule(name: str, *act: str, severity: Severity = Severity.ERROR) -> Rule:
    message = Message(f"{name} gäller {{x}}.", f"{name} applies to {{x}}.")
    return Rule(name, severity, message, message, message, wcag=("1.1.1",), act=act)


IMAGE = rule("image", "23a2a8")
IMAGE_ADVICE = rule("image-advice", "23a2a8", severity=Severity.WARNING)
DESCRIPTIVE = rule("descriptive", "qt1vmo")
OWN = rule("own")
ALL = (IMAGE, IMAGE_ADVICE, DESCRIPTIVE, OWN)


def problem(of: Rule, file: str, line: int = 1) -> Problem:
    return Problem(of, Span(file, line, 2), {"x": "y"})


def report(*problems: Problem, files: tuple[str, ...], unread: tuple[str, ...] = ()) -> str:
    return earl.render(problems, root=ROOT, language="sv", files=files, unread=unread, rules=ALL)


def graph_of(text: str) -> Graph:
    return Graph().parse(data=text, format="json-ld")


def outcomes(graph: Graph) -> dict[tuple[str, str], str]:
    """The outcome by file and name of the test."""
    found: dict[tuple[str, str], str] = {}
    for assertion in graph.subjects(RDF.type, EARL.Assertion):
        subject, test = one(graph, assertion, EARL.subject), one(graph, assertion, EARL.test)
        result = one(graph, assertion, EARL.result)
        assert (subject, RDF.type, EARL.TestSubject) in graph
        assert (test, RDF.type, EARL.TestCase) in graph
        assert one(graph, assertion, EARL.mode) == EARL.automatic
        assert (one(graph, assertion, EARL.assertedBy), RDF.type, EARL.Assertor) in graph
        key = (str(one(graph, subject, DCTERMS.source)), str(one(graph, test, DCTERMS.title)))
        assert key not in found
        found[key] = str(one(graph, result, EARL.outcome)).removeprefix(str(EARL))
    return found


def one(graph: Graph, subject: Node, predicate: Node) -> Any:
    (value,) = graph.objects(subject, predicate)
    return value


def test_outcomes() -> None:
    text = report(
        problem(IMAGE, "bad.html"),
        problem(IMAGE_ADVICE, "bad.html"),
        problem(IMAGE_ADVICE, "so-so.html"),
        problem(DESCRIPTIVE, "so-so.html"),
        problem(OWN, "so-so.html"),
        files=("bad.html", "good.html", "so-so.html"),
        unread=("gone.html",),
    )
    assert outcomes(graph_of(text)) == {
        ("bad.html", "23a2a8"): "failed",
        ("bad.html", "qt1vmo"): "cantTell",  # only a person can say that all is well
        ("bad.html", "own"): "passed",
        ("gone.html", "23a2a8"): "untested",
        ("gone.html", "qt1vmo"): "untested",
        ("gone.html", "own"): "untested",
        ("good.html", "23a2a8"): "passed",
        ("good.html", "qt1vmo"): "cantTell",
        ("good.html", "own"): "passed",
        ("so-so.html", "23a2a8"): "cantTell",
        ("so-so.html", "qt1vmo"): "failed",
        ("so-so.html", "own"): "failed",
    }


def test_tests_and_what_was_found() -> None:
    graph = graph_of(report(problem(IMAGE, "a.html", 3), problem(IMAGE, "a.html", 9), files=("a.html",)))
    image = URIRef(act_address("23a2a8"))
    assert one(graph, image, DCTERMS.isPartOf) == URIRef("https://www.w3.org/TR/WCAG22/#non-text-content")
    assert {str(told) for told in graph.objects(None, EARL.info)} == {
        "3:2 image gäller y.",
        "9:2 image gäller y.",
    }
    assert (None, EARL.test, URIRef("urn:x-smartstad:rule:own")) in graph
    assert (None, None, Literal("smartstad")) in graph


def test_file_names_become_addresses() -> None:
    graph = graph_of(report(files=("/project/å b.html", "/elsewhere/c.html", "d\udcff.html")))
    assert {file for file, _ in outcomes(graph)} == {"%C3%A5%20b.html", "/elsewhere/c.html", "d%FF.html"}


def test_no_files() -> None:
    assert outcomes(graph_of(report(files=()))) == {}


def test_the_same_for_problems_in_any_order() -> None:
    problems = [problem(IMAGE, "a.html"), problem(OWN, "a.html"), problem(IMAGE, "a.html", 2)]
    assert report(*problems, files=("a.html",)) == report(*problems[::-1], files=("a.html",))


@pytest.mark.parametrize("name", RULES)
def test_every_rule_can_be_told(name: str) -> None:
    text = earl.render((), root=ROOT, language="en", files=("a.html",), unread=(), rules=[RULES[name]])
    (subject,) = [node for node in json.loads(text)["@graph"] if node["@type"] == "TestSubject"]
    tests = RULES[name].act or (name,)
    assert [assertion["test"]["title"] for assertion in subject["assertions"]] == sorted(tests)
    assert all(
        assertion["result"]["outcome"] == ("earl:passed" if decided else "earl:cantTell")
        for assertion, decided in zip(
            subject["assertions"],
            [not RULES[name].act or act in DECIDED_BY_HTML for act in sorted(tests)],
            strict=True,
        )
    )
