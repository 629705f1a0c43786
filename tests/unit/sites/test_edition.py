"""Editions, and what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.sites.edition import Edition, editions
from unit.outputs.sample import both
from unit.sites.sample import post, project, settings

if TYPE_CHECKING:
    from smartstad.model.library import Entry

_ALL = {"stad/sv", "city/en", "blog/sv", "blog/en", "business/sv", "business/en"}


def _known() -> dict[str, Edition]:
    return {edition.id: edition for edition in editions(settings())}


def test_editions_come_in_the_settings_order() -> None:
    assert list(_known()) == ["stad/sv", "city/en", "blog/sv", "blog/en", "business/sv", "business/en"]


def test_an_edition_knows_its_place_and_name() -> None:
    english = _known()["blog/en"]
    assert (english.url, english.path, english.folder) == ("https://blog.example/en/", "/en/", "blog/en")
    assert english.name == "The blog"
    # There is none in English.
    assert english.description == "En blogg."
    assert _known()["stad/sv"].path == "/stad/"


def test_editions_can_be_kept_in_sets() -> None:
    again = {*editions(settings()), *editions(settings())}
    assert {edition.id for edition in again} == _ALL
    assert len(again) == len(_ALL)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (project("a"), {"stad/sv", "city/en"}),
        (project("a", audiences=["residents", "business"]), {"stad/sv", "city/en", "business/sv", "business/en"}),
        (project("a", audiences=["business"], sites=["city"]), {"city/en"}),
        (project("a", sites=["blog"]), set()),  # the blog does not show projects
        (project("a", "sv"), {"stad/sv", "city/en"}),  # languages are another matter
        (post("a"), {"stad/sv", "city/en", "blog/sv", "blog/en"}),
        (post("a", audiences=["business"]), {"stad/sv", "city/en", "blog/sv", "blog/en"}),
        (both("page", "a", audiences=["business"]), _ALL),
        (both("page", "a", audiences=["business"], layout="list", lists="project"), _ALL - {"blog/sv", "blog/en"}),
        (both("page", "a", audiences=["business"], layout="list", lists="post"), _ALL - {"business/sv", "business/en"}),
        (both("page", "a", layout="list", lists="indicator"), set()),
    ],
)  # fmt: skip
def test_what_an_edition_shows(entry: Entry, shown: set[str]) -> None:
    assert {name for name, edition in _known().items() if edition.shows(entry)} == shown
