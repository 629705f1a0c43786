"""Attributes of WAI-ARIA stand where they mean something (ACT rules 5c01ea, ARIA state or property is permitted, and
kb1m8s, ARIA global properties not used where prohibited)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.aria import (
    DEFINED,
    GLOBAL,
    PROHIBITED,
    SUPPORTED,
    WHERE_FOCUSABLE,
    WITHOUT_ROLE,
)
from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.focus import is_focusable
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

PROHIBITED_ARIA_ATTRIBUTE = Rule(
    "prohibited-aria-attribute",
    Severity.ERROR,
    Message(
        "{attribute} får inte stå i ”{element}”, som är vanlig text utan egen roll att namnge.",
        "{attribute} must not stand in “{element}”, which is plain text without a role of its own to name.",
    ),
    Message(
        "Vissa skärmläsare läser upp det och andra inte, och ibland försvinner texten som syns.",
        "Some screen readers read it aloud and others do not, and sometimes the text that can be seen disappears.",
    ),
    Message(
        "Skriv i stället det du vill säga som text på sidan, eller ge elementet en roll som kan ha ett namn, till "
        'exempel <section aria-label="Priser"> eller <div role="group" aria-label="Priser">.',
        "Write what you want to say as text on the page instead, or give the element a role that can have a name, for "
        'example <section aria-label="Prices"> or <div role="group" aria-label="Prices">.',
    ),
    wcag=("1.3.1",),
    act=("kb1m8s", "5c01ea"),
)
UNSUPPORTED_ARIA_ATTRIBUTE = Rule(
    "unsupported-aria-attribute",
    Severity.ERROR,
    Message(
        "{attribute} betyder ingenting i ”{element}”, vars roll är ”{role}”.",
        "{attribute} means nothing in “{element}”, whose role is “{role}”.",
    ),
    Message(
        "Skärmläsare bortser från det, eller säger något som inte stämmer.",
        "Screen readers ignore it, or say something that is not so.",
    ),
    Message(
        "Flytta det till det element som det gäller, till exempel knappen som öppnar något: "
        '<button aria-expanded="false">Meny</button>, eller ta bort det.',
        "Move it to the element that it is about, for example the button that opens something: "
        '<button aria-expanded="false">Menu</button>, or take it away.',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("5c01ea",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element, attributes in subject.page.with_aria.items():
        if not element.exposed:
            continue
        role = subject.roles.of(element)
        for name, value in attributes:
            if name not in DEFINED or not value.strip():
                continue
            if name in PROHIBITED.get(role, ()):
                yield _finding(PROHIBITED_ARIA_ATTRIBUTE, element, role, name)
            elif not _is_permitted(name, role, element):
                yield _finding(UNSUPPORTED_ARIA_ATTRIBUTE, element, role, name)


def _finding(rule: Rule, element: Element, role: str, name: str) -> Finding:
    details = {
        "element": tag_with(element, "role", name),
        "attribute": name,
        "role": role or element.tag,
    }
    return Finding(rule, element, details)


def _is_permitted(name: str, role: str, element: Element) -> bool:
    if name in GLOBAL:
        return True
    if not role:
        kind = (element.get("type") or "").strip().lower()
        what = f"input {kind}" if element.tag == "input" else element.tag
        return name in WITHOUT_ROLE.get(what, ())
    if name in WHERE_FOCUSABLE.get(role, ()) and not is_focusable(element):
        return False
    return name in SUPPORTED.get(role, ())
