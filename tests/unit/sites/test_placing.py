"""Giving every public version its address."""

from __future__ import annotations

import datetime as dt

import pytest

from smartstad.model.problem import Problem, Span
from smartstad.sites import rules
from smartstad.sites.placing import Places, build_atlas
from smartstad.sites.settings import Settings
from unit.outputs.sample import both, entry, version
from unit.sites.sample import TODAY, Made, library, post, project, raw_settings, settings


def _paths(made: Made, edition: str, kind: str) -> dict[str, str]:
    pages = made.atlas.pages[edition].by_entry
    return {name: address.path for (k, name), address in pages.items() if k == kind}


def _told(made: Made) -> list[tuple[str, Span, dict[str, object]]]:
    return [(p.rule.id, p.span, dict(p.details)) for p in made.atlas.problems]


def test_addresses_follow_the_patterns_of_the_edition() -> None:
    made = Made(project("ljus", slug="smart-belysning"), post("nyhet", publish_on="2026-03-09"))
    assert _paths(made, "stad/sv", "project") == {"ljus": "projekt/smart-belysning/"}
    assert _paths(made, "stad/sv", "post") == {"nyhet": "blogg/2026/03/09/nyhet/"}
    assert _paths(made, "city/en", "post") == {"nyhet": "blog/2026/nyhet/"}
    assert _paths(made, "blog/sv", "post") == {"nyhet": "2026/nyhet/"}
    assert _paths(made, "blog/sv", "project") == {}
    assert made.atlas.problems == ()


def test_each_version_has_its_own_slug() -> None:
    facts = {"status": {"state": "idea", "on": "2020"}, "value": "Nytta"}
    ljus = entry("project", "ljus", version("sv", slug="ljus-i-staden", **facts), version("en", slug="light"))
    made = Made(ljus)
    assert made.address("stad/sv", "project", "ljus").path == "projekt/ljus-i-staden/"
    assert made.address("city/en", "project", "ljus").path == "projects/light/"


def test_the_home_page_has_the_root() -> None:
    made = Made()
    pages = made.atlas.pages
    assert {name: p.home.path if p.home else None for name, p in pages.items()} == dict.fromkeys(pages, "")
    # What is home on one site is a page like others elsewhere.
    assert made.address("stad/sv", "page", "business-start").path == "business-start/"
    assert made.atlas.address(made.atlas.edition("business/sv"), made.entry("page", "start")) is None


def test_a_version_stands_only_in_editions_of_its_language() -> None:
    made = Made(project("ljus", "sv"), project("light", "en"))
    assert _paths(made, "stad/sv", "project") == {"ljus": "projekt/ljus/"}
    assert _paths(made, "city/en", "project") == {"light": "projects/light/"}


@pytest.mark.parametrize(
    ("facts", "today", "shown"),
    [
        ({"publish_on": "2026-06-02"}, "2026-06-01", False),
        ({"publish_on": "2026-06-02"}, "2026-06-02", True),
        ({"expires_on": "2026-06-02"}, "2026-06-01", True),
        ({"expires_on": "2026-06-02"}, "2026-06-02", False),
        ({"draft": True}, "2026-06-01", False),
    ],
)
def test_what_is_shown_on_a_day(facts: dict[str, object], today: str, shown: bool) -> None:
    day = dt.date.fromisoformat(today)
    assert ("ljus" in _paths(Made(project("ljus", **facts), today=day), "stad/sv", "project")) is shown
    assert _paths(Made(project("ljus", **facts), today=day, drafts=True), "stad/sv", "project") == {
        "ljus": "projekt/ljus/"
    }


def test_two_pages_at_one_address_are_a_problem_that_names_both() -> None:
    made = Made(project("a", "sv", slug="ljus"), project("b", "sv", slug="ljus"))
    ((rule, span, details),) = _told(made)
    assert (rule, span) == ("same-address", Span("content/projects/b.sv.md"))
    assert details["address"] == "https://stockholm.example/stad/projekt/ljus/"
    assert "projects/a.sv.md" in str(details["other"])
    # Neither is lost from the atlas.
    assert set(_paths(made, "stad/sv", "project")) == {"a", "b"}


@pytest.mark.parametrize("slug", ["map", "timeline", "page", "theme"])
def test_a_page_where_a_list_has_its_own_is_a_problem(slug: str) -> None:
    """A bug: the one written last was published, and the other was lost without a word."""
    made = Made(project("a", "en", slug=slug))
    ((rule, span, details), *_) = _told(made)
    assert (rule, span) == ("same-address", Span("content/projects/a.en.md"))
    assert str(details["address"]).endswith(f"/projects/{slug}/")
    assert "pages/projects.en.md" in str(details["other"])


@pytest.mark.parametrize("slug", ["calendar", "maps", "karta"])
def test_what_only_sounds_like_a_list_s_own_page_is_none(slug: str) -> None:
    assert _told(Made(project("a", "en", slug=slug))) == []


def test_an_alias_leads_to_the_page() -> None:
    made = Made(project("a", "sv", aliases=["/gammalt/ljus/", "gammalt/lampor/"]))
    redirects = made.atlas.pages["stad/sv"].redirects
    assert {path: address.path for path, address in redirects.items()} == {
        "gammalt/ljus/": "projekt/a/",
        "gammalt/lampor/": "projekt/a/",
    }
    assert made.atlas.pages["city/en"].redirects == {}
    assert made.atlas.problems == ()


def test_an_alias_where_a_page_stands_is_a_problem() -> None:
    made = Made(project("a", "sv"), project("b", "sv", aliases=["projekt/a/"]))
    ((rule, span, details),) = _told(made)
    assert (rule, span) == ("same-address", Span("content/projects/b.sv.md"))
    assert details["address"] == "https://stockholm.example/stad/projekt/a/"
    assert "projects/a.sv.md" in str(details["other"])
    assert made.atlas.pages["stad/sv"].redirects == {}


def test_an_alias_of_two_pages_is_a_problem() -> None:
    made = Made(project("a", "sv", aliases=["ljus/"]), project("b", "sv", aliases=["/ljus/"]))
    assert [(rule, span.file) for rule, span, _ in _told(made)] == [
        ("same-address", "content/projects/b.sv.md")
    ]
    assert made.atlas.pages["stad/sv"].redirects["ljus/"].entry.id == "a"


@pytest.mark.parametrize(
    ("key", "facts", "rule"),
    [
        ("home", None, rules.UNKNOWN_PAGE),
        ("menu", None, rules.UNKNOWN_PAGE),
        ("footer", None, rules.UNKNOWN_PAGE),
        ("home", {"draft": True}, rules.NO_FRONT_PAGE),
        ("menu", {"draft": True}, rules.PAGE_NOT_SHOWN),
        ("footer", {"publish_on": "2026-06-02"}, rules.PAGE_NOT_SHOWN),
        ("menu", {"expires_on": "2026-06-01"}, rules.PAGE_NOT_SHOWN),
        ("home", {"sites": ["city"]}, rules.NO_FRONT_PAGE),
        ("menu", {"layout": "list", "lists": "indicator"}, rules.PAGE_NOT_SHOWN),
    ],
)
def test_settings_that_name_a_page_that_is_not_there(
    key: str, facts: dict[str, object] | None, rule: object
) -> None:
    given = raw_settings()
    given["sites"]["stad"][key] = "other" if key == "home" else ["about", "other"]
    entries = [] if facts is None else [both("page", "other", **facts)]
    made = Made(*entries, known=Settings.model_validate(given))
    assert [(p.rule, p.details) for p in made.atlas.problems] == [
        (rule, {"page": "other", "key": key, "edition": "stad/sv"})
    ]
    for problem in made.atlas.problems:
        for language in ("sv", "en"):
            assert "{" not in problem.what(language) + problem.why(language) + problem.remedy(language)


def test_a_page_that_lacks_the_language_is_named_for_that_edition_only() -> None:
    given = raw_settings()
    given["sites"]["blog"]["menu"] = ["om"]
    made = Made(entry("page", "om", version("sv")), known=Settings.model_validate(given))
    assert [(p.rule, p.details["edition"]) for p in made.atlas.problems] == [
        (rules.PAGE_NOT_SHOWN, "blog/en")
    ]


def test_problems_stand_where_the_places_say() -> None:
    given = raw_settings()
    given["sites"]["stad"]["menu"] = ["about", "other"]
    asked: list[tuple[object, ...]] = []

    def place(*path: object) -> Span:
        asked.append(path)
        return Span("a", len(asked))

    atlas = build_atlas(
        library(
            project("a", "sv", slug="ljus", aliases=["projekt/ljus/"]),  # its own address: nothing to tell
            project("b", "sv", slug="ljus", aliases=["x/", "projekt/dunkel/"]),
            project("c", "sv", slug="dunkel"),
        ),
        Settings.model_validate(given),
        TODAY,
        places=Places(place, place),
    )
    assert asked == [
        ("projects/b.sv.md", "slug"),
        ("projects/b.sv.md", "aliases", 1),
        ("sites", "stad", "menu", 1),
    ]
    assert [problem.span for problem in atlas.problems] == [Span("a", 1), Span("a", 2), Span("a", 3)]
    assert all(isinstance(problem, Problem) for problem in atlas.problems)


def test_an_unknown_edition_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Made(known=settings()).atlas.edition("stad/en")
