"""The pages of messages, audiences, keywords, roles, departments and places, in the built HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.html_pages import BuiltPage
from build.small_site import SETTINGS, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

KINDS = ("message", "place", "voice", "indicator")
GOALS = """\
- id: residents
  name: {sv: Invånare, en: Residents}
  knowledge: {sv: Vet att staden är till för alla., en: Know that the city is for all.}
  knowledge_plain: {sv: Staden är till för dig., en: The city is for you.}
  attitude: {sv: Jag är stolt över staden jag bor i., en: I am proud of the city I live in.}
  behaviour: {sv: Uttrycker behov och idéer till staden., en: Express needs and ideas to the City.}
  message: {sv: Staden utvecklas tillsammans med mig., en: The city develops together with me.}
  quoted_from: Strategin, kapitel 3.3
"""
DEPARTMENTS = """\
- id: city
  name: {sv: Staden, en: The City}
  summary: {sv: Sköter ljuset., en: Looks after the light.}
  former_names:
    - {name: Gatukontoret, until: 2004-12}
  since: 1912
"""
EVENT = (
    "organiser: {kind: own, name: {sv: Staden, en: The City}}\nlocation: {name: {sv: Parken}, place: park}\n"
)
CARRIES = "messages: [together]\nroles: [cyclist]\nkeywords: [open]\n"


def _settings() -> str:
    patterns = "".join(
        f'        {kind}: {{sv: "{kind}/{{slug}}/", en: "{kind}/{{slug}}/"}}\n' for kind in KINDS
    )
    return SETTINGS.replace("      addresses:\n", "      addresses:\n" + patterns).replace(
        "kinds: [page, project, event]", f"kinds: [page, project, event, {', '.join(KINDS)}]"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One site with a page for each thing that is asserted here."""
    small = SmallSite(tmp_path_factory.mktemp("gathered"))
    small.write("mkdocs.yml", _settings())
    small.write("content/registers/audiences.yml", GOALS)
    small.write("content/registers/departments.yml", DEPARTMENTS)
    small.write(
        "content/registers/roles.yml",
        "- {id: cyclist, name: {sv: Cyklist, en: Cyclist}, summary: {sv: Ljus åt dig, en: Light for you}}\n",
    )
    small.write(
        "content/registers/keywords.yml",
        "- {id: open, name: {sv: öppen, en: open}, summary: {sv: Alla får se, en: All may see}}\n",
    )
    small.entry("messages/together", "order: 1\nquoted_from: Strategin, kapitel 4.1\n")
    small.entry("pages/residents", "layout: audience\naudience: residents\n")
    small.entry("pages/cycling", "layout: gathering\nrole: cyclist\n")
    small.entry("pages/openness", "layout: gathering\nkeyword: open\n")
    small.entry("pages/the-city", "layout: gathering\ndepartment: city\n")
    small.entry("pages/offices", "layout: directory\ndirectory: departments\n")
    small.entry("places/park", "location: {name: {sv: Parken, en: The park}}\n")
    small.project(
        "lamps",
        facts=CARRIES + "results:\n  - {text: {sv: Så mycket el sparades}, value: 40, unit: {sv: procent}}\n",
    )
    small.project("else")
    small.entry(
        "voices/kim",
        CARRIES + "name: Kim Exempel\nsaid_on: 2026-05\nconsent: {given_on: 2026-05-02}\n",
        texts="quote: Nu går jag hem genom parken på kvällen.\n",
    )
    small.entry(
        "indicators/walkers",
        CARRIES + "unit: {sv: steg, en: steps}\ngeography: {sv: Parken, en: The park}\n"
        "direction: up\nvalues: [{year: 2025, value: 41, source: report}]\nsources: [{id: report, title: Report}]\n",
    )
    # The day of the build is 24 November 2026.
    small.entry("events/walk", "start: 2026-11-24\n" + CARRIES + EVENT)
    small.entry("events/talk", "start: 2026-11-23\n" + CARRIES + EVENT)
    result = small.build()
    assert not [problem for problem in result.problems if problem.rule.severity.name == "ERROR"]
    return small.site


def _page(site: Path, path: str) -> HtmlElement:
    return BuiltPage(site / path / "index.html", "https://example.org/").tree


def _text(element: HtmlElement, path: str) -> str:
    return " ".join(" ".join(found.text_content() for found in element.xpath(path)).split())


def _under(page: HtmlElement, heading: str) -> list[str]:
    """The titles in the innermost section with that heading."""
    section = f"//section[*[self::h2 or self::h3][normalize-space()='{heading}']]"
    return [link.text_content() for link in page.xpath(f"{section}//li//*[self::h3 or self::h4]/a")]


def test_a_message_shows_what_carries_it(site: Path) -> None:
    page = _page(site, "alfa/message/together")
    assert _under(page, "Projekt") == ["Om lamps"]
    assert _under(page, "Kommande evenemang") == ["Om walk"]
    assert "Först står de som bär det här budskapet före andra." in _text(page, "//section[@class='stories']")
    voices = page.xpath("//section[contains(@class, 'voices')]")[0]
    assert _text(voices, ".//blockquote") == "Nu går jag hem genom parken på kvällen."
    assert "Kim Exempel" in _text(voices, ".//figcaption")
    assert [
        _text(each, ".") for each in page.xpath("//*[contains(@class, 'figures')]//p[@class='figure']")
    ] == [
        "41 steg",
        "40 procent",
    ]
    audience = page.xpath("//section[contains(@class, 'audiences')]//li")[0]
    assert _text(audience, ".//h3/a") == "Invånare"
    assert _text(audience, ".//blockquote") == "Staden utvecklas tillsammans med mig."


def test_an_audience_s_goals_are_quotations(site: Path) -> None:
    goals = _page(site, "alfa/residents").xpath("//section[@class='goals']//li")
    assert [_text(goal, ".//blockquote") for goal in goals] == [
        "Vet att staden är till för alla.",
        "Jag är stolt över staden jag bor i.",
        "Uttrycker behov och idéer till staden.",
    ]
    assert _text(goals[0], "./p[@class='plain']") == "Staden är till för dig."
    assert _text(goals[0], ".//figcaption/cite") == "Strategin, kapitel 3.3"
    # Elsewhere the original stands too, with its language, and the translation is said to be one.
    (goal, *_) = _page(site, "beta/residents").xpath("//section[@class='goals']//li")
    assert goal.xpath(".//blockquote/@lang") == ["sv"]
    assert (
        _text(goal, ".//*[@class='translation']")
        == "Know that the city is for all. Our translation from Swedish."
    )


def test_an_audience_is_told_what_it_can_do(site: Path) -> None:
    page = _page(site, "alfa/residents")
    to_do = page.xpath("//section[@class='to-do']")[0]
    assert "Om walk" in _text(to_do, ".//h4")
    assert "Om talk" not in _text(to_do, ".//h4")
    assert any("feeds/" in href for href in to_do.xpath(".//a/@href"))
    assert "Om talk" in _text(page, "//section[@class='for-you']//h4")
    assert "Vem du talar med" in [each.text_content() for each in page.xpath("//h2")]


@pytest.mark.parametrize(("path", "told"), [("cycling", "Ljus åt dig"), ("openness", "Alla får se")])
def test_a_role_and_a_keyword_are_explained_and_gather(site: Path, path: str, told: str) -> None:
    page = _page(site, f"alfa/{path}")
    assert told in _text(page, "//header//p")
    assert _under(page, "Projekt") == ["Om lamps"]
    assert f"../{path}/" in [
        href.replace("../..", "..") for href in _page(site, "alfa/projekt/lamps").xpath("//main//a/@href")
    ]


def test_a_department_s_former_name_is_dated(site: Path) -> None:
    page = _page(site, "alfa/the-city")
    facts = " ".join(_text(page, "//dl[@class='facts']").split())
    assert "Gatukontoret (till december 2004)" in facts
    assert "sedan 1912" in facts
    assert sorted(_under(page, "Projekt")) == ["Om else", "Om lamps"]
    listed = _page(site, "alfa/offices").xpath("//*[@class='directory']/li[@id='item:city']")[0]
    assert listed.xpath(".//h2/a/@href") == ["../the-city/"]
    assert "Gatukontoret (till december 2004)" in _text(listed, ".//dl")


def test_a_place_shows_what_is_next_and_what_has_been(site: Path) -> None:
    page = _page(site, "alfa/place/park")
    assert _under(page, "Kommande evenemang") == ["Om walk"]
    assert _under(page, "Tidigare evenemang") == ["Om talk"]
