"""Waivers of the registers: what they let pass, and what is wrong with them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from smartstad.mkdocs.waiving import allowances, unused_waivers, waiver_problems
from smartstad.model.library import Library
from smartstad.model.problem import LANGUAGES, Problem, Span
from unit.outputs.sample import registers
from unit.sites.sample import TODAY, project
from unit.sites.statement_sample import item, with_items

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from smartstad.model.library import Entry
    from smartstad.model.registers import Item


def library(waivers: list[Item], *entries: Entry) -> Library:
    return with_items(Library(entries, registers()), waivers=waivers)


def place(identifier: str, *path: str | int) -> Span:
    return Span("/".join([identifier, *map(str, path)]))


def told(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    problems = list(problems)
    for problem in problems:
        for language in LANGUAGES:
            for text in (problem.what(language), problem.why(language), problem.remedy(language)):
                assert text.strip() == text != ""
    return [(problem.rule.id, problem.span.file) for problem in problems]


def test_a_waiver_allows_its_rule_in_its_files_in_all_languages() -> None:
    waiver = item("waivers", entries=["project/light", "project/gone"])
    (found,) = allowances(library([waiver], project("light")), "stad", TODAY)
    assert (found.waiver, found.rule) == ("a", "empty-link")
    assert found.files == {
        "overrides/entry.html",
        "content/projects/light.sv.md",
        "content/projects/light.en.md",
    }


def test_a_waiver_holds_from_its_first_day_to_its_last_and_on_its_sites() -> None:
    known = library([item("waivers", since="2026-06-01", until="2026-06-30", sites=["stad"])])
    days = (dt.date(2026, 5, 31), dt.date(2026, 6, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1))
    assert [len(allowances(known, "stad", day)) for day in days] == [0, 1, 1, 0]
    assert allowances(known, "blog", days[1]) == ()


def test_unknown_rules_and_templates_are_told_with_a_near_miss(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "entry.html").touch()
    waivers = [item("waivers"), item("waivers", "b", rule="emty-link", templates=["overrides/entri.html"])]
    rule, template = waiver_problems(library(waivers), tmp_path, place)
    assert told([rule, template]) == [
        ("unknown-accessibility-rule", "b/rule"),
        ("unknown-template", "b/templates/0"),
    ]
    for language in ("sv", "en"):
        assert "empty-link" in rule.remedy(language)
        assert "overrides/entry.html" in template.remedy(language)


def test_a_rule_of_another_layer_cannot_be_waived(tmp_path: Path) -> None:
    waivers = [item("waivers", rule="unknown-reference", templates=[], entries=["project/light"])]
    found = waiver_problems(library(waivers, project("light")), tmp_path, place)
    assert told(found) == [("unknown-accessibility-rule", "a/rule")]


def test_a_waiver_that_covered_nothing_is_told() -> None:
    waivers = [item("waivers", name) for name in ("used", "unused")]
    waivers += [
        item("waivers", "expired", until="2026-05-01"),
        item("waivers", "to-come", since="2026-07-01"),
    ]
    found = unused_waivers(library(waivers), {"used"}, TODAY, place)
    assert told(found) == [("unused-waiver", "unused/id")]


def test_a_waiver_of_what_is_not_published_yet_is_left_in_peace() -> None:
    entries = (project("draft", draft=True), project("coming", publish_on="2026-07-01"), project("light"))
    waivers = [item("waivers", entry.id, templates=[], entries=[f"project/{entry.id}"]) for entry in entries]
    assert told(unused_waivers(library(waivers, *entries), (), TODAY, place)) == [
        ("unused-waiver", "light/id")
    ]
