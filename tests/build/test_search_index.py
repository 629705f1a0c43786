"""The built sites: an index for every edition, of its own entries and no others, and a page that leads to it."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from smartstad.outputs.search_document import FACTS
from smartstad.outputs.search_index import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

EDITIONS = {
    "smartstad": "sv",
    "smartcity": "en",
    "smartsthlm": "sv",
    "smartsthlm/en": "en",
    "smartcity-stockholm": "sv",
    "smartcity-stockholm/en": "en",
}
SEARCH = {"sv": "sok", "en": "search"}


def fragments(edition: Path) -> list[dict[str, Any]]:
    """What the index shows of each entry."""
    files = sorted((edition / FOLDER / "fragment").glob("*.pf_fragment"))
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


@pytest.mark.parametrize(("folder", "language"), EDITIONS.items())
def test_every_edition_has_an_index_of_its_pages(site: Path, folder: str, language: str) -> None:
    edition = site / folder
    told = fragments(edition)
    entry = json.loads((edition / FOLDER / "pagefind-entry.json").read_bytes())
    assert entry["languages"].keys() == {language}
    assert entry["languages"][language]["page_count"] == len(told)
    for each in told:
        page = edition / each["url"].lstrip("/") / "index.html"
        title = html.parse(page).getroot().findtext(".//h1")
        assert title is None or title.strip() == each["meta"]["title"]
    found = {each["url"].strip("/") for each in told}
    assert SEARCH[language] not in found
    assert found >= {"", "om" if language == "sv" else "about"}


@pytest.mark.parametrize(("folder", "language"), EDITIONS.items())
def test_every_page_leads_to_the_search(site: Path, folder: str, language: str) -> None:
    edition = site / folder
    for path in (edition / "index.html", edition / SEARCH[language] / "index.html"):
        (link,) = html.parse(path).getroot().xpath("//header//*[@class='search-link']/a")
        target = (path.parent / link.get("href") / "index.html").resolve()
        assert target == (edition / SEARCH[language] / "index.html").resolve()


def test_what_stands_around_the_text_is_not_searched(site: Path) -> None:
    told = {each["url"]: each["content"] for each in fragments(site / "smartstad")}
    text = told["/projekt/growsmarter/"]
    assert "Gå till innehållet" not in text
    assert "Säg vad du tycker" not in text
    assert "Ett vanligt torg som förebild" in text
    assert text.count(FACTS) == 1
    assert "Energi" in text.split(FACTS)[1]


def test_the_index_stays_out_of_the_pages(site: Path) -> None:
    page = (site / "smartstad" / "projekt" / "smart-trafikstyrning" / "index.html").read_text("utf-8")
    assert "trafikstyrning" in page
    assert "\u00ad" not in page
    assert FOLDER not in page


def test_the_list_has_every_entry_once(site: Path) -> None:
    page = html.parse(site / "smartcity-stockholm" / "sok" / "index.html").getroot()
    links = page.xpath("//section[contains(@class, 'letters')]/ul//a/@href")
    assert len(links) == len(set(links))
    found = {each["url"].strip("/") for each in fragments(site / "smartcity-stockholm")}
    assert {re.sub(r"^(\.\./)+|^\./", "", link).strip("/") for link in links} >= found
