"""Attributes of WAI-ARIA have values that they can have (ACT rule 6a7281, ARIA state or property has valid value)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import (
    DEFINED,
    INTEGERS,
    NUMBERS,
    REFERENCE_LISTS,
    REFERENCES,
    REQUIRED,
    TOKEN_LISTS,
    TOKENS,
)
from smartstad.accessibility.finding import Finding, shortened, tag_with
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_WHY = Message(
    "Webbläsare bortser från värden som inte finns, så skärmläsare får inte veta det du ville säga.",
    "Browsers ignore values that do not exist, so screen readers are not told what you wanted to say.",
)

INVALID_ARIA_VALUE = Rule(
    "invalid-aria-value",
    Severity.ERROR,
    Message(
        "Värdet ”{value}” kan {attribute} inte ha; det står i ”{element}”.",
        "The value “{value}” is none that {attribute} can have; it stands in “{element}”.",
    ),
    _WHY,
    Message(
        'Skriv ett värde som finns, till exempel {attribute}="{example}".',
        'Write a value that exists, for example {attribute}="{example}".',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("6a7281",),
)
MISSING_ARIA_TARGET = Rule(
    "missing-aria-target",
    Severity.ERROR,
    Message(
        "Det finns inget på sidan med id ”{value}”, som {attribute} i ”{element}” pekar på.",
        "Nothing on the page has the id “{value}”, which {attribute} in “{element}” points to.",
    ),
    Message(
        "Skärmläsare kan inte visa vägen från det ena till det andra, och rollen kräver att de hör ihop.",
        "Screen readers cannot lead from the one to the other, and the role demands that they belong together.",
    ),
    Message(
        'Ge det som avses samma id, till exempel id="{example}", eller rätta {attribute}.',
        'Give what is meant the same id, for example id="{example}", or correct {attribute}.',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("6a7281",),
)

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?")


def check(subject: Subject) -> Iterator[Finding]:
    for element, attributes in subject.page.with_aria.items():
        for name, written in attributes:
            value = written.strip()
            if not value or name not in DEFINED:
                continue
            if not _is_valid(name, value.lower()):
                yield _finding(INVALID_ARIA_VALUE, element, name, _example(name))
            elif not _is_at_hand(subject, element, name, value):
                yield _finding(MISSING_ARIA_TARGET, element, name, value.split()[0])


def _finding(rule: Rule, element: Element, name: str, example: str) -> Finding:
    details = {
        "element": tag_with(element, "role", name),
        "attribute": name,
        "value": shortened(element.get(name) or ""),
        "example": shortened(example),
    }
    return Finding(rule, element, details)


def _is_valid(name: str, value: str) -> bool:
    if name in TOKENS:
        return value in TOKENS[name]
    if name in TOKEN_LISTS:
        return TOKEN_LISTS[name].issuperset(value.split())
    if name in INTEGERS:
        return _INTEGER.fullmatch(value) is not None
    if name in NUMBERS:
        return _NUMBER.fullmatch(value) is not None
    return name not in REFERENCES or len(value.split()) == 1


def _is_at_hand(subject: Subject, element: Element, name: str, value: str) -> bool:
    """False where the role demands the reference and nothing that it points to is on the page."""
    if name not in REFERENCES | REFERENCE_LISTS:
        return True
    if name not in REQUIRED.get(subject.roles.of(element), ()):
        return True
    return any(id_ in subject.page.by_id for id_ in value.split())


def _example(name: str) -> str:
    allowed = TOKENS.get(name) or TOKEN_LISTS.get(name)
    if allowed is not None:
        return "true" if "true" in allowed else min(allowed)
    return "1" if name in INTEGERS | NUMBERS else "id"
