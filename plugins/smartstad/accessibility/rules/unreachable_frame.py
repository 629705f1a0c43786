"""The keyboard reaches what is in a frame (ACT rule akn7bn, Iframe with interactive elements is not excluded from
tab-order)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.focus import tab_index
from smartstad.accessibility.frame import holds_tab_stop
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNREACHABLE_FRAME = Rule(
    "unreachable-frame",
    Severity.ERROR,
    Message(
        "Länkar och knappar i ramen ”{element}” går inte att nå med tangentbordet.",
        "The keyboard does not reach the links and buttons in the frame “{element}”.",
    ),
    Message(
        "Ett negativt tabindex tar bort hela ramen med allt i den ur ordningen för Tab. Den som inte kan använda mus "
        "kommer aldrig dit.",
        "A negative tabindex takes the whole frame out of the order of the Tab key. Those who cannot use a mouse "
        "never get there.",
    ),
    Message(
        'Ta bort tabindex: <iframe title="Karta över lyktorna" src=…>.',
        'Take tabindex away: <iframe title="Map of the lamps" src=…>.',
    ),
    wcag=("2.1.1",),
    act=("akn7bn",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.by_tag("iframe"):
        index = tab_index(element)
        if index is None or index >= 0 or not element.is_operable or not subject.sight.sees(element):
            continue
        if holds_tab_stop(element):
            yield Finding(UNREACHABLE_FRAME, element, {"element": tag_with(element, "title", "tabindex")})
