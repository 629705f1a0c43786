"""Related entries: by what they share, never by chance."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites import related
from smartstad.sites.related import ENOUGH, REACH, Relations, points, traits
from unit.outputs.sample import both
from unit.sites.sample import Made, post, project

if TYPE_CHECKING:
    from smartstad.model.library import Entry

THEMES, MESSAGES = ("a", "b", "c", "d"), ("m", "n")


def _relations(*entries: Entry) -> Relations:
    return Made(*entries).view("stad/sv").relations


def _names(relations: Relations, entry: Entry, count: int = 4) -> list[str]:
    return [each.address.entry.id for each in relations.of(entry, count)]


def test_a_shared_theme_is_enough_and_a_message_alone_is_not() -> None:
    here = post("here", themes=["a"], messages=["m"])
    theme, message = post("theme", themes=["a"]), post("message", messages=["m"])
    assert _names(_relations(here, theme, message), here) == ["theme"]


def test_who_shares_more_comes_first_and_says_what() -> None:
    at = {"location": {"name": {"sv": "Kista"}, "place": "kista"}}
    here = project("here", themes=["a"], messages=["m"], **at)
    other, near = project("other", themes=["a"]), project("near", themes=["a"], messages=["m"], **at)
    found = _relations(here, other, near).of(here, 4)
    assert [(each.address.entry.id, each.shared, each.points) for each in found] == [
        ("near", ("place", "themes", "message"), 8),
        ("other", ("themes",), 3),
    ]


def test_of_those_that_share_as_much_the_nearest_in_time_comes_first() -> None:
    days = {"one": "2026-01-01", "here": "2026-03-01", "two": "2026-03-20"}
    made = {name: post(name, themes=["a"], publish_on=day) for name, day in days.items()}
    assert _names(_relations(*made.values()), made["here"]) == ["two", "one"]


def test_what_the_page_names_or_is_named_by_is_left_out() -> None:
    here = project("here", themes=["a"])
    names = post("names", themes=["a"], projects=["here"])
    voice = both("voice", "rost", themes=["a"], about=["here"], quote="Bra.", name="Alma", said_on="2026")
    relations = _relations(here, names, voice)
    assert _names(relations, here) == []
    assert _names(relations, names) == ["rost"]


def test_pages_and_messages_are_related_to_nothing() -> None:
    page = both("page", "om-ljus", themes=["a"])
    here = post("here", themes=["a"])
    assert _names(_relations(page, here), here) == []
    assert _relations(page, here).of(page, 4) == []


def test_two_posts_about_the_same_project_are_related() -> None:
    here, other = post("here", projects=["ljus"]), post("other", projects=["ljus"])
    assert _names(_relations(project("ljus"), here, other), here) == ["other"]


def test_only_so_many_are_looked_at_however_many_share() -> None:
    first = dt.date(2020, 1, 1)
    posts = [post(f"p{n:03}", themes=["a"], publish_on=str(first + dt.timedelta(n))) for n in range(60)]
    found = _names(_relations(*posts), posts[30], 100)
    assert len(found) == 2 * REACH
    assert set(found) == {f"p{n:03}" for n in range(30 - REACH, 31 + REACH)} - {"p030"}


def test_every_weight_is_of_something_that_entries_can_refer_to() -> None:
    assert min(related.WEIGHTS.values()) > 0
    assert related.WEIGHTS["themes"] >= ENOUGH


_POSTS = st.lists(
    st.tuples(
        st.sets(st.sampled_from(THEMES)),
        st.sets(st.sampled_from(MESSAGES)),
        st.integers(min_value=1, max_value=28),
    ),
    min_size=1,
    max_size=REACH + 1,  # else some that share a thing are too far away
)


@given(_POSTS, st.randoms(use_true_random=False))
def test_scores_are_mutual_and_the_order_is_that_of_the_content(
    drawn: list[tuple[set[str], set[str], int]], chance: object
) -> None:
    posts = [
        post(f"p{n}", themes=sorted(themes), messages=sorted(messages), publish_on=f"2026-04-{day:02}")
        for n, (themes, messages, day) in enumerate(drawn)
    ]
    shuffled = list(posts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    made, again = _relations(*posts), _relations(*shuffled)
    scores = {(one.id, each.address.entry.id): each.points for one in posts for each in made.of(one, 99)}
    for (one, other), score in scores.items():
        assert one != other
        assert score >= ENOUGH
        assert scores[other, one] == score
    for one in posts:
        assert _names(made, one, 99) == _names(again, one, 99)
    for one in posts:
        for other in posts:
            shared = traits(one) & traits(other)
            if one is not other:
                weighty = any(related.WEIGHTS[sort] >= ENOUGH for sort, _ in shared)
                assert ((one.id, other.id) in scores) == weighty
                assert scores.get((one.id, other.id), 0) in (0, points(shared))
