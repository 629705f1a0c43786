"""Where a post stands in its series."""

from __future__ import annotations

from smartstad.sites.page_view import PageView
from unit.sites.sample import Made, post, project


def _view(made: Made, kind: str, identifier: str) -> PageView:
    return PageView(made.view("stad/sv"), made.address("stad/sv", kind, identifier))


def test_posts_of_a_series_follow_one_another_by_the_day_they_were_published() -> None:
    days = {"b": "2026-01-01", "a": "2026-02-01", "c": "2026-03-01"}
    made = Made(*(post(name, series="ljus", publish_on=day) for name, day in days.items()), post("other"))
    series = _view(made, "post", "a").series
    assert series is not None
    assert (series.number, series.count) == (2, 3)
    assert series.previous is not None
    assert series.next is not None
    assert (series.previous.entry.id, series.next.entry.id) == ("b", "c")
    first = _view(made, "post", "b").series
    assert first is not None
    assert first.previous is None


def test_a_post_alone_in_its_series_and_what_is_no_post_have_none() -> None:
    made = Made(post("a", series="ljus"), post("b"), project("p"))
    assert [_view(made, "post", "a").series, _view(made, "post", "b").series] == [None, None]
    assert _view(made, "project", "p").series is None
