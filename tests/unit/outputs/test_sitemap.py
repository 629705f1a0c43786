"""Sitemaps, read back with lxml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from smartstad.outputs.sitemap import sitemap
from unit.outputs.sample import both, edition, entry, list_page, version

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ROOT = "https://stad.example/stad/"


def _read(view: EditionView) -> dict[str, tuple[str | None, dict[str, str]]]:
    """Day of change and languages by address; each address once."""
    root = etree.fromstring(sitemap(view))
    pages = {}
    for url in root.findall("s:url", SPACES):
        links = {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link[@rel='alternate']", SPACES)
        }
        pages[url.findtext("s:loc", namespaces=SPACES)] = (
            url.findtext("s:lastmod", namespaces=SPACES),
            links,
        )
    assert len(pages) == len(root)
    return pages


def _posts(count: int) -> list:
    return [both("post", f"p{n}", authors=["ada"], publish_on=f"2026-04-{n + 1:02}") for n in range(count)]


def test_every_page_is_named_once_with_its_day_and_its_languages() -> None:
    post = entry("post", "hello", version("sv", "2026-05-01", authors=["ada"]), version("en", slug="hi"))
    pages = _read(edition(post))
    assert list(pages) == [ROOT, f"{ROOT}blogg/hello/"]
    english = f"{ROOT}en/blog/hi/"
    languages = {"sv": f"{ROOT}blogg/hello/", "en": english, "x-default": english}
    assert pages[f"{ROOT}blogg/hello/"] == ("2026-05-01", languages)
    # The other edition's sitemap says the same of the pair.
    assert _read(edition(post, language="en"))[english] == ("2026-03-01", languages)


def test_a_page_in_one_language_has_no_alternates() -> None:
    assert _read(edition(entry("post", "hello", version("sv", authors=["ada"]))))[f"{ROOT}blogg/hello/"] == (
        "2026-03-01",
        {},
    )


def test_later_pages_of_lists_are_named() -> None:
    pages = _read(edition(*_posts(12), list_page("blogg", "post")))
    later = [f"{ROOT}blogg/sida/2/", f"{ROOT}blogg/sida/3/"]
    assert [url for url in pages if "/sida/" in url] == later
    assert pages[later[0]][1]["en"] == f"{ROOT}en/blogg/page/2/"


def test_a_list_changes_with_what_it_lists() -> None:
    pages = _read(edition(*_posts(7), list_page("blogg", "post")))
    assert pages[f"{ROOT}blogg/"][0] == "2026-04-07"
    assert pages[f"{ROOT}blogg/sida/2/"][0] == "2026-04-02"


def test_former_addresses_are_not_named() -> None:
    post = entry("post", "hello", version("sv", authors=["ada"], aliases=["gammal/"]))
    view = edition(post)
    assert "gammal/" in view.atlas.pages["stad/sv"].redirects
    assert not any("gammal" in url for url in _read(view))


def test_what_is_not_published_is_not_named() -> None:
    hidden = both("post", "later", authors=["ada"], publish_on="2027-01-01")
    assert list(_read(edition(hidden))) == [ROOT]


def test_addresses_are_escaped() -> None:
    view = edition(host="https://stad.example/a&b/")
    assert list(_read(view)) == ["https://stad.example/a&b/stad/"]
