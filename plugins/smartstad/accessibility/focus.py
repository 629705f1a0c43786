"""Where the keyboard can go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element

_INTEGER = re.compile(r"[ \t\n\f\r]*([-+]?[0-9]{1,9})")
_FORM_CONTROLS = frozenset({"button", "input", "select", "textarea"})

MAYBE_FOCUSABLE = frozenset({"a", "area", "audio", "details", "iframe", "summary", "video", *_FORM_CONTROLS})
"""The elements that can be focused without ``tabindex`` or ``contenteditable``."""

FOCUS_SELECTOR = ", ".join([*sorted(MAYBE_FOCUSABLE), "[tabindex]", "[contenteditable]"])
"""Finds all elements that can perhaps be focused."""


def tab_index(element: Element) -> int | None:
    """The value of ``tabindex``, as browsers read it (HTML, rules for parsing integers); None where there is none."""
    found = _INTEGER.match(element.get("tabindex") or "")
    return int(found[1]) if found else None


def is_focusable(element: Element) -> bool:
    """True where the keyboard or a script can put the focus there (HTML, 6.6.2)."""
    if not element.is_operable:
        return False
    if element.tag in _FORM_CONTROLS:
        return not is_disabled(element)
    return tab_index(element) is not None or _is_natively_focusable(element)


def is_in_tab_order(element: Element) -> bool:
    """True where the Tab key reaches it (ACT: sequential focus navigation)."""
    index = tab_index(element)
    return (index is None or index >= 0) and is_focusable(element)


def is_disabled(element: Element) -> bool:
    """True for a form control that is disabled, by itself or by the fieldset around it."""
    return element.tag in _FORM_CONTROLS and (element.barred or element.get("disabled") is not None)


def _is_natively_focusable(element: Element) -> bool:
    tag = element.tag
    if tag in {"a", "area"}:
        return element.get("href") is not None
    if tag in {"audio", "video"}:
        return element.get("controls") is not None
    if tag == "summary":
        return is_summary_of_details(element)
    editable = element.get("contenteditable")
    return tag == "iframe" or (editable is not None and editable.lower() != "false")


def is_summary_of_details(element: Element) -> bool:
    """True for the ``summary`` that opens the ``details`` around it: the first among its children."""
    around = element.parent
    opens = element.tag == "summary" and around is not None and around.tag == "details"
    return opens and element.is_first_of_its_kind
