"""The rule of the page's language."""

from __future__ import annotations

import pytest

from smartstad.accessibility.language import is_known_language
from unit.accessibility.pages import page, problems, rules

BODY = "<h1>Lampor</h1>"


@pytest.mark.parametrize("root", ["<html>", '<html lang="">', '<html lang=" ">', '<html xml:lang="sv">'])
def test_missing(root: str) -> None:
    assert rules(page(BODY, root=root)) == ["missing-page-language"]


@pytest.mark.parametrize("tag", ["xx", "swe", "eng-GB", "svenska", "sv_SE", "#1", "s", "i-lux", " sv"])
def test_unknown(tag: str) -> None:
    assert not is_known_language(tag)


def test_unknown_is_told_with_the_code() -> None:
    (problem,) = problems(page(BODY, root='<html lang="svenska">'))
    assert problem.rule.id == "unknown-page-language"
    assert "svenska" in problem.what("sv")


@pytest.mark.parametrize(
    "tag", ["sv", "SV", "en-GB", "fit", "rmy", "sma", "zh-Hans-CN", "qaa", "iw", "sv-x-y"]
)
def test_known(tag: str) -> None:
    assert is_known_language(tag)
    assert rules(page(BODY, root=f'<html lang="{tag}">')) == []


@pytest.mark.parametrize(
    "drawing", ['<svg xmlns="http://www.w3.org/2000/svg" lang="xx"/>', "<?xml version='1.0'?><svg/>"]
)
def test_a_drawing_by_itself_is_no_page(drawing: str) -> None:
    assert not {"missing-page-language", "unknown-page-language"} & set(rules(drawing))


def test_a_language_within_the_page_is_not_the_page_s() -> None:
    assert rules(page('<h1>Lampor</h1><p lang="xx">')) == []
