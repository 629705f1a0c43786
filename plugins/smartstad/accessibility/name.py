"""Accessible names: what a screen reader says for an element (accname 1.2, HTML-AAM 1.0 section 4)."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import NAMED_BY_CONTENT
from smartstad.accessibility.html import NEVER_READ, Element
from smartstad.accessibility.role import PRESENTATIONAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.html import Page
    from smartstad.accessibility.role import Roles

LONGEST = 1000
"""Names are cut about here, so that a page full of nested links costs no more than a page."""

_INLINE_TAGS = """
    a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span
    strike strong sub sup svg time tspan tt u var wbr
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_SILENT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]")
"""Soft hyphens, spaces without width, marks of direction, and the private characters of icon fonts."""

_SPACES = re.compile(r"\s+")
_BUTTON_NAMES = {"submit": "Submit", "reset": "Reset"}
_CONTENT_TAGS = frozenset({"summary", "legend", "caption", "figcaption", "label", "option", "output"})
"""Elements that are named by what is in them, whatever their role."""
_LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
_NAMING_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}
"""Elements that one of their children gives the name."""
_VALUED = frozenset({"searchbox", "textbox", "spinbutton", "slider"})
"""Roles whose value, not name, is read within the name of something else (accname 1.2, 2C)."""


class _Mode(enum.Enum):
    PLAIN = enum.auto()
    REFERENCED = enum.auto()
    """Named by another element: references are not followed once more."""
    LABEL = enum.auto()
    """As above, by a ``label``: the control within has its value read, not its name."""
    REFERENCED_HIDDEN = enum.auto()
    """As above, and the element is hidden, so what is hidden within counts."""


@dataclass(slots=True)
class _Visit:
    element: Element
    children: Iterator[Element | str]
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        self.parts.append(text)
        if not text.isspace():
            self.length += len(text)


def is_silent(name: str) -> bool:
    """True where nothing in the name can be read aloud."""
    return not name[:1].isalnum() and not _SILENT.sub("", name).strip()


class Names:
    """The accessible names of a page, each found once."""

    def __init__(self, page: Page, roles: Roles) -> None:
        self._page = page
        self._roles = roles
        self._given_names = frozenset(page.having("aria-labelledby", "aria-label", "title", "aria-owns"))
        self._found: dict[_Mode, dict[Element, str]] = {mode: {} for mode in _Mode}

    def of(self, element: Element) -> str:
        """The name of an element; empty where it has none."""
        if self._roles.of(element) not in NAMED_BY_CONTENT and element.tag not in _CONTENT_TAGS:
            return self._without_content(element)
        return self.with_content(element)

    def with_content(self, element: Element) -> str:
        """The name that an element has where its content may name it, whatever its role."""
        text = element.only_text
        if text is None or self._is_told_otherwise(element):
            text = self._with_content(element, _Mode.PLAIN)
        return _in_words(text)[: 2 * LONGEST]

    def description(self, element: Element) -> str:
        """What a screen reader says after the name (accname 1.2, 4.2); empty where there is nothing."""
        references = element.get("aria-describedby")
        if references and not is_silent(text := self._joined(references)):
            return _in_words(text)
        told = element.get("aria-description") or element.get("title") or ""
        told = _in_words(told)
        return "" if told == self.of(element) else told

    def _is_told_otherwise(self, element: Element) -> bool:
        return element in self._given_names or element in self.labels or element.order in self._generated

    @cached_property
    def _generated(self) -> dict[int, str]:
        """What style sheets add to elements' texts."""
        return self._page.styles.generated if self._page.by_tag("style") else {}

    @cached_property
    def labels(self) -> dict[Element, list[Element]]:
        """The ``label`` elements of each form control, in order (HTML, 4.10.4)."""
        found: dict[Element, list[Element]] = {}
        labels = self._page.by_tag("label")
        if not labels:
            return found
        without = {label for label in labels if label.get("for") is None}
        for label in labels:
            target = self._page.by_id.get(label.get("for") or "")
            if label not in without and target is not None and target.tag in _LABELABLE:
                found.setdefault(target, []).append(label)
        if without:
            around = self._nearest(without)
            named: set[Element] = set()
            for control in self._page.by_tag(*_LABELABLE):
                label_around = around[control.order]
                hidden = control.tag == "input" and (control.get("type") or "").lower() == "hidden"
                if label_around is not None and label_around not in named and not hidden:
                    named.add(label_around)
                    found.setdefault(control, []).append(label_around)
        return found

    def _nearest(self, elements: set[Element]) -> list[Element | None]:
        """For each element the nearest of these that it is in."""

        def nearest(element: Element, outer: Element | None) -> Element | None:
            return element if element in elements else outer

        return self._page.inherited(None, nearest)

    def _without_content(self, element: Element) -> str:
        given = self._given(element, _Mode.PLAIN)
        if given is None or is_silent(given):
            given = _tooltip(element) or _placeholder(element)
        return _in_words(given)[: 2 * LONGEST]

    def _given(self, element: Element, mode: _Mode) -> str | None:
        """The name that attributes and other elements give; None where the content decides."""
        if element in self._given_names:
            references = element.get("aria-labelledby") if mode is _Mode.PLAIN else None
            if references and not is_silent(text := self._joined(references)):
                return text
            label = element.get("aria-label")
            if label and label.strip():
                return label
        return self._native(element, mode)

    def _native(self, element: Element, mode: _Mode) -> str | None:
        """The name that HTML and SVG give (accname 1.2, 2E)."""
        tag = element.tag
        if tag in {"img", "area"}:
            return "" if self._roles.of(element) in PRESENTATIONAL else element.get("alt")
        if tag == "svg":
            return self._from_child(element, "title")
        if tag in _NAMING_CHILD:
            return self._from_child(element, _NAMING_CHILD[tag])
        if tag not in _LABELABLE:
            return element.get("label") if tag in {"optgroup", "track"} else None
        labels = self.labels.get(element, ()) if mode is _Mode.PLAIN else ()
        told = " ".join(self._with_content(label, _Mode.LABEL) for label in labels)
        if not is_silent(told):
            return told
        return _input_name(element) if tag == "input" else None

    def _from_child(self, element: Element, tag: str) -> str | None:
        for child in self._page.children(element):
            if isinstance(child, Element) and child.tag == tag:
                return child.text if tag == "title" else self._with_content(child, _Mode.PLAIN)
        return None

    def _joined(self, references: str) -> str:
        text = ""
        for target in references.split():
            if len(text) >= LONGEST:
                break
            text += f" {self._referenced(target)}"
        return text

    def _referenced(self, target: str) -> str:
        element = self._page.by_id.get(target)
        if element is None:
            return ""
        mode = _Mode.REFERENCED if element.exposed else _Mode.REFERENCED_HIDDEN
        return self._with_content(element, mode)

    def _with_content(self, element: Element, mode: _Mode) -> str:
        # Visits in place of recursion: pages may be nested deeper than Python's stack.
        found = self._found[mode]
        if element in found:
            return found[element]
        found[element] = ""  # what names itself is not named twice
        open_visits = [self._visit(element, mode)]
        while True:
            visit = open_visits[-1]
            child = next(visit.children, None) if visit.length < LONGEST else None
            if isinstance(child, str):
                visit.add(child)
            elif child is not None:
                if child.tag in NEVER_READ or not (child.exposed or mode is _Mode.REFERENCED_HIDDEN):
                    continue
                if mode is _Mode.LABEL and element in self.labels.get(child, ()):
                    continue  # what the label names is no part of it
                if child in found:
                    visit.add(_spaced(child, found[child]))
                elif (value := self._value(child)) is not None:
                    visit.add(_spaced(child, value))
                else:
                    found[child] = ""
                    open_visits.append(self._visit(child, mode))
            else:
                open_visits.pop()
                text = _SPACES.sub(" ", "".join(visit.parts))
                if is_silent(text):
                    text = _tooltip(visit.element) or text
                text = text[: 2 * LONGEST]
                found[visit.element] = text
                if not open_visits:
                    return text
                open_visits[-1].add(_spaced(visit.element, text))

    def _visit(self, element: Element, mode: _Mode) -> _Visit:
        given = self._given(element, mode)
        if given is not None:
            return _Visit(element, iter((given,)))
        return _Visit(element, self._contents(element))

    def _contents(self, element: Element) -> Iterator[Element | str]:
        """What is in an element, with what style sheets add and what it owns from elsewhere (2F)."""
        if element.order in self._generated:
            yield self._generated[element.order]
        yield from self._page.children(element)
        for target in (element.get("aria-owns") or "").split():
            owned = self._page.by_id.get(target)
            if owned is not None:
                yield owned

    def _value(self, element: Element) -> str | None:
        """What is read of a control within the name of something else (2C); None for what is no such control."""
        if element.tag not in {"input", "select", "textarea"} and element.get("role") is None:
            return None
        role = self._roles.of(element)
        if element.tag == "select":
            return self._chosen(element)
        if role in _VALUED:
            if element.tag == "textarea":
                return element.text
            told = element.get("aria-valuetext") or element.get("aria-valuenow")
            return told or (element.get("value") or "" if element.tag == "input" else element.text)
        return None

    def _chosen(self, select: Element) -> str:
        options = [option for option in self._page.by_tag("option") if _select_of(option) is select]
        chosen = [option for option in options if option.get("selected") is not None]
        if not chosen and self._roles.of(select) == "combobox":
            chosen = options[:1]
        return " ".join(option.text for option in chosen)


def _select_of(option: Element) -> Element | None:
    around = option.parent
    if around is not None and around.tag == "optgroup":
        around = around.parent
    return around


def _input_name(element: Element) -> str | None:
    """The name that an ``input`` gives itself; None where it is named from outside only."""
    kind = (element.get("type") or "").strip().lower()
    if kind == "image":
        return element.get("alt")
    if kind in {"button", "submit", "reset"}:
        value = element.get("value")
        return value if value is not None else _BUTTON_NAMES.get(kind)
    return None


def _placeholder(element: Element) -> str:
    return (
        (element.get("placeholder") or element.get("aria-placeholder") or "") if element.tag != "div" else ""
    )


def _tooltip(element: Element) -> str:
    # An empty alternative says that the image is decoration, whatever its title says.
    return "" if element.get("alt") == "" and element.tag == "img" else element.get("title") or ""


def _spaced(element: Element, text: str) -> str:
    return text if element.tag in _INLINE else f" {text} "


def _in_words(text: str) -> str:
    return " ".join(text.split())
