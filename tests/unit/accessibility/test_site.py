"""Rules over a whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.accessibility import PageId, Subject, facts_of, inspect_sites, parse
from smartstad.model.problem import Problem, Span

if TYPE_CHECKING:
    from smartstad.accessibility.site.facts import PageFacts

ROOT = "https://example.org/"
HEADER = "<a href=#main>Till innehållet</a><header><a href=/>Start</a><a href=/projekt/>Projekt</a></header>"
FOOTER = "<footer><a href=/om/>Om oss</a><a href=/redogorelse/>Tillgänglighet</a></footer>"


def page(
    path: str = "",
    *,
    header: str = HEADER,
    main: str = "<h1>Rubrik</h1>",
    footer: str = FOOTER,
    template: str = "overrides/page.html",
    edition: str = "stad/sv",
    entry: str = "page/start",
    statement: str | None = None,
) -> PageFacts:
    html = f"<!doctype html><html lang=sv><title>{path}</title>{header}<main id=main>{main}</main>{footer}"
    file = f"content/pages/{path.strip('/') or 'start'}.{edition[-2:]}.md"
    known = PageId(edition, entry, ROOT + path, file, template, statement)
    return facts_of(Subject(parse(html)), known)


def found(*pages: PageFacts) -> list[Problem]:
    return inspect_sites(pages)


def rules(*pages: PageFacts) -> list[str]:
    return [problem.rule.id for problem in found(*pages)]


def test_nothing() -> None:
    assert rules() == []
    assert rules(page(), page("a/"), page("b/", edition="stad/en")) == []


def test_heading_levels() -> None:
    one, other = page("a/", main="<h1>A</h1><h2>Fakta</h2>"), page("b/", main="<h1>B</h1><h3>Fakta</h3>")
    (problem,) = found(one, other)
    assert problem.rule.id == "other-heading-level"
    assert problem.span.file == "overrides/page.html"
    assert "level 3" in problem.what("en")
    elsewhere = page("b/", main="<h1>B</h1><h3>Fakta</h3>", template="overrides/list.html")
    assert rules(one, elsewhere) == []
    written = page("b/", main="<h1>B</h1><div data-body><h3>Fakta</h3></div>")
    assert rules(one, written) == []


def test_heading_order() -> None:
    one = page("a/", main="<h1>A</h1><h2>Fakta</h2><h2>Källor</h2>")
    assert rules(one, page("b/", main="<h1>B</h1><h2>Källor</h2>")) == []
    turned = page("b/", main="<h1>B</h1><h2>Källor</h2><h2>Fakta</h2>")
    assert rules(one, turned) == ["other-heading-order"]
    listed = page("b/", main="<h1>B</h1><ul><li><h2>Källor</h2><li><h2>Fakta</h2></ul>")
    assert rules(one, listed) == []


def test_same_text_leads_to_the_same_place() -> None:
    moved = HEADER.replace("/projekt/", "/projects/")
    (problem,) = found(page("a/"), page("b/", header=moved), page("c/", header=moved))
    assert problem.rule.id == "same-text-other-target"
    assert f"{ROOT}projects/" in problem.what("sv")
    # Relative addresses, parts of pages, and the other language's page of each.
    relative = HEADER.replace('"/', '"../').replace("=/projekt/", "=../projekt/#nya")
    assert rules(page("a/"), page("b/", header=relative)) == []
    other = [
        page(path, header=HEADER.replace("</header>", f"<a hreflang=en href=/en/{path}>English</a></header>"))
        for path in ("a/", "b/")
    ]
    assert rules(*other) == []


def test_way_past_the_header() -> None:
    assert rules(page(header=HEADER.replace("#main", "#huvud"))) == ["no-way-past-header"]
    assert rules(page(header="<header><a href=/>Start</a></header>")) == ["no-way-past-header"]
    assert rules(page(header="<a href=x hidden>x</a>" + HEADER)) == []
    # Once for a template.
    without = [page(path, header="") for path in ("a/", "b/")]
    assert rules(*without) == ["no-way-past-header"]


def test_order_of_the_header() -> None:
    turned = (
        "<a href=#main>Till innehållet</a><header><a href=/projekt/>Projekt</a><a href=/>Start</a></header>"
    )
    (problem,) = found(page("a/"), page("b/", header=turned))
    assert problem.rule.id == "other-header-order"
    hidden = HEADER.replace("</header>", "<a hidden href=/>Projekt</a><a hidden href=/>Start</a></header>")
    assert rules(page("a/"), page("b/", header=hidden)) == []


@pytest.mark.parametrize(("text", "wrong"), [("", True), ("A lamp", False)])
def test_pictures_in_one_language(text: str, wrong: bool) -> None:
    def with_picture(edition: str, alt: str) -> PageFacts:
        body = (
            f'<h1>A</h1><div data-body><img data-source="7:3" src="/{edition}/lampa.jpg" alt="{alt}"></div>'
        )
        return page("a/", main=body, edition=edition)

    problems = found(with_picture("stad/sv", "En lampa"), with_picture("stad/en", text))
    assert [problem.rule.id for problem in problems] == (["image-text-in-one-language"] if wrong else [])
    assert [problem.span for problem in problems] == ([Span("content/pages/a.en.md", 7, 3)] if wrong else [])
    # Decoration in both.
    assert found(with_picture("stad/sv", ""), with_picture("stad/en", "")) == []


def test_link_to_the_statement() -> None:
    statement = f"{ROOT}redogorelse/"
    assert rules(page(statement=statement)) == []
    (problem,) = found(page("a/", statement=statement, footer=""), page("b/", statement=statement, footer=""))
    assert problem.rule.id == "no-link-to-statement"
    assert statement in problem.remedy("sv")
