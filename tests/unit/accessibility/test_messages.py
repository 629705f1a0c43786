"""Every rule's messages can be told, in both languages."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

from smartstad.accessibility import inspect, rules
from smartstad.accessibility.rules import RULES
from smartstad.model.problem import LANGUAGES, Rule
from unit.accessibility.pages import ORIGIN, page
from unit.accessibility.test_advice import CASES

ENGLISH = (
    "The lamps along the street are dimmed when nobody is walking there, and become brighter as soon as somebody "
    "comes. That saves electricity, and people feel safer on their way home in the evening."
)
BROKEN = (
    page("<h2>F</h2><h1>A</h1><h3>B</h3><h1>C</h1><h2></h2>", root="<html>"),
    page("<p>", head="", root="<html lang=xx>"),
    page("<img src=a.jpg><img src=a.jpg alt=a.jpg><img src=a.jpg alt=bild>"),
    page("<input><input type=image src=a.png><button></button><iframe></iframe><object data=a.png></object>"),
    page("<svg role=img></svg><i role=menuitem></i><details><summary></summary></details>"),
    page("<button aria-label=Hitta>Sök</button>"),
    page(
        "<p role=okänd aria-okänd=x aria-live=kanske aria-label=x><i role=checkbox></i><i role=listitem>A</i></p>"
    ),
    page(
        "<div role=list><b role=link>A</b></div><div role=list></div><nav role=none aria-label=x><a href=x>A</a></nav>"
    ),
    page(
        "<i role=scrollbar aria-controls=saknas aria-valuenow=0></i><button><a href=x>A</a></button><p aria-hidden=true><a href=x>A</a></p><p aria-level=2>A</p>"
    ),
    page(
        '<iframe tabindex=-1 title=A srcdoc="<a href=x>A</a>"></iframe><p tabindex=0 role=link aria-level=2>A</p>'
    ),
    page("<label>A <input autocomplete=okänt></label><p lang=okänt>A</p>"),
    page(
        "<p style='max-width:200px;letter-spacing:0!important;word-spacing:0!important;line-height:1!important'>"
        + "Lampor lyser. " * 60
    ),
    page("<table><tr><th id=a>A<tr><td headers=saknas>1</table><table><tr><td>1<th>A</table>"),
    page("<p>A", head="<title>A</title><meta http-equiv=refresh content=30>"),
    page("<p>A", head="<title>A</title><meta http-equiv=refresh content=90000>"),
    page("<p>A", head="<title>A</title><meta name=viewport content='user-scalable=no'>"),
    page("<p>A", head="<title>A</title><style>@media (orientation:portrait){html{rotate:90deg}}</style>"),
    page(f"<p>{ENGLISH}</p><p lang=fr>{ENGLISH}</p>"),
    page(f"<a href=x></a><a href=x>här</a><a href=x>https://stockholm.se/{'x' * 40}</a>"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rule", [rule for id_, rule in RULES.items() if id_ not in CASES], ids=lambda rule: rule.id
)
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
            assert not re.search(r"\{\w*\}", text), "a detail that nothing fills"


def test_ids_are_unique_and_criteria_are_given() -> None:
    files = [import_module(f"{rules.__name__}.{file.name}") for file in pkgutil.iter_modules(rules.__path__)]
    every = [value.id for file in files for value in vars(file).values() if isinstance(value, Rule)]
    assert sorted(every) == sorted(RULES)
    assert all(rule.wcag for rule in RULES.values())
