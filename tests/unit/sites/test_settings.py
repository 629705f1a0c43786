"""What the settings of the sites may say."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from smartstad.sites.settings import Settings, edition_folder
from unit.sites.sample import raw_settings, settings


def _mistakes(given: dict[str, Any]) -> list[tuple[str, tuple[object, ...], dict[str, Any]]]:
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate(given)
    return [(error["type"], error["loc"], error.get("ctx", {})) for error in caught.value.errors()]


def test_the_settings_are_right_and_lack_nothing() -> None:
    known = settings()
    assert known.default_language == "en"
    assert known.languages == ("sv", "en")
    assert known.licence.startswith("https://creativecommons.org/")


@pytest.mark.parametrize("counterpart", ["stade", "blog"])
def test_a_counterpart_that_is_unknown_or_names_another_is_told(counterpart: str) -> None:
    given = raw_settings()
    given["sites"]["stad"]["counterpart"] = counterpart
    told = _mistakes(given)
    assert told == [("wrong_counterpart", (), {"site": "stad", "counterpart": counterpart})]


def test_counterparts_have_no_language_in_common() -> None:
    given = raw_settings()
    given["sites"]["city"]["editions"]["sv"] = "https://city.example/sv/"
    assert [mistake[0] for mistake in _mistakes(given)] == ["wrong_counterpart"]


@pytest.mark.parametrize("without", ["kind", "language"])
def test_every_kind_shown_needs_a_pattern_in_each_language(without: str) -> None:
    given = raw_settings()
    if without == "kind":
        del given["addresses"]["event"]
        expected = {"kind": "event", "language": "sv", "site": "stad"}
    else:
        del given["addresses"]["project"]["en"]
        expected = {"kind": "project", "language": "en", "site": "city"}
    assert _mistakes(given) == [("missing_pattern", (), expected)]


def test_a_site_s_own_pattern_is_enough() -> None:
    given = raw_settings()
    del given["addresses"]["post"]
    for site in given["sites"].values():
        site.setdefault("addresses", {})["post"] = {"sv": "a/{slug}/", "en": "b/{slug}/"}
    assert Settings.model_validate(given).pattern("blog", "post", "en") == "b/{slug}/"


@pytest.mark.parametrize(
    "url",
    [
        "stockholm.example/",
        "https://stockholm.example/stad",
        "ftp://stockholm.example/",
        "/stad/",
        "https:///",
        "https://a.example/?b/",
        "",
    ],
)
def test_a_site_s_root_is_a_whole_address_with_a_slash_last(url: str) -> None:
    given = raw_settings()
    given["sites"]["stad"]["editions"]["sv"] = url
    assert [(kind, place) for kind, place, _ in _mistakes(given)] == [
        ("string_pattern_mismatch", ("sites", "stad", "editions", "sv"))
    ]


@pytest.mark.parametrize(
    "pattern",
    ["{slug}", "projekt/", "/projekt/{slug}/", "{slug}/mer/", "{title}/{slug}/", "Projekt/{slug}/", "../{slug}/", "{slug}{year}/"],
)  # fmt: skip
def test_a_pattern_ends_with_the_slug(pattern: str) -> None:
    given = raw_settings()
    given["addresses"]["project"]["sv"] = pattern
    assert [place for _, place, _ in _mistakes(given)] == [("addresses", "project", "sv")]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"page_size": 4}, ("page_size",)),
        ({"page_size": 201}, ("page_size",)),
        ({"sites": {}}, ("sites",)),
        ({"default_language": "english"}, ("default_language",)),
        ({"publisher": {}}, ("publisher",)),
        ({"colour": "blue"}, ("colour",)),
    ],
)
def test_other_values_that_are_refused(change: dict[str, Any], place: tuple[str, ...]) -> None:
    assert [where for _, where, _ in _mistakes({**raw_settings(), **change})] == [place]


@pytest.mark.parametrize(
    ("key", "value"),
    [("kinds", []), ("kinds", ["projekt"]), ("editions", {}), ("home", "Start"), ("nav", [])],
)
def test_values_of_a_site_that_are_refused(key: str, value: object) -> None:
    given = raw_settings()
    given["sites"]["blog"][key] = value
    assert {where[:3] for _, where, _ in _mistakes(given)} == {("sites", "blog", key)}


def test_a_site_s_pattern_comes_before_the_common_one() -> None:
    known = settings()
    assert known.pattern("blog", "post", "sv") == "{year}/{slug}/"
    assert known.pattern("blog", "post", "en") == "blog/{year}/{slug}/"
    assert known.pattern("stad", "post", "sv") == "blogg/{year}/{month}/{day}/{slug}/"
    assert known.pattern("blog", "page", "sv") == "{slug}/"


def test_one_root_can_be_moved() -> None:
    known = settings()
    moved = known.with_url("blog", "en", "http://127.0.0.1:8000/en/")
    assert moved.sites["blog"].editions == {
        "sv": "https://blog.example/",
        "en": "http://127.0.0.1:8000/en/",
    }
    assert moved.sites["stad"] == known.sites["stad"]
    assert known == settings()


def test_all_roots_can_be_moved_below_one() -> None:
    moved = settings().at("http://127.0.0.1:8000/")
    assert [url for site in moved.sites.values() for url in site.editions.values()] == [
        "http://127.0.0.1:8000/stad/",
        "http://127.0.0.1:8000/city/",
        "http://127.0.0.1:8000/blog/",
        "http://127.0.0.1:8000/blog/en/",
        "http://127.0.0.1:8000/business/",
        "http://127.0.0.1:8000/business/en/",
    ]
    assert moved.model_copy(update={"sites": {}}) == settings().model_copy(update={"sites": {}})


@pytest.mark.parametrize(("language", "folder"), [("en", "city"), ("sv", "city/sv")])
def test_a_site_s_first_language_has_the_site_s_folder(language: str, folder: str) -> None:
    assert edition_folder("city", language, ("en", "sv")) == folder
