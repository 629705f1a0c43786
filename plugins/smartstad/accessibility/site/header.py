"""The keyboard finds the same header on all pages, after a way past it (WCAG 2.4.1, 2.4.3, 3.2.3)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.site.facts import PageFacts

NO_WAY_PAST_HEADER = Rule(
    "no-way-past-header",
    Severity.ERROR,
    Message(
        "Det första som tabbtangenten når på {page} är inte en länk till sidans huvuddel.",
        "The first thing that the Tab key reaches on {page} is no link to the main part of the page.",
    ),
    Message(
        "Den som använder tangentbord måste gå igenom hela sidhuvudet på varje sida.",
        "Those who use a keyboard have to go through the whole header on every page.",
    ),
    Message(
        'Börja mallen med <a href="#main">Till innehållet</a> och låt huvuddelen vara <main id="main">.',
        'Begin the template with <a href="#main">Skip to the content</a> and let the main part be <main id="main">.',
    ),
    wcag=("2.4.1",),
)
OTHER_HEADER_ORDER = Rule(
    "other-header-order",
    Severity.ERROR,
    Message(
        "I sidhuvudet på {page} kommer ”{name}” före ”{after}”, men på {other} efter.",
        "In the header of {page} “{name}” comes before “{after}”, but on {other} after it.",
    ),
    Message(
        "Den som lärt sig vägen med tangentbordet hamnar fel.",
        "Those who have learnt the way with the keyboard end up in the wrong place.",
    ),
    Message(
        "Låt sidhuvudets delar komma i samma ordning på alla sidor: först ”{after}”, sedan ”{name}”.",
        "Let the parts of the header come in the same order on all pages: first “{after}”, then “{name}”.",
    ),
    wcag=("2.4.3", "3.2.3"),
)


def check(pages: list[PageFacts]) -> Iterator[Problem]:
    order: dict[tuple[str, str, str], PageFacts] = {}
    without: set[str] = set()
    for page in pages:
        template, edition = page.id.template, page.id.edition
        if (not page.main or page.first_stop != f"#{page.main}") and template not in without:
            without.add(template)
            yield Problem(NO_WAY_PAST_HEADER, Span(template), {"page": page.id.url})
        for name, after in pairwise(page.header):
            order.setdefault((edition, name, after), page)
            other = order.pop((edition, after, name), None) if name != after else None
            if other is not None:
                details = {"name": name, "after": after, "page": page.id.url, "other": other.id.url}
                yield Problem(OTHER_HEADER_ORDER, Span(template), details)
