"""Links to pages in another language say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

UNTOLD_LINK_LANGUAGE = Rule(
    "untold-link-language",
    Severity.WARNING,
    Message(
        "Länken ”{element}” leder till en sida på ett annat språk ({code}) utan att säga det.",
        "The link “{element}” leads to a page in another language ({code}) without saying so.",
    ),
    Message(
        "Den som inte kan språket följer länken i onödan, och en skärmläsare kan börja läsa med fel uttal.",
        "Those who do not know the language follow the link in vain, and a screen reader may read in the wrong way.",
    ),
    Message(
        "Skriv språket i länken eller strax efter: [{text}](https://example.org/en/) (på engelska).",
        "Write the language in the link or right after it: [{text}](https://example.org/sv/) (in Swedish).",
    ),
    wcag=("2.4.4",),
)

_NAMES = {
    "sv": "svensk|svenska|swedish|ruotsi|السويدية",
    "en": "engelsk|engelska|english|englanti|englannin|الإنجليزية",
    "fi": "finsk|finska|finnish|suomi|suomeksi|suomen|الفنلندية",
    "ar": "arabisk|arabiska|arabic|arabia|العربية",
    "fa": "persisk|persiska|persian|persia|فارسی|الفارسية",
    "se": "nordsamisk|nordsamiska|northern sami|pohjoissaame|davvisámegiella",
    "fit": "meänkieli",
    "so": "somalisk|somaliska|somali|soomaali|الصومالية",
    "uk": "ukrainsk|ukrainska|ukrainian|ukraina|українська|الأوكرانية",
    "no": "norsk|norska|norwegian|norja|النرويجية",
    "nb": "norsk|norska|norwegian|norja|النرويجية",
    "nn": "norsk|norska|norwegian|norja|النرويجية",
    "da": "dansk|danska|danish|tanska|الدنماركية",
    "de": "tysk|tyska|german|deutsch|saksa|الألمانية",
    "fr": "fransk|franska|french|français|ranska|الفرنسية",
    "es": "spansk|spanska|spanish|español|espanja|الإسبانية",
    "it": "italiensk|italienska|italian|italiano|italia|الإيطالية",
    "nl": "nederländsk|nederländska|dutch|nederlands|hollanti|الهولندية",
    "pl": "polsk|polska|polish|polski|puola|البولندية",
}
"""What each language is called in Swedish, English, Finnish and Arabic, and by itself."""
_TOLD = {code: re.compile(rf"\b(?:{names})\w{{0,4}}\b", re.IGNORECASE) for code, names in _NAMES.items()}
_IN_PATH = frozenset({"en", "sv", "fi", "de", "fr", "es"})
"""Codes that as the first part of an address's path mean its language, and nothing else."""


def check(subject: Subject) -> Iterator[Finding]:
    told = set(subject.page.having("hreflang"))
    for element, href in subject.targets:
        if element not in told and not href.startswith(("http://", "https://")):
            continue
        code = _language(element, href, subject.expectations.languages)
        if not code or code == _primary(element.get("lang") or subject.languages[element.order]):
            continue
        text = subject.names.of(element)
        if text and not _is_told(subject, element, text, code):
            yield Finding(UNTOLD_LINK_LANGUAGE, element, quoting(text, code=code))


def _language(element: Element, href: str, known: tuple[tuple[str, str], ...]) -> str:
    """The language of what a link leads to, where the link or its address shows it; else empty."""
    told = element.get("hreflang")
    if told and told.strip():
        return _primary(told)
    for beginning, code in known:
        if href.startswith(beginning):
            # A site's front page is known by its name, and offers its languages.
            return code if href != beginning else ""
    try:
        first = urlsplit(href).path[1:].partition("/")[0].lower()
    except ValueError:  # what no browser can open either
        return ""
    return first if first in _IN_PATH else ""


def _is_told(subject: Subject, element: Element, text: str, code: str) -> bool:
    """True where the language is named in the link or beside it."""
    if code in _TOLD:
        around = element.parent or element
        if _TOLD[code].search(f"{text} {element.get('title') or ''}") or subject.extents.says(
            around, _TOLD[code]
        ):
            return True
    return f"({code})" in text.lower()


def _primary(language: str) -> str:
    return language.strip().partition("-")[0].lower()
