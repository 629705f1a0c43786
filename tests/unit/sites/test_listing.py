"""Lists: their order, and their pages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.atlas import Alternate
from smartstad.sites.listing import in_order, list_path
from unit.outputs.sample import both, entry, version
from unit.sites.sample import Made, event, post, project

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.sites.listing import ListPage


def _head(kind: str, **facts: object) -> Entry:
    return both("page", "lista", layout="list", lists=kind, **facts)


def _listed(made: Made, edition: str = "stad/sv", head: str = "lista") -> tuple[ListPage, ...]:
    return made.lists.pages(made.address(edition, "page", head))


def _ids(pages: tuple[ListPage, ...]) -> list[str]:
    return [address.entry.id for page in pages for address in page.items]


def test_coming_events_stand_first_then_the_past_ones_newest_first() -> None:
    made = Made(
        _head("event"),
        event("igar", "2026-05-31"),
        event("i-fjol", "2025-06-01"),
        event("idag", "2026-06-01 18:00"),
        event("nasta", "2026-06-02"),
        event("nasta-ar", "2027-06-02"),
    )
    assert _ids(_listed(made)) == ["idag", "nasta", "nasta-ar", "igar", "i-fjol"]


def test_events_change_place_with_the_day() -> None:
    events = [event("a", "2026-06-01"), event("b", "2026-06-02")]
    assert _ids(_listed(Made(_head("event"), *events, today=dt.date(2026, 6, 2)))) == ["b", "a"]
    assert _ids(_listed(Made(_head("event"), *events, today=dt.date(2026, 6, 3)))) == ["b", "a"]
    assert _ids(_listed(Made(_head("event"), *events, today=dt.date(2026, 5, 1)))) == ["a", "b"]


def test_posts_stand_newest_first() -> None:
    days = {"a": "2026-01-01", "b": "2026-05-30", "c": "2025-12-31"}
    made = Made(_head("post"), *(post(name, publish_on=day) for name, day in days.items()))
    assert _ids(_listed(made)) == ["b", "a", "c"]


def test_messages_stand_in_the_strategy_s_order() -> None:
    orders = {"a": 3, "b": 1, "c": 2}
    made = Made(
        _head("message"),
        *(both("message", name, order=order, quoted_from="Kap. 4") for name, order in orders.items()),
    )
    assert _ids(_listed(made)) == ["b", "c", "a"]


def test_publications_and_voices_stand_newest_first() -> None:
    dates = {"a": "2024", "b": "2025-03", "c": "2025-03-02"}
    publications = [both("publication", n, form="report", published=d) for n, d in dates.items()]
    voices = [both("voice", n, quote="Bra", name="Ada", said_on=d) for n, d in dates.items()]
    assert _ids(_listed(Made(_head("publication"), *publications))) == ["c", "b", "a"]
    assert _ids(_listed(Made(_head("voice"), *voices))) == ["c", "b", "a"]


def test_a_list_of_evaluations_has_only_events_that_are_evaluated_and_is_not_the_events_own() -> None:
    told = {
        "a": {"outcome_text": "Bra."},
        "b": {"outcome_said": "Mer."},
        "c": {"outcome_changes": "Ja."},
        "d": {},
    }
    held = [event(name, f"2026-01-0{day}", **facts) for day, (name, facts) in enumerate(told.items(), 1)]
    made = Made(_head("event", evaluated=True), *held)
    assert _ids(_listed(made)) == ["c", "b", "a"]
    head = made.address("stad/sv", "page", "lista")
    assert made.lists.map(head) is None
    assert made.lists.parts(head) == {}
    heads = made.view("stad/sv").heads
    assert heads["evaluation"] is head
    assert "event" not in heads


def test_other_kinds_stand_by_title_in_the_order_of_the_language() -> None:
    titles = {"a": "Östra", "b": "Årsta", "c": "ängen", "d": "Zon", "e": "apa"}
    made = Made(_head("project"), *(project(name, "sv", title=title) for name, title in titles.items()))
    assert _ids(_listed(made)) == ["e", "d", "b", "c", "a"]
    # The English edition offers them in Swedish, in the English order of letters.
    assert _ids(_listed(made, "city/en")) == ["c", "e", "b", "a", "d"]


def test_equal_titles_stand_in_order_of_id() -> None:
    made = Made(_head("project"), project("b", title="Ljus"), project("a", title="Ljus"))
    assert _ids(_listed(made)) == ["a", "b"]


def test_kinds_stand_one_after_the_other() -> None:
    made = Made(post("p"), project("a"), event("e", "2026-07-01"))
    everything = [made.address("stad/sv", k, n) for k, n in (("project", "a"), ("post", "p"), ("event", "e"))]
    assert [a.entry.kind for a in in_order(everything, "sv", made.today)] == ["event", "post", "project"]


@hypothesis.settings(deadline=None)
@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_does_not_depend_on_the_order_before(names: list[str]) -> None:
    made = Made(*(project(name, title="Samma" if name in "ab" else f"Titel {name}") for name in "abcd"))
    addresses = [made.address("stad/sv", "project", name) for name in names]
    assert [a.entry.id for a in in_order(addresses, "sv", made.today)] == ["a", "b", "c", "d"]


def test_a_list_of_a_role_or_theme_has_only_its_entries() -> None:
    entries = [
        project("a", themes=["lighting"], roles=["cyclist"]),
        project("b", themes=["lighting"]),
        project("c", roles=["cyclist"]),
    ]
    assert _ids(_listed(Made(_head("project", theme="lighting"), *entries))) == ["a", "b"]
    assert _ids(_listed(Made(_head("project", role="cyclist"), *entries))) == ["a", "c"]
    assert _ids(_listed(Made(_head("project", role="cyclist", theme="lighting"), *entries))) == ["a"]


def test_what_is_in_the_other_language_only_is_offered_in_that() -> None:
    made = Made(
        _head("project"), project("a", title="A"), project("b", "en"), project("c", "en", sites=["city"])
    )
    (page,) = _listed(made)
    assert [(a.entry.id, a.edition.id) for a in page.items] == [("a", "stad/sv"), ("b", "city/en")]


def test_what_is_not_public_is_in_no_list() -> None:
    made = Made(_head("project"), project("a", draft=True), project("b", publish_on="2026-06-02"))
    (page,) = _listed(made)
    assert (page.items, page.total, page.count) == ((), 0, 1)
    assert (page.previous, page.next) == (None, None)


def test_a_page_that_lists_nothing_has_no_pages() -> None:
    made = Made(project("a"))
    assert made.lists.pages(made.address("stad/sv", "page", "about")) == ()
    assert made.lists.pages(made.address("stad/sv", "project", "a")) == ()


@pytest.mark.parametrize(
    ("entries", "sizes"), [(0, [0]), (1, [1]), (5, [5]), (6, [5, 1]), (10, [5, 5]), (11, [5, 5, 1])]
)
def test_a_list_has_as_many_pages_as_it_needs(entries: int, sizes: list[int]) -> None:
    made = Made(_head("project"), *(project(f"p{number:02}") for number in range(entries)))
    pages = _listed(made)
    assert [len(page.items) for page in pages] == sizes
    assert [(page.number, page.count, page.total) for page in pages] == [
        (number, len(sizes), entries) for number in range(1, len(sizes) + 1)
    ]
    assert _ids(pages) == [f"p{number:02}" for number in range(entries)]


@pytest.mark.parametrize(
    ("edition", "word", "head"),
    [("stad/sv", "sida", "lista"), ("city/en", "page", "lista"), ("stad/sv", "sida", "start")],
)
def test_list_pages_lead_to_each_other(edition: str, word: str, head: str) -> None:
    facts = [_head("project")] if head == "lista" else []
    entries = [project(f"p{number:02}") for number in range(11)]
    made = Made(*facts, *entries)
    if head == "start":
        made = Made(*entries, both("page", "start", layout="front", lists="project"))
    pages = _listed(made, edition, head)
    first = pages[0].head
    assert [page.path for page in pages] == [
        first.path,
        f"{first.path}{word}/2/",
        f"{first.path}{word}/3/",
    ]
    assert [page.url for page in pages] == [first.edition.url + page.path for page in pages]
    for page in pages:
        for link, number in ((page.previous, page.number - 1), (page.next, page.number + 1)):
            if 1 <= number <= 3:
                assert link is not None
                assert urljoin(page.url, link) == pages[number - 1].url
            else:
                assert link is None
        assert page.link_to(0) is None
        assert page.link_to(4) is None
        assert urljoin(page.url, page.link_to(page.number) or "nowhere") == page.url


def test_the_word_in_the_address_of_a_later_page_is_a_setting() -> None:
    made = Made(project("a"))
    assert [made.atlas.settings.address_word("page", language) for language in ("sv", "en", "fi")] == [
        "sida",
        "page",
        "page",
    ]
    finnish = made.atlas.settings.model_copy(update={"address_words": {"fi": {"page": "sivu"}}})
    assert finnish.address_word("page", "fi") == "sivu"
    head = made.address("stad/sv", "page", "projects")
    assert list_path(head.path, 1, "sivu") == head.path
    assert list_path(head.path, 2, "sivu") == f"{head.path}sivu/2/"


def test_each_page_of_a_list_has_its_own_alternates() -> None:
    made = Made(_head("project"), *(project(f"p{number}") for number in range(6)))
    for edition in ("stad/sv", "city/en"):
        first, second = _listed(made, edition)
        assert made.lists.alternates(first) == made.atlas.alternates(first.head)
        assert made.lists.alternates(second) == [
            Alternate("en", "https://stockholm.example/city/lista/page/2/"),
            Alternate("sv", "https://stockholm.example/stad/lista/sida/2/"),
            Alternate("x-default", "https://stockholm.example/city/lista/page/2/"),
        ]


def test_a_page_that_the_other_language_lacks_has_no_alternates() -> None:
    own = [project(f"p{number}", sites=["stad"]) for number in range(6)]
    pages = _listed(made := Made(_head("project"), *own))
    assert len(pages) == 2
    assert len(_listed(made, "city/en")) == 1
    assert len(made.lists.alternates(pages[0])) == 3
    assert made.lists.alternates(pages[1]) == []


def test_a_list_in_one_language_has_no_alternates() -> None:
    head = entry("page", "lista", version("sv", layout="list", lists="project"))
    made = Made(head, *(project(f"p{number}") for number in range(6)))
    assert [made.lists.alternates(page) for page in _listed(made)] == [[], []]


def test_a_front_page_s_list_has_the_other_front_page_s_as_alternate() -> None:
    front = both("page", "start", layout="front", lists="post")
    made = Made(front, *(post(f"p{number}") for number in range(6)))
    (_, second) = _listed(made, "blog/sv", "start")
    assert [a.url for a in made.lists.alternates(second)] == [
        "https://blog.example/en/page/2/",
        "https://blog.example/sida/2/",
        "https://blog.example/en/page/2/",
    ]


def test_a_list_is_made_once() -> None:
    made = Made(_head("project"), project("a"))
    assert _listed(made) is _listed(made)
