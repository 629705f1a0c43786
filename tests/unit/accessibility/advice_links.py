"""Cases of the rules of links, buttons and fields."""

from __future__ import annotations

from smartstad.accessibility import Expectations
from unit.accessibility.advice import Cases

KNOWN = Expectations(languages=(("https://stockholm.se/smartcity/", "en"),))

CASES = {
    "symbols-as-link-text": Cases(
        failing=("<a href=x>→</a>", "<a href=x>»</a>", "<a href=x><b>…</b></a>"),
        passing=(
            "<a href=x>Nästa</a>",
            "<a href=x aria-label='Nästa'>→</a>",
            "<a href=x title='Tillbaka till texten'>↩</a>",
        ),
        inapplicable=("<a href=x></a>", "<p>→</p>", "<a>→</a>"),
    ),
    "arrow-in-link-text": Cases(
        failing=("<a href=x>Alla projekt →</a>", "<a href=x>&lt; Förra sidan</a>", "<a href=x>Projekten &gt;&gt;</a>"),
        passing=("<a href=x>Alla projekt</a>", "<a href=x>»Smart stad»</a>",
            "<a href=x>Ljus &lt;på riktigt&gt;</a>", "<a href=x>Från A → B på kartan</a>"),
        inapplicable=("<p>Alla projekt →</p>", "<a href=x>Läs mer →</a>"),
    ),
    "click-in-link-text": Cases(
        failing=("<a href=x>Klicka här för att läsa rapporten</a>", "<a href=x>Click to see the report</a>"),
        passing=("<a href=x>Rapporten om belysningen</a>", "<a href=x>Klickbara kartor</a>"),
        inapplicable=("<a href=x>Klicka här</a>", "<p>Klicka här för att läsa</p>"),
    ),
    "reference-as-link-text": Cases(
        failing=("<a href=x>doi:10.1000/182</a>", "<a href=x>https://doi.org/10.1000/182</a>"),
        passing=("<a href=x>Smart belysning, doi:10.1000/182</a>", "<a href=x>10.15 till Årsta</a>"),
        inapplicable=("<p>doi:10.1000/182</p>", f"<a href=x>https://doi.org/10.1000/{'1' * 40}</a>"),
    ),
    "untold-new-window": Cases(
        failing=("<a href=x target=_blank>Stockholms stad</a>",),
        passing=(
            "<a href=x target=_blank>Stockholms stad (nytt fönster)</a>",
            "<a href=x target=_blank title='Opens in a new tab'>City of Stockholm</a>",
        ),
        inapplicable=("<a href=x target=_self>Stockholms stad</a>", "<a target=_blank>Stad</a>", "<a href=x>Stad</a>"),
    ),
    "untold-file-type": Cases(
        failing=("<a href=rapport.pdf>Rapporten</a>", "<a href='/a/Rapport.DOCX?v=2'>Rapporten</a>"),
        passing=(
            "<a href=rapport.pdf>Rapporten (pdf, 2 MB)</a>",
            "<a href=rapport.pdf>PDF-filen</a>",
            "<a href=resor.xlsx>Resor som Excel</a>",
            "<a href=rapport.pdf title='pdf'>Rapporten</a>",
        ),
        inapplicable=("<a href=rapport.html>Rapporten</a>", "<a href='/?fil=a.pdf'>Rapporten</a>", "<a href=/pdf/>Om</a>"),
    ),
    "untold-link-language": Cases(
        failing=(
            "<a href=x hreflang=en>Projekten</a>",
            "<a href=https://stockholm.se/smartcity/projects/>Projekten</a>",
            "<a href=https://example.org/en/projects>Projekten</a>",
            "<a href=x hreflang=ja>Projekten</a>",
        ),
        passing=(
            "<a href=x hreflang=en>Projekten (på engelska)</a>",
            "<p><a href=x hreflang=en>Projekten</a> (på engelska)</p>",
            "<a href=x hreflang=en lang=en>Projects</a>",
            "<a href=x hreflang=sv>Projekten</a>",
            "<a href=x hreflang=sv-SE>Projekten</a>",
        ),
        inapplicable=(
            "<a href=https://stockholm.se/smartstad/>Projekten</a>",
            "<a href=/en/projects/>Projekten</a>",
            "<a href=https://stockholm.se/smartcity/>Smart City</a>",
            "<a hreflang=en>Projekten</a>",
        ),
        expectations=KNOWN,
    ),
    "same-link-text": Cases(
        failing=("<a href=/a>Rapporten</a> <a href=/b>Rapporten</a>", "<a href=a>Rapporten</a> <a href=b>rapporten</a>"),
        passing=(
            "<a href=/a>Rapporten</a> <a href=/a>Rapporten</a>",
            "<a href=/a/>Rapporten</a> <a href=/a>Rapporten</a>",
            "<a href=a/index.html>Rapporten</a> <a href=a/>Rapporten</a>",
            "<a href=/a>Rapporten 2023</a> <a href=/b>Rapporten 2024</a>",
        ),
        inapplicable=("<a href=#1>1</a> <a href=#2>1</a>", "<a>Rapporten</a> <a>Rapporten</a>"),
    ),
    "title-repeats-text": Cases(
        failing=(
            "<a href=x title='Våra projekt'>Våra projekt</a>",
            "<img src=a.jpg alt='En lykta' title='En lykta.'>",
            "<button title='Stäng'>Stäng</button>",
        ),
        passing=("<a href=x title='Öppna data'>Våra projekt</a>", "<a href=x>Våra projekt</a>"),
        inapplicable=("<abbr title='EU'>EU</abbr>", "<a href=x title=''>Våra projekt</a>"),
    ),
    "missing-link-target": Cases(
        failing=("<a href=#finns-inte>Så gick det</a>",),
        passing=(
            "<a href=#så>Så gick det</a><h2 id=så>Så gick det</h2>",
            "<a href=#s%C3%A5>Så gick det</a><h2 id=så>Så gick det</h2>",
            "<a href=#gammal>Så gick det</a><a name=gammal></a>",
        ),
        inapplicable=("<a href=#>Upp</a>", "<a href=#top>Upp</a>", "<a href=#:~:text=lykta>Lyktan</a>", "<a href=b#c>C</a>"),
    ),
    "link-as-button": Cases(
        failing=("<a href=#>Visa kartan</a>", "<a href='javascript:visa()'>Visa kartan</a>"),
        passing=("<a href=karta>Visa kartan</a>", "<a href=#>Till sidans början</a>"),
        inapplicable=("<a href=# role=button>Visa kartan</a>", "<button>Visa kartan</button>"),
    ),
    "development-link": Cases(
        failing=(
            "<a href=http://localhost:8000/a>Sidan</a>",
            "<a href=https://test.stockholm.se/>Sidan</a>",
            "<a href=https://smartstad-staging.example.org/>Sidan</a>",
            "<a href=file:///C:/a.html>Sidan</a>",
        ),
        passing=(
            "<a href=https://stockholm.se/test/>Sidan</a>",
            "<a href=https://dev.to/stockholm>Sidan</a>",
            "<a href=https://www.test.de/>Sidan</a>",
            "<a href=https://latest.example.org/>Sidan</a>",
        ),
        inapplicable=("<a href=/dev/>Sidan</a>", "<a href=mailto:a@test.example.org>Skriv</a>"),
    ),
    "symbols-as-button-text": Cases(
        failing=("<button>×</button>", "<input type=submit value='»'>"),
        passing=("<button aria-label='Stäng'>×</button>", "<button>Stäng</button>"),
        inapplicable=("<button aria-label='Sök'></button>", "<p>×</p>"),
    ),
    "button-in-button-text": Cases(
        failing=("<button>Knapp: visa kartan</button>", "<button>Sökknapp</button>", "<button>Search button</button>"),
        passing=("<button>Visa kartan</button>", "<button>Knappnålar</button>"),
        inapplicable=("<a href=x>Om knappen</a>", "<p>Knapp</p>"),
    ),
    "reset-button": Cases(
        failing=("<button type=reset>Töm</button>", "<input type=reset value='Töm'>"),
        passing=("<button type=submit>Sök</button>",),
        inapplicable=("<a href=?>Visa alla</a>", "<button type=reset hidden>Töm</button>"),
    ),
    "placeholder-as-label": Cases(
        failing=("<input placeholder='E-post'>", "<textarea placeholder='Skriv här'></textarea>"),
        passing=("<label>E-post <input placeholder='namn@example.org'></label>",),
        inapplicable=("<input type=hidden placeholder='E-post'>", "<input type=checkbox placeholder='E-post' aria-label=a>"),
    ),
    "unseen-label": Cases(
        failing=("<input aria-label='E-post'>", "<form><input aria-label='A b'><input aria-label='C d'><button>Skicka</button></form>"),
        passing=(
            "<label>E-post <input></label>",
            "<form><input type=search aria-label='Sök'><button>Sök</button></form>",
            "<p id=e>E-post</p><input aria-labelledby=e>",
        ),
        inapplicable=("<input type=submit aria-label='Sök'>", "<button aria-label='Sök'>Sök</button>"),
    ),
    "label-without-field": Cases(
        failing=("<label>E-post</label>", "<label for=finns-inte>E-post</label>", "<label for=p>E-post</label><p id=p>"),
        passing=(
            "<label>E-post <input></label>",
            "<label for=e>E-post</label><input id=e>",
            "<label id=l>E-post</label><div role=textbox aria-labelledby=l tabindex=0></div>",
        ),
        inapplicable=("<p>E-post</p>", "<label></label>"),
    ),
}  # fmt: skip
