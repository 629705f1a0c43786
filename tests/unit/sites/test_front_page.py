"""What a front page shows is chosen in its front matter."""

from __future__ import annotations

from typing import Any

from smartstad.sites.front_page import FrontSection, front_sections
from smartstad.sites.gathering import gathered
from unit.outputs.sample import both
from unit.sites.sample import Made, event, post, project

POSTS = tuple(post(f"p{day}", publish_on=f"2026-05-0{day}") for day in (1, 2, 3, 4))


def _sections(made: Made, edition: str = "stad/sv", page: str = "start") -> list[FrontSection]:
    return front_sections(made.view(edition), made.address(edition, "page", page))


def _told(sections: list[FrontSection]) -> list[tuple[str, list[str]]]:
    return [(section.name, [each.entry.id for each in section.items]) for section in sections]


def _front(**facts: Any) -> Any:
    return both("page", "start", layout="front", **facts)


def test_without_a_choice_the_usual_sections_that_have_something_are_shown() -> None:
    made = Made(*POSTS, project("ljus"))
    assert _told(_sections(made)) == [("text", []), ("project", ["ljus"]), ("post", ["p4", "p3", "p2"])]


def test_the_chosen_sections_in_the_chosen_order() -> None:
    made = Made(_front(sections=["post", "text", "contact", "project"]), *POSTS, project("ljus"))
    assert [name for name, _ in _told(_sections(made))] == ["post", "text", "contact", "project"]


def test_a_text_that_is_not_chosen_is_not_lost() -> None:
    made = Made(_front(sections=["project"]), project("ljus"))
    assert [name for name, _ in _told(_sections(made))] == ["project", "text"]


def test_the_list_that_the_page_heads_is_shown_once_as_a_list() -> None:
    made = Made(_front(lists="post", sections=["post", "people"]), *POSTS)
    assert [name for name, _ in _told(_sections(made, "blog/sv"))] == ["people", "text", "list"]
    assert [name for name, _ in _told(_sections(Made(_front(sections=["list"]))))] == ["text"]


def test_projects_that_go_on_come_first() -> None:
    old = project("a", status={"state": "finished", "on": "2025"})
    now = project("b", status={"state": "running", "on": "2024"})
    latest = project("c", status={"state": "pilot", "on": "2026-02"})
    assert _told(_sections(Made(old, now, latest)))[1] == ("project", ["c", "b", "a"])


def test_coming_events_or_else_those_held_last() -> None:
    past, coming = event("forr", "2026-01-10 10:00"), event("snart", "2026-07-01 10:00")
    [_, section] = _sections(Made(past, coming))
    assert (section.items[0].entry.id, len(section.items), section.past) == ("snart", 1, False)
    [_, section] = _sections(Made(past))
    assert (section.items[0].entry.id, section.past) == ("forr", True)


def test_ways_in_are_the_pages_of_audiences() -> None:
    page = both("page", "for-boende", layout="audience", audience="residents")
    made = Made(_front(sections=["audiences", "themes"]), page)
    assert _told(_sections(made)) == [("audiences", ["for-boende"]), ("text", [])]


def test_a_front_page_changes_with_what_it_shows() -> None:
    made = Made(_front(sections=["text", "project"]), *POSTS, project("ljus"))
    shown = gathered(made.view("stad/sv"), made.address("stad/sv", "page", "start"))
    assert [each.entry.id for each in shown] == ["ljus"]
