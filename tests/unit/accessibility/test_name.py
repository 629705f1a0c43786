"""Accessible names."""

from __future__ import annotations

import pytest

from smartstad.accessibility.html import parse
from smartstad.accessibility.name import LONGEST, Names, is_silent


def name(html: str, tag: str = "a") -> str:
    page = parse(html)
    return Names(page).of(page.by_tag(tag)[0])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a>  Till \n startsidan </a>", "Till startsidan"),
        ("<a>Smart<b>stad</b></a>", "Smartstad"),
        ("<a>Smart<div>stad</div></a>", "Smart stad"),
        ("<a>Smart<br>stad</a>", "Smart stad"),
        ('<a aria-label="Hem">Start</a>', "Hem"),
        ('<a aria-label=" ">Start</a>', "Start"),
        ('<a aria-labelledby="x y" aria-label="Hem">Start</a><i id=x>Ett</i><i id=y>två</i>', "Ett två"),
        ('<a aria-labelledby="saknas">Start</a>', "Start"),
        ("<a aria-labelledby=x>Start</a><i id=x hidden>Dolt <b>namn</b></i>", "Dolt namn"),
        ("<a aria-labelledby=x>Start</a><i id=x>Syns<b hidden> inte</b></i>", "Syns"),
        ("<a id=x aria-labelledby='x y'>Läs mer</a><i id=y>om lampor</i>", "Läs mer om lampor"),
        ("<a aria-labelledby=x>A</a><i id=x aria-labelledby=y>B</i><i id=y>C</i>", "B"),
        ('<a title="Hem"></a>', "Hem"),
        ('<a title="Hem">Start</a>', "Start"),
        ('<a><img alt="Hem"> sidan</a>', "Hem sidan"),
        ('<a><img title="Hem"></a>', "Hem"),
        ('<a><img alt="" title="Hem"></a>', ""),
        ("<a><svg><title>Hem</title><path/></svg></a>", "Hem"),
        ("<a><svg><desc>Ett hus</desc><text>Hem</text></svg></a>", "Hem"),
        ('<a><span aria-hidden="true">×</span><span>Stäng</span></a>', "Stäng"),
        ("<a><span aria-label='Två'>2</span> steg</a>", "Två steg"),
        ("<a>Sök<style>a{}</style><script>x</script></a>", "Sök"),
        ('<a>Sök <input value="lampor"></a>', "Sök lampor"),
        ("<a></a>", ""),
    ],
)
def test_name_of_a_link(html: str, expected: str) -> None:
    assert name(html) == expected


@pytest.mark.parametrize("text", ["", " \n", "\u00a0", "\u200b", "\u00ad", "\ue001"])
def test_silent(text: str) -> None:
    assert is_silent(text)


@pytest.mark.parametrize("text", ["a", "å", "1", "↩", "?", "\u200bx"])
def test_not_silent(text: str) -> None:
    assert not is_silent(text)


def test_white_space_does_not_count_as_length() -> None:
    spaces = " " * (3 * LONGEST)
    assert name(f"<a><b>{spaces}</b>{spaces}<i>Hem</i></a>") == "Hem"
    assert name(f"<a>{spaces}Hem</a>") == "Hem"


def test_names_are_cut() -> None:
    assert LONGEST <= len(name(f"<a><b>{'x' * 9000}</b></a>")) <= 2 * LONGEST
