"""The same link text in header and footer leads to the same place on all pages (WCAG 3.2.4, 2.4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.site.facts import PageFacts

SAME_TEXT_OTHER_TARGET = Rule(
    "same-text-other-target",
    Severity.ERROR,
    Message(
        "Länken ”{text}” leder på {page} till {target}, men på {other} till {other_target}.",
        "The link “{text}” leads on {page} to {target}, but on {other} to {other_target}.",
    ),
    Message(
        "Den som känner igen länken från en annan sida räknar med att hamna på samma ställe.",
        "Those who know the link from another page expect to end up in the same place.",
    ),
    Message(
        "Låt länken leda till samma sida överallt, eller säg i texten vad som skiljer, till exempel ”Alla evenemang i Kista”.",
        "Let the link lead to the same page everywhere, or say in its text what differs, for example “All events in Kista”.",
    ),
    wcag=("3.2.4", "2.4.4"),
)


def check(pages: list[PageFacts]) -> Iterator[Problem]:
    known: dict[tuple[str, str], tuple[str, PageFacts]] = {}
    told: set[tuple[str, str]] = set()
    for page in pages:
        for way in page.ways:
            key = (page.id.edition, way.name)
            target, other = known.setdefault(key, (way.target, page))
            if way.alternate or target == way.target or key in told:
                continue
            told.add(key)
            details = {"text": way.name, "page": page.id.url, "target": way.target}
            details |= {"other": other.id.url, "other_target": target}
            yield Problem(SAME_TEXT_OTHER_TARGET, Span(page.id.template), details)
