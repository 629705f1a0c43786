"""Which texts are in the language that an element declares (ACT: text inheriting its programmatic language)."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_order = attrgetter("order")

ENOUGH = 2000
"""So many characters of an element's texts are collected; the rest would not change the answer."""

_ZONES = 12
"""The texts are collected from so many parts of the page in turn, so that they do not all come from its menu."""
_NAMED = ("alt", "aria-label", "aria-labelledby")
_DESCRIBED = ("aria-describedby", "aria-description", "title")
_NO_LANGUAGE = frozenset({"code", "kbd", "pre", "samp", "var"})
"""What is in these are signs for computers."""


def page_texts(subject: Subject) -> list[str]:
    """The texts that a reader meets in the page's own language, in no certain order.

    They are what can be seen or read aloud, names and descriptions of images and controls, and the page's title.
    """
    root = subject.page.root
    return _collected(subject, asked={root}).get(root, [])


def passage_texts(subject: Subject) -> dict[Element, list[str]]:
    """For each element with ``lang`` but the root the texts that a reader meets in its language.

    What stands within another element with ``lang`` is that one's. An element without such texts is left out.
    """
    return _collected(subject, asked=set(subject.page.having("lang")) - {subject.page.root})


def _collected(subject: Subject, asked: set[Element]) -> dict[Element, list[str]]:
    page = subject.page
    declaring = set(page.having("lang")) | {page.root}
    owners = [page.root] * len(page.elements)
    for element in sorted(declaring, key=_order):
        start, end = element.order, subject.extents.end(element)
        owners[start:end] = [element] * (end - start)
    texts: dict[Element, list[str]] = {}
    lengths = {element: 0 if element in asked else ENOUGH for element in declaring}
    for element, text in _texts(subject, owners, lengths):
        owner = owners[element.order]
        texts.setdefault(owner, []).append(text)
        lengths[owner] += len(text)
    return texts


def _texts(
    subject: Subject, owners: list[Element], lengths: dict[Element, int]
) -> Iterator[tuple[Element, str]]:
    """The texts with the elements that they belong to, until each owner has enough."""
    page, names, sight = subject.page, subject.names, subject.sight
    title = next((title for title in page.by_tag("title") if title.is_html), None)
    if title is not None and lengths[owners[title.order]] < ENOUGH and title.text.strip():
        yield title, title.text
    for attributes, told in ((_NAMED, names.of), (_DESCRIBED, names.description)):
        for element in page.having(*attributes):
            if lengths[owners[element.order]] < ENOUGH and element.exposed and (text := told(element)):
                yield element, text
    elements = page.elements
    if lengths[page.root] >= ENOUGH:
        elements = [element for element in elements if lengths[owners[element.order]] < ENOUGH]
    stride = max(1, len(elements) // _ZONES)
    for start in range(stride):
        for element in elements[start::stride]:
            if lengths[owners[element.order]] >= ENOUGH or element.tag in _NO_LANGUAGE:
                continue
            if element.exposed or sight.sees(element):
                text = " ".join(child for child in page.children(element) if isinstance(child, str)).strip()
                if text:
                    yield element, text
