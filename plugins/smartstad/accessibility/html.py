"""HTML as the checks see it: elements in order, with attributes, text and place. The only module that knows the parser."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from turbohtml import CData, Document, Namespace, SelectorSyntaxError, Text
from turbohtml import Element as Node
from turbohtml import parse as parse_markup
from turbohtml.convert import css_specificity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.accessibility.style import Styles

NEVER_READ = frozenset({"script", "style", "template"})
"""Elements whose text is no text for anybody."""

_NEVER_SHOWN = NEVER_READ | {"title", "datalist", "defs", "symbol", "metadata", "desc"}
_HIDING = ("hidden", "aria-hidden", "inert", "popover")
"""Attributes that keep an element from readers."""
_SPECIAL_TAGS = (*sorted(_NEVER_SHOWN), "dialog", "input", "svg", "math")
"""Elements that may be kept from readers by themselves, and those where another language than HTML begins."""
_PLAYERS = ("audio", "video")
"""Elements whose content is for old browsers only."""
_VISIBILITIES = frozenset({"visible", "hidden", "collapse"})
_LINE_END = re.compile(r"\r\n?")
_START_TAG = re.compile(r"""<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_FIRST_TAG = re.compile(r"<([A-Za-z][^\s/>]*)")
_ARIA = re.compile(rb"aria-[^\s=>/]*")
_LETTERS = re.compile(r"[a-z-]+")
_TAG_LIMIT = 2000
"""Longer start tags are not read whole: a quote that is never closed would run to the end of the page."""
_order = attrgetter("order")
_Value = TypeVar("_Value")


class Element:
    """An element of a page."""

    __slots__ = ("__dict__", "get", "node", "order", "parent", "tag")

    # What is true of nearly every element stands here once: to write it on each would take a third of the reading.
    is_special = False
    """True where any of what follows may be otherwise, and so for all within."""
    is_html = True
    """False for SVG and MathML."""
    is_svg = False
    rendered = True
    """False where the element has no place on the page (``display: none``)."""
    visibility = True
    """False where it is an empty place (``visibility: hidden``)."""
    exposed = True
    """True where it is in the accessibility tree: rendered, visible and not hidden from assistive technology."""
    barred = False
    """True within a ``fieldset`` that is disabled, but for its first ``legend``."""
    concealed = False
    """True within an element with ``aria-hidden``, and for that itself."""
    _inert = False

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

    @property
    def is_operable(self) -> bool:
        """True where readers can point at it, whatever assistive technology is told of it."""
        return self.rendered and self.visibility and not self._inert

    @property
    def aria(self) -> list[tuple[str, str]]:
        """The attributes that begin with ``aria-``, with their values."""
        return [(name, self.get(name) or "") for name in self.node.attrs if name.startswith("aria-")]

    @property
    def is_first_of_its_kind(self) -> bool:
        """True where no element of the same name stands before it in the same parent."""
        return not any(getattr(node, "tag", "") == self.tag for node in self.node.previous_siblings)

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around this one, the nearest first."""
        around = self.parent
        while around is not None:
            yield around
            around = around.parent

    def read_as_special(self) -> None:
        """Find out whether it is HTML, and whether it, or what is around it, is kept from readers."""
        self.is_special = True
        self.is_html = self.node.namespace is Namespace.HTML
        self.is_svg = self.node.namespace is Namespace.SVG
        self.hide_as_written()

    def hide_as_written(self, styles: Styles | None = None) -> None:
        """Take the element's own attributes, and the style sheets, into account for `rendered` and `exposed`."""
        around = self.parent
        hidden = self._is_hidden()
        if styles is not None:
            display = styles.of(self, "display")
            visibility = styles.of(self, "visibility")
            if display is not None and self.tag not in _NEVER_SHOWN:
                hidden = display.keyword == "none"
            self.visibility = around is None or around.visibility
            if visibility is not None and visibility.keyword in _VISIBILITIES:
                self.visibility = visibility.keyword == "visible"
        self.rendered = not hidden and (around is None or around.rendered)
        concealed = (self.get("aria-hidden") or "").strip().lower() == "true"
        self.concealed = concealed or (around is not None and around.concealed)
        self._inert = self.get("inert") is not None or (around is not None and around._inert)
        self.exposed = self.is_operable and not self.concealed

    def _is_hidden(self) -> bool:
        return (
            self.tag in _NEVER_SHOWN
            or self.get("hidden") is not None
            or self.get("popover") is not None
            or (self.tag == "dialog" and self.get("open") is None)
            or (self.tag == "input" and (self.get("type") or "").lower() == "hidden")
            or (self.parent is not None and self.parent.tag in _PLAYERS)
        )


class Page:
    """A parsed page. What stands in templates is not part of it."""

    def __init__(self, source: str, document: Document) -> None:
        self._source = source
        self._document = document
        self._known: dict[Node, Element] = {}
        self.elements: list[Element] = []
        """All elements, in the order of their start tags."""
        self._by_tag: defaultdict[str, list[Element]] = defaultdict(list)
        self._selected: dict[str, list[Element]] = {}
        self._read()
        if "style" in self._by_tag or self.having("style"):
            for element in self.elements:
                element.hide_as_written(self.styles)
        if "fieldset" in self._by_tag and self.select("fieldset[disabled]"):
            self._bar()

    def _read(self) -> None:
        known, elements, by_tag = self._known, self.elements, self._by_tag
        around: object = None
        parent: Element | None = None
        order = 0
        for node in self._document.iter_elements():
            outer = node.parent
            if outer is not around:
                around = outer
                parent = known.get(outer) if isinstance(outer, Node) else None
            if parent is None and order:
                continue  # within a template
            element = Element(node, parent, order)
            order += 1
            known[node] = element
            elements.append(element)
            by_tag[element.tag].append(element)
        self._read_special()

    def _read_special(self) -> None:
        """Find out which elements are kept from readers, or are not HTML. Few are, so that the rest is not asked."""
        found = {*self.by_tag(*_SPECIAL_TAGS), *self.having(*_HIDING)}
        found.update(
            child
            for player in self.by_tag(*_PLAYERS)
            for child in self.children(player)
            if isinstance(child, Element)
        )
        for element in sorted(found, key=_order):
            if not element.is_special:
                element.read_as_special()
                self._read_within(element)

    def _read_within(self, special: Element) -> None:
        for element in self.elements[special.order + 1 :]:
            if element.parent is None or not element.parent.is_special:
                break
            element.read_as_special()

    def _bar(self) -> None:
        for element in self.elements:
            around = element.parent
            if around is None:
                continue
            disabled = around.tag == "fieldset" and around.get("disabled") is not None
            let_through = disabled and element.tag == "legend" and element.is_first_of_its_kind
            element.barred = around.barred or (disabled and not let_through)

    def inherited(self, first: _Value, own: Callable[[Element, _Value], _Value]) -> list[_Value]:
        """A value for each element, by `Element.order`, made of the element and its parent's value, or else `first`."""
        values: list[_Value] = []
        for element in self.elements:
            values.append(own(element, values[element.parent.order] if element.parent else first))
        return values

    @cached_property
    def is_html(self) -> bool:
        """False for a drawing or formula by itself (SVG, MathML), which the parser puts an ``html`` around."""
        found = _FIRST_TAG.search(self._source)
        return found is None or found[1].lower() not in {"svg", "math"}

    @property
    def root(self) -> Element:
        """The ``html`` element, which every page gets from the parser."""
        return self.elements[0]

    @cached_property
    def styles(self) -> Styles:
        """What the page's own style sheets and ``style`` attributes declare."""
        # Imported when it is needed: most pages have no style of their own.
        from smartstad.accessibility.style import Styles  # noqa: PLC0415

        return Styles(self)

    def children(self, element: Element) -> Iterator[Element | str]:
        """The elements and texts right within an element, in order."""
        for child in element.node.children:
            if isinstance(child, Node):
                known = self._known.get(child)
                if known is not None:
                    yield known
            elif isinstance(child, (Text, CData)):
                yield child.data

    def only_child(self, element: Element) -> Element | str | None:
        """What is right within an element where that is one text or element; None where it is more, or nothing."""
        children = element.node.children
        child = children[0] if len(children) == 1 else None
        if isinstance(child, Node):
            return self._known.get(child)
        return child.data if isinstance(child, Text) else None

    def by_tag(self, *tags: str) -> list[Element]:
        """The elements with these names, in order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        found = [element for tag in tags for element in self._by_tag.get(tag, [])]
        return sorted(found, key=_order)

    def having(self, *attributes: str) -> list[Element]:
        """The elements with any of these attributes, in order."""
        return self.select(", ".join(f"[{name}]" for name in attributes))

    @cached_property
    def with_aria(self) -> dict[Element, list[tuple[str, str]]]:
        """The HTML and SVG elements with attributes that begin with ``aria-``, in order, and these."""
        # Walking over all elements takes long; a selector takes the whole of a name, and only an ordinary one.
        # Bytes are put in small letters ten times as fast as text.
        written = _ARIA.findall(self._source.encode("utf-8", "surrogatepass").lower())
        names = {name.decode("utf-8", "surrogatepass") for name in set(written)}
        ordinary = all(_LETTERS.fullmatch(name) for name in names)
        found = self.having(*sorted(names)) if ordinary and names else self.elements if names else []
        ours = (element for element in found if element.is_html or element.is_svg)
        return {element: aria for element in ours if (aria := element.aria)}

    def select(self, selector: str) -> list[Element]:
        """The elements that a selector matches, in order; none where browsers would not understand it."""
        found = self._selected.get(selector)
        if found is None:
            found = self._selected[selector] = self._matching(selector)
        return found

    def _matching(self, selector: str) -> list[Element]:
        try:
            nodes = self._document.select(selector)
        except SelectorSyntaxError:
            return []
        known = self._known
        return [known[node] for node in nodes if node in known]

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """Elements by id; where an id is given twice the first has it, as in browsers. An empty id is none."""
        elements: dict[str, Element] = {}
        for element in self.having("id"):
            if id_ := element.get("id"):
                elements.setdefault(id_, element)
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


def specificity(selector: str) -> tuple[int, int, int]:
    """How much a selector weighs (Selectors 4, 17)."""
    try:
        return max(css_specificity(selector), default=(0, 0, 0))
    except SelectorSyntaxError:
        return (0, 0, 0)


def parse(source: str) -> Page:
    """The page, read as browsers without scripts read it. Every text is a page: nothing is refused."""
    if "\r" in source:
        source = _LINE_END.sub("\n", source)
    return Page(source, parse_markup(source, allow_declarative_shadow_roots=False))
