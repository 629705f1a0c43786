"""The ways between editions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.atlas import Alternate
from unit.outputs.sample import both
from unit.sites.sample import Made, post, project, settings

if TYPE_CHECKING:
    from smartstad.model.library import Entry


def test_siblings_are_the_site_s_own_languages_and_its_counterpart_s() -> None:
    atlas = Made().atlas
    assert [e.id for e in atlas.siblings(atlas.edition("stad/sv"))] == ["city/en"]
    assert [e.id for e in atlas.siblings(atlas.edition("city/en"))] == ["stad/sv"]
    assert [e.id for e in atlas.siblings(atlas.edition("blog/en"))] == ["blog/sv"]


def test_alternates_cross_sites_and_end_with_the_default() -> None:
    made = Made(project("ljus"))
    expected = [
        Alternate("en", "https://stockholm.example/city/projects/ljus/"),
        Alternate("sv", "https://stockholm.example/stad/projekt/ljus/"),
        Alternate("x-default", "https://stockholm.example/city/projects/ljus/"),
    ]
    assert made.atlas.alternates(made.address("stad/sv", "project", "ljus")) == expected
    assert made.atlas.alternates(made.address("city/en", "project", "ljus")) == expected


def test_a_page_in_one_language_has_no_alternates() -> None:
    made = Made(project("ljus", "sv"))
    assert made.atlas.alternates(made.address("stad/sv", "project", "ljus")) == []


def test_the_default_is_the_page_itself_where_the_default_language_lacks_it() -> None:
    made = Made(project("ljus"), known=settings(default_language="fi"))
    swedish = made.address("stad/sv", "project", "ljus")
    assert made.atlas.alternates(swedish)[-1] == Alternate("x-default", swedish.url)


def test_front_pages_are_each_other_s_alternates() -> None:
    made = Made()
    home = made.atlas.pages["blog/en"].home
    assert home is not None
    assert made.atlas.alternates(home) == [
        Alternate("en", "https://blog.example/en/"),
        Alternate("sv", "https://blog.example/"),
        Alternate("x-default", "https://blog.example/en/"),
    ]


def test_a_page_is_not_the_alternate_of_a_front_page() -> None:
    given = settings().model_dump()
    given["sites"]["city"]["home"] = "about"
    made = Made(known=settings(**{"sites": given["sites"]}))
    # "about" is a page on stad, and the front page of city; "start" the other way round.
    assert made.atlas.alternates(made.address("stad/sv", "page", "about")) == []
    assert made.atlas.alternates(made.address("city/en", "page", "start")) == []


def test_the_nearest_place_of_an_entry() -> None:
    made = Made(project("ljus"), post("nyhet", sites=["blog"]), project("svensk", "sv"), post("both"))
    atlas = made.atlas

    def nearest(edition: str, kind: str, name: str) -> str | None:
        found = atlas.nearest(atlas.edition(edition), made.entry(kind, name))
        return found and found.edition.id

    assert nearest("stad/sv", "project", "ljus") == "stad/sv"
    # The same language on another site before another language on this one.
    assert nearest("stad/sv", "post", "nyhet") == "blog/sv"
    assert nearest("city/en", "post", "nyhet") == "blog/en"
    assert nearest("blog/sv", "project", "ljus") == "stad/sv"
    # Another language, in the sibling first.
    assert nearest("city/en", "project", "svensk") == "stad/sv"
    assert nearest("blog/en", "project", "svensk") == "stad/sv"
    assert nearest("blog/en", "post", "both") == "blog/en"


def test_among_other_languages_the_sibling_is_nearest() -> None:
    made = Made(post("nyhet", "sv"))
    blog, city = made.atlas.edition("blog/en"), made.atlas.edition("city/en")
    for edition, expected in ((blog, "blog/sv"), (city, "stad/sv")):
        found = made.atlas.nearest(edition, made.entry("post", "nyhet"))
        assert found is not None
        assert found.edition.id == expected


def test_what_is_not_public_is_nowhere() -> None:
    made = Made(project("ljus", draft=True))
    assert made.atlas.nearest(made.atlas.edition("stad/sv"), made.entry("project", "ljus")) is None


def test_what_an_edition_lacks_stands_elsewhere() -> None:
    made = Made(project("svensk", "sv"), project("ljus"), project("bara", "sv", sites=["stad"]))
    city = made.atlas.edition("city/en")
    found = made.atlas.elsewhere(city, made.entry("project", "svensk"))
    assert found == made.address("stad/sv", "project", "svensk")
    # It has it itself; it does not show it at all; the kind is not shown.
    assert made.atlas.elsewhere(city, made.entry("project", "ljus")) is None
    assert made.atlas.elsewhere(city, made.entry("project", "bara")) is None
    assert made.atlas.elsewhere(made.atlas.edition("blog/en"), made.entry("project", "svensk")) is None


def test_what_is_in_no_sibling_is_not_elsewhere() -> None:
    made = Made(project("svensk", "sv", draft=True))
    assert made.atlas.elsewhere(made.atlas.edition("city/en"), made.entry("project", "svensk")) is None


_FACTS = st.fixed_dictionaries(
    {
        "sites": st.lists(st.sampled_from(["stad", "city", "blog", "business"]), max_size=3),
        "audiences": st.sampled_from([["residents"], ["business"], ["residents", "business"]]),
        "draft": st.booleans(),
        "slug": st.sampled_from([None, "samma", "annan"]),
    }
)
_LANGUAGES = st.sampled_from([("sv", "en"), ("sv",), ("en",), ("en", "sv")])


@st.composite
def _entries(draw: st.DrawFn) -> list[Entry]:
    made: list[Entry] = []
    for number in range(draw(st.integers(0, 6))):
        facts: dict[str, Any] = draw(_FACTS)
        make = draw(st.sampled_from([project, post]))
        made.append(make(f"e{number}", *draw(_LANGUAGES), **facts))
    if draw(st.booleans()):
        made.append(both("page", "extra", **draw(_FACTS)))
    return made


@hypothesis.settings(deadline=None)
@given(_entries(), st.sampled_from(["start", "extra", "about"]))
def test_every_alternate_names_the_same_alternates(entries: list[Entry], home: str) -> None:
    given_sites = settings().model_dump()["sites"]
    given_sites["city"]["home"] = home
    made = Made(*entries, known=settings(sites=given_sites))
    everywhere = [a for pages in made.atlas.pages.values() for a in pages.by_entry.values()]
    by_url: dict[str, list[Any]] = {}
    for address in everywhere:
        by_url.setdefault(address.url, []).append(address)
    for address in everywhere:
        alternates = made.atlas.alternates(address)
        if not alternates:
            continue
        assert Alternate(address.language, address.url) in alternates
        assert alternates[-1].language == "x-default"
        assert len({alternate.language for alternate in alternates}) == len(alternates)
        for alternate in alternates[:-1]:
            named = [a for a in by_url[alternate.url] if a.language == alternate.language]
            assert any(made.atlas.alternates(other) == alternates for other in named)
