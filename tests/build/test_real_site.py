"""The sites of the repository's own content, as they are published."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from build.html_pages import BuiltPage, broken_targets, pages_below
from build.small_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

EDITIONS = {
    "smartstad": ("https://stockholm.se/smartstad/", "sv"),
    "smartcity": ("https://stockholm.se/smartcity/", "en"),
    "smartsthlm": ("https://smartsthlm.stockholm.se/", "sv"),
    "smartsthlm/en": ("https://smartsthlm.stockholm.se/en/", "en"),
    "smartcity-stockholm": ("https://smartcity.stockholm/", "sv"),
    "smartcity-stockholm/en": ("https://smartcity.stockholm/en/", "en"),
}
"""Folder, address and language of every edition."""

DATA_TYPES = ("application/ld+json", "application/json")
"""Types of scripts that are data and not run."""

NU = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def pages(site: Path) -> list[BuiltPage]:
    """Every page of every edition, each once."""
    found = []
    for folder, (root, _) in EDITIONS.items():
        nested = [site / other for other in EDITIONS if other.startswith(f"{folder}/")]
        found += [
            page
            for page in pages_below(site / folder, root)
            if not any(page.path.is_relative_to(other) for other in nested)
        ]
    return found


@pytest.fixture(scope="session")
def entries(pages: list[BuiltPage]) -> list[BuiltPage]:
    """The pages that show something: neither redirects nor the pages for what is not found."""
    return [page for page in pages if not page.is_redirect and page.path.name != "404.html"]


def by_edition(pages: list[BuiltPage]) -> Mapping[str, list[BuiltPage]]:
    groups: dict[str, list[BuiltPage]] = defaultdict(list)
    for page in pages:
        root = max((root for root, _ in EDITIONS.values() if page.url.startswith(root)), key=len)
        groups[root].append(page)
    return groups


def test_every_edition_is_built_in_its_language(pages: list[BuiltPage]) -> None:
    editions = by_edition(pages)
    for root, language in EDITIONS.values():
        assert len(editions[root]) > 10, root
        assert {page.language for page in editions[root]} == {language}, root


def test_front_pages(site: Path) -> None:
    for folder, (_, language) in EDITIONS.items():
        assert f'<html lang="{language}"' in (site / folder / "index.html").read_text(encoding="utf-8")


def test_canonical_addresses_are_the_pages_own(entries: list[BuiltPage]) -> None:
    assert {page.url: page.canonical for page in entries} == {page.url: page.url for page in entries}


def test_alternates_are_absolute_reciprocal_and_have_a_default(entries: list[BuiltPage]) -> None:
    by_url = {page.url: page for page in entries}
    with_alternates = [page for page in entries if page.alternates]
    assert len(with_alternates) > len(entries) * 0.9
    for page in with_alternates:
        languages = {language: url for language, url in page.alternates.items() if language != "x-default"}
        assert languages[page.language] == page.url
        assert page.alternates["x-default"] in languages.values()
        for language, url in languages.items():
            assert by_url[url].language == language
            assert by_url[url].alternates == page.alternates


def test_titles_and_descriptions_are_unique_in_each_edition(entries: list[BuiltPage]) -> None:
    for root, group in by_edition(entries).items():
        for told in ([page.title for page in group], [page.meta("description") for page in group]):
            assert all(told), root
            assert sorted(t for t in set(told) if told.count(t) > 1) == [], root


def test_every_page_has_a_title_and_a_description(pages: list[BuiltPage]) -> None:
    assert [page.url for page in pages if not page.title.strip() or not page.meta("description")] == []


def test_no_link_or_anchor_is_broken_within_or_across_sites(pages: list[BuiltPage], site: Path) -> None:
    roots = {root: site / folder for folder, (root, _) in EDITIONS.items()}
    assert broken_targets(pages, roots) == []


def test_nothing_is_loaded_from_elsewhere(pages: list[BuiltPage]) -> None:
    loaded = "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //*/@src | //object/@data"
    for page in pages:
        assert [url for url in page.tree.xpath(loaded) if "//" in url] == [], page.url


def test_a_strict_policy_would_break_nothing(pages: list[BuiltPage]) -> None:
    """No style, and no script that would be run, stands in the page, so that no ``unsafe-inline`` is needed."""
    for page in pages:
        assert page.tree.xpath("//style | //@style") == [], page.url
        # A script of any other type is data, which no policy concerns (HTML, 4.12.1: data block).
        run = [s for s in page.tree.xpath("//script[not(@src)]") if s.get("type") not in DATA_TYPES]
        assert run == [], page.url
        handlers = [name for element in page.tree.iter() for name in element.attrib if name.startswith("on")]
        assert handlers == [], page.url


def test_every_page_says_what_it_is_to_networks_and_programs(entries: list[BuiltPage], site: Path) -> None:
    roots = {root: site / folder for folder, (root, _) in EDITIONS.items()}
    for page in entries:
        told = {str(m.get("property")): str(m.get("content")) for m in page.tree.xpath("//meta[@property]")}
        assert told["og:url"] == page.canonical, page.url
        assert told["og:locale"] == {"sv": "sv_SE", "en": "en_GB"}[page.language], page.url
        assert told["og:title"], page.url
        assert told["og:description"] == page.meta("description"), page.url
        assert told["og:image:alt"] == page.meta("twitter:image:alt"), page.url
        assert page.meta("twitter:card") == "summary_large_image", page.url
        others = {language for language in page.alternates if language not in (page.language, "x-default")}
        assert ("og:locale:alternate" in told) == bool(others), page.url
        root = max((root for root in roots if page.url.startswith(root)), key=len)
        card = roots[root] / told["og:image"].removeprefix(root)
        assert card.read_bytes()[16:24] == b"\x00\x00\x04\xb0\x00\x00\x02\x76", page.url
        assert card.stat().st_size < 60_000, page.url


def test_structured_data_is_read_and_names_what_stands_there(entries: list[BuiltPage]) -> None:
    known = {page.url for page in entries}
    kinds = set()
    for page in entries:
        (script,) = page.tree.xpath("//script[@type='application/ld+json']")
        data = json.loads(script.text)
        assert data["@context"] == "https://schema.org"
        by_type = {node["@type"]: node for node in data["@graph"]}
        kinds |= by_type.keys()
        home = page.url in {root for root, _ in EDITIONS.values()}
        assert ("WebSite" in by_type) == home, page.url
        assert ("BreadcrumbList" in by_type) == (not home), page.url
        for item in by_type.get("BreadcrumbList", {}).get("itemListElement", []):
            assert item["item"] in known, page.url
    assert kinds >= {"WebPage", "Project", "Event", "BlogPosting", "Place", "Organization", "Dataset"}


def test_landmarks_and_headings(pages: list[BuiltPage]) -> None:
    for page in (page for page in pages if not page.is_redirect):
        assert len(page.tree.xpath("//h1")) == 1, page.url
        assert len(page.tree.xpath("//main")) == 1, page.url
        skip = page.tree.xpath("//body//a")[0]
        assert skip.get("href", "").lstrip("#") in page.anchors, page.url


def test_every_page_leads_to_the_statement_of_its_edition(pages: list[BuiltPage]) -> None:
    names = {"sv": "Tillgänglighetsredogörelse", "en": "Accessibility statement"}
    for root, group in by_edition(pages).items():
        for page in (page for page in group if not page.is_redirect):
            (link,) = [a for a in page.tree.xpath("//footer//a") if a.text_content() == names[page.language]]
            target = urljoin(page.url, link.get("href"))
            assert target.startswith(root), page.url
            assert target in {other.url for other in group}, page.url


def test_positions_in_the_source_are_not_published(pages: list[BuiltPage]) -> None:
    assert [page.url for page in pages if "data-source" in page.path.read_text(encoding="utf-8")] == []


@pytest.mark.java
def test_the_nu_checker_reports_no_error(pages: list[BuiltPage], site: Path) -> None:
    if not NU.exists():
        pytest.fail("The Nu HTML checker is missing: run scripts/setup-test-tools.")
    command = [
        "java",
        "-Xss1024k",
        "-jar",
        str(NU),
        "--errors-only",
        "--format",
        "json",
        "--skip-non-html",
        str(site),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    assert pages
    assert [(m.get("url"), m.get("lastLine"), m["message"]) for m in messages] == []
