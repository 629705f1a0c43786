"""The rules of links."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading

LONG = "https://stockholm.se/smartstad/projekt/smart-belysning/"


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x></a>",
        "<a href=x> &nbsp;</a>",
        "<a href=x>\ue001</a>",
        '<a href=x><img src=a.png alt=""></a>',
        "<a href=x><svg><path/></svg></a>",
        "<a href=x><i class=icon aria-hidden=true>x</i></a>",
        "<span role=link tabindex=0></span>",
        "<map name=m><area href=x></map>",
    ],
)
def test_empty(html: str) -> None:
    assert rules(with_heading(html)) == ["empty-link"]


def test_a_link_that_says_that_it_means_nothing_is_a_link_all_the_same() -> None:
    assert rules(with_heading("<a href=x role=none> </a>")) == ["empty-link", "exposed-decoration"]


def test_an_empty_link_is_told_with_its_address() -> None:
    (problem,) = problems(with_heading('<a href="/projekt/"></a>'))
    assert problem.what("sv") == "Länken ”/projekt/” har ingen text."


@pytest.mark.parametrize(
    "text",
    [
        "Läs mer",
        "läs mer …",
        "LÄS MER »",
        "Klicka här!",
        "här",
        "Read more",
        "click here",
        "Here.",
        "› Läs&nbsp;mer",
    ],
)
def test_vague(text: str) -> None:
    assert rules(with_heading(f"<a href=x>{text}</a>")) == ["vague-link-text"]


def test_a_name_that_is_given_counts_more_than_what_is_seen() -> None:
    assert rules(with_heading('<a href=x aria-label="läs mer">Smart belysning</a>')) == ["vague-link-text"]
    assert rules(with_heading('<a href=x aria-label="Läs mer om lampor">Läs mer</a>')) == []


def test_an_address_as_text_is_a_warning() -> None:
    (problem,) = problems(with_heading(f"<a href={LONG}>{LONG}</a>"))
    assert problem.rule.id == "address-as-link-text"
    assert problem.rule.severity == "warning"


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x>Läs mer om smart belysning</a>",
        "<a href=x>Här bor Stockholms hus</a>",
        "<a href=https://stockholm.se/>https://stockholm.se/</a>",
        f"<a href=x>Se {LONG}</a>",
        '<a href=x><img src=a.png alt="Till startsidan"></a>',
        "<a href=x title='Till startsidan'></a>",
        "<sup><a href='#fn:1' role=doc-noteref>1</a></sup>",
    ],
)
def test_text_that_tells(html: str) -> None:
    assert rules(with_heading(html)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<a></a>",
        "<a id=x>här</a>",
        "<a href=x hidden></a>",
        "<a href=x aria-hidden=true tabindex=-1></a>",
        "<a href=x role=button></a>",
        "<map name=m><area></map>",
        "<button>Läs mer</button>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert rules(with_heading(html)) == []
