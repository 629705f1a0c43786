"""An id is given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

DUPLICATE_ID = Rule(
    "duplicate-id",
    Severity.WARNING,
    Message(
        "Id:t ”{element}” finns mer än en gång på sidan.", "The id “{element}” is on the page more than once."
    ),
    Message(
        "Länkar, etiketter och beskrivningar som pekar dit når bara det första, så läsaren kan hamna fel.",
        "Links, labels and descriptions that point to it only reach the first, so readers may end up in the wrong place.",
    ),
    Message(
        "Ge det ett eget id, till exempel ## Så gick det {{#sa-gick-det-2024}}.",
        "Give it an id of its own, for example ## How it went {{#how-it-went-2024}}.",
    ),
    wcag=("1.3.1",),
)


def check(subject: Subject) -> Iterator[Finding]:
    elements = subject.page.having("id")
    if len(elements) == len(subject.page.by_id):
        return
    for element in elements:
        name = element.get("id") or ""
        if name and subject.page.by_id[name] is not element:
            yield Finding(DUPLICATE_ID, element, {"element": shortened(name), "text": ""})
