"""Running text: what its author wrote, as far as the page tells it from the template around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.extent import Extents
    from smartstad.accessibility.html import Element, Page

BODY_ATTRIBUTE = "data-body"
"""Marks the element that holds what the editor wrote in Markdown."""

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
"""Elements that begin on a new line."""

_RUNNING = ("p", "li", "dd")
_NOT_WORDS = ("code", "pre", "kbd", "samp", "script", "style")
_LETTER = re.compile(r"[^\W_]")
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or the text of a list's item."""

    element: Element
    text: str
    """As written, without what stands in blocks of its own within."""


class Prose:
    """The texts of a page that an author wrote.

    They stand in the elements marked as bodies; without such a mark in the main part, else anywhere on the page.
    """

    def __init__(self, page: Page, extents: Extents) -> None:
        self._page = page
        self._extents = extents
        outermost = f"[{BODY_ATTRIBUTE}]:not([{BODY_ATTRIBUTE}] *)"
        marked = page.select(outermost)
        main = page.select("main:not(main *)")
        self.is_marked = bool(marked)
        """True where the page tells which texts those are."""
        self.roots = marked or [element for element in main if element.exposed] or page.by_tag("body")[:1]
        """The elements that hold the texts."""

    def by_tag(self, *tags: str) -> list[Element]:
        """The elements with these names that readers meet within the texts, in order."""
        inside = self._inside
        return [element for element in self._page.by_tag(*tags) if inside[element.order] and element.exposed]

    @cached_property
    def _inside(self) -> bytearray:
        """For each element, by `Element.order`, whether it stands in the texts."""
        inside = bytearray(len(self._page.elements))
        for root in self.roots:
            start, end = root.order, self._extents.end(root)
            inside[start:end] = b"\1" * (end - start)
        return inside

    @cached_property
    def language(self) -> str:
        """The language in force where they begin, as ``lang`` says; empty where nothing does."""
        return language_of(self.roots[0]) if self.roots else ""

    @cached_property
    def text(self) -> str:
        """All of it."""
        return "\n".join(root.text for root in self.roots)

    @cached_property
    def words(self) -> list[str]:
        """All words, with the punctuation that stands by them."""
        return self.text.split()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each of the words once."""
        return frozenset(self.words)

    @cached_property
    def passages(self) -> list[Passage]:
        """The paragraphs and the items of lists, in order."""
        found = (Passage(element, self.own_text(element)) for element in self.by_tag(*_RUNNING))
        return [passage for passage in found if passage.text.strip()]

    def own_text(self, element: Element) -> str:
        """The text of an element but for what stands in blocks of its own within."""
        if element.tag == "p":
            return element.text
        parts: list[str] = []
        for child in self._page.children(element):
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in BLOCKS:
                parts.append(child.text)
        return "".join(parts)

    def without_code(self, element: Element, text: str) -> str:
        """The text of an element but for what is code."""
        for code in self._extents.within(element, *_NOT_WORDS):
            text = text.replace(code.text, " ")
        return text


def language_of(element: Element) -> str:
    """The language in force at the element, as ``lang`` says; empty where nothing does."""
    told = (outer.get("lang") for outer in (element, *element.ancestors))
    return next((language.strip().lower() for language in told if language is not None), "")


def is_symbols(text: str) -> bool:
    """True where the text has no letter and no figure, though it may have other signs."""
    return not text[:1].isalnum() and _LETTER.search(text) is None


def letters(text: str) -> str:
    """The letters and figures of a text; empty where it has none."""
    return _NO_LETTER.sub("", text)
