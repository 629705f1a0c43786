"""HTML as the checks see it: elements in order, with attributes, text and place. The only module that knows the parser."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from turbohtml import CData, Document, Namespace, Text
from turbohtml import Element as Node
from turbohtml import parse as parse_markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CANDIDATES = (
    "[hidden], [aria-hidden], [style], [popover], dialog:not([open]), "
    "audio > *, video > *, script, style, template, title, datalist, defs, symbol, metadata, desc"
)
"""The elements that may be kept from readers by themselves; one query in the parser finds them all."""

NEVER_READ = frozenset({"script", "style", "template"})
"""Elements whose text is no text for anybody."""

_NEVER_SHOWN = NEVER_READ | {"title", "datalist", "defs", "symbol", "metadata", "desc"}
_NOT_RENDERED = re.compile(r"(?<![-\w])display\s*:\s*none\b", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?<![-\w])visibility\s*:\s*(visible|hidden|collapse)\b", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?")
_START_TAG = re.compile(r"""<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_TAG_LIMIT = 2000
"""Longer start tags are not read whole: a quote that is never closed would run to the end of the page."""


class Element:
    """An element of a page."""

    __slots__ = ("_shown", "_visible", "exposed", "get", "node", "order", "parent", "tag")

    def __init__(self, node: Node, parent: Element | None, order: int) -> None:
        self.tag = node.tag
        """The name, in lower case but for some of SVG's."""
        self.parent = parent
        """The element around this one."""
        self.order = order
        """The place in `Page.elements`."""
        self.node = node
        """The parser's own element, for `Page` only."""
        self.get: Callable[[str], str | None] = node.attr
        """Gives the value of an attribute, empty where it has none; None where there is no such attribute."""
        self._shown = self._visible = self.exposed = True
        """`exposed` is true where the element is in the accessibility tree, as far as the HTML itself tells."""
        if parent is not None and not parent.exposed:
            self._shown, self._visible, self.exposed = parent._shown, parent._visible, False

    @property
    def is_html(self) -> bool:
        """False for SVG and MathML."""
        return self.node.namespace is Namespace.HTML

    @property
    def attributes(self) -> dict[str, str]:
        """All attributes, in the order written."""
        return {name: self.node.attr(name) or "" for name in self.node.attrs}

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, from 1, of the start tag, or of what made the parser add the element."""
        line, column = self.node.position or (1, 0)
        return line, column + 1

    @property
    def text(self) -> str:
        """All text within, as written."""
        return self.node.text

    @property
    def only_text(self) -> str | None:
        """The text within where there is nothing but text; None where there is more, or nothing."""
        children = self.node.children
        child = children[0] if len(children) == 1 else None
        return child.data if isinstance(child, Text) else None

    def hide_as_written(self) -> None:
        """Take the element's own attributes into account for `exposed`."""
        if self._hides_itself():
            self._shown = False
        elif found := _VISIBILITY.search(self.get("style") or ""):
            self._visible = found[1].lower() == "visible"
        self.exposed = self._shown and self._visible

    def _hides_itself(self) -> bool:
        return (
            self.tag in _NEVER_SHOWN
            or self.get("hidden") is not None
            or (self.get("aria-hidden") or "").strip().lower() == "true"
            or self.get("popover") is not None
            or (self.tag == "dialog" and self.get("open") is None)
            or (self.parent is not None and self.parent.tag in {"audio", "video"})
            or _NOT_RENDERED.search(self.get("style") or "") is not None
        )


class Page:
    """A parsed page. What stands in templates is not part of it."""

    def __init__(self, source: str, document: Document) -> None:
        self._source = source
        self._document = document
        self._known: dict[Node, Element] = {}
        self.elements: list[Element] = []
        """All elements, in the order of their start tags."""
        self._by_tag: dict[str, list[Element]] = {}
        self._read()

    def _read(self) -> None:
        hiding = set(self._document.select(_CANDIDATES))
        known, elements, by_tag = self._known, self.elements, self._by_tag
        around: object = None
        parent: Element | None = None
        for node in self._document.iter_elements():
            if node.parent is not around:
                around = node.parent
                parent = known.get(around) if isinstance(around, Node) else None
            if parent is None and elements:
                continue  # within a template
            element = Element(node, parent, len(elements))
            if node in hiding:
                element.hide_as_written()
            known[node] = element
            elements.append(element)
            by_tag.setdefault(element.tag, []).append(element)

    @property
    def root(self) -> Element:
        """The ``html`` element, which every page gets from the parser."""
        return self.elements[0]

    def children(self, element: Element) -> Iterator[Element | str]:
        """The elements and texts right within an element, in order."""
        for child in element.node.children:
            if isinstance(child, Node):
                known = self._known.get(child)
                if known is not None:
                    yield known
            elif isinstance(child, (Text, CData)):
                yield child.data

    def by_tag(self, *tags: str) -> list[Element]:
        """The elements with these names, in order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        found = [element for tag in tags for element in self._by_tag.get(tag, [])]
        return sorted(found, key=lambda element: element.order)

    def having(self, *attributes: str) -> list[Element]:
        """The elements with any of these attributes, in order."""
        selector = ", ".join(f"[{name}]" for name in attributes)
        found = (self._known.get(node) for node in self._document.select(selector))
        return [element for element in found if element is not None]

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """Elements by id; where an id is given twice the first has it, as in browsers."""
        elements: dict[str, Element] = {}
        for element in self.having("id"):
            elements.setdefault(element.get("id") or "", element)
        return elements

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self._source))]

    def start_tag(self, element: Element) -> str:
        """The start tag as written; empty where the parser added the element or the tag is very long."""
        line, column = element.place
        start = self._line_starts[line - 1] + column - 1
        found = _START_TAG.match(self._source[start : start + _TAG_LIMIT])
        return found[0] if found and found[1].lower() == element.tag.lower() else ""


def parse(source: str) -> Page:
    """The page, read as browsers without scripts read it. Every text is a page: nothing is refused."""
    source = _LINE_END.sub("\n", source)
    return Page(source, parse_markup(source, allow_declarative_shadow_roots=False))
