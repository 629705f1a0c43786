"""A site in Swedish, Finnish and Arabic is settings and files: every word, date, form and direction is the language's."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from build.html_pages import BuiltPage, broken_targets, pages_below
from build.three_languages import ROOT, URL, build_three_languages
from smartstad.sites.word_extraction import asked_words
from smartstad.sites.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANGUAGES = ("sv", "fi", "ar")
_SPOKEN = (
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "data-copy-button",
    "data-copy-done",
    "data-copy-failed",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result, folder = build_three_languages(tmp_path_factory.mktemp("tre"))
    assert [(p.span.file, p.what("en")) for p in result.problems] == []
    assert result.complaints == []
    assert result.pages["tre/fi"] == result.pages["tre/ar"] == result.pages["tre/sv"] - 1
    return folder


def _pages(site: Path, language: str) -> list[BuiltPage]:
    below = [page for page in pages_below(site, URL) if not page.is_redirect]
    prefixes = tuple(f"{URL}{other}/" for other in LANGUAGES[1:])
    if language == "sv":
        return [page for page in below if not page.url.startswith(prefixes)]
    return [page for page in below if page.url.startswith(f"{URL}{language}/")]


def _page(site: Path, path: str) -> BuiltPage:
    return BuiltPage(site / path / "index.html", f"{URL}{path}/")


def _text(page: BuiltPage) -> str:
    return " ".join(" ".join(page.tree.xpath("//body//text()")).split())


@pytest.mark.parametrize(("language", "direction"), [("sv", "ltr"), ("fi", "ltr"), ("ar", "rtl")])
def test_every_page_says_its_language_and_direction(site: Path, language: str, direction: str) -> None:
    pages = _pages(site, language)
    assert len(pages) > 15
    assert {(page.language, page.tree.get("dir")) for page in pages} == {(language, direction)}


def test_links_lead_somewhere(site: Path) -> None:
    pages = list(pages_below(site, URL))
    assert broken_targets(pages, {URL: site}) == []


def test_pages_name_each_other_in_all_three_languages(site: Path) -> None:
    pages = {page.url: page for language in LANGUAGES for page in _pages(site, language)}
    threefold = 0
    for page in pages.values():
        for other in page.alternates.values():
            assert pages[other].alternates == page.alternates, page.url
        if page.alternates:
            assert page.alternates[page.language] == page.canonical
            assert page.alternates["x-default"] == page.alternates["sv"]
            threefold += set(page.alternates) == {*LANGUAGES, "x-default"}
    # All but the post in Swedish alone, and the pages for what is not found.
    assert threefold >= 3 * 20


def _spoken(page: BuiltPage) -> Iterator[str]:
    """Every text and spoken attribute in the page's own language."""
    for element in page.tree.iter(etree.Element):
        if element.tag in ("script", "style", "code"):
            continue
        if next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), "") == page.language:
            yield from filter(None, (element.get(name) for name in _SPOKEN))
            yield from element.xpath("./text()")
        if element.tag == "meta" and not str(element.get("property")).startswith("og:type"):
            yield element.get("content") or ""


@pytest.mark.parametrize("language", ["fi", "ar"])
def test_no_interface_word_is_left_in_english_or_swedish(site: Path, language: str) -> None:
    words, swedish = (Words.read(ROOT / "overrides" / "words", each) for each in (language, "sv"))
    forbidden = set()
    for asked in asked_words(ROOT):
        for text in (asked.singular, asked.plural or asked.singular, swedish.gettext(asked.singular)):
            # What is the same word in the language (“Status”), or holds only what fills it.
            if text != words.gettext(asked.singular) and len(text) > 3:
                forbidden.add(re.sub(r"%\(\w+\)s|\{\w*\}", "", text).strip(" .:,()"))
    # “to” is Thursday in Finnish.
    forbidden = {word for word in forbidden if len(word) > 3}
    left = [
        (page.url, text)
        for page in _pages(site, language)
        for text in map(str.strip, _spoken(page))
        if text.strip(" .:,()") in forbidden or any(len(word) > 12 and word in text for word in forbidden)
    ]
    assert left == []


def test_dates_and_numbers(site: Path) -> None:
    finnish, arabic = (
        _text(_page(site, "fi/hankkeet/valoa-puistoon")),
        _text(_page(site, "ar/mashari/daw-fi-alhadiqa")),
    )
    assert "1. marraskuuta 2026" in finnish
    assert "1 نوفمبر 2026" in arabic
    assert "1 234,5 askelta" in finnish.replace("\xa0", " ")
    assert "1,234.5 خطوة" in arabic
    # One set of figures all through.
    assert not re.search("[٠-٩]", "".join(_text(page) for page in _pages(site, "ar")))


def test_forms_of_numbers(site: Path) -> None:
    assert "Luettelossa on 7 tekstiä." in _text(_page(site, "fi/hankkeet"))
    assert "في القائمة 7 نصوص." in _text(_page(site, "ar/mashari"))
    assert "في القائمة نصان." in _text(_page(site, "ar/faaliyat"))
    assert "2 viikon välein, 3 kertaa" in _text(_page(site, "fi/tapahtumat/iltakavely"))
    arabic = _text(_page(site, "ar/faaliyat/nuzha"))
    assert "كل أسبوعين" in arabic
    assert "3 مرات" in arabic
    assert "شارك 11 شخصًا." in _text(_page(site, "ar/faaliyat/nadwa"))


def test_later_pages_of_lists_stand_where_the_settings_say(site: Path) -> None:
    second = ("projekt/sida/2", "fi/hankkeet/sivu/2", "ar/mashari/safha/2")
    maps = ("projekt/karta", "fi/hankkeet/kartta", "ar/mashari/kharita")
    for path in second + maps:
        assert (site / path / "index.html").is_file()


def test_what_markdown_writes_is_in_the_language(site: Path) -> None:
    finnish, arabic = _page(site, "fi/hankkeet/valoa-puistoon"), _page(site, "ar/mashari/daw-fi-alhadiqa")
    for page, note, task, notes in (
        (finnish, "Huomaa", "Tehty", "Alaviitteet"),
        (arabic, "ملاحظة", "تم", "الحواشي"),
    ):
        assert page.tree.xpath("string(//p[@class='admonition-title'])") == note
        assert page.tree.xpath("//input/@aria-label")[0] == task
        assert page.tree.xpath("string(//section[@class='footnote']/h2)") == notes
    # An anchor of its own letters, that does not depend on how many headings come before.
    assert arabic.tree.xpath("//div[@data-body]/h2/@id")[0] == "كيف-يعمل"


def test_what_a_language_lacks_is_offered_in_another(site: Path) -> None:
    for path, note in (
        ("fi/blogi", "Saatavilla kielellä: ruotsi"),
        ("ar/mudawana", "متوفر باللغة: السويدية"),
    ):
        page = _page(site, path)
        (link,) = page.tree.xpath("//li[contains(@class, 'item')]//a[@lang='sv']")
        assert link.text == "Bara på svenska"
        assert note in _text(page)


def test_telephone_numbers_keep_their_order(site: Path) -> None:
    assert _page(site, "ar/mashari/daw-fi-alhadiqa").tree.xpath("//a[starts-with(@href, 'tel:')]/@dir") == [
        "ltr"
    ]


@pytest.mark.parametrize(
    ("language", "title"), [("fi", "Äskettäin päivitetty – Kolme kieltä"), ("ar", "حُدّث مؤخرًا – ثلاث لغات")]
)
def test_feeds_are_in_the_language(site: Path, language: str, title: str) -> None:
    rss = etree.parse(site / language / "feeds" / "recent.xml")
    assert rss.findtext("./channel/language") == language
    assert rss.findtext("./channel/title") == title
    atom = etree.parse(site / language / "atom.xml").getroot()
    assert atom.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert json.loads((site / language / "feed.json").read_text("utf-8"))["language"] == language


def test_calendars_are_in_the_language_and_know_their_events_by_the_same_names(site: Path) -> None:
    uids = set()
    for folder, title in (("", "Kvällspromenad"), ("fi", "Iltakävely"), ("ar", "نزهة مسائية")):
        text = (site / folder / "calendar.ics").read_text("utf-8").replace("\r\n ", "")
        assert title in text
        uids.add(tuple(sorted(re.findall(r"^UID:(.+)$", text, re.MULTILINE))))
    assert len(uids) == 1


def test_a_word_that_is_lost_stops_the_build(tmp_path: Path) -> None:
    catalogue = (ROOT / "overrides" / "words" / "fi.po").read_text("utf-8")
    lost = catalogue.replace('msgid "Main menu"\nmsgstr "Päävalikko"\n', "")
    assert lost != catalogue
    result, folder = build_three_languages(tmp_path, {"overrides/words/fi.po": lost})
    assert [(p.rule.id, p.span.file, p.details["word"]) for p in result.problems] == [
        ("missing-word", "overrides/words/fi.po", "Main menu")
    ]
    assert not folder.exists()
