"""Accessible names: what a screen reader says for an element (W3C's accname 1.2, without style sheets)."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smartstad.accessibility.html import NEVER_READ, Element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.html import Page

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
_VALUE_TYPES = frozenset({"button", "submit", "reset", "text", "search", "url", "tel", "email", "number", ""})


class _Mode(enum.Enum):
    PLAIN = enum.auto()
    REFERENCED = enum.auto()
    """Named by another element: references are not followed once more."""
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

    def __init__(self, page: Page) -> None:
        self._page = page
        self._given_names = frozenset(page.having("aria-labelledby", "aria-label", "title"))
        self._found: dict[_Mode, dict[Element, str]] = {mode: {} for mode in _Mode}

    def of(self, element: Element) -> str:
        """The name of an element whose content names it, such as a link or a heading; empty where it has none."""
        text = element.only_text
        if text is None or element in self._given_names:
            text = self._with_content(element, _Mode.PLAIN)
        return _in_words(text)[: 2 * LONGEST]

    def without_content(self, element: Element) -> str:
        """The name of an element whose content does not name it, such as an image."""
        given = self._given(element, _Mode.PLAIN)
        return _in_words(given or element.get("title") or "")

    def _given(self, element: Element, mode: _Mode) -> str | None:
        """The name that attributes (and the title of an SVG) give; None where the content decides."""
        references = element.get("aria-labelledby") if mode is _Mode.PLAIN else None
        if references and not is_silent(text := self._joined(references)):
            return text
        label = element.get("aria-label")
        if label and label.strip():
            return label
        return self._native(element)

    def _native(self, element: Element) -> str | None:
        tag = element.tag
        if tag in {"img", "area"}:
            return element.get("alt")
        if tag == "svg":
            for child in self._page.children(element):
                if isinstance(child, Element) and child.tag == "title" and child.text.strip():
                    return child.text
            return None
        if tag == "input":
            return _input_name(element)
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
        open_visits = [self._visit(element, mode)]
        while True:
            visit = open_visits[-1]
            child = next(visit.children, None) if visit.length < LONGEST else None
            if isinstance(child, str):
                visit.add(child)
            elif child is not None:
                if child.tag in NEVER_READ or not (child.exposed or mode is _Mode.REFERENCED_HIDDEN):
                    continue
                if child in found:
                    visit.add(_spaced(child, found[child]))
                else:
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
        return _Visit(element, iter(self._page.children(element) if given is None else (given,)))


def _input_name(element: Element) -> str | None:
    kind = (element.get("type") or "").strip().lower()
    if kind == "image":
        return element.get("alt")
    value = element.get("value") if kind in _VALUE_TYPES else None
    return value if value is not None else _BUTTON_NAMES.get(kind)


def _tooltip(element: Element) -> str:
    # An empty alternative says that the image is decoration, whatever its title says.
    return "" if element.get("alt") == "" else element.get("title") or ""


def _spaced(element: Element, text: str) -> str:
    return text if element.tag in _INLINE else f" {text} "


def _in_words(text: str) -> str:
    return " ".join(text.split())
