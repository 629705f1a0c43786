"""What each template shows of what editors wrote, in the built HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.html_pages import BuiltPage
from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

EVENT = """\
organiser: {kind: own, name: {sv: Staden, en: The City}}
online: https://example.org/mote
themes: [energy]
"""

MILESTONES = """\
start: 2019
end: 2022-06
themes: [energy]
departments: [city]
milestones:
  - {on: 2020-02, text: {sv: De första lamporna tänds, en: The first lights are lit}}
  - {on: 2021, text: {sv: Alla lyser, en: All are lit}}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One site with a page for each thing that is asserted here."""
    small = SmallSite(tmp_path_factory.mktemp("templates"))
    small.write(
        "content/registers/series.yml", "- {id: ljus, name: {sv: Ljus i staden, en: Light in the city}}\n"
    )
    small.entry(
        "pages/start", "layout: front\nsections: [project, text, event, audiences, contact]\n", "Egen text.\n"
    )
    small.entry("pages/residents", "layout: audience\naudience: residents\n")
    small.entry("pages/city-work", "layout: gathering\ndepartment: city\n")
    small.entry("pages/energy", "layout: gathering\ntheme: energy\n")
    small.entry("pages/writers", "layout: gathering\nperson: newsroom\nsites: [gamma]\n")
    small.entry(
        "pages/blog", "layout: front\nlists: post\nsites: [gamma]\nsections: [list, people, contact]\n"
    )
    small.project("lamps", facts=MILESTONES)
    small.project("heat", facts="themes: [energy]\n")
    small.project("else", facts="")
    small.entry(
        "events/full",
        "start: 2027-03-11 17:00\nend: 2027-03-11 19:00\n"
        "registration: {url: https://example.org/anmalan, full: true}\n" + EVENT,
    )
    small.entry("events/off", "start: 2027-09-11\nend: 2027-09-13\nstatus: cancelled\n" + EVENT)
    long = "ord " * 398 + "\n"
    small.entry("blog/one", "authors: [newsroom]\nseries: ljus\n", long)
    small.entry("blog/two", "authors: [newsroom]\nseries: ljus\n")
    result = small.build()
    assert not [problem for problem in result.problems if problem.rule.severity.name == "ERROR"]
    return small.site


def _page(site: Path, path: str) -> HtmlElement:
    return BuiltPage(site / path / "index.html", "https://example.org/").tree


def _text(element: HtmlElement, path: str) -> str:
    return " ".join(" ".join(found.text_content() for found in element.xpath(path)).split())


def _headings(page: HtmlElement) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.xpath("//main//h2")]


def test_a_front_page_shows_the_sections_it_chose(site: Path) -> None:
    page = _page(site, "alfa")
    headings = _headings(page)
    assert [h for h in headings if h in ("Aktuella projekt", "Nästa evenemang", "Hitta din väg in")] == [
        "Aktuella projekt",
        "Nästa evenemang",
        "Hitta din väg in",
    ]
    assert headings.index("Säg vad du tycker") > headings.index("Hitta din väg in")
    assert headings.count("Säg vad du tycker") == 1
    assert "Egen text." in _text(page, "//*[@data-body]")


def test_a_blog_s_front_page_is_its_list_and_names_those_who_write(site: Path) -> None:
    page = _page(site, "gamma")
    assert len(page.xpath("//*[contains(@class, 'listing')]//li[contains(@class, 'kind-post')]")) == 2
    assert "Redaktionen" in _text(page, "//li[contains(@class, 'kind-post')][1]")
    assert page.xpath("//section[contains(@class, 'writers')]//a")[0].text_content() == "Redaktionen"


def test_a_project_s_way_through_time(site: Path) -> None:
    steps = _page(site, "alfa/projekt/lamps").xpath("//section[contains(@class, 'timeline')]//li")
    assert [_text(step, ".//time") for step in steps] == ["2019", "februari 2020", "2021", "juni 2022"]
    assert "De första lamporna tänds" in steps[1].text_content()
    assert not _page(site, "alfa/projekt/heat").xpath("//section[contains(@class, 'timeline')]")


def test_related_entries_say_what_they_share(site: Path) -> None:
    section = _page(site, "beta/projects/heat").xpath("//section[contains(@class, 'related')]")[0]
    told = {_text(each, "./a"): _text(each, "./span") for each in section.xpath(".//li")}
    assert told["About lamps"] == "Project · Same theme"
    assert "About else" not in told
    assert not _page(site, "beta/projects/else").xpath("//section[contains(@class, 'related')]")


def test_when_an_event_is_and_that_it_is_full(site: Path) -> None:
    page = _page(site, "alfa/evenemang/full")
    assert "torsdag 11 mars 2027 kl. 17–19" in _text(page, "//dl[@class='key']")
    assert _text(page, "//header//*[contains(@class, 'alert')]//p") == "Fullbokat."
    assert not page.xpath("//a[@href='https://example.org/anmalan']")


def test_a_cancelled_event_over_several_days(site: Path) -> None:
    page = _page(site, "beta/events/off")
    assert "11–13 Sept 2027" in _text(page, "//dl[@class='key']")
    assert "Cancelled. The event will not take place." in _text(
        page, "//header//*[contains(@class, 'alert')]//p"
    )


def test_a_post_tells_its_author_how_long_it_is_and_its_series(site: Path) -> None:
    one, two = _page(site, "gamma/2026/01/one"), _page(site, "gamma/2026/01/two")
    assert "2 minuter att läsa" in _text(one, "//p[@class='byline']")
    assert one.xpath("//p[@class='byline']//a")[0].text_content() == "Redaktionen"
    series = one.xpath("//nav[contains(@class, 'series')]")[0]
    assert _text(series, ".//h2") == "Serien Ljus i staden"
    assert _text(series, ".//li") == "Efter den här Om two"
    assert _text(two, "//nav[contains(@class, 'series')]//li") == "Före den här Om one"


@pytest.mark.parametrize(
    ("path", "kind", "shown"),
    [
        ("alfa/city-work", "Förvaltning", "Om lamps"),
        ("alfa/energy", "Tema", "Om heat"),
        ("gamma/writers", "Skribent", "Om one"),
    ],
)
def test_a_page_gathers_what_has_to_do_with_its_subject(site: Path, path: str, kind: str, shown: str) -> None:
    page = _page(site, path)
    assert _text(page, "//p[@class='kind']") == kind
    assert shown in [link.text_content() for link in page.xpath("//ul[@class='cards']//a")]


def test_names_lead_to_the_pages_that_gather(site: Path) -> None:
    page = _page(site, "alfa/projekt/lamps")
    links = {link.text_content().strip(): link.get("href") for link in page.xpath("//dl[@class='facts']//a")}
    assert links["Staden"] == "../../city-work/"
    assert links["Energi"] == "../../energy/"


def test_the_page_for_what_is_not_found_shows_ways_on(site: Path) -> None:
    page = BuiltPage(site / "alfa" / "404.html", "https://example.org/").tree
    headings = _headings(page)
    assert headings == ["Pröva det här", "Webbplatsens delar", "Projekt", "Evenemang"]
    links = page.xpath("//main//a/@href")
    assert links
    assert all(link.startswith("/") for link in links)
