"""Lists that can be filtered, as they are built: a page for each value, views, and the file for the script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import html

from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

SV, EN = "https://alfa.example.org/sv/", "https://beta.example.org/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    made = SmallSite(tmp_path_factory.mktemp("catalogue"))
    made.entry("pages/events", "layout: list\nlists: event\n")
    for number in range(7):
        made.project(f"lamp-{number}", facts="themes: [energy]\n")
    made.project("other", facts="start: 2014\n")
    made.project("swedish", en=None)
    own = "location: {name: {sv: Kista, en: Kista}}\norganiser: {kind: own, name: {sv: Vi, en: We}}\n"
    made.entry("events/fair", f"start: 2026-12-30\nend: 2027-01-02\nlanguages: [sv]\n{own}")
    made.entry("events/talk", f"start: 2026-10-25 18:00\nonline: https://example.org/talk\n{own}")
    result = made.build()
    assert result.published, result.problems
    return made


def _page(site: SmallSite, path: str) -> html.HtmlElement:
    return html.document_fromstring(site.read(f"{path}index.html"))


def _titles(page: html.HtmlElement) -> list[str]:
    return [str(title) for title in page.xpath("//ul[@class='entries']/li/*[self::h2]/a/text()")]


def test_a_value_s_pages_show_its_entries_and_no_others(site: SmallSite) -> None:
    first, second = (
        _page(site, "alfa/projects/tema/energi/"),
        _page(site, "alfa/projects/tema/energi/sida/2/"),
    )
    assert _titles(first) + _titles(second) == [f"Om lamp-{number}" for number in range(7)]
    assert first.xpath("//h1/text()") == ["Om projects: Tema – Energi"]


def test_the_head_leads_to_every_value_that_has_an_entry(site: SmallSite) -> None:
    page = _page(site, "alfa/projects/")
    links = page.xpath("//details[@data-filter]//a")
    assert "tema/energi/" in [link.get("href") for link in links]
    assert "lage/ide/" not in [link.get("href") for link in links]
    for link in links:
        titles = _page(site, f"alfa/projects/{link.get('href')}")
        count = int(link.getnext().text.strip("()"))
        assert len(_titles(titles)) == min(count, 5)


def test_the_languages_name_one_another(site: SmallSite) -> None:
    def alternates(path: str) -> dict[str, str]:
        links = _page(site, path).xpath("//link[@rel='alternate'][@hreflang]")
        found = {link.get("hreflang"): link.get("href") for link in links}
        assert found.pop("x-default") in found.values()
        return found

    for swedish, english in {
        "projects/tema/energi/": "projects/theme/energy/",
        "projects/tema/energi/sida/2/": "projects/theme/energy/page/2/",
        "projects/tidslinje/": "projects/timeline/",
        "events/kalender/2026-12/": "events/calendar/2026-12/",
    }.items():
        wanted = {"sv": SV + swedish, "en": EN + english}
        assert alternates(f"alfa/{swedish}") == alternates(f"beta/{english}") == wanted


def test_canonical_is_the_page_s_own(site: SmallSite) -> None:
    page = _page(site, "alfa/projects/tema/energi/sida/2/")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SV}projects/tema/energi/sida/2/"]


def test_search_engines_are_told_of_pages_with_several_entries_alone(site: SmallSite) -> None:
    sitemap = site.read("alfa/sitemap.xml")
    for path, wanted in {
        "tema/energi/": True,
        "ar/2014/": False,
        "lage/ide/": False,
        "tidslinje/": True,
    }.items():
        robots = _page(site, f"alfa/projects/{path}").xpath("//meta[@name='robots']")
        assert (f"<loc>{SV}projects/{path}</loc>" in sitemap, not robots) == (wanted, wanted)


def test_an_empty_value_says_so(site: SmallSite) -> None:
    page = _page(site, "alfa/projects/lage/ide/")
    assert _titles(page) == []
    assert "inget" in page.xpath("string(//div[@class='listing'])").lower()


def test_an_event_of_several_days_stands_on_each_of_them_in_each_month(site: SmallSite) -> None:
    days = []
    for month in ("2026-12", "2027-01"):
        page = _page(site, f"alfa/events/kalender/{month}/")
        (table,) = page.xpath("//table[caption]")
        assert len(table.xpath(".//thead//th[@scope='col']")) == 7
        assert all(len(row.xpath("td")) == 7 for row in table.xpath(".//tbody/tr"))
        days += table.xpath(".//td[.//a]/time/@datetime")
    assert days == ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]


def test_months_lead_to_the_months_beside_them(site: SmallSite) -> None:
    page = _page(site, "alfa/events/kalender/2026-12/")
    assert page.xpath("//a[@rel='prev']/@href") == ["../2026-10/"]
    assert page.xpath("//a[@rel='next']/@href") == ["../2027-01/"]


def test_past_events_stand_apart(site: SmallSite) -> None:
    assert _titles(_page(site, "alfa/events/nar/tidigare/")) == ["Om talk"]
    assert _titles(_page(site, "alfa/events/nar/kommande/")) == ["Om fair"]
    assert _titles(_page(site, "alfa/events/deltagande/pa-natet/")) == ["Om talk"]
    assert _titles(_page(site, "alfa/events/sprak/sv/")) == ["Om fair"]


def test_the_file_for_the_script_says_what_the_pages_say(site: SmallSite) -> None:
    for head, language in (("alfa/projects/", SV), ("beta/projects/", EN), ("alfa/events/", SV)):
        data = json.loads(site.read(f"{head}list.json"))
        for number, facet in enumerate(data["facets"]):
            for place, (value, _) in enumerate(facet["values"]):
                having = [each["title"] for each in data["entries"] if place in each["values"][number]]
                page = _page(site, f"{head}{facet['name']}/{value}/")
                assert _titles(page) == having[:5]
        for each in data["entries"]:
            assert urljoin(f"{language}{head.split('/', 1)[1]}", each["href"]).startswith("https://")
    english = json.loads(site.read("beta/projects/list.json"))
    assert [each["lang"] for each in english["entries"] if "lang" in each] == ["sv"]


def test_a_second_build_is_the_same(site: SmallSite, tmp_path: Path) -> None:
    before = {p.relative_to(site.site): p.read_bytes() for p in site.site.rglob("list.json")}
    site.build()
    assert {p.relative_to(site.site): p.read_bytes() for p in site.site.rglob("list.json")} == before
