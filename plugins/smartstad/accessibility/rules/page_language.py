"""The page says which language it is in (ACT rules b5c3f8 and bf051a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.language import is_known_language
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

_ASCII_SPACE = " \t\n\f\r"

_WHY = Message(
    "Skärmläsare väljer uttal efter sidans språk. Utan det kan svensk text läsas upp med engelskt uttal.",
    "Screen readers choose their pronunciation by the language of the page. Without it a text in English "
    "may be read aloud as if it were Swedish.",
)
_REMEDY = Message(
    'Skriv språkets kod i sidans första element: <html lang="sv"> för svenska, <html lang="en"> för engelska.',
    'Write the code of the language in the first element of the page: <html lang="en"> for English, '
    '<html lang="sv"> for Swedish.',
)

MISSING_PAGE_LANGUAGE = Rule(
    "missing-page-language",
    Severity.ERROR,
    Message(
        "Sidan säger inte vilket språk den är på: ”{element}” har inget värde för lang.",
        "The page does not say which language it is in: “{element}” has no value for lang.",
    ),
    _WHY,
    _REMEDY,
    wcag=("3.1.1",),
    act=("b5c3f8",),
)
UNKNOWN_PAGE_LANGUAGE = Rule(
    "unknown-page-language",
    Severity.ERROR,
    Message(
        "Sidan säger att den är på språket ”{language}”, men det finns inget språk med den koden.",
        "The page says that it is in the language “{language}”, but no language has that code.",
    ),
    _WHY,
    _REMEDY,
    wcag=("3.1.1",),
    act=("bf051a",),
)


def check(subject: Subject) -> Iterator[Finding]:
    if not subject.page.is_html:
        return
    root = subject.page.root
    language = (root.get("lang") or "").strip(_ASCII_SPACE)
    if not language:
        yield Finding(MISSING_PAGE_LANGUAGE, root, {"element": "<html>"})
    elif not is_known_language(language):
        yield Finding(UNKNOWN_PAGE_LANGUAGE, root, {"element": "<html>", "language": language})
