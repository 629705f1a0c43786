"""Addresses that were published keep answering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from smartstad.content.ledger import Published
from smartstad.model.problem import Span
from smartstad.sites import rules
from smartstad.sites.permanence import lost_addresses, published_now
from unit.sites.sample import Made, project

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
