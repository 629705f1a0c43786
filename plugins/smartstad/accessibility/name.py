"""Accessible names: what a screen reader says for an element (accname 1.2, HTML-AAM 1.0 section 4)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from smartstad.accessibility.aria import NAMED_BY_CONTENT
from smartstad.accessibility.control import Controls, own_name, placeholder
from smartstad.accessibility.html import NEVER_READ, Element
from smartstad.accessibility.label import LABELABLE, labels_of
from smartstad.accessibility.role import PRESENTATIONAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.flow import Flow
    from smartstad.accessibility.html import Page
    from smartstad.accessibility.role import Roles

LONGEST = 1000
"""Names are cut about here, so that a page full of nested links costs no more than a page."""

_SILENT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]")
"""Soft hyphens, spaces without width, marks of direction, and the private characters of icon fonts."""

_SPACES = re.compile(r"\s+")
_CONTENT_TAGS = frozenset({"summary", "legend", "caption", "figcaption", "label", "option"})
"""Elements that are named by what is in them, whatever their role."""
_NAMING_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}
"""Elements that one of their children gives the name."""
_PLAIN_TAGS = """
    a abbr article b bdi bdo br button cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 i ins kbd label li mark p q s
    samp section small span strong sub summary sup td th time tr u ul var
"""
_PLAIN = frozenset(_PLAIN_TAGS.split())
"""Elements that nothing but WAI-ARIA, a label or their content gives a name."""
_WITHOUT_CONTENT = frozenset({"audio", "iframe", "video"})
"""Elements whose text is for old browsers only."""


class _Way(NamedTuple):
    """How the computation came to an element, which decides what counts there."""

    referenced: bool = False
    """By its id: no other reference is followed from there (accname 1.2, 2B)."""
    label: bool = False
    """By a ``label``: other labels do not count, and the control that it names is no part of it."""
    hidden: bool = False
    """What the way began with is hidden, so what is hidden within counts (2A)."""


_DIRECT = _Way()


@dataclass(slots=True)
class _Visit:
    element: Element
    children: Iterator[Element | str]
    otherwise: Iterator[Element | str] | None = None
    """What is read where `children` come to nothing."""
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

    def __init__(self, page: Page, roles: Roles, flow: Flow) -> None:
        self._page = page
        self._roles = roles
        self._flow = flow
        self._controls = Controls(page, roles)
        self._special = frozenset(page.having("aria-labelledby", "aria-label", "title", "aria-owns", "label"))
        """The elements with an attribute that may name them, or give them content."""
        self._names: dict[Element, str] = {}
        self._found: dict[_Way, dict[Element, str]] = defaultdict(dict)

    def of(self, element: Element) -> str:
        """The name of an element; empty where it has none."""
        name = self._names.get(element)
        if name is None:
            by_content = self._roles.of(element) in NAMED_BY_CONTENT or element.tag in _CONTENT_TAGS
            name = self.with_content(element) if by_content else self._without_content(element)
            self._names[element] = name
        return name

    def with_content(self, element: Element) -> str:
        """The name that an element has where its content may name it, whatever its role."""
        text = self._sole_text(element)
        if text is None:
            text = self._with_content(element, _DIRECT)
        return _in_words(text)[: 2 * LONGEST]

    def _sole_text(self, element: Element) -> str | None:
        """The text that is all there is in an element, or in the one element in it; None where it takes a closer look.

        So it is with most links, and with headings that are one: half of the names of a page come from here.
        """
        if element in self._told_otherwise:
            return None
        inner = self._page.only_child(element)
        if not isinstance(inner, Element):
            return inner
        if inner.tag not in _PLAIN or not inner.exposed or inner.get("role") is not None:
            return None
        text = None if inner in self._told_otherwise else inner.only_text
        return None if text is None or is_silent(text) else text

    def description(self, element: Element) -> str:
        """What a screen reader says after the name (accname 1.2, 4.2); empty where there is nothing."""
        references = element.get("aria-describedby")
        if references and not is_silent(text := self._joined(references, element)):
            return _in_words(text)
        told = element.get("aria-description") or element.get("title") or ""
        told = _in_words(told)
        return "" if told == self.of(element) else told

    @cached_property
    def _told_otherwise(self) -> frozenset[Element]:
        """The elements that something else than their content may have a say in the name of."""
        before, after = self._generated
        generated = (self._page.elements[order] for order in (*before, *after))
        return self._special.union(self.labels, generated)

    @cached_property
    def _generated(self) -> tuple[dict[int, str], dict[int, str]]:
        """What style sheets add before and after elements' own texts."""
        if not self._page.by_tag("style"):
            return {}, {}
        return self._page.styles.before, self._page.styles.after

    def _has_generated(self, element: Element) -> bool:
        before, after = self._generated
        return element.order in before or element.order in after

    @cached_property
    def labels(self) -> dict[Element, list[Element]]:
        """The ``label`` elements of each form control, in order."""
        return labels_of(self._page)

    def _without_content(self, element: Element) -> str:
        given = self._given(element, _DIRECT)
        if isinstance(given, Element):
            given = self._with_content(given, _DIRECT)
        if given is None or is_silent(given):
            given = _tooltip(element) or placeholder(element)
        return _in_words(given)[: 2 * LONGEST]

    def _given(self, element: Element, way: _Way) -> str | Element | None:
        """The name that attributes and other elements give, or the child that gives it.

        None where the content decides.
        """
        if element in self._special:
            references = None if way.referenced else element.get("aria-labelledby")
            if references and not is_silent(text := self._joined(references, element)):
                return text
            label = element.get("aria-label")
            if label and label.strip():
                return label
        if element.tag in _PLAIN and element.tag != "button" and element.is_html:
            return None
        native = self._native(element, way)
        return None if isinstance(native, str) and is_silent(native) else native

    def _native(self, element: Element, way: _Way) -> str | Element | None:
        """What HTML and SVG give a name with (accname 1.2, 2E)."""
        tag = element.tag
        if not element.is_html:
            title = self._child(element, "title")
            return None if title is None else title.text
        if tag in {"img", "area"}:
            return None if self._roles.of(element) in PRESENTATIONAL else element.get("alt")
        if tag in _NAMING_CHILD:
            return self._child(element, _NAMING_CHILD[tag])
        if tag in LABELABLE and not is_silent(text := self._from_labels(element, way)):
            return text
        return own_name(element)

    def _from_labels(self, element: Element, way: _Way) -> str:
        text = ""
        for label in () if way.label else self.labels.get(element, ()):
            if len(text) >= LONGEST:
                break
            hidden = way.hidden or not label.exposed
            text += f" {self._with_content(label, _Way(way.referenced, label=True, hidden=hidden))}"
        return text

    def _child(self, element: Element, tag: str) -> Element | None:
        for child in self._page.children(element):
            if isinstance(child, Element) and child.tag == tag:
                return child
        return None

    def _joined(self, references: str, owner: Element) -> str:
        text = ""
        for target in references.split():
            if len(text) >= LONGEST:
                break
            element = self._page.by_id.get(target)
            if element is not None:
                text += f" {self._referenced(element, owner)}"
        return text

    def _referenced(self, element: Element, owner: Element) -> str:
        value = self._controls.value(element) if element is not owner else None
        return value or self._with_content(element, _Way(referenced=True, hidden=not element.exposed))

    def _with_content(self, element: Element, way: _Way) -> str:
        # Visits in place of recursion: pages may be nested deeper than Python's stack.
        found = self._found[way]
        if element in found:
            return found[element]
        found[element] = ""  # what names itself is not named twice
        open_visits = [self._visit(element, way)]
        while True:
            visit = open_visits[-1]
            child = next(visit.children, None) if visit.length < LONGEST else None
            if isinstance(child, str):
                visit.add(child)
            elif child is not None:
                if not self._counts(child, element, way):
                    continue
                text = found[child] if child in found else self._at_once(child, way)
                if text is None:
                    found[child] = ""
                    open_visits.append(self._visit(child, way))
                else:
                    visit.add(self._spaced(child, text))
            elif (closed := self._close(visit)) is not None:
                found[visit.element] = closed
                open_visits.pop()
                if not open_visits:
                    return closed
                open_visits[-1].add(self._spaced(visit.element, closed))

    def _counts(self, child: Element, root: Element, way: _Way) -> bool:
        """True where what is in a child is part of the name that began with the root."""
        if child.tag in NEVER_READ or not (child.exposed or way.hidden):
            return False
        return not (way.label and root in self.labels.get(child, ()))

    def _at_once(self, child: Element, way: _Way) -> str | None:
        """What a child is read as without going into it, as text or the value of a control; None for the rest."""
        if child.tag in _PLAIN and child.get("role") is None:
            return None if child in self._told_otherwise else child.only_text
        if not way.referenced and child in self._special and child.get("aria-labelledby"):
            return None
        return self._controls.value(child)

    def _visit(self, element: Element, way: _Way) -> _Visit:
        given = self._given(element, way)
        if given is None:
            return _Visit(element, self._contents(element))
        return _Visit(element, iter((given,)), self._contents(element))

    def _close(self, visit: _Visit) -> str | None:
        """The text of a visit; None where it goes on with what is read otherwise."""
        text = _SPACES.sub(" ", "".join(visit.parts))
        if is_silent(text):
            if visit.otherwise is not None:
                visit.children, visit.otherwise = visit.otherwise, None
                return None
            text = _tooltip(visit.element) or text
        return text[: 2 * LONGEST]

    def _contents(self, element: Element) -> Iterator[Element | str]:
        """What is in an element, with what style sheets add and what it owns from elsewhere (2F)."""
        if element.tag in _WITHOUT_CONTENT:
            return iter(())
        if element in self._special or self._has_generated(element):
            return self._all_contents(element)
        return self._page.children(element)

    def _all_contents(self, element: Element) -> Iterator[Element | str]:
        before, after = self._generated
        if element.order in before:
            yield before[element.order]
        owned = self._owned(element)
        yield from (child for child in self._page.children(element) if child not in owned)
        yield from owned.values()
        if element.order in after:
            yield after[element.order]

    def _owned(self, element: Element) -> dict[Element | str, Element]:
        known = self._page.by_id
        owned = [known[id_] for id_ in (element.get("aria-owns") or "").split() if id_ in known]
        return {one: one for one in owned}

    def _spaced(self, element: Element, text: str) -> str:
        return f" {text} " if self._flow.stands_apart(element) else text


def _tooltip(element: Element) -> str:
    # An empty alternative says that the image is decoration, whatever its title says. SVG has no such attribute.
    decorative = element.tag == "img" and element.get("alt") == ""
    return "" if decorative or not element.is_html else element.get("title") or ""


def _in_words(text: str) -> str:
    return " ".join(text.split())
