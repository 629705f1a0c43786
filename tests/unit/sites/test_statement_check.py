"""What the build says where a statement lacks something that the law asks for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from smartstad.content import Loaded
from smartstad.content.rules_register import AUDIT_WITHOUT_GAPS
from smartstad.model.problem import LANGUAGES, Problem, Span
from smartstad.sites.placing import Places
from smartstad.sites.statement_check import statement_problems
from unit.sites.sample import project, settings
from unit.sites.statement_sample import item, made, page

if TYPE_CHECKING:
    from unit.sites.sample import Made

PLACES = Places(
    lambda file, *path: Span(f"{file}#{'.'.join(map(str, path))}"),
    lambda *path: Span(f"mkdocs.yml#{'.'.join(map(str, path))}"),
    lambda *path: Span(".".join(map(str, path))),
)
SETTING = "mkdocs.yml#accessibility_statement"


def problems(sites: Made, *others: Problem) -> list[tuple[str, str]]:
    found = list(statement_problems(Loaded(sites.library, others), sites.atlas, sites.today, PLACES))
    for problem in found:
        for language in LANGUAGES:
            for told in (problem.what(language), problem.why(language), problem.remedy(language)):
                assert told.strip() == told != ""
    return [(problem.rule.id, problem.span.file) for problem in found]


def test_a_site_with_page_and_audit_lacks_nothing() -> None:
    assert problems(made(page(), audits=[item("audits")])) == [
        # The site for business shows only what is for business.
        ("missing-statement", "mkdocs.yml#sites.business"),
        ("missing-statement", "mkdocs.yml#sites.business"),
    ]
    everywhere = page(audiences=["residents", "business"])
    assert problems(made(everywhere, audits=[item("audits")])) == []


def test_each_edition_needs_a_page() -> None:
    found = problems(made(project("light"), audits=[item("audits")]))
    assert [place for rule, place in found if rule == "missing-statement"] == [
        "mkdocs.yml#sites.stad",
        "mkdocs.yml#sites.city",
        *["mkdocs.yml#sites.blog"] * 2,
        *["mkdocs.yml#sites.business"] * 2,
    ]


def test_without_the_setting_only_a_page_is_a_problem() -> None:
    assert problems(made(project("light"), known=settings())) == []
    ((rule, place),) = problems(made(page(), known=settings()))
    assert (rule, place.partition("#")[2]) == ("statement-without-settings", "layout")


def test_each_site_needs_an_audit() -> None:
    everywhere = page(audiences=["residents", "business"])
    of_two = [item("audits", sites=["stad", "blog"])]
    assert problems(made(everywhere, audits=of_two)) == [("missing-audit", SETTING)]
    sites = made(everywhere, audits=of_two)
    (problem,) = statement_problems(Loaded(sites.library, ()), sites.atlas, sites.today, PLACES)
    assert problem.what("sv") == "Ingen granskning finns i registret audits för city, business."


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2025-06-01", []),
        ("2025-05-31", [("old-audit", "audits.a.on")]),
    ],
)
def test_an_audit_holds_for_twelve_months(day: str, told: list[Any]) -> None:
    everywhere = page(audiences=["residents", "business"])
    assert problems(made(everywhere, audits=[item("audits", on=day)])) == told


def test_the_last_audit_counts() -> None:
    everywhere = page(audiences=["residents", "business"])
    audits = [item("audits", "new", on="2026-01-01"), item("audits", "old", on="2024-01-01")]
    assert problems(made(everywhere, audits=audits)) == []
    later = made(everywhere, audits=audits, today=dt.date(2027, 1, 2))
    assert problems(later) == [("old-audit", "audits.new.on")]


def test_an_audit_with_a_mistake_of_its_own_is_not_called_missing() -> None:
    everywhere = page(audiences=["residents", "business"])
    mistake = Problem(AUDIT_WITHOUT_GAPS, Span("content/registers/audits.yml", 8, 3))
    assert problems(made(everywhere), mistake) == []
