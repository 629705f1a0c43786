"""Thresholds of the coverage: each rule on both sides of its limit, with its place and what to do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from smartstad.model.problem import Severity, Span
from smartstad.sites.coverage_settings import CoverageSettings
from smartstad.sites.placing import Places
from smartstad.strategy.check import coverage_problems
from unit.strategy.constructed import TODAY, entry, entry_of, library, rows, sixty

if TYPE_CHECKING:
    from smartstad.model.library import Library
    from smartstad.model.problem import Problem

NOTHING = {"least_per_message": 0, "least_per_goal": 0}
PLACES = Places(
    lambda file, *path: Span(f"{file}:{path}"),
    lambda *path: Span(f"mkdocs.yml:{path}"),
    lambda name, *path: Span(f"{name}:{path}"),
)


def _found(known: Library, today: dt.date = TODAY, **settings: Any) -> list[Problem]:
    given = CoverageSettings.model_validate({**NOTHING, **settings})
    return list(coverage_problems(known, given, today, PLACES))


def _told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.rule.id, problem.span.file) for problem in problems]


def test_without_settings_nothing_is_demanded() -> None:
    assert list(coverage_problems(sixty(), None, TODAY, PLACES)) == []
    assert _found(sixty()) == []


def test_a_message_that_is_carried_too_seldom_is_told_at_the_audience_that_it_names() -> None:
    problems = _found(sixty(), least_per_message=1)
    # What is only planned, or has ended, does not reach anybody.
    assert _told(problems) == [
        ("message-not-carried", "messages/m1.sv.md:('audiences', 2)"),  # academia: planned
        ("message-not-carried", "messages/m1.sv.md:('audiences', 4)"),  # cities: ended
        ("message-not-carried", "messages/m2.sv.md:('audiences', 3)"),  # public: planned
        ("message-not-carried", "messages/m2.sv.md:('audiences', 4)"),
        ("message-not-carried", "messages/m3.sv.md:('audiences', 2)"),
        ("message-not-carried", "messages/m4.sv.md:('audiences', 0)"),
        ("message-not-carried", "messages/m4.sv.md:('audiences', 1)"),
        ("message-not-carried", "messages/m6.sv.md:('audiences', 2)"),
    ]
    told = problems[0]
    assert told.rule.severity is Severity.WARNING
    assert told.what("sv") == (
        "Budskapet ”Om m1” är för målgruppen ”Målgrupp academia”, men antalet publicerade texter som bär det till dem "
        "är 0. Det ska vara minst 1."
    )
    assert "Audience academia" in told.what("en")
    for language in ("sv", "en"):
        assert "messages: [m1]" in told.remedy(language)
        assert "smartstad new post new-academia-m1 " in told.remedy(language)
        assert told.remedy(language).endswith("--audience academia --message m1")


@pytest.mark.parametrize(("least", "told"), [(3, False), (4, True)])
def test_the_least_number_per_message_is_inclusive(least: int, told: bool) -> None:
    carried = [entry("post", name, audiences=["business"], messages=["m3"]) for name in "abc"]
    problems = _found(library(*carried), least_per_message=least)
    assert (("message-not-carried", "messages/m3.sv.md:('audiences', 0)") in _told(problems)) is told


def test_a_goal_that_nothing_serves_is_told_at_the_goal_in_the_register() -> None:
    problems = _found(sixty(), least_per_goal=1)
    assert _told(problems) == [
        ("goal-not-served", "audiences:('academia', 'behaviour')"),
        ("goal-not-served", "audiences:('public', 'attitude')"),
        ("goal-not-served", "audiences:('cities', 'behaviour')"),
    ]
    assert "mål om beteende" in problems[0].what("sv")
    assert "goal of behaviour" in problems[0].what("en")
    assert problems[0].remedy("sv").endswith("--audience academia --purpose behaviour")


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-06-30", True), ("2026-07-01", False), ("2026-07-31", False), ("2026-08-01", True)],
)
def test_the_day_decides_whether_a_goal_is_served(day: str, told: bool) -> None:
    july = entry(
        "post",
        "july",
        audiences=["academia"],
        purpose="behaviour",
        publish_on="2026-07-01",
        expires_on="2026-08-01",
    )
    problems = _found(library(july), dt.date.fromisoformat(day), least_per_goal=1)
    assert (("goal-not-served", "audiences:('academia', 'behaviour')") in _told(problems)) is told


def _paths(controlled: int, operational: int, third_party: int, message: str = "m1") -> Library:
    counts = {"controlled": controlled, "operational": operational, "third-party": third_party}
    return library(
        *(
            entry("post", f"{path}-{number}", path=path, messages=[message])
            for path, count in counts.items()
            for number in range(count)
        )
    )


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((9, 1, 0), []),
        ((10, 1, 0), [("path-too-rare", "mkdocs.yml:('coverage', 'paths', 'operational', 'least')")]),
    ],
)
def test_the_least_share_of_a_path(counts: tuple[int, int, int], told: list[tuple[str, str]]) -> None:
    problems = _found(_paths(*counts), paths={"operational": {"least": 10}})
    assert _told(problems) == told
    for problem in problems:
        assert "9 procent operativ kommunikation (1 av 11)" in problem.what("sv")
        assert "9 per cent is operational communication (1 of 11)" in problem.what("en")
        assert "smartstad new event " in problem.remedy("sv")
        assert "operational: {least: 9}" in problem.remedy("en")


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((4, 1, 0), []),
        ((5, 1, 0), [("path-too-common", "mkdocs.yml:('coverage', 'paths', 'controlled', 'greatest')")]),
    ],
)
def test_the_greatest_share_of_a_path(counts: tuple[int, int, int], told: list[tuple[str, str]]) -> None:
    problems = _found(_paths(*counts), paths={"controlled": {"greatest": 80}})
    assert _told(problems) == told
    for problem in problems:
        assert "84 procent styrd kommunikation" in problem.what("sv")
        # Of the path that is rarest of all.
        assert "smartstad new voice new-third-party " in problem.remedy("sv")
        assert "controlled: {greatest: 84}" in problem.remedy("sv")


def test_a_path_can_be_demanded_of_each_message() -> None:
    known = _paths(3, 0, 0, "m1"), _paths(1, 0, 1, "m2")
    both = library(*(each for one in known for each in one.entries if each.kind == "post" and each.id != "x"))
    problems = _found(both, paths_per_message={"third-party": {"least": 20}})
    assert _told(problems) == [
        ("path-too-rare", "mkdocs.yml:('coverage', 'paths_per_message', 'third-party', 'least')")
    ]
    assert "med budskapet ”Om m1”" in problems[0].what("sv")
    assert "--message m1 --path third-party" in problems[0].remedy("sv")


def test_where_nothing_is_published_there_is_no_share_to_judge() -> None:
    assert _found(library(), paths={"operational": {"least": 10}}, greatest_stale_share=0) == []


@pytest.mark.parametrize(("stale", "told"), [(1, []), (2, [("too-much-to-review", "mkdocs.yml:")])])
def test_the_greatest_share_past_its_review(stale: int, told: list[tuple[str, str]]) -> None:
    entries = [
        entry("post", f"p{number}", review_by="2026-05-31" if number < stale else "2026-06-01")
        for number in range(10)
    ]
    problems = _found(library(*entries), greatest_stale_share=10)
    assert [(rule, place[: len("mkdocs.yml:")]) for rule, place in _told(problems)] == told
    for problem in problems:
        assert "20 procent av det publicerade (2 av 10)" in problem.what("sv")
        assert "review_by: 2027-03-01" in problem.remedy("en")


def test_the_clock_decides_whether_it_is_too_much() -> None:
    entries = [entry("post", f"p{number}", review_by="2026-06-01") for number in range(3)]
    assert _found(library(*entries), dt.date(2026, 6, 1), greatest_stale_share=0) == []
    assert len(_found(library(*entries), dt.date(2026, 6, 2), greatest_stale_share=0)) == 1


def test_braces_in_a_title_stay_as_they_are() -> None:
    braced = entry("message", "m7", title="Stad {idag}", audiences=["cities"], order=7)
    known = library(*(entry_of(row) for row in rows()))
    known = type(known)((*known.entries, braced), known.registers)
    told = [problem.what("sv") for problem in _found(known, least_per_message=1)]
    assert any("Budskapet ”Stad {idag}” är" in each for each in told)


@pytest.mark.parametrize(
    "settings",
    [
        {"least_per_message": -1},
        {"least_per_goal": "two"},
        {"paths": {"word-of-mouth": {"least": 1}}},
        {"paths": {"controlled": {"least": 101}}},
        {"greatest_stale_share": -1},
        {"unknown": 1},
    ],
)
def test_settings_that_mean_nothing_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        CoverageSettings.model_validate(settings)
