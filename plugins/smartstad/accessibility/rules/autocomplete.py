"""Fields say in HTML's words what they ask for (ACT rule 73f2c2, autocomplete attribute has valid value)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.focus import is_disabled, is_in_tab_order
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

UNKNOWN_AUTOCOMPLETE = Rule(
    "unknown-autocomplete",
    Severity.ERROR,
    Message(
        "Fältet säger att det ska fyllas i med ”{text}”, som webbläsare inte förstår.",
        "The field says that it is to be filled in with “{text}”, which browsers do not understand.",
    ),
    Message(
        "Den som har svårt att skriva eller minnas låter webbläsaren fylla i sitt namn och sin adress.",
        "People who find it hard to write or remember let the browser fill in their name and address.",
    ),
    Message(
        'Skriv ett av HTML:s ord, till exempel autocomplete="email", autocomplete="name" eller '
        'autocomplete="work tel". Ska fältet inte fyllas i av sig självt: autocomplete="off".',
        'Write one of the words of HTML, for example autocomplete="email", autocomplete="name" or '
        'autocomplete="work tel". If the field is not to be filled in by itself: autocomplete="off".',
    ),
    wcag=("1.3.5",),
    act=("73f2c2",),
)

_FIELD_NAMES = """
    name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password
    current-password one-time-code organization-title organization street-address address-line1 address-line2
    address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code
    cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
    transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo
"""
_FIELDS = frozenset(_FIELD_NAMES.split())
_CONTACT_FIELD_NAMES = """
    tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email
    impp
"""
_CONTACT_FIELDS = frozenset(_CONTACT_FIELD_NAMES.split())
"""Ways to reach somebody, of which one can say which."""
_CONTACTS = frozenset({"home", "work", "mobile", "fax", "pager"})
_ADDRESSES = frozenset({"shipping", "billing"})
_FIXED = frozenset({"button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit"})
"""Types of input that nobody writes in."""
_WIDGETS = frozenset({"combobox", "listbox", "searchbox", "slider", "spinbutton", "switch", "textbox"})
"""Roles of what is filled in even where the Tab key does not reach it."""
_WORD = re.compile(r"[^ \t\n\f\r]+")


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.by_tag("input", "select", "textarea"):
        words = _WORD.findall((element.get("autocomplete") or "").lower())
        if (
            words
            and words not in (["on"], ["off"])
            and not _is_valid(words)
            and _is_filled_in(subject, element)
        ):
            yield Finding(
                UNKNOWN_AUTOCOMPLETE, element, {"text": shortened(element.get("autocomplete") or "")}
            )


def _is_filled_in(subject: Subject, element: Element) -> bool:
    """True for a field that a reader meets and can change."""
    if is_disabled(element) or (element.get("aria-disabled") or "").strip().lower() == "true":
        return False
    if element.get("readonly") is not None or (element.get("type") or "").strip().lower() in _FIXED:
        return False
    if not (element.exposed or subject.sight.sees(element)):
        return False
    return is_in_tab_order(element) or subject.roles.of(element) in _WIDGETS


def _is_valid(words: list[str]) -> bool:
    """True where the words are an autofill detail (HTML, 4.10.18.7)."""
    left = list(words)
    if left and left[0].startswith("section-"):
        left.pop(0)
    if left and left[0] in _ADDRESSES:
        left.pop(0)
    if left and left[-1] == "webauthn":
        left.pop()
    match left:
        case [field]:
            return field in _FIELDS or field in _CONTACT_FIELDS
        case [contact, field]:
            return contact in _CONTACTS and field in _CONTACT_FIELDS
        case _:
            return False
