"""What is hidden from screen readers can't get the focus (ACT rule 6cfa84, Element with aria-hidden has no content in
sequential focus navigation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.frame import is_tab_stop
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

HIDDEN_FOCUS = Rule(
    "hidden-focus",
    Severity.ERROR,
    Message(
        "Man kan gå till ”{element}” med tangentbordet, men aria-hidden döljer den för skärmläsare.",
        "The keyboard reaches “{element}”, but aria-hidden hides it from screen readers.",
    ),
    Message(
        "Den som använder skärmläsare hamnar på något som inte läses upp, och vet inte var på sidan fokus är.",
        "People who use a screen reader get to something that is not read, and do not know where on the page they are.",
    ),
    Message(
        'Ta bort aria-hidden="true", eller låt ingen komma dit: <button aria-hidden="true" tabindex="-1">. Ska det '
        "döljas för alla, skriv hidden.",
        'Take aria-hidden="true" away, or let nobody get there: <button aria-hidden="true" tabindex="-1">. If it is '
        "to be hidden from everybody, write hidden.",
    ),
    wcag=("4.1.2",),
    act=("6cfa84",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in _concealed(subject):
        if is_tab_stop(element) and not subject.scripts.passes_focus_on(element):
            details = {"element": tag_with(element, "href", "role", "type", "tabindex")}
            yield Finding(HIDDEN_FOCUS, element, details)


def _concealed(subject: Subject) -> Iterator[Element]:
    """The elements that are hidden from assistive technology, and all within them, in order."""
    end = 0
    for element in subject.page.having("aria-hidden"):
        if element.concealed and element.order >= end:
            end = subject.extents.end(element)
            yield from subject.page.elements[element.order : end]
