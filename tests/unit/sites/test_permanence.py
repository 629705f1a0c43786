"""Addresses that were published keep answering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from smartstad.content.ledger import Published
from smartstad.model.problem import Span
from smartstad.sites import rules
from smartstad.sites.permanence import lost_addresses, lost_ids, published_now
from smartstad.sites.placing import Places
from unit.sites.sample import Made, event, post, project

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.model.problem import Problem


def _lost(made: Made, *published: Published) -> list[Problem]:
    ledger = [(address, Span("ledger", number)) for number, address in enumerate(published, 1)]
    return list(lost_addresses(ledger, made.atlas, made.library, made.today))


_LJUS = Published("stad/sv", "projekt/ljus/", "project", "ljus")


def test_what_is_published_now_is_not_lost() -> None:
    made = Made(project("ljus"))
    now = list(published_now(made.atlas))
    assert _LJUS in now
    assert Published("stad/sv", "/", "page", "start") in now
    assert _lost(made, *now) == []


@pytest.mark.parametrize(
    ("entry", "lost"),
    [
        (project("other"), True),
        (project("ljus", slug="lampor"), True),
        (project("ljus", slug="lampor", aliases=["projekt/ljus/"]), False),
        (project("other", aliases=["projekt/ljus/"]), False),
        (project("other", slug="ljus"), False),
        (project("ljus", draft=True), True),
        (project("ljus", sites=["city"]), True),
        (project("ljus", "en"), True),
        (project("ljus", expires_on="2026-06-01"), False),
        (project("ljus", publish_on="2026-06-02"), False),
    ],
)
def test_an_address_stands_or_leads_on_or_its_time_is_over(entry: Entry, lost: bool) -> None:
    problems = _lost(Made(entry), Published("stad/sv", "/", "page", "start"), _LJUS)
    assert [(p.rule, p.span) for p in problems] == ([(rules.LOST_ADDRESS, Span("ledger", 2))] if lost else [])


def test_the_lost_address_and_its_entry_are_named() -> None:
    (problem,) = _lost(Made(), _LJUS)
    details: dict[str, Any] = dict(problem.details)
    assert details["address"] == "https://stockholm.example/stad/projekt/ljus/"
    for language in ("sv", "en"):
        assert details["address"] in problem.what(language)
        assert "projekt/ljus/" in problem.remedy(language)


def test_an_edition_that_the_settings_no_longer_have_may_be_gone() -> None:
    assert _lost(Made(), Published("gammal/sv", "projekt/ljus/", "project", "ljus")) == []


def test_a_lost_address_reminds_of_the_id_where_its_entry_is_gone_too() -> None:
    (gone,) = _lost(Made(project("lampor")), _LJUS)
    (moved,) = _lost(Made(project("ljus", slug="lampor")), _LJUS)
    for language in ("sv", "en"):
        assert "id: ljus" in gone.remedy(language)
        assert "id: ljus" not in moved.remedy(language)


def _ledger(made: Made) -> list[tuple[Published, Span]]:
    now = sorted(published_now(made.atlas))
    return [(address, Span("content/registers/addresses.txt", n, 1, 1)) for n, address in enumerate(now, 1)]


def _renamed(before: Made, after: Made) -> list[Problem]:
    return list(lost_ids(_ledger(before), after.atlas, after.library, Places()))


def test_a_published_entry_that_has_a_new_id_at_its_address_is_told_once() -> None:
    before = Made(project("ljus", slug="lampor"))
    (problem,) = _renamed(before, Made(project("lampor")))
    assert (problem.rule, problem.span) == (rules.LOST_ID, Span("content/projects/lampor.sv.md"))
    lines = [str(span.line) for published, span in _ledger(before) if published.entry == "ljus"]
    assert len(lines) == 2
    for language in ("sv", "en"):
        assert "https://stockholm.example/city/projects/lampor/" in problem.what(language)
        assert "project/ljus" in problem.what(language)
        assert "projects/lampor.sv.md: id: ljus" in problem.remedy(language)
        assert f"{', '.join(lines)} " in problem.remedy(language)


@pytest.mark.parametrize(
    "after",
    [
        [project("ljus", slug="lampor", title="Lampor")],
        [project("ljus"), project("other", slug="lampor")],
        [project("ljus", draft=True), project("other", slug="lampor")],
        [project("other", aliases=["projekt/lampor/", "projects/lampor/"])],
        [event("lampor", "2026-09-01", slug="lampor")],
        [],
    ],
)
def test_an_id_that_stays_or_leaves_no_one_in_its_place_is_not_told(after: list[Entry]) -> None:
    assert _renamed(Made(project("ljus", slug="lampor")), Made(*after)) == []


def test_one_that_is_published_already_may_take_over_an_address() -> None:
    before = Made(project("ljus"), project("lampor"))
    assert _renamed(before, Made(project("lampor", slug="ljus"))) == []


def test_a_renamed_post_with_an_address_of_its_day_is_told() -> None:
    (problem,) = _renamed(Made(post("hej", "sv", slug="hejsan")), Made(post("hello", "sv", slug="hejsan")))
    assert problem.details["id"] == "hej"
    assert problem.span.file == "content/posts/hello.sv.md"
