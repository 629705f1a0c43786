"""The maps of the real sites: every entry of the list is beside them, and those with a position on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.html_pages import BuiltPage

if TYPE_CHECKING:
    from pathlib import Path

MAPS = {
    "smartstad/projekt/": "karta/",
    "smartstad/platser/": "karta/",
    "smartcity/events/": "map/",
    "smartcity-stockholm/en/projects/": "map/",
}


def _page(site: Path, path: str) -> BuiltPage:
    return BuiltPage(site / path / "index.html", f"https://example.org/{path}")


def _links(page: BuiltPage, list_class: str) -> set[str]:
    found = page.tree.xpath(
        f"//ul[contains(concat(' ', @class, ' '), ' {list_class} ')]//*[self::h2 or self::h3]/a"
    )
    return {link.text_content() for link in found}


@pytest.mark.parametrize("head", MAPS)
def test_the_map_has_every_entry_of_the_list(site: Path, head: str) -> None:
    on_map, listed = _page(site, head + MAPS[head]), _page(site, head)
    later = sorted((site / head).glob("sida/*/index.html")) + sorted((site / head).glob("page/*/index.html"))
    pages = [listed, *(BuiltPage(path, "") for path in later)]
    assert _links(on_map, "entries") == set().union(*(_links(page, "entries") for page in pages))
    placed = on_map.tree.xpath("//li[@data-x]")
    assert placed
    marked = on_map.tree.xpath("//svg[@data-map-marks]//text")
    assert sum(int(mark.text) for mark in marked) == len(placed)
    assert on_map.tree.xpath("//link[@rel='alternate'][@hreflang='en']")


@pytest.mark.parametrize("head", MAPS)
def test_the_list_leads_to_its_map_and_back(site: Path, head: str) -> None:
    assert MAPS[head] in [link.get("href") for link in _page(site, head).tree.iter("a")]
    assert "../" in [link.get("href") for link in _page(site, head + MAPS[head]).tree.iter("a")]


def test_the_map_is_published_and_in_the_sitemap(site: Path) -> None:
    assert (site / "smartstad/assets/images/stockholm.svg").is_file()
    assert "<loc>https://stockholm.se/smartstad/projekt/karta/</loc>" in (
        site / "smartstad/sitemap.xml"
    ).read_text("utf-8")
