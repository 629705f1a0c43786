"""Pages of a kind have the same headings on the same levels and in the same order (WCAG 1.3.1, 3.2.3)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.site.facts import PageFacts

_MAIN = 1
"""Level of the main heading, whose text is each page's own."""

_WHY = Message(
    "Den som lärt sig en sida av det här slaget hittar på nästa bara om den är byggd likadant.",
    "Those who have learnt one page of this kind find their way on the next only if it is built alike.",
)

OTHER_HEADING_LEVEL = Rule(
    "other-heading-level",
    Severity.ERROR,
    Message(
        "Rubriken ”{heading}” har nivå {level} på {page}, men nivå {other_level} på {other}.",
        "The heading “{heading}” has level {level} on {page}, but level {other_level} on {other}.",
    ),
    _WHY,
    Message(
        "Ge rubriken samma nivå på alla sidor av slaget, till exempel <h2>{heading}</h2> i mallen.",
        "Give the heading the same level on all pages of the kind, for example <h2>{heading}</h2> in the template.",
    ),
    wcag=("1.3.1",),
)
OTHER_HEADING_ORDER = Rule(
    "other-heading-order",
    Severity.ERROR,
    Message(
        "Rubriken ”{heading}” står före ”{after}” på {page}, men efter den på {other}.",
        "The heading “{heading}” comes before “{after}” on {page}, but after it on {other}.",
    ),
    _WHY,
    Message(
        "Låt mallens delar komma i samma ordning på alla sidor av slaget: först ”{after}”, sedan ”{heading}”.",
        "Let the parts of the template come in the same order on all pages of the kind: "
        "first “{after}”, then “{heading}”.",
    ),
    wcag=("1.3.1", "3.2.3"),
)


def check(pages: list[PageFacts]) -> Iterator[Problem]:
    levels: dict[tuple[str, str, str], tuple[int, PageFacts]] = {}
    order: dict[tuple[str, str, str, str], PageFacts] = {}
    told: set[tuple[str, ...]] = set()
    for page in pages:
        kind = (page.id.edition, page.id.template)
        named = [(level, name) for level, name in page.headings if name and level > _MAIN]
        for level, name in named:
            other_level, other = levels.setdefault((*kind, name), (level, page))
            if level != other_level and (*kind, name) not in told:
                told.add((*kind, name))
                details = {"heading": name, "level": str(level), "other_level": str(other_level)}
                yield Problem(OTHER_HEADING_LEVEL, Span(page.id.template), details | _pages(page, other))
        for (_, name), (_, after) in pairwise(named):
            order.setdefault((*kind, name, after), page)
            turned = order.get((*kind, after, name))
            if turned is not None and name != after and (*kind, after, name) not in told:
                told |= {(*kind, after, name), (*kind, name, after)}
                details = {"heading": name, "after": after}
                yield Problem(OTHER_HEADING_ORDER, Span(page.id.template), details | _pages(page, turned))


def _pages(page: PageFacts, other: PageFacts) -> dict[str, str]:
    return {"page": page.id.url, "other": other.id.url}
