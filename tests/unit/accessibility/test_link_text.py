"""The rules of links."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading

LONG = "https://stockholm.se/smartstad/projekt/smart-belysning/"


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
    assert rules(with_heading('<a href=x aria-label="läs mer"><img src=a.png alt=Lampa></a>')) == [
        "vague-link-text"
    ]
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
        "<sup><a href='#fn:1' role=doc-noteref>1</a></sup>",
    ],
)
def test_text_that_tells(html: str) -> None:
    assert rules(with_heading(html)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<a id=x>här</a>",
        "<a href=x hidden>här</a>",
        "<a href=x role=button>här</a>",
        "<button>Läs mer</button>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert rules(with_heading(html)) == []


def test_what_is_told_of_the_target_is_not_the_authors_text() -> None:
    assert rules(with_heading("<a href=x>här<span class=announced> (kth.se)</span></a>")) == [
        "vague-link-text"
    ]
    assert rules(with_heading("<a href=x>KTH:s rapport<span class=announced> (kth.se)</span></a>")) == []
