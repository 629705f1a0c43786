"""The reports for programs."""

from __future__ import annotations

import json
from pathlib import Path
from string import Formatter
from typing import Any

import jsonschema
import pytest

from smartstad.accessibility.rules import RULES
from smartstad.cli.report import FORMATS, version
from smartstad.model.problem import Problem, Rule, Span
from unit.cli.reported import FILE, long_title, unknown

ROOT = Path("/project")
SCHEMA = Path(__file__).parents[2] / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
ODD = unknown(file="a\udcff.md", name="{x}%\n:,\u2028\x1b")
ABSOLUTE = unknown(file="/elsewhere/a b.html")


def details_of(rule: Rule) -> dict[str, str]:
    """Something for every place in the rule's messages."""
    texts = [text for told in (rule.what, rule.why, rule.remedy) for text in (told.sv, told.en)]
    return {name: name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def loaded(form: str, *problems: Any, language: str = "sv") -> Any:
    text = FORMATS[form](problems, root=ROOT, language=language)
    return json.loads(text.encode("utf-8"))


def test_json() -> None:
    assert loaded("json", unknown(), long_title())[1] == {
        "file": FILE,
        "line": 3,
        "column": 8,
        "end_column": 23,
        "rule": "unknown-reference",
        "severity": "error",
        "message": "Förvaltningen ”trafikkontorret” finns inte.",
        "why": "Sidan kan inte visa vem som svarar.",
        "help": "Menade du ”trafikkontoret”?",
        "act": [],
        "wcag": ["2.4.4", "4.1.2"],
    }


def test_json_of_nothing_and_of_odd_things() -> None:
    assert loaded("json") == []
    (told,) = loaded("json", ODD)
    assert told["file"] == "a\udcff.md"


def test_github() -> None:
    told = FORMATS["github"]([unknown(name="100 %\r\n: ,"), long_title()], root=ROOT, language="en")
    assert told.split("\n") == [
        f"::warning file={FILE},line=2,col=1,endColumn=6,title=long-title::"
        "The title is long. It is cut.%0AWrite less.",
        f"::error file={FILE},line=3,col=8,endColumn=23,title=unknown-reference::"
        "There is no department “100 %25%0D%0A: ,”. The page cannot show who answers.%0A"
        "Did you mean “trafikkontoret”?",
    ]


def test_github_properties_are_escaped() -> None:
    told = FORMATS["github"]([unknown(file="a:b,c%d\n.md")], root=ROOT, language="en")
    assert told.startswith("::error file=a%3Ab%2Cc%25d%0A.md,line=3,")
    assert FORMATS["github"]([], root=ROOT, language="en") == ""


def test_sarif() -> None:
    (run,) = loaded("sarif", unknown(), long_title(), ABSOLUTE)["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "smartstad"
    assert [rule["id"] for rule in driver["rules"]] == ["long-title", "unknown-reference"]
    assert driver["rules"][1]["shortDescription"]["text"] == "Förvaltningen ”…” finns inte."
    assert driver["rules"][1]["properties"]["tags"] == [
        "WCAG 2.4.4",
        "WCAG 4.1.2",
        "EN 301 549 9.2.4.4",
        "EN 301 549 9.4.1.2",
    ]
    assert (
        driver["rules"][1]["helpUri"] == "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context"
    )
    assert "helpUri" not in driver["rules"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    outside, warning, error = run["results"]
    assert (warning["level"], warning["ruleIndex"]) == ("warning", 0)
    assert (error["level"], error["ruleIndex"], error["ruleId"]) == ("error", 1, "unknown-reference")
    assert error["message"]["text"].startswith("Förvaltningen ”trafikkontorret” finns inte. Sidan kan")
    assert error["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "content/projects/%C3%A5%20lampa.sv.md",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {"startLine": 3, "startColumn": 8, "endColumn": 23},
    }
    assert outside["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "file:///elsewhere/a%20b.html"
    }


def test_sarif_of_a_rule_of_the_w3c() -> None:
    (run,) = loaded("sarif", Problem(RULES["missing-page-title"], Span("a.html")))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/"
    assert "ACT 2779a5" in rule["properties"]["tags"]


def test_sarif_of_a_package_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise version.PackageNotFoundError(name)

    monkeypatch.setattr(version, "version", missing)
    assert loaded("sarif")["runs"][0]["tool"]["driver"]["version"] == "0"


@pytest.mark.skipif(
    not SCHEMA.is_file(), reason="the schema of SARIF is not installed: run scripts/setup-test-tools"
)
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "problems",
    [
        (),
        (unknown(), long_title(), ABSOLUTE, ODD),
        tuple(Problem(rule, Span("a.html"), details_of(rule)) for rule in RULES.values()),
    ],
    ids=["none", "some", "every rule of accessibility"],
)
def test_sarif_follows_its_schema(problems: tuple[Any, ...], language: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    assert list(validator.iter_errors(loaded("sarif", *problems, language=language))) == []


def test_every_form_is_the_same_for_problems_in_any_order() -> None:
    problems = [unknown(), long_title(), unknown(line=9), ABSOLUTE]
    for render in FORMATS.values():
        assert render(problems, root=ROOT, language="sv") == render(problems[::-1], root=ROOT, language="sv")
