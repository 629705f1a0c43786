"""The accessibility statement as JSON: valid, in the edition's language, and whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from smartstad.outputs.accessibility_statement import STATEMENT, STATEMENT_SCHEMA, statement_files
from unit.sites.sample import settings
from unit.sites.statement_sample import TEXTS, item, made, page

if TYPE_CHECKING:
    from smartstad.model.registers import Item

FULL = {
    "audits": [
        item("audits", "self", coverage="part", not_examined=TEXTS),
        item("audits", "out", on="2026-01-01", method="external", auditor={"sv": "Granskarna"}, met="most"),
    ],
    "defects": [
        item("defects", "film", clauses=["9.1.2.5"], alternative=TEXTS),
        item("defects", "map", reason="disproportionate-burden", assessment=TEXTS),
        item("defects", "table", mended_on="2026-05-01"),
    ],
    "waivers": [
        item("waivers", "links", alternative=TEXTS),
        item("waivers", "old", department=None, person="newsroom", entries=["page/statement"]),
    ],
}


def files(edition: str = "stad/sv", **registers: list[Item]) -> dict[str, Any]:
    """The statement's files, by path; each waiver covers three places."""
    view = made(page(), **registers).view(edition)
    return {path: json.loads(data) for path, data in statement_files(view, lambda _: 3).items()}


def test_it_is_valid_and_its_schema_too() -> None:
    for edition in ("stad/sv", "city/en", "blog/en"):
        for registers in (FULL, {"audits": FULL["audits"][:1]}):
            found = files(edition, **registers)
            schema, statement = found[STATEMENT_SCHEMA], found[STATEMENT]
            Draft202012Validator.check_schema(schema)
            assert list(Draft202012Validator(schema).iter_errors(statement)) == []
            assert statement["$schema"] == schema["$id"] == statement["site"]["url"] + STATEMENT_SCHEMA


def test_a_statement_that_lacks_something_is_not_valid() -> None:
    found = files(**FULL)
    validator = Draft202012Validator(found[STATEMENT_SCHEMA])
    for key in found[STATEMENT]:
        if not key.endswith("_language"):
            lacking = {name: value for name, value in found[STATEMENT].items() if name != key}
            assert list(validator.iter_errors(lacking)), key
    assert list(validator.iter_errors({**found[STATEMENT], "status": "quite compliant"}))


def test_it_tells_what_the_law_asks_for() -> None:
    told = files(**FULL)[STATEMENT]
    assert (told["publisher"], told["site"]["name"], told["law"]) == (
        "Stockholms stad",
        "Smart stad",
        "2018:1937",
    )
    assert told["status"] == "partially-compliant"
    assert told["standards"] == ["EN 301 549 V3.2.1", "WCAG 2.1 AA"]
    assert (told["assessed"], told["url"]) == ("2026-05-01", "https://stockholm.example/stad/statement/")
    assert told["supervisor"]["complaint"] == "https://supervisor.example/complain"
    assert told["contact"]["email"] == "desk@example.org"
    film, burden = told["defects"]
    assert (film["wcag"], film["en301549"], film["promised"]) == (["1.2.5"], ["9.1.2.5"], "2026-09-01")
    assert (burden["reason"], burden["assessment"]) == ("disproportionate-burden", "Svenska")
    assert [defect["mended"] for defect in told["mended"]] == ["2026-05-01"]
    links, old = told["waivers"]
    assert (links["places"], links["until"], links["person"]) == (3, "2026-12-31", None)
    assert (old["entries"], old["person"]["id"], old["department"]) == (["page/statement"], "newsroom", None)
    assert [audit["method"] for audit in told["audits"]] == ["self-assessment", "external"]


def test_texts_are_in_the_edition_s_language_and_marked_where_they_are_not() -> None:
    told = files("city/en", **FULL)[STATEMENT]
    assert told["language"] == "en"
    assert told["defects"][0]["obstacle"] == "English"
    assert "obstacle_language" not in told["defects"][0]
    outside = told["audits"][1]
    assert (outside["auditor"], outside["auditor_language"]) == ("Granskarna", "sv")


def test_without_a_statement_there_are_no_files() -> None:
    assert statement_files(made(page(), known=settings()).view("stad/sv"), lambda _: 0) == {}
