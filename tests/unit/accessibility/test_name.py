"""Accessible names."""

from __future__ import annotations

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse
from smartstad.accessibility.name import LONGEST, is_silent


def name(html: str, tag: str = "a") -> str:
    subject = Subject(parse(html))
    return subject.names.with_content(subject.page.by_tag(tag)[0])


def own_name(html: str, selector: str = "#x") -> str:
    """The name of the one element that the selector matches."""
    subject = Subject(parse(html))
    (element,) = subject.page.select(selector)
    return subject.names.of(element)


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


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # Content names some roles only (accname 1.2, 2F).
        ("<a id=x href=y>Hem</a>", "Hem"),
        ("<div id=x>Hem</div>", ""),
        ("<div id=x role=button>Sök</div>", "Sök"),
        ("<div id=x role=textbox>Sök</div>", ""),
        ("<nav id=x>Meny</nav>", ""),
        ("<nav id=x aria-label=Meny>Start</nav>", "Meny"),
        ("<summary id=x>Mer</summary>", "Mer"),
        # Labels (HTML-AAM 4.1).
        ("<label>Namn <input id=x></label>", "Namn"),
        ("<label for=x>Namn</label><input id=x>", "Namn"),
        ("<label for=x hidden>Namn</label><input id=x>", "Namn"),
        ("<label for=x>Förnamn</label><label for=x>Efternamn</label><input id=x>", "Förnamn Efternamn"),
        ("<label for=x aria-label=Ett>Två</label><input id=x>", "Ett"),
        ("<label>A<input><input id=x></label>", ""),
        ("<label for=x>Namn</label><div role=textbox id=x></div>", ""),
        ("<label>Namn <input id=x aria-label=Annat></label>", "Annat"),
        ("<label><input type=checkbox id=x> Visa <input type=number value=5> dagar</label>", "Visa 5 dagar"),
        ("<label>Typ <select id=x><option>A</select></label>", "Typ"),
        ("<label for=x>Sänd</label><button id=x>Skicka</button>", "Sänd"),
        # What controls are named by themselves.
        ("<input id=x type=submit>", "Submit"),
        ("<input id=x type=submit value=Sök>", "Sök"),
        ("<input id=x type=submit value=''>", ""),
        ("<input id=x type=button title=Sök>", "Sök"),
        ("<input id=x type=image alt=Sök>", "Sök"),
        ("<input id=x type=image alt=''>", ""),
        ("<input id=x type=image title=Sök>", "Sök"),
        ("<input id=x value=Lampor>", ""),
        ("<input id=x placeholder=Namn>", "Namn"),
        ("<input id=x placeholder=Exempel title=Namn>", "Namn"),
        # Children that name.
        ("<fieldset id=x><legend>Adress</legend></fieldset>", "Adress"),
        ("<table id=x><caption>Antal</caption><td>1</table>", "Antal"),
        ("<figure id=x><img alt=A><figcaption>Lampa</figcaption></figure>", "Lampa"),
        ("<svg id=x role=img><title>Hus</title></svg>", "Hus"),
        ("<iframe id=x title=Karta></iframe>", "Karta"),
        ("<img id=x role=none alt=Hem>", ""),
        # Others' children, and what style sheets add.
        ("<div id=x role=button aria-owns=y></div><span id=y>Sök</span>", "Sök"),
        ("<style>#x::before{content:'Sök'}</style><button id=x></button>", "Sök"),
        ("<style>.y{display:none}</style><button id=x>Sök<b class=y>nu</b></button>", "Sök"),
        # What refers to itself ends.
        ("<button id=x aria-labelledby=x>Sök</button>", "Sök"),
        ("<div id=x role=button aria-owns=x>Sök</div>", "Sök"),
        ("<label id=y for=x aria-labelledby=y>Namn</label><input id=x>", "Namn"),
    ],
)
def test_own_name(html: str, expected: str) -> None:
    assert own_name(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a id=x href=y>Hem</a>", ""),
        ("<a id=x href=y title='Till början'>Hem</a>", "Till början"),
        ("<a id=x href=y title=Hem></a>", ""),
        ("<a id=x href=y aria-describedby='a b'>Hem</a><i id=a>Ett</i><i id=b hidden>två</i>", "Ett två"),
        ("<a id=x href=y aria-description=Mer title=Annat>Hem</a>", "Mer"),
    ],
)
def test_description(html: str, expected: str) -> None:
    subject = Subject(parse(html))
    assert subject.names.description(subject.page.by_id["x"]) == expected
