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
        ('<a>Sök <input value="lampor" aria-labelledby="x"></a><i id=x>nu</i>', "Sök nu"),
        ("<a>Visa<input value=5>dagar</a>", "Visa 5 dagar"),
        ("<a>Nivå <input type=range value=5></a>", "Nivå 5"),
        ("<a>Nivå <b role=slider aria-valuenow=5 aria-valuetext=fem></b></a>", "Nivå fem"),
        ("<a>Typ <select><option>A<option selected>B</select></a>", "Typ B"),
        ("<a>Typ <select><option label=Ett>A<option>B</select></a>", "Typ Ett"),
        (
            "<a>Typ <select multiple><optgroup><option selected>A<option selected>B</optgroup></select></a>",
            "Typ A B",
        ),
        (
            "<a>Typ <b role=listbox><i role=option>A</i><i role=option aria-selected=true>B</i></b></a>",
            "Typ B",
        ),
        (
            "<a>Typ <b role=combobox aria-controls=x></b></a><b id=x role=listbox><i aria-selected=true>B</i></b>",
            "Typ B",
        ),
        ("<a>Typ <b role=combobox>A</b></a>", "Typ A"),
        ("<a>Typ <input list=x value=A></a>", "Typ A"),
        ("<a aria-labelledby=x></a><label>Fält <input id=x value=5 aria-label=Antal></label>", "5"),
        ("<a aria-labelledby=x></a><label>Fält <input id=x></label>", "Fält"),
        ("<a><figure><img alt=Hus><figcaption>Hem</figcaption></figure></a>", "Hem"),
        ("<a><figure><img alt=Hus><figcaption></figcaption></figure></a>", "Hus"),
        ("<a><svg><title></title><text>Hem</text></svg></a>", "Hem"),
        ("<a><iframe>Gammal</iframe><video>text</video></a>", ""),
        ("<a><details><summary>Mer</summary></details></a>", "Mer"),
        ("<a>Smart<x-y>stad</x-y></a>", "Smartstad"),
        ("<a>Smart<b style='display:block'>stad</b></a>", "Smart stad"),
        ("<a>Smart<b style='display:inline-block'>stad</b></a>", "Smart stad"),
        ("<a>Smart<div style='display:inline'>stad</div></a>", "Smartstad"),
        ("<a>Smart<br style='display:inline'>stad</a>", "Smart stad"),
        ("<a><slot>Hem</slot></a>", "Hem"),
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
        ("<label for=x hidden>Ditt <b>namn</b></label><input id=x>", "Ditt namn"),
        ("<label for=x>Ditt <b hidden>namn</b></label><input id=x>", "Ditt"),
        ("<label for=x aria-labelledby=y>A</label><input id=x><i id=y>Namn</i>", "Namn"),
        ("<label for=x><img aria-labelledby=y></label><input id=x><i id=y>Namn</i>", "Namn"),
        ("<div id=a aria-labelledby=x></div><label>Namn<input id=x></label>", "Namn"),
        ("<label for=''>Namn</label><input id='' class=y><input id=x>", ""),
        ("<label for=x>Namn</label><input type=hidden id=x>", ""),
        ("<label>Ett <label>två <input id=x></label></label>", "Ett två två"),
        ("<label>Typ <input type=hidden><input id=x></label>", "Typ"),
        ("<label for=x>Summa</label><output id=x>5</output>", "Summa"),
        ("<output id=x>5</output>", ""),
        ("<label>Fart <meter id=x value=5></meter></label>", "Fart"),
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
        ("<textarea id=x placeholder=Namn></textarea>", "Namn"),
        ("<input id=x aria-placeholder=Namn>", "Namn"),
        ("<input id=x type=checkbox placeholder=Namn>", ""),
        ("<div id=x role=textbox aria-placeholder=Namn></div>", ""),
        ("<div id=x role=textbox title=Namn>Sök</div>", "Namn"),
        ("<select><option id=x label=Ett>1</option></select>", "Ett"),
        ("<select><option id=x label=''>1</option></select>", "1"),
        ("<select><optgroup id=x label=Ett><option>1</optgroup></select>", "Ett"),
        # Children that name.
        ("<fieldset id=x><legend>Adress</legend></fieldset>", "Adress"),
        ("<fieldset id=x title=Adress><legend></legend></fieldset>", "Adress"),
        ("<fieldset id=x><legend>Var <b hidden>bor</b> du</legend></fieldset>", "Var du"),
        ("<table id=x><caption>Antal</caption><td>1</table>", "Antal"),
        ("<figure id=x><img alt=A><figcaption>Lampa</figcaption></figure>", "Lampa"),
        ("<svg id=x role=img><title>Hus</title></svg>", "Hus"),
        ("<svg id=x role=img title=Hus></svg>", ""),
        ("<svg id=x role=img aria-labelledby=y><title id=y>Hus</title></svg>", "Hus"),
        ("<svg><circle id=x role=graphics-symbol><title>Sol</title></circle></svg>", "Sol"),
        ("<figure id=x title=Lampa><img alt=A><figcaption> </figcaption></figure>", "Lampa"),
        ("<iframe id=x title=Karta></iframe>", "Karta"),
        ("<img id=x role=none alt=Hem>", ""),
        # Others' children, and what style sheets add.
        ("<div id=x role=button aria-owns=y></div><span id=y>Sök</span>", "Sök"),
        ("<style>#x::before{content:'Sök'}</style><button id=x></button>", "Sök"),
        ("<style>#x::before{content:'1'} #x::after{content:'3'}</style><button id=x>2</button>", "123"),
        ("<style>.y{display:none}</style><button id=x>Sök<b class=y>nu</b></button>", "Sök"),
        (
            "<div id=x role=button aria-owns='y z'><i id=y>två</i> ett </div><span id=z>tre</span>",
            "ett tvåtre",
        ),
        ("<div id=x role=button aria-owns='y y'></div><span id=y>Sök</span>", "Sök"),
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
