"""A ``role`` names a role that exists (ACT rule 674b10, Role attribute has valid value)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import ROLES
from smartstad.accessibility.finding import Finding, shortened, tag_with
from smartstad.accessibility.role import explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

INVALID_ROLE = Rule(
    "invalid-role",
    Severity.ERROR,
    Message(
        "Det finns ingen roll som heter ”{role}”, så role i ”{element}” säger ingenting.",
        "There is no role called “{role}”, so the role in “{element}” says nothing.",
    ),
    Message(
        "Rollen berättar för skärmläsare vad något är. En roll som inte finns märker ingen av, och läsaren får "
        "inte veta vad det är.",
        "The role tells screen readers what something is. One that does not exist goes unnoticed, and readers "
        "are not told what it is.",
    ),
    Message(
        'Skriv en roll som finns, till exempel role="{example}", eller ta bort role.',
        'Write a role that exists, for example role="{example}", or take role away.',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("674b10",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.roled:
        written = (element.get("role") or "").strip()
        if written and element.exposed and not explicit_role(element):
            close = get_close_matches(written.lower(), sorted(ROLES), n=1)
            details = {
                "element": tag_with(element, "role"),
                "role": shortened(written),
                "example": close[0] if close else "region",
            }
            yield Finding(INVALID_ROLE, element, details)
