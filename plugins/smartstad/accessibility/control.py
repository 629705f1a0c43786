"""What form controls say of themselves: the name that their attributes give, and the value that they hold."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page
    from smartstad.accessibility.role import Roles

_DEFAULT_NAMES = {"submit": "Submit", "reset": "Reset"}
_BUTTONS = frozenset({"button", "submit", "reset"})
_WITHOUT_PLACEHOLDER = frozenset(
    {"button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"}
)
_OWN_LABEL = frozenset({"optgroup", "option", "track"})
_NATIVE = frozenset({"input", "select", "textarea"})
_TYPED = frozenset({"searchbox", "textbox"})
_RANGES = frozenset({"slider", "spinbutton"})
_CHOOSING = frozenset({"combobox", "listbox"})


def own_name(element: Element) -> str | None:
    """The name that a control's own attributes give it; None where it is named from outside only."""
    if element.tag in _OWN_LABEL:
        return element.get("label")
    if element.tag != "input":
        return None
    kind = input_type(element)
    if kind == "image":
        return element.get("alt")
    if kind not in _BUTTONS:
        return None
    value = element.get("value")
    return value if value is not None else _DEFAULT_NAMES.get(kind)


def placeholder(element: Element) -> str:
    """The example that stands in an empty text field, which names it where nothing else does (HTML-AAM 4.1.1)."""
    field = element.tag == "textarea" or (
        element.tag == "input" and input_type(element) not in _WITHOUT_PLACEHOLDER
    )
    return (element.get("placeholder") or element.get("aria-placeholder") or "") if field else ""


def input_type(element: Element) -> str:
    """The type of an ``input``, as written but for spaces and capitals."""
    return (element.get("type") or "").strip().lower()


def is_image_button(element: Element) -> bool:
    """True for a button that shows an image (``<input type=image>``)."""
    return element.tag == "input" and input_type(element) == "image"


class Controls:
    """The values of a page's controls."""

    def __init__(self, page: Page, roles: Roles) -> None:
        self._page = page
        self._roles = roles

    def value(self, element: Element) -> str | None:
        """What is read of a control within the name of something else (accname 1.2, 2C).

        None for what is no such control, or does not tell its value.
        """
        tag = element.tag
        if tag not in _NATIVE and element.get("role") is None:
            return None
        role = self._roles.of(element)
        if role in _TYPED:
            return _written(element)
        if role in _RANGES:
            return element.get("aria-valuetext") or element.get("aria-valuenow") or _written(element)
        if role in _CHOOSING:
            return _written(element) if tag == "input" else self._chosen(element)
        return None

    def _chosen(self, element: Element) -> str | None:
        if element.tag == "select":
            options = self._options.get(element, [])
            chosen = [option for option in options if option.get("selected") is not None]
            if not chosen and self._roles.of(element) == "combobox":
                chosen = options[:1]
            return " ".join(own_name(option) or option.text for option in chosen)
        lists = [element, *self._elsewhere(element)]
        chosen = [option for one in lists for option in self._selected.get(one, ())]
        return " ".join(option.text for option in chosen) or None

    def _elsewhere(self, element: Element) -> list[Element]:
        """The lists that an element chooses from, where they stand elsewhere on the page."""
        ids = f"{element.get('aria-controls') or ''} {element.get('aria-owns') or ''}".split()
        return [self._page.by_id[id_] for id_ in ids if id_ in self._page.by_id]

    @cached_property
    def _options(self) -> dict[Element, list[Element]]:
        found: dict[Element, list[Element]] = defaultdict(list)
        for option in self._page.by_tag("option"):
            around = option.parent
            if around is not None and around.tag == "optgroup":
                around = around.parent
            if around is not None:
                found[around].append(option)
        return found

    @cached_property
    def _selected(self) -> dict[Element, list[Element]]:
        """The options that a list built of other elements says are chosen."""
        found: dict[Element, list[Element]] = defaultdict(list)
        selected = self._page.select('[aria-selected="true" i]')
        if not selected:
            return found

        def nearest(element: Element, outer: Element | None) -> Element | None:
            return element if (element.get("role") or "").strip().lower() in _CHOOSING else outer

        around = self._page.inherited(None, nearest)
        for option in selected:
            chooser = around[option.order]
            if chooser is not None:
                found[chooser].append(option)
        return found


def _written(element: Element) -> str:
    return (element.get("value") or "") if element.tag == "input" else element.text
