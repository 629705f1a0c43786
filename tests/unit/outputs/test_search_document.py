"""What the search index is told of entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from smartstad.outputs.search_document import (
    BOUNDARY,
    FACTS,
    LEADS,
    divided,
    is_searched,
    leads_on,
    search_document,
)
from smartstad.sites.page_view import NotFoundView
from unit.outputs.sample import both, edition, entry, version

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.outputs.search_document import SearchDocument

PROJECT: dict[str, Any] = {
    "status": {"state": "finished", "on": "2019"},
    "value": "Tryggare för den som går.",
    "start": "2015-03",
    "end": "2018",
    "themes": ["lighting"],
    "partners": ["kth"],
    "roles": ["cyclist"],
    "results": [{"text": {"sv": "Mindre el", "en": "Less electricity"}}],
}


def document(made: Entry, *others: Entry, language: str = "sv", body: str = "<p>Text.</p>") -> SearchDocument:
    view = edition(made, *others, language=language)
    address = view.atlas.pages[view.edition.id].by_entry[made.kind, made.id]
    return search_document(NotFoundView(view), address, body)


def partner(*languages: str) -> Entry:
    facts = {"sector": "academia", "level": "national", "title": "Tekniska högskolan"}
    first, *others = languages or ("sv", "en")
    return entry("partner", "kth", version(first, **facts), *(version(each) for each in others))


def test_words_facts_and_names_are_told_in_the_language() -> None:
    told = document(both("project", "ljus", **PROJECT), partner())
    facts = told.html.split(FACTS)[1]
    assert "Tryggare för den som går." in facts
    assert "Mindre el" in facts
    assert "Less electricity" not in facts
    assert "Belysning" in facts
    assert "cyklist" in facts
    assert f"Tekniska hög{BOUNDARY}skolan" in facts


def test_names_in_another_language_are_left_out() -> None:
    told = document(both("project", "ljus", **PROJECT), partner("sv"), language="en")
    assert "Tekniska" not in told.html


def test_filters_are_ids_and_years() -> None:
    told = document(both("project", "ljus", **PROJECT), partner())
    assert told.filters == {
        "kind": ("project",),
        "theme": ("lighting",),
        "year": ("2015", "2016", "2017", "2018"),
    }
    assert told.meta == {"title": "ljus sv", "summary": "Om ljus.", "kind": "project", "date": "2015"}
    assert told.url == "projekt/ljus/"


@pytest.mark.parametrize(
    ("kind", "facts", "year"),
    [
        ("event", {"start": "2024-11-05", "organiser": {"kind": "own", "name": {"sv": "Vi"}}}, "2024"),
        ("post", {"authors": ["newsroom"]}, "2026"),
        ("publication", {"form": "report", "published": "2021-04"}, "2021"),
        ("call", {"opens": "2025-02-01", "deadline": "2025-03-01", "who": "Alla", "how": "Skriv"}, "2025"),
        ("page", {}, ""),
    ],
)
def test_each_kind_has_its_year(kind: str, facts: dict[str, Any], year: str) -> None:
    assert document(both(kind, "here", **facts)).meta["date"] == year


def test_what_editors_write_is_text() -> None:
    told = document(both("page", "here", title="Ljus & <b>mörker</b>"))
    assert "<h1>Ljus &amp; &lt;b&gt;mörker&lt;/b&gt;</h1>" in told.html


def test_tags_and_attributes_are_left_as_they_are() -> None:
    html = '<a href="trafiksäkerhet" title="trafiksäkerhet">Trafiksäkerhet</a>'
    assert divided(html) == html.replace(">Trafiksäkerhet", f">Trafik{BOUNDARY}säkerhet")


def test_english_is_not_divided() -> None:
    assert BOUNDARY not in document(both("page", "here", title="Trafiksäkerhet"), language="en").html


@pytest.mark.parametrize(("layout", "searched"), [("text", True), ("search", False), ("contents", False)])
def test_pages_that_only_lead_elsewhere_are_not_searched(layout: str, searched: bool) -> None:
    assert is_searched(both("page", "here", layout=layout).facts) is searched


def test_pages_of_lists_weigh_less() -> None:
    listing = both("page", "here", layout="list", lists="project")
    assert '<div data-pagefind-weight="0.5">' in document(listing).html
    assert '<div data-pagefind-weight="1">' in document(both("page", "here")).html


@pytest.mark.parametrize(
    ("kind", "fields", "leads"),
    [
        ("page", {"layout": "gathering", "theme": "lighting"}, True),
        ("page", {"layout": "directory", "directory": "keywords"}, True),
        ("page", {}, False),
        ("page", {"layout": "audience", "audience": "residents"}, False),
        ("publication", {"form": "newsletter", "published": "2026-05"}, True),
        ("publication", {"form": "brochure", "published": "2026-05"}, False),
        ("voice", {"name": "Tidningen", "said_on": "2026-05"}, True),
        ("voice", {"name": "Kim", "said_on": "2026-05", "quote": "Fint ljus."}, False),
    ],
)
def test_what_leads_to_other_entries_comes_after_them(kind: str, fields: dict[str, str], leads: bool) -> None:
    assert leads_on(both(kind, "here", **fields).facts) is leads


def test_what_leads_to_other_entries_says_so_and_sums_up_with_less_weight() -> None:
    leading = document(both("page", "here", layout="list", lists="project"))
    assert leading.filters[LEADS] == ("1",)
    assert "teaser" in leading.meta
    assert "summary" not in leading.meta
    telling = document(both("page", "here"))
    assert LEADS not in telling.filters
    assert "summary" in telling.meta
