"""The rules of words, links, tables …: each fails, is kept, and does not apply where it should not."""

from __future__ import annotations

import re

import pytest

from smartstad.accessibility import Expectations, inspect
from smartstad.accessibility.rules import RULES
from smartstad.model.problem import LANGUAGES, Problem, Severity
from unit.accessibility import advice_images, advice_links, advice_structure, advice_texts
from unit.accessibility.pages import ORIGIN, page

CASES = advice_images.CASES | advice_links.CASES | advice_texts.CASES | advice_structure.CASES
FAILING = [(rule, body) for rule, cases in CASES.items() for body in cases.failing]
KEPT = [(rule, body) for rule, cases in CASES.items() for body in (*cases.passing, *cases.inapplicable)]


def found(rule: str, body: str, expectations: Expectations | None = None) -> list[Problem]:
    # What is outside any main part is told of pages that have one.
    heading = "<h1>Lampor.</h1>" if "<main" not in body else ""
    problems = inspect(
        page(heading + body), file="page.html", expectations=expectations or CASES[rule].expectations
    )
    return [problem for problem in problems if problem.rule.id == rule]


@pytest.mark.parametrize(("rule", "body"), FAILING)
def test_failing(rule: str, body: str) -> None:
    assert found(rule, body)


@pytest.mark.parametrize(("rule", "body"), KEPT)
def test_kept_or_not_concerned(rule: str, body: str) -> None:
    assert found(rule, body) == []


@pytest.mark.parametrize(("rule", "body"), FAILING)
def test_what_fails_is_told_whole_in_both_languages(rule: str, body: str) -> None:
    marked = page(f"<h1>Lampor.</h1><div data-body>{body}</div>")
    told = [*found(rule, body), *inspect(marked, ORIGIN, expectations=CASES[rule].expectations)]
    for problem in told:
        for language in LANGUAGES:
            for text in (problem.what(language), problem.why(language), problem.remedy(language)):
                assert text
                assert not re.search(r"\{\w*\}", text), "a detail that nothing fills"


def test_only_what_is_surely_wrong_is_an_error() -> None:
    errors = {rule for rule in CASES if RULES[rule].severity is Severity.ERROR}
    assert errors == {
        "unpronounceable-heading",
        "symbols-as-link-text",
        "table-without-headers",
        "item-outside-list",
    }


def test_an_easy_summary_is_asked_for_where_readers_want_it() -> None:
    assert found("missing-easy-summary", "<p>Text</p>", Expectations()) == []
    assert (
        found("missing-easy-summary", "<p>Text</p>", Expectations(easy_language=True, has_easy_summary=True))
        == []
    )


def test_abbreviations_are_asked_for_where_readers_want_easy_language() -> None:
    assert found("unexplained-abbreviation", "<p>KTH är med.</p>", Expectations()) == []


def test_the_threshold_of_readability_is_the_caller_s() -> None:
    body = f"<p>{advice_texts.EASY}</p>"
    (problem,) = found("hard-text", body, Expectations(highest_lix=2))
    assert "mot högst 2" in problem.what("sv")


def test_only_the_editor_s_own_text_is_looked_at() -> None:
    shouted = "<p>VI SES PÅ TORGET</p>"
    template = f"<p>{shouted}</p><div data-body><p>Text</p></div>"
    assert found("words-in-capitals", template) == []
    assert found("words-in-capitals", f"<aside>{shouted}</aside><main>Text</main>") == []
    assert (
        len(
            found(
                "words-in-capitals",
                f"<div data-body>{shouted}</div><div data-body><p>ÅTERVINN ALLT</p></div>",
            )
        )
        == 2
    )


def test_a_text_that_is_hard_is_told_where_it_begins() -> None:
    html = page(f"<h1>A</h1><div data-body><p data-source='12:1'>{advice_texts.HARD}</p></div>")
    spans = {problem.rule.id: problem.span for problem in inspect(html, ORIGIN)}
    assert (spans["hard-text"].file, spans["hard-text"].line) == (ORIGIN.file, 12)


def test_links_are_compared_from_where_the_page_stands() -> None:
    head = '<title>A</title><link rel=canonical href="https://stockholm.se/smartstad/projekt/">'
    body = '<h1>A</h1><a href="../om/">Om oss</a> <a href="https://stockholm.se/smartstad/om/">Om oss</a>'
    assert "same-link-text" not in {problem.rule.id for problem in inspect(page(body, head=head))}
