"""Lists divided by facets, over time and by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from smartstad.sites.facets import FACETS, is_past
from smartstad.sites.page_view import PageView
from smartstad.sites.settings import AddressWord
from unit.outputs.sample import both
from unit.sites.sample import TODAY, Made, event, project

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.sites.listing import ListPage

HEAD = both("page", "moten", layout="list", lists="event", title="Möten")


def _parts(made: Made, head: str = "projects", edition: str = "stad/sv") -> dict[str, tuple[ListPage, ...]]:
    found = made.lists.parts(made.address(edition, "page", head))
    return {pages[0].part.segment: pages for pages in found.values() if pages[0].part}


def _ids(pages: tuple[ListPage, ...]) -> list[str]:
    return [address.entry.id for page in pages for address in page.items]


def test_a_value_has_the_entries_that_have_it_and_no_others() -> None:
    made = Made(
        project("a", themes=["lighting"], status={"state": "pilot", "on": "2024"}),
        project("b", status={"state": "running", "on": "2025"}),
    )
    parts = _parts(made)
    assert _ids(parts["tema/belysning/"]) == ["a"]
    assert _ids(parts["lage/provas/"]) == ["a"]
    assert _ids(parts["lage/pagar/"]) == ["b"]
    assert _ids(parts["ar/2024/"]) == ["a"]
    assert [page.path for page in parts["tema/belysning/"]] == ["projects/tema/belysning/"]


def test_responses_are_filtered_by_what_came_of_them_and_have_no_timeline() -> None:
    head = both("page", "svar", layout="list", lists="response", title="Svar")
    told = {"said": "Mer.", "said_on": "2025", "did": "Det.", "heard_at": "m"}
    answers = [
        both("response", name, status={"state": state, "on": day}, **told)
        for name, state, day in (
            ("a", "done", "2025"),
            ("b", "not-done", "2026-02"),
            ("c", "done", "2026-01"),
        )
    ]
    parts = _parts(Made(head, *answers), "svar")
    assert _ids(parts["lage/klart/"]) == ["c", "a"]  # the latest answer first
    assert _ids(parts["lage/inte-gjort/"]) == ["b"]
    assert parts["lage/pa-gang/"][0].total == 0
    assert "tidslinje/" not in parts


def test_a_part_is_paginated_as_the_list_is() -> None:
    made = Made(*(project(f"p{n}", themes=["lighting"]) for n in range(7)))
    first, second = _parts(made)["tema/belysning/"]
    assert (len(first.items), len(second.items), first.total) == (5, 2, 7)
    assert second.path == "projects/tema/belysning/sida/2/"
    assert first.next == "sida/2/"
    assert second.previous == "../../"


def test_a_part_s_languages_name_one_another() -> None:
    made = Made(project("a", themes=["lighting"]), HEAD, event("m", "2026-11-03"))
    for head in ("projects", "moten"):
        for pages in _parts(made, head).values():
            here = {a.language: a.url for a in made.lists.alternates(pages[0])}
            assert set(here) == {"sv", "en", "x-default"}
            others = {p[0].url: p[0] for p in _parts(made, head, "city/en").values()}
            there = {a.language: a.url for a in made.lists.alternates(others[here["en"]])}
            assert there == here


def test_a_value_keeps_its_address_when_its_last_entry_is_gone() -> None:
    made = Made(project("a", themes=["lighting"], expires_on="2026-05-01"))
    (page,) = _parts(made)["tema/belysning/"]
    assert page.total == 0
    assert not page.is_indexed


@pytest.mark.parametrize("facts", [{"draft": True}, {"publish_on": "2026-12-01"}])
def test_what_is_not_published_yet_gives_no_value_away(facts: dict[str, object]) -> None:
    assert "tema/belysning/" not in _parts(Made(project("a", themes=["lighting"], **facts)))


def test_fixed_values_always_have_a_page() -> None:
    states = {segment for segment in _parts(Made()) if segment.startswith("lage/")}
    assert len(states) == 6


def test_a_page_with_one_entry_is_not_for_search_engines() -> None:
    made = Made(project("a", themes=["lighting"]), project("b"), project("c"))
    parts = _parts(made)
    assert not parts["tema/belysning/"][0].is_indexed
    assert parts["lage/pagar/"][0].is_indexed
    assert parts["tidslinje/"][0].is_indexed


def test_the_timeline_has_the_latest_beginning_first() -> None:
    made = Made(
        project("a", start="2014"),
        project("b", start="2020-05"),
        project("c", status={"state": "idea", "on": "2018"}),
    )
    assert _ids(_parts(made)["tidslinje/"]) == ["b", "c", "a"]


def test_a_project_belongs_to_every_year_in_which_it_went_on() -> None:
    made = Made(project("a", start="2014", end="2016-02"))
    assert [s for s in _parts(made) if s.startswith("ar/")] == ["ar/2014/", "ar/2015/", "ar/2016/"]


def test_lists_of_a_role_or_theme_are_not_divided() -> None:
    made = Made(both("page", "energi", layout="list", lists="project", theme="lighting"), project("a"))
    assert _parts(made, "energi") == {}


def test_events_are_divided_by_when_and_by_month() -> None:
    made = Made(HEAD, event("over", "2026-05-30"), event("fair", "2026-12-30", end="2027-01-02"))
    parts = _parts(made, "moten")
    assert _ids(parts["nar/tidigare/"]) == ["over"]
    assert _ids(parts["nar/kommande/"]) == ["fair"]
    months = [segment for segment in parts if segment.startswith("kalender/")]
    assert months == ["kalender/2026-05/", "kalender/2026-12/", "kalender/2027-01/"]
    assert _ids(parts["kalender/2027-01/"]) == ["fair"]


def test_an_event_that_comes_back_is_past_after_the_last_time() -> None:
    def over(**recurrence: object) -> bool:
        entry: Entry = event("m", "2026-05-04", recurrence={"every": "week", **recurrence})
        return is_past(entry.facts, TODAY)  # type: ignore[arg-type]

    assert over(times=4)
    assert not over(times=5)
    assert over(until="2026-05-31")
    assert not over()


def test_an_event_that_comes_back_stands_on_each_day_but_those_without() -> None:
    recurrence = {"every": "week", "times": 3, "without": ["2026-06-08"]}
    made = Made(HEAD, event("m", "2026-06-01", recurrence=recurrence))
    view = PageView(
        made.view("stad/sv"),
        made.address("stad/sv", "page", "moten"),
        _parts(made, "moten")["kalender/2026-06/"][0],
    )
    assert view.catalogue is not None
    assert [day.day.day for day in view.catalogue.days] == [1, 15]
    assert view.catalogue.weekdays[0][1] == "måndag"


def test_months_lead_to_those_that_have_events() -> None:
    made = Made(HEAD, event("a", "2025-11-03"), event("b", "2026-02-03"), event("c", "2026-08-03"))
    shared, head = made.view("stad/sv"), made.address("stad/sv", "page", "moten")
    pages = _parts(made, "moten")
    middle = PageView(shared, head, pages["kalender/2026-02/"][0]).catalogue
    assert middle is not None
    assert middle.earlier is not None
    assert middle.later is not None
    assert (middle.earlier.href, middle.earlier.text) == ("../2025-11/", "november 2025")
    assert middle.later.href == "../2026-08/"
    # The calendar opens at the month nearest to today.
    first = PageView(shared, head, made.lists.pages(head)[0]).catalogue
    assert first is not None
    assert [(link.text, link.href) for link in first.views] == [
        ("Lista", "./"),
        ("Karta", "karta/"),
        ("Kalender", "kalender/2026-08/"),
    ]


def test_every_title_tells_what_the_page_shows() -> None:
    made = Made(project("a", themes=["lighting"]), project("b", themes=["lighting"]))
    shared, head = made.view("stad/sv"), made.address("stad/sv", "page", "projects")
    titles = [PageView(shared, head, pages[0]).title for pages in _parts(made).values()]
    assert "Projekt: Tema – Belysning" in titles
    assert "Projekt: tidslinje" in titles
    assert len(titles) == len(set(titles))


def test_the_segments_of_a_kind_s_facets_differ() -> None:
    settings = Made().atlas.settings
    for facets in FACETS.values():
        for language in ("sv", "en"):
            names = [settings.address_word(facet.id, language) for facet in facets] + ["q"]
            assert len(names) == len(set(names))


def test_every_word_of_a_facet_can_be_set() -> None:
    words = set(get_args(AddressWord))
    for facets in FACETS.values():
        for facet in facets:
            assert {facet.id, *facet.fixed} <= words
