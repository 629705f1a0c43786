"""Every rule's messages can be told, in both languages."""

from __future__ import annotations

import pytest

from smartstad.accessibility import inspect
from smartstad.accessibility.rules import (
    heading_order,
    image_text,
    link_text,
    page_language,
    page_language_code,
    page_title,
)
from smartstad.model.problem import LANGUAGES, Rule
from unit.accessibility.pages import ORIGIN, page

MODULES = (heading_order, image_text, link_text, page_language, page_language_code, page_title)
RULES = [value for module in MODULES for value in vars(module).values() if isinstance(value, Rule)]

BROKEN = (
    page("<h2>F</h2><h1>A</h1><h3>B</h3><h1>C</h1><h2></h2>", root="<html>"),
    page("<p>", head="", root="<html lang=xx>"),
    page("<img src=a.jpg><img src=a.jpg alt=a.jpg><img src=a.jpg alt=bild>"),
    page(f"<a href=x></a><a href=x>här</a><a href=x>https://stockholm.se/{'x' * 40}</a>"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages(rule: Rule, language: str) -> None:
    body = [html.replace("<body>", "<body data-body>") for html in BROKEN]
    found = [
        problem
        for html in [*BROKEN, *body]
        for problem in [*inspect(html), *inspect(html, ORIGIN)]
        if problem.rule is rule
    ]
    assert found
    for problem in found:
        for text in (problem.what(language), problem.why(language), problem.remedy(language)):
            assert text
            assert "{" not in text


def test_ids_are_unique_and_criteria_are_given() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.wcag for rule in RULES)
