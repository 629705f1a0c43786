"""The page says which language it is in (ACT rule b5c3f8, HTML page has lang attribute)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.accessibility.language import ASCII_SPACE
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

WHY = Message(
    "Skärmläsare väljer uttal efter sidans språk. Utan det kan svensk text läsas upp med engelskt uttal.",
    "Screen readers choose their pronunciation by the language of the page. Without it a text in English "
    "may be read aloud as if it were Swedish.",
)
REMEDY = Message(
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
    WHY,
    REMEDY,
    wcag=("3.1.1",),
    act=("b5c3f8",),
)


def check(subject: Subject) -> Iterator[Finding]:
    root = subject.page.root
    if subject.page.is_html and not (root.get("lang") or "").strip(ASCII_SPACE):
        yield Finding(MISSING_PAGE_LANGUAGE, root, {"element": "<html>"})
