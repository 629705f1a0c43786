"""Abbreviations are written out, or explained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.prose import Prose

ABBREVIATION = Rule(
    "abbreviation",
    Severity.WARNING,
    Message(
        "Förkortningen ”{abbreviation}” i ”{element}” går att skriva ut.",
        "The abbreviation “{abbreviation}” in “{element}” can be written out.",
    ),
    Message(
        "Skärmläsare läser upp den bokstav för bokstav, och den som är ny i språket känner inte igen den.",
        "Screen readers read it letter by letter, and those who are new to the language do not recognise it.",
    ),
    Message("Skriv ”{words}”.", "Write “{words}”."),
    wcag=("3.1.4",),
)
UNEXPLAINED_ABBREVIATION = Rule(
    "unexplained-abbreviation",
    Severity.WARNING,
    Message(
        "Förkortningen ”{abbreviation}” förklaras inte på sidan.",
        "The abbreviation “{abbreviation}” is not explained on the page.",
    ),
    Message(
        "Sidans målgrupper har bett om lättläst text, och den som inte kan förkortningen förstår inte meningen.",
        "The page's audiences have asked for easy language, and those who do not know it cannot understand the sentence.",
    ),
    Message(
        "Förklara den första gången: Kungliga Tekniska högskolan (KTH). Eller på en egen rad sist i texten: "
        "*[KTH]: Kungliga Tekniska högskolan.",
        "Explain it the first time: the Royal Institute of Technology (KTH). Or on a line of its own at the end: "
        "*[KTH]: Royal Institute of Technology.",
    ),
    wcag=("3.1.4",),
)

_WRITTEN_OUT = {
    "t.ex.": "till exempel", "tex.": "till exempel", "bl.a.": "bland annat", "m.m.": "med mera", "mm.": "med mera",
    "m.fl.": "med flera", "mfl.": "med flera", "o.s.v.": "och så vidare", "osv.": "och så vidare", "osv": "och så vidare",
    "d.v.s.": "det vill säga", "dvs.": "det vill säga", "dvs": "det vill säga", "s.k.": "så kallad",
    "fr.o.m.": "från och med", "t.o.m.": "till och med", "p.g.a.": "på grund av", "pga.": "på grund av",
    "pga": "på grund av", "m.a.o.": "med andra ord", "o.d.": "och dylikt", "o.dyl.": "och dylikt", "e.d.": "eller dylikt",
    "f.d.": "före detta", "f.n.": "för närvarande", "f.ö.": "för övrigt", "resp.": "respektive", "ang.": "angående",
    "enl.": "enligt", "inkl.": "inklusive", "exkl.": "exklusive", "etc.": "och så vidare",
    "e.g.": "for example", "i.e.": "that is", "approx.": "about", "incl.": "including", "excl.": "excluding",
    "w/o": "without",
}  # fmt: skip
_AS_WRITTEN = {
    f"{before}{word}{after}": short
    for short in _WRITTEN_OUT
    for word in (short, short.capitalize())
    for before in ("", "(")
    for after in ("", ",", ")", "),", ").", ":", ";", ".")
}
"""The abbreviations with what may stand by them: found in a page's words at once."""
_WORDS = frozenset(_AS_WRITTEN)
_ACRONYM = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,6}(?![\w-])")
_EVERYBODY_KNOWS = frozenset(
    {"CD", "DVD", "EU", "FN", "GPS", "IT", "OK", "PDF", "SMS", "TV", "UK", "UN", "USA", "USB", "VD", "WC"}
)


def check(subject: Subject) -> Iterator[Finding]:
    yield from _check_short_forms(subject.prose)
    if subject.expectations.easy_language:
        yield from _check_acronyms(subject)


def _check_short_forms(prose: Prose) -> Iterator[Finding]:
    left = {_AS_WRITTEN[word] for word in prose.vocabulary & _WORDS}
    for passage in prose.passages if left else ():
        for word in passage.text.split():
            if (short := _AS_WRITTEN.get(word, "")) in left:
                left.discard(short)
                words = {"abbreviation": short, "words": _WRITTEN_OUT[short]}
                yield Finding(ABBREVIATION, passage.element, quoting(passage.text, **words))


def _check_acronyms(subject: Subject) -> Iterator[Finding]:
    prose = subject.prose
    explained = {
        abbr.text.strip() for abbr in subject.page.by_tag("abbr") if (abbr.get("title") or "").strip()
    }
    told = explained | _EVERYBODY_KNOWS
    for passage in prose.passages:
        for short in _ACRONYM.findall(passage.text):
            if short not in told and f"({short})" not in prose.text and f"{short} (" not in prose.text:
                told.add(short)
                yield Finding(
                    UNEXPLAINED_ABBREVIATION, passage.element, quoting(passage.text, abbreviation=short)
                )
