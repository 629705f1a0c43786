"""Every rule's messages can be told, in both languages."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from smartstad.accessibility import inspect, rules
from smartstad.accessibility.rules import RULES
from smartstad.model.problem import LANGUAGES, Rule
from unit.accessibility.pages import ORIGIN, page

BROKEN = (
    page("<h2>F</h2><h1>A</h1><h3>B</h3><h1>C</h1><h2></h2>", root="<html>"),
    page("<p>", head="", root="<html lang=xx>"),
    page("<img src=a.jpg><img src=a.jpg alt=a.jpg><img src=a.jpg alt=bild>"),
    page("<input><input type=image src=a.png><button></button><iframe></iframe><object data=a.png></object>"),
    page("<svg role=img></svg><i role=menuitem></i><details><summary></summary></details>"),
    page("<button aria-label=Hitta>Sök</button>"),
    page(f"<a href=x></a><a href=x>här</a><a href=x>https://stockholm.se/{'x' * 40}</a>"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
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
    files = [import_module(f"{rules.__name__}.{file.name}") for file in pkgutil.iter_modules(rules.__path__)]
    every = [value.id for file in files for value in vars(file).values() if isinstance(value, Rule)]
    assert sorted(every) == sorted(RULES)
    assert all(rule.wcag for rule in RULES.values())
