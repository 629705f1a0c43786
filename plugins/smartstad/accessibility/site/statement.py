"""Every page links to the accessibility statement (lag 2018:1937, 13 §; MDFFS on statements)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.site.facts import PageFacts

NO_LINK_TO_STATEMENT = Rule(
    "no-link-to-statement",
    Severity.ERROR,
    Message(
        "Sidan {page} länkar inte till webbplatsens tillgänglighetsredogörelse.",
        "The page {page} does not link to the accessibility statement of the site.",
    ),
    Message(
        "Den som inte kan använda en sida ska hitta vart man säger det därifrån. Lagen kräver det.",
        "Those who cannot use a page must find from there where to say so. The law demands it.",
    ),
    Message(
        "Länka till redogörelsen i sidfoten: {statement}",
        "Link to the statement in the footer: {statement}",
    ),
)


def check(pages: list[PageFacts]) -> Iterator[Problem]:
    told: set[str] = set()
    for page in pages:
        statement, template = page.id.statement, page.id.template
        if statement is None or template in told or any(way.target == statement for way in page.ways):
            continue
        told.add(template)
        yield Problem(NO_LINK_TO_STATEMENT, Span(template), {"page": page.id.url, "statement": statement})
