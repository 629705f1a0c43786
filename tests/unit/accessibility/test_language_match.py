"""The rules of what language the page and its passages say that they are in."""

from __future__ import annotations

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse
from smartstad.accessibility.language_text import page_texts
from unit.accessibility.pages import page, rules, told

SV = "Lamporna lyser starkare när någon går förbi i parken."
EN = "The lamps shine brighter when somebody walks through the park."
PAGE, PASSAGE, CODE = "wrong-page-language", "wrong-passage-language", "unknown-passage-language"


def of_page(body: str, language: str = "sv", title: str = "Lampor") -> list[str]:
    html = page(f"<h1>Lampor</h1>{body}", head=f"<title>{title}</title>", root=f'<html lang="{language}">')
    return [rule for rule in rules(html) if rule in {PAGE, PASSAGE, CODE}]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (f"<p>{EN}</p>", "sv"),
        (f"<p>{SV}</p>", "en-GB"),
        (f"<p>{SV}</p>", "de"),
        (f"<p>{EN} {EN} {SV}</p>", "sv"),
        (f"<img src=a.jpg alt='{EN}'>", "sv"),
        (f"<p lang=sv>{SV} {SV}</p><p>{EN}</p>", "sv"),
        (f"<p id=x lang=sv hidden>{EN}</p><img src=a.jpg aria-labelledby=x>", "sv"),
        (f"<p style='position:absolute;left:-9999px'>{EN}</p>", "sv"),
        (f"<p aria-hidden=true>{EN}</p>", "sv"),
    ],
)
def test_a_page_in_another_language(body: str, language: str) -> None:
    assert of_page(body, language) == [PAGE]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (f"<p>{SV}</p>", "SV-se"),
        (f"<p>{EN}</p>", "en"),
        (f"<p>{SV} {SV}</p><p>{EN}</p>", "sv"),
        (f"<p>{SV}</p><p lang=en>{EN} {EN} {EN}</p>", "sv"),
        (f"<p hidden>{EN}</p><script>{EN}</script><pre>{EN}</pre>", "sv"),
        (f"<p lang=en>{EN}</p>", "sv"),
        ("<p>Kista Science City, Hammarby Sjöstad</p>", "en"),
        (f"<p>{EN}</p>", "sma"),
        (f"<p>{EN}</p>", "english"),
    ],
)
def test_a_page_in_its_language(body: str, language: str) -> None:
    assert of_page(body, language) == []


def test_the_title_is_of_the_page() -> None:
    assert of_page(f"<p lang=en>{EN}</p>", title=EN) == [PAGE]


def test_a_page_that_says_no_language_has_none_to_break() -> None:
    assert PAGE not in rules(page(f"<h1>A</h1><p>{EN}</p>", root="<html>"))


@pytest.mark.parametrize(
    "body",
    [
        f"<p lang=en>{SV}</p>",
        f"<p lang=sv-SE>{EN}</p>",
        f"<div lang=en><p><b>{SV}</b></p></div>",
        f"<div lang=en><p lang=sv>{SV}</p><p>{SV}</p></div>",
        f"<div lang=en><img src=a.jpg alt='{SV}'></div>",
    ],
)
def test_a_passage_in_another_language(body: str) -> None:
    assert of_page(body) == [PASSAGE]


@pytest.mark.parametrize(
    "body",
    [
        f"<p lang=en>{EN}</p>",
        f"<div lang=en><p lang=sv>{SV}</p></div>",
        f"<p lang=en hidden>{SV}</p>",
        "<p lang=en>Spånga-Tensta</p>",
        f"<p lang=''>{EN}</p>",
        f"<p lang=rmy>{SV}</p>",
        "<p lang=fr>Paul put dire comment on tape</p>",
        "<p lang=en>Paul put dire comment on tape</p>",
    ],
)
def test_a_passage_in_its_language(body: str) -> None:
    assert of_page(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p lang=svenska>Lampor</p>",
        "<p lang=' '>Lampor</p>",
        "<p lang=xx><b>Lampor</b></p>",
        "<p lang=xx aria-hidden=true>Lampor</p>",
        "<p lang=xx style='position:absolute;left:-9999px'>Lampor</p>",
        "<p lang=xx><img src=a.jpg alt='Två lampor'></p>",
        "<img src=a.jpg alt='Två lampor' lang=xx>",
    ],
)
def test_a_passage_in_no_language(body: str) -> None:
    assert of_page(body) == [CODE]


@pytest.mark.parametrize(
    "body",
    [
        "<p lang=sv>Lampor</p>",
        "<p lang=''>Lampor</p>",
        "<p lang=xx></p>",
        "<p lang=xx hidden>Lampor</p>",
        "<p lang=xx><b lang=sv>Lampor</b></p>",
        "<p xml:lang=xx>Lampor</p>",
        "<svg lang=xx aria-hidden=true><text>Lampor</text></svg>",
    ],
)
def test_no_passage_or_a_language(body: str) -> None:
    assert of_page(body) == []


def test_a_drawing_by_itself() -> None:
    assert not {PAGE, PASSAGE, CODE} & set(rules(f'<svg lang="sv"><text>{EN}</text></svg>'))


def test_texts_of_long_pages_are_collected_all_over() -> None:
    html = page("".join(f"<p>Stycke {number} i texten om lampor.</p>" for number in range(1000)))
    subject = Subject(parse(html))
    texts = page_texts(subject)
    assert any("Stycke 9" in text and "9 i" not in text for text in texts)
    assert sum(map(len, texts)) < 2500


def test_messages() -> None:
    html = page(f"<h1>A</h1><p>{EN}</p><p lang=en>{SV}</p><p lang=xx>{SV}</p>")
    assert {PAGE, PASSAGE, CODE} <= set(rules(html))
    assert "Lamporna lyser" in told(html)
