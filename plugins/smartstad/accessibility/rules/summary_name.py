"""What opens a part of the page (summary) has a name (ACT rule 2t702h)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.accessibility.focus import is_summary_of_details
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

EMPTY_SUMMARY = Rule(
    "empty-summary",
    Severity.ERROR,
    Message(
        "Rubriken ”{element}” till det som fälls ut har ingen text.",
        "The summary “{element}” of what can be opened has no text.",
    ),
    Message(
        "Skärmläsare säger inte vad som döljer sig där, så läsaren vet inte om det är värt att fälla ut.",
        "Screen readers do not say what is hidden there, so that readers cannot know whether it is worth "
        "opening.",
    ),
    Message(
        "Skriv vad som fälls ut, till exempel <details><summary>Öppettider</summary>.",
        "Write what can be opened, for example <details><summary>Opening hours</summary>.",
    ),
    wcag=("4.1.2",),
    act=("2t702h",),
)


def _summaries(subject: Subject) -> Iterator[Element]:
    """The summaries that are one still: with another role they are a button, a heading …"""
    roles = subject.roles
    for element in subject.page.by_tag("summary"):
        if (
            element.exposed
            and is_summary_of_details(element)
            and roles.of(element) == roles.implicit(element)
        ):
            yield element


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(_summaries(subject)):
        yield Finding(EMPTY_SUMMARY, element, {"element": as_tag(element)})
