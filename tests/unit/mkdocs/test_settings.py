"""From mkdocs.yml to settings, and the day of the build."""

from __future__ import annotations

import datetime as dt
from textwrap import dedent, indent
from typing import TYPE_CHECKING

import pytest
from mkdocs.config.base import load_config

from smartstad.mkdocs import rules
from smartstad.mkdocs.settings import SettingsPlaces, day_of_build, read_settings
from smartstad.model.problem import Problem, Span

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.sites.settings import Settings

_GOOD = """\
page_size: 10
publisher: {sv: Staden}
addresses:
  page: {sv: "{slug}/"}
sites:
  stad:
    name: {sv: Stad}
    description: {sv: Om staden}
    editions: {sv: "https://a.example/"}
    kinds: [page]
    home: start
"""
_FIRST_LINE = 7
"""The line on which the plugin's settings begin."""


def _read(folder: Path, options: str) -> tuple[Settings | None, list[Problem]]:
    """Reads a mkdocs.yml with those options of the plugin."""
    head = dedent(
        """\
        site_name: Å
        docs_dir: content
        theme: {name: null, custom_dir: content}
        plugins:
          - search
          - smartstad/content:
        """
    )
    (folder / "content").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(head + indent(options, "      "), "utf-8")
    return read_settings(load_config(str(folder / "mkdocs.yml")))


def test_settings_that_are_right_give_no_problems(tmp_path: Path) -> None:
    settings, problems = _read(tmp_path, _GOOD)
    assert problems == []
    assert settings is not None
    assert (settings.page_size, settings.default_language) == (10, "en")
    assert settings.sites["stad"].home == "start"


@pytest.mark.parametrize(
    ("old", "new", "rule", "key", "place"),
    [
        ("page_size: 10", "page_size: 1000", rules.WRONG_SETTING, "page_size", (1, 7)),
        ("publisher: {sv: Staden}", "licence: x\npublisher: {sv: Staden}", rules.WRONG_SETTING, "licence", (2, 7)),
        ("home: start", "home: Start", rules.WRONG_SETTING, "sites.stad.home", (11, 11)),
        ("    home: start\n", "", rules.MISSING_SETTING, "sites.stad.home", (6, 9)),
        ("home: start", "hem: start\n    home: start", rules.UNKNOWN_SETTING, "sites.stad.hem", (11, 11)),
        ("kinds: [page]", "kinds: [page, pages]", rules.WRONG_SETTING, "sites.stad.kinds.1", (10, 25)),
        ('"https://a.example/"', "/a/", rules.WRONG_SETTING, "sites.stad.editions.sv", (9, 22)),
        ("page_size: 10", "page_size: stor", rules.WRONG_SETTING, "page_size", (1, 7)),
        ('"{slug}/"', '"{slag}/"', rules.WRONG_SETTING, "addresses.page.sv", (4, 16)),
        ("home: start", "counterpart: b\n    home: start", rules.WRONG_COUNTERPART, "sites.stad", (6, 9)),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, rule: object, key: str, place: tuple[int, int]
) -> None:
    assert old in _GOOD
    settings, problems = _read(tmp_path, _GOOD.replace(old, new))
    assert settings is None
    assert [(p.rule, p.details["key"]) for p in problems] == [(rule, key)]
    span = problems[0].span
    assert (span.file, span.line - _FIRST_LINE + 1, span.column) == ("mkdocs.yml", *place)
    for language in ("sv", "en"):
        assert key.removeprefix("sites.") in problems[0].what(language)


_SUPERVISOR = "accessibility_statement:\n  supervisor:\n    name: {sv: Digg}\n    url: https://digg.se/\n"


@pytest.mark.parametrize(
    ("given", "key", "example", "line"),
    [
        (_SUPERVISOR, "accessibility_statement.supervisor.complaint", "complaint: https://", 2),
        (
            "accessibility_statement: {aim: WCAG 2.2 AA}\n",
            "accessibility_statement.supervisor",
            "supervisor: {",
            1,
        ),
    ],
)
def test_what_a_statement_must_say_is_told_with_an_example(
    tmp_path: Path, given: str, key: str, example: str, line: int
) -> None:
    settings, (problem,) = _read(tmp_path, given + _GOOD)
    assert settings is None
    assert (problem.rule, problem.details["key"]) == (rules.MISSING_STATEMENT_SETTING, key)
    assert problem.span.line - _FIRST_LINE + 1 == line
    for language in ("sv", "en"):
        assert example in problem.remedy(language)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    wrong = _GOOD.replace("page_size: 10", "page_size: 1").replace("home: start", "home: Å")
    _, problems = _read(tmp_path, wrong)
    assert [p.details["key"] for p in problems] == ["page_size", "sites.stad.home"]


def test_long_values_are_cut(tmp_path: Path) -> None:
    _, problems = _read(tmp_path, _GOOD.replace("home: start", f"home: {'Å' * 200}"))
    assert problems[0].details["given"] == "Å" * 57 + "…"


def test_places_without_the_plugin_are_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    for text in ("site_name: a\n", "plugins: {search: {}}\n", "plugins: [search]\n", ""):
        file.write_text(text, "utf-8")
        assert SettingsPlaces(file).span(["sites", 0]) == Span("mkdocs.yml")


def test_places_are_those_of_the_nearest_setting(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "plugins:\n- smartstad/content:\n    edition: !ENV [A, b]\n    sites:\n      a:\n        menu: [x, y]\n",
        "utf-8",
    )
    places = SettingsPlaces(file)
    assert places.span(["sites", "a", "menu", 1]) == Span("mkdocs.yml", 6, 19)
    assert places.span(["sites", "a", "menu", 2]) == Span("mkdocs.yml", 6, 9)
    assert places.span(["sites", "b", "menu"]) == Span("mkdocs.yml", 4, 5)
    assert places.span(["edition", "x"]) == Span("mkdocs.yml", 3, 5)
    assert places.span([]) == Span("mkdocs.yml", 3, 5)


def _epoch(moment: str) -> dict[str, str]:
    return {"SOURCE_DATE_EPOCH": str(int(dt.datetime.fromisoformat(moment).timestamp()))}


def test_the_day_that_is_given_comes_first() -> None:
    assert day_of_build("2026-03-01", _epoch("2020-01-01T12:00:00+00:00")) == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-01-15T22:59:59+00:00", "2026-01-15"),
        ("2026-01-15T23:00:00+00:00", "2026-01-16"),
        # Summer time.
        ("2026-07-15T21:59:59+00:00", "2026-07-15"),
        ("2026-07-15T22:00:00+00:00", "2026-07-16"),
        ("2026-03-28T23:30:00+00:00", "2026-03-29"),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/Los_Angeles"])
def test_a_day_begins_at_midnight_in_stockholm(
    moment: str, day: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    assert day_of_build(None, _epoch(moment)) == dt.date.fromisoformat(day)
    assert day_of_build("", _epoch(moment)) == dt.date.fromisoformat(day)


def test_without_anything_given_it_is_the_clock_s_day() -> None:
    before = dt.datetime.now(dt.UTC).date()
    assert before <= day_of_build(None, {}) <= dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
    assert day_of_build(None, {"SOURCE_DATE_EPOCH": ""}) == day_of_build(None, {})


@pytest.mark.parametrize(
    ("given", "environ"), [("igår", {}), ("2026-02-30", {}), (None, {"SOURCE_DATE_EPOCH": "igår"})]
)
def test_what_is_no_day_is_refused(given: str | None, environ: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        day_of_build(given, environ)
