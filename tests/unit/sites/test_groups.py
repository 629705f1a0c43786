"""What a page that gathers shows, in which order, and the figures that it finds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from smartstad.sites.gathering import gathered
from smartstad.sites.groups import NAMED, SHOWN
from smartstad.sites.page_view import PageView
from smartstad.sites.settings import Settings
from smartstad.sites.subject import subject_of
from unit.outputs.sample import both
from unit.sites.sample import Made, event, post, project, raw_settings

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.sites.groups import Group
    from smartstad.sites.subject import Subject

QUOTED = {"quoted_from": "Strategin, kapitel 4.1", "quoted_language": "sv"}


def message(identifier: str, order: int = 1) -> Entry:
    return both("message", identifier, order=order, **QUOTED)


def voice(identifier: str, **facts: Any) -> Entry:
    return both("voice", identifier, quote="Nu går jag hem.", name="Kim Exempel", said_on="2026-05", **facts)


def indicator(identifier: str, **values: float) -> Entry:
    yearly = [{"year": int(year[1:]), "value": value} for year, value in values.items()]
    facts: dict[str, Any] = {"unit": {"sv": "procent"}, "geography": {"sv": "Staden"}, "direction": "up"}
    return both("indicator", identifier, values=yearly, messages=["together"], **facts)


def result(value: float | None, text: str = "Så gick det") -> dict[str, Any]:
    return {"text": {"sv": text}, **({"value": value} if value is not None else {})}


def everything() -> Settings:
    """The settings with indicators and partners too."""
    raw = raw_settings()
    for kind in ("indicator", "partner"):
        raw["addresses"][kind] = {"sv": f"{kind}/{{slug}}/", "en": f"{kind}/{{slug}}/"}
        raw["sites"]["stad"]["kinds"].append(kind)
    return Settings.model_validate(raw)


def about(made: Made, subject: Subject) -> tuple[Group, ...]:
    return made.view("stad/sv").groups(subject)


def names(group: Group) -> list[str]:
    return [address.entry.id for address in (*group.items, *group.more)]


def test_a_message_s_stories_come_with_those_that_carry_it_first() -> None:
    made = Made(
        message("together"),
        message("smarter", 2),
        project("second", messages=["smarter", "together"], results=[result(3)]),
        project("plain", messages=["together"]),
        project("proven", messages=["together", "smarter"], results=[result(3)]),
        project("older", messages=["together"], status={"state": "finished", "on": "2024"}),
        project("other", messages=["smarter"]),
    )
    (found,) = about(made, ("message", "together"))
    assert names(found) == ["proven", "plain", "older", "second"]


def test_what_goes_on_now_comes_before_what_has_been() -> None:
    made = Made(
        project("done", status={"state": "finished", "on": "2025"}),
        project("idea", status={"state": "idea", "on": "2025"}),
        project("now"),
    )
    assert names(about(made, ("departments", "office"))[0]) == ["now", "idea", "done"]


def test_events_are_told_apart_on_both_sides_of_the_clock() -> None:
    entries = [
        event("soon", "2026-06-02", roles=["cyclist"]),
        event("later", "2026-07-02", roles=["cyclist"]),
        event("before", "2026-05-02", roles=["cyclist"]),
        post("told", roles=["cyclist"]),
    ]

    def told(today: dt.date) -> list[tuple[str, bool, list[str]]]:
        found = about(Made(*entries, today=today), ("roles", "cyclist"))
        return [(group.kind, group.over, names(group)) for group in found]

    # What is over comes last, the latest first.
    assert told(dt.date(2026, 6, 1)) == [
        ("event", False, ["soon", "later"]),
        ("post", False, ["told"]),
        ("event", True, ["before"]),
    ]
    assert told(dt.date(2026, 7, 3)) == [
        ("post", False, ["told"]),
        ("event", True, ["later", "soon", "before"]),
    ]


def test_many_entries_are_named_and_a_list_of_them_is_offered() -> None:
    many = [project(f"p{number:02}", themes=["lighting"], keywords=["open"]) for number in range(70)]
    made = Made(*many)
    by_theme = about(made, ("themes", "lighting"))[0]
    assert (len(by_theme.items), by_theme.more, by_theme.total) == (SHOWN, (), 70)
    assert by_theme.whole == "projects/tema/belysning/"
    # No list of projects is divided by keyword.
    by_word = about(made, ("keywords", "open"))[0]
    assert (len(by_word.items), len(by_word.more), by_word.total) == (SHOWN, NAMED, 70)
    assert by_word.whole is None


def test_withdrawn_words_are_not_gathered() -> None:
    consent = {"given_on": "2026-05-02", "withdrawn_on": "2026-06-01"}
    made = Made(voice("said", roles=["cyclist"]), voice("regretted", roles=["cyclist"], consent=consent))
    assert names(about(made, ("roles", "cyclist"))[0]) == ["said"]


def test_what_is_said_of_an_entry_has_a_place_of_its_own_on_its_page() -> None:
    made = Made(message("together"), voice("said", messages=["together"]))
    assert about(made, ("message", "together")) == ()


def test_the_figures_are_the_latest_of_indicators_and_the_first_of_projects() -> None:
    made = Made(
        message("together"),
        indicator("share", y2024=40, y2026=46, y2025=41),
        project("proven", messages=["together"], results=[result(None), result(7), result(9)]),
        project("unproven", messages=["together"], results=[result(None)]),
        known=everything(),
    )
    view = PageView(made.view("stad/sv"), made.address("stad/sv", "message", "together"))
    found = [(each.address.entry.id, each.latest and each.latest.value, each.result) for each in view.figures]
    assert [(name, latest) for name, latest, _ in found] == [("share", 46), ("proven", None)]
    assert found[1][2] is not None
    assert found[1][2].value == 7


def test_at_most_half_of_the_figures_are_indicators_where_projects_have_others() -> None:
    shares = [indicator(f"share{number}", y2026=number) for number in range(3)]
    results = [project(f"p{number}", messages=["together"], results=[result(number)]) for number in range(9)]
    made = Made(message("together"), *shares, *results, known=everything())
    view = PageView(made.view("stad/sv"), made.address("stad/sv", "message", "together"))
    assert [each.address.entry.kind for each in view.figures] == ["indicator"] * 3 + ["project"] * 3


def test_which_pages_gather_and_about_what() -> None:
    assert subject_of(message("together")) == ("message", "together")
    assert subject_of(both("page", "a", layout="audience", audience="residents")) == (
        "audiences",
        "residents",
    )
    assert subject_of(both("page", "a", layout="gathering", keyword="open")) == ("keywords", "open")
    assert subject_of(both("page", "a", layout="list", lists="project", role="cyclist")) is None
    assert subject_of(project("a")) is None


def test_a_page_changes_with_what_it_gathers() -> None:
    made = Made(message("together"), project("a", messages=["together"]), project("b"))
    shared = made.view("stad/sv")
    found = gathered(shared, made.address("stad/sv", "message", "together"))
    assert [address.entry.id for address in found] == ["a"]
    assert gathered(shared, made.address("stad/sv", "project", "a")) == []


def test_a_directory_is_found_by_its_register() -> None:
    made = Made(both("page", "offices", layout="directory", directory="departments"))
    view = PageView(made.view("stad/sv"), made.address("stad/sv", "page", "offices"))
    found = view.directory("departments")
    assert found is not None
    assert found.entry.id == "offices"
    assert view.directory("roles") is None
    assert view.groups == ()
