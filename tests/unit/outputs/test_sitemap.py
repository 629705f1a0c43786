"""Sitemaps, read back with lxml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from smartstad.outputs.sitemap import SITEMAP, sitemaps
from smartstad.sites.edition_view import EditionView
from smartstad.sites.placing import build_atlas
from unit.outputs.sample import TODAY, both, edition, entry, list_page, version
from unit.sites.sample import settings
from unit.sites.statement_sample import item, made, page

if TYPE_CHECKING:
    from smartstad.model.library import Entry

HERE = Path(__file__).parent
SCHEMA = etree.XMLSchema(etree.parse(HERE / "sitemap.xsd"))
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ROOT = "https://stad.example/stad/"


def _read(view: EditionView) -> dict[str, tuple[str | None, dict[str, str]]]:
    """Day of change and languages by address; each address once."""
    files = sitemaps(view)
    assert list(files) == [SITEMAP]
    return _urls(files[SITEMAP])


def _urls(data: bytes) -> dict[str, tuple[str | None, dict[str, str]]]:
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
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


def _posts(count: int) -> list[Entry]:
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


def test_front_pages_change_with_what_they_show() -> None:
    old = [both("project", f"a{n}", value="Ljus.", status={"state": "idea", "on": 2026}) for n in range(3)]
    told = {"value": "Ljus.", "status": {"state": "idea", "on": 2026}}
    shown = entry("project", "a1b", version("sv", "2026-05-01", **told), version("en"))
    hidden = entry("project", "z", version("sv", "2026-09-01", **told), version("en"))
    assert _read(edition(*_posts(4)))[ROOT][0] == "2026-04-04"
    assert _read(edition(*old[:2], shown))[ROOT][0] == "2026-05-01"
    # Three projects stand on the front page, in order of title: this one is the fourth.
    assert _read(edition(*old[:2], shown, hidden))[ROOT][0] == "2026-05-01"


def test_audience_pages_change_with_what_they_show() -> None:
    page = both("page", "boende", layout="audience", audience="residents")
    fact = {"authors": ["ada"], "publish_on": "2026-04-01"}
    posts = [
        entry("post", f"p{n}", version("sv", f"2026-05-0{n}", **fact), version("en")) for n in (1, 2, 3, 4)
    ]
    pages = _read(edition(page, *posts))
    # Three are shown with their summaries, and the fourth is named.
    assert pages[f"{ROOT}boende/"][0] == "2026-05-04"
    assert _read(edition(page))[f"{ROOT}boende/"][0] == "2026-03-01"


def test_the_page_of_contents_changes_with_every_page() -> None:
    pages = _read(edition(both("page", "allt", layout="contents"), both("page", "om"), *_posts(9)))
    assert pages[f"{ROOT}allt/"][0] == "2026-04-09"
    assert pages[f"{ROOT}om/"][0] == "2026-03-01"


def test_the_page_of_open_data_changes_with_the_data() -> None:
    project = both(
        "project", "p", value="Ljus.", status={"state": "idea", "on": 2026}, publish_on="2026-08-01"
    )
    pages = _read(edition(both("page", "data", layout="data"), project, *_posts(2)))
    assert pages[f"{ROOT}data/"][0] == "2026-08-01"
    assert _read(edition(both("page", "data", layout="data"), *_posts(2)))[f"{ROOT}data/"][0] == "2026-03-01"


def test_the_page_of_the_accessibility_statement_changes_with_the_registers() -> None:
    audits = [item("audits", on="2026-05-03")]
    address = "https://stockholm.example/stad/statement/"
    assert _read(made(page(), audits=audits).view("stad/sv"))[address][0] == "2026-05-03"
    assert _read(made(page(), audits=audits, known=settings()).view("stad/sv"))[address][0] == "2026-03-01"


def test_a_later_page_of_a_front_page_s_list_has_no_rows() -> None:
    lists = both("page", "start", layout="front", lists="post")
    project = both(
        "project", "new", value="Ljus.", status={"state": "idea", "on": 2026}, publish_on="2026-08-01"
    )
    pages = _read(edition(lists, *_posts(7), project))
    assert (pages[ROOT][0], pages[f"{ROOT}sida/2/"][0]) == ("2026-08-01", "2026-04-02")


def test_what_a_preview_shows_before_its_time_is_not_named() -> None:
    view = edition(both("post", "hello", authors=["ada"]))
    draft = both("post", "draft", authors=["ada"], draft=True)
    library = type(view.library)((*view.library.entries, draft), view.library.registers)
    atlas = build_atlas(library, view.atlas.settings, TODAY, drafts=True)
    shown = EditionView(library, atlas, view.lists, view.edition, view.words, view.today)
    assert atlas.address(view.edition, draft) is not None
    assert list(_read(shown)) == [ROOT, f"{ROOT}blogg/hello/"]


@pytest.mark.parametrize("limits", [{"most_pages": 3}, {"most_bytes": 1400}])
def test_many_pages_are_split_under_an_index(limits: dict[str, int]) -> None:
    view = edition(*_posts(7))
    files = sitemaps(view, **limits)
    index = etree.fromstring(files.pop(SITEMAP))
    SCHEMA.assertValid(index)
    told = [
        (part.findtext("s:loc", namespaces=SPACES), part.findtext("s:lastmod", namespaces=SPACES))
        for part in index
    ]
    assert [url for url, _ in told] == [ROOT + name for name in files]
    assert list(files) == [f"sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    assert len(files) > 1
    together: dict[str, tuple[str | None, dict[str, str]]] = {}
    for (_, changed), data in zip(told, files.values(), strict=True):
        part = _urls(data)
        assert 1 <= len(part) <= limits.get("most_pages", 99)
        assert len(data) <= limits.get("most_bytes", 10**6)
        assert changed == max(day for day, _ in part.values() if day)
        together |= part
    assert together == _read(view)
    assert list(together) == sorted(together)


def test_the_limits_themselves_are_allowed() -> None:
    view = edition(*_posts(2))
    whole = sitemaps(view)
    assert sitemaps(view, most_pages=3) == whole
    assert sitemaps(view, most_bytes=len(whole[SITEMAP])) == whole
    assert len(sitemaps(view, most_bytes=len(whole[SITEMAP]) - 1)) == 3
    # A page that is too large for any file is named all the same.
    assert len(sitemaps(view, most_bytes=1)) == 4
