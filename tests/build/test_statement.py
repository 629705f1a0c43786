"""The accessibility statement and waivers, in a small site from the registers to the pages."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from build.html_pages import BuiltPage, pages_below
from build.small_site import SETTINGS, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.mkdocs.sites_build import Result

pytestmark = pytest.mark.integration

STATEMENT = """\
      accessibility_statement:
        supervisor:
          name: {sv: Tillsynen, en: The supervisor}
          url: https://supervisor.example/
          complaint: https://supervisor.example/complain
"""
AUDIT = """
    - id: check
      name: {sv: Egen kontroll, en: Own check}
      on: 2026-11-01
      department: city
      method: self-assessment
      standards: [WCAG 2.1 AA]
      coverage: part
      met: most
      examined: {sv: Tio sidor., en: Ten pages.}
      not_examined: {sv: Filmerna., en: The films.}
    """
DEFECT = """
    - id: film
      name: {sv: Filmen, en: The film}
      obstacle: {sv: Filmen saknar text., en: The film has no captions.}
      affects: {sv: Den som inte hör., en: Those who do not hear.}
      criteria: [1.2.2]
      reason: defect
      alternative: {sv: Läs manuset., en: Read the script.}
      sites: [alfa, beta]
      found_on: 2026-10-01
      promised_by: 2027-03-01
    """
WAIVER = """
    - id: addresses
      name: {sv: Långa adresser, en: Long addresses}
      rule: vague-link-text
      entries: [project/light]
      reason: defect
      explanation: {sv: Skrivs om i vår., en: Rewritten this spring.}
      department: city
      since: 2026-11-20
      until: 2026-12-31
    """
VAGUE = "Text.\n\n[Läs mer](../pages/start.sv.md) och [läs mer](../pages/projects.sv.md).\n"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A site with all that a statement needs."""
    site = SmallSite(tmp_path / "project")
    site.write("mkdocs.yml", SETTINGS.replace("      addresses:\n", f"{STATEMENT}      addresses:\n", 1))
    site.write("content/registers/audits.yml", dedent(AUDIT))
    site.entry("pages/tillganglighet", "layout: accessibility-statement\n")
    return site


def told(result: Result) -> list[tuple[str, str, int, int]]:
    return [(p.rule.id, p.span.file, p.span.line, p.span.column) for p in result.problems]


def text(small: SmallSite, path: str) -> str:
    page = BuiltPage(small.site / path / "index.html", "https://x.example/")
    return " ".join(" ".join(page.tree.xpath("//main")[0].itertext()).split())


def test_every_page_leads_to_the_statement_of_its_own_edition(small: SmallSite) -> None:
    small.project("light")
    result = small.build()
    assert (result.problems, result.complaints, result.published) == ([], [], True)
    roots = {
        "alfa": ("https://alfa.example.org/sv/", "Tillgänglighetsredogörelse"),
        "beta": ("https://beta.example.org/", "Accessibility statement"),
        "gamma": ("https://gamma.example.org/", "Tillgänglighetsredogörelse"),
        "gamma/en": ("https://gamma.example.org/en/", "Accessibility statement"),
    }
    for folder, (root, name) in roots.items():
        pages = pages_below(small.site / folder, root)
        pages = [page for page in pages if folder != "gamma" or "/en/" not in page.url]
        assert {page.path.name for page in pages} == {"index.html", "404.html"}
        for page in pages:
            (link,) = [a for a in page.tree.xpath("//footer//a") if a.text_content() == name]
            target = f"{root}tillganglighet/"
            assert urljoin(page.url, link.get("href")) == target, page.url
            assert link.get("aria-current") == ("page" if page.url == target else None)


def test_the_page_tells_what_the_law_asks_for_in_its_language(small: SmallSite) -> None:
    small.write("content/registers/defects.yml", dedent(DEFECT))
    assert small.build().published
    swedish = text(small, "alfa/tillganglighet")
    for part in (
        "Staden svarar för webbplatsen Alfa.",
        "Webbplatsen är delvis förenlig med lagen",
        "EN 301 549 V3.2.1 och WCAG 2.1 AA",
        "Tillsynen har tillsyn över att lagen följs.",
        "Anmäl till Tillsynen",
        "Filmen saknar text. Vem det gäller Den som inte hör.",
        "WCAG 1.2.2",
        "Läs manuset.",
        "Ska vara lagad senast 1 mars 2027",
        "Självskattning",
        "De flesta krav som granskades är uppfyllda. Bara en del av kraven granskades.",
        "Filmerna.",
        "Webbplatsen granskades senast 1 november 2026",
    ):
        assert part in swedish
    english = text(small, "beta/tillganglighet")
    assert "The website is partially compliant with the law" in english
    assert "The film has no captions." in english
    # The defect is on the other two sites alone.
    assert "We know of nothing on the website that breaks the requirements." in text(
        small, "gamma/en/tillganglighet"
    )


def test_the_page_leads_to_the_same_for_programs(small: SmallSite) -> None:
    assert small.build().published
    page = BuiltPage(
        small.site / "beta/tillganglighet/index.html", "https://beta.example.org/tillganglighet/"
    )
    file = "data/v1/accessibility-statement.json"
    (link,) = page.tree.xpath("//main//a[@type='application/json']")
    assert urljoin(page.url, link.get("href")) == f"https://beta.example.org/{file}"
    data = json.loads(small.read(f"beta/{file}"))
    assert (data["status"], data["language"], data["url"]) == ("partially-compliant", "en", page.url)
    assert (small.site / "beta" / data["$schema"].removeprefix("https://beta.example.org/")).is_file()


def test_a_waived_problem_is_not_told_but_stands_in_the_statement(small: SmallSite) -> None:
    small.project("light", sv=VAGUE)
    assert [(rule, line) for rule, _, line, _ in told(small.build())] == [("vague-link-text", 16)] * 2
    small.write("content/registers/waivers.yml", dedent(WAIVER))
    result = small.build()
    assert (result.problems, result.published) == ([], True)
    page = text(small, "alfa/tillganglighet")
    assert "Skrivs om i vår. Var Om light Hur mycket 2 ställen Beslutat av Staden" in page
    assert "Gäller 20 november 2026 till 31 december 2026" in page
    (waiver,) = json.loads(small.read("alfa/data/v1/accessibility-statement.json"))["waivers"]
    assert (waiver["id"], waiver["rule"], waiver["places"]) == ("addresses", "vague-link-text", 2)
    # There are no projects in the blog.
    assert json.loads(small.read("gamma/data/v1/accessibility-statement.json"))["waivers"] == []


def test_another_rule_or_entry_is_told_in_spite_of_the_waiver(small: SmallSite) -> None:
    small.write("content/registers/waivers.yml", dedent(WAIVER))
    small.project("light", sv=VAGUE + "\n[](../pages/start.sv.md)\n")
    small.project("dark", sv=VAGUE)
    found = {(rule, file) for rule, file, _, _ in told(small.build())}
    assert found == {
        ("empty-link", "content/projects/light.sv.md"),
        ("vague-link-text", "content/projects/dark.sv.md"),
    }


def test_an_expired_waiver_stops_the_publishing(small: SmallSite) -> None:
    small.project("light", sv=VAGUE)
    small.write("content/registers/waivers.yml", dedent(WAIVER).replace("2026-12-31", "2026-11-23"))
    result = small.build()
    assert told(result) == [("expired-waiver", "content/registers/waivers.yml", 10, 10)]
    assert not result.published


def test_a_waiver_that_covers_nothing_is_a_warning(small: SmallSite) -> None:
    small.project("light")
    small.write("content/registers/waivers.yml", dedent(WAIVER))
    result = small.build()
    assert told(result) == [("unused-waiver", "content/registers/waivers.yml", 2, 7)]
    assert result.published
    # Where one site alone is built there is no telling.
    assert small.build(sites=("gamma",)).problems == []


def test_a_waiver_of_a_rule_that_there_is_not_stops_the_publishing(small: SmallSite) -> None:
    small.project("light", sv=VAGUE)
    wrong = dedent(WAIVER).replace("vague-link-text", "vage-link-text")
    small.write("content/registers/waivers.yml", wrong)
    (problem,) = small.build().problems
    assert (problem.rule.id, problem.span.line, problem.span.column) == ("unknown-accessibility-rule", 4, 9)
    assert "Menade du ”vague-link-text”?" in problem.remedy("sv")


def test_a_template_can_be_waived(small: SmallSite) -> None:
    footer = small.folder / "overrides" / "page.html"
    footer.write_text(
        footer.read_text("utf-8").replace("{% block after %}", '{% block after %}<a href="/"></a>'), "utf-8"
    )
    small.entry("pages/about", "")
    assert {place[:2] for place in told(small.build())} == {("empty-link", "overrides/page.html")}
    waiver = dedent(WAIVER).replace("entries: [project/light]", "templates: [overrides/page.html]")
    small.write("content/registers/waivers.yml", waiver.replace("vague-link-text", "empty-link"))
    assert small.build().problems == []
    assert "1 place" in text(small, "beta/tillganglighet")


def test_what_is_missing_stops_the_publishing(small: SmallSite) -> None:
    small.write("content/registers/audits.yml", dedent(AUDIT).replace("2026-11-01", "2025-11-23"))
    small.write("content/registers/defects.yml", dedent(DEFECT).replace("2027-03-01", "2026-11-23"))
    small.entry("pages/tillganglighet", "layout: accessibility-statement\nsites: [alfa, beta]\n")
    result = small.build()
    gamma = (small.folder / "mkdocs.yml").read_text("utf-8").split("\n").index("        gamma:") + 1
    assert told(result) == [
        ("old-audit", "content/registers/audits.yml", 4, 7),
        ("broken-promise", "content/registers/defects.yml", 11, 16),
        ("missing-statement", "mkdocs.yml", gamma, 9),
        ("missing-statement", "mkdocs.yml", gamma, 9),
    ]
    assert not result.published


def test_without_an_audit_nothing_is_published(small: SmallSite) -> None:
    (small.folder / "content" / "registers" / "audits.yml").unlink()
    result = small.build()
    assert {problem.rule.id for problem in result.problems} == {"missing-audit"}
    assert result.problems[0].span.file == "mkdocs.yml"
    assert not result.published
