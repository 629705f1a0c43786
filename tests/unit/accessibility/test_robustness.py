"""No page is too strange, too deep or too long."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartstad.accessibility import inspect
from smartstad.model.problem import LANGUAGES
from unit.accessibility.mutation import Mutator, own_documents
from unit.accessibility.pages import ORIGIN

_PIECES = st.sampled_from(
    [
        "<html lang=sv>", "<title>", "</title>", "<h1>", "<h3 data-source=4:4>", "</h3>", "<a href=x", ">", "<a href='",
        "</a>", "här", '<img src=a.jpg alt="', '"', "<svg role=img>", "</svg>", "<div data-body>", "</div>", "<template>",
        "</template>", "<table>", "<p data-source='2:3'>", "<span role=heading aria-level=", "<b id=x>", "<b>", "</b>",
        "<i aria-labelledby='x y'>", "<math>", "<![CDATA[", "]]>", "<!--", "-->", "<script>", "\0", "\r", "{x}", "\ud800",
        "<select><option>", "<frameset>", "<plaintext>", "<input type=image>", "&nbsp;", "&#0;", "\ufeff", " ",
    ]
)  # fmt: skip


@settings(deadline=None)  # a busy machine is no mistake
@given(st.lists(_PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_every_text_can_be_inspected(html: str) -> None:
    lines = html.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in inspect(html):
        assert 1 <= problem.span.line <= len(lines)
        line = lines[problem.span.line - 1]
        assert 1 <= problem.span.column <= len(line) + 1
        assert problem.span.length >= 1
    for problem in inspect(html, ORIGIN):
        assert problem.span.file in {ORIGIN.file, ORIGIN.template}
        assert problem.what("sv")
        assert problem.what("en")


def test_broken_pages_of_every_kind() -> None:
    """A share of what ``scripts/fuzz_accessibility.py`` does."""
    mutator = Mutator(random.Random(1), own_documents())
    for _ in range(1_500):
        html = mutator.document()
        found = [*inspect(html), *inspect(html, ORIGIN)]
        assert all(problem.what(language) for problem in found for language in LANGUAGES)


NESTED_TAGS = [
    "a",
    "article",
    "aside",
    "b",
    "button",
    "details",
    "dialog",
    "div",
    "fieldset",
    "figure",
    "footer",
    "form",
    "g",
    "h1",
    "header",
    "iframe",
    "label",
    "li",
    "main",
    "map",
    "math",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "section",
    "select",
    "span",
    "summary",
    "svg",
    "table",
    "td",
    "template",
    "th",
    "tr",
    "ul",
    "video",
]
NESTED = {
    **{tag: f"<{tag}>" for tag in NESTED_TAGS},
    "cells": "<table><tr><td>",
    "header cells": "<table><tr><th>",
    "captions": "<table><caption>",
    "legends": "<fieldset disabled><legend>",
    "figure captions": "<figure><figcaption>",
    "summaries": "<details><summary>",
    "lists": "<ul><li>",
    "labels": "<label><input>",
    "selects": "<div><select><option selected>",
    "pages within": "<iframe srcdoc='<p>'></iframe><div>",
    "text in drawings": "<svg><foreignObject><div>",
    "roles": "<div role=grid><div role=row><div role=gridcell>",
    "owners": "<div id=a{n} aria-owns=a{next} role=link>",
    "names": "<div id=a{n} aria-labelledby=a{next} role=link>",
    "links in headings": "<h1><a href=x><div>",
    "styles": "<div style='opacity:1;display:block'>",
    "style sheets": "<style>div div{opacity:.5}</style><div>",
    "style sheets in drawings": "<svg><style>::before{content:'x'}",
}
"""Elements with a rule, or a branch in roles and names."""


@pytest.mark.parametrize("piece", NESTED.values(), ids=NESTED)
def test_ten_thousand_elements_within_each_other(piece: str) -> None:
    html = "".join(
        piece.replace("{n}", str(number)).replace("{next}", str(number + 1)) for number in range(10_000)
    )
    # In how long, scripts/fuzz_accessibility.py tells.
    assert inspect(f"{html}text"), "a page without language and title has problems"


DEEP = {
    "elements": "<div>{}",
    "links": "<span role=link>",
    "headings": "<h3 data-source=3:3><b>",
    "hidden elements": "<div hidden>",
    "images": "<p><img>",
    "tables": "<table><tr><th>x",
    "languages": "<div lang=en>x",
    "style sheets in drawings": "<svg><style>::before{{content:'x'}}",
    "spacing": "<div style='letter-spacing:0!important'>x",
    "lists": "<div role=list>",
    "owners": "<div role=listitem id=x{0} aria-owns='x1 x2 x{0}'>",
    "buttons": "<span role=button tabindex=0 aria-hidden=true>",
    "references": "<b id=x{} aria-labelledby='x1 x2 x3 x4'><i role=link>",
}


def _seconds(html: str, times: int = 3) -> float:
    taken = []
    for _ in range(times):
        start = time.process_time()
        inspect(html, ORIGIN)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("piece", DEEP.values(), ids=DEEP)
def test_deep_pages_take_time_in_proportion(piece: str) -> None:
    few, many = (
        "".join(piece.format(number) for number in range(count)) + "text" for count in (1_000, 5_000)
    )
    _assert_in_proportion(few, many)


def _assert_in_proportion(few: str, many: str) -> None:
    """Five times as much takes about five times as long; were it squared, it would take 25 times."""
    limit = 15 * _seconds(few) + 0.05
    # Once is enough where that is within the limit; a busy machine is given two more chances.
    assert any(_seconds(many, times=1) < limit for _ in range(3))


NAMING = {
    "labels within each other": "<label>a<b>",
    "labels of one control": "<label for=x{}>a</label><input id=x{}>",
    "controls in a label": "<select><option>a</select><input value=b>",
    "references in a circle": "<button id=x{} aria-labelledby='x1 x2 x3 x4 x{}'></button>",
    "figures within each other": "<figure><figcaption>",
    "owners in a circle": "<b id=x{} role=button aria-owns='x1 x2 x{}'>",
    "links": "<a href=x>Till <b>sidan</b> {}</a>",
    "shown and named otherwise": "<div role=button aria-label='a b c'>a b <b>c</b>",
    "objects and frames": "<object data=a.png title=A><iframe title=B></iframe>",
}


@pytest.mark.parametrize("piece", NAMING.values(), ids=NAMING)
def test_names_take_time_in_proportion(piece: str) -> None:
    few, many = (
        "<label><h2><input>" + "".join(piece.replace("{}", str(number)) for number in range(count)) + "text"
        for count in (1_000, 5_000)
    )
    _assert_in_proportion(few, many)


def test_references_that_double_at_each_step_are_followed_once() -> None:
    rows = "".join(
        f"<b id=x{n} aria-owns='x{n + 1} x{n + 1}y'></b><i id=x{n}y aria-owns=x{n + 1}></i>"
        for n in range(2_000)
    )
    references = " ".join(f"x{n}" for n in range(2_000))
    # Followed each time they are met, they would be 2 to the power of 2,000: this would not end.
    assert inspect(f"{rows}<button aria-labelledby='{references}'></button>")
