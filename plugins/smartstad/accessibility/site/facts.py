"""What is kept of a page to compare it with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

from smartstad.accessibility.focus import MAYBE_FOCUSABLE, is_in_tab_order
from smartstad.accessibility.inspection import place_of
from smartstad.accessibility.prose import BODY_ATTRIBUTE
from smartstad.accessibility.role import heading_level
from smartstad.model.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_LISTED = frozenset({"a", "article", "li"})
_LANDMARKS = ("banner", "contentinfo")


@dataclass(frozen=True)
class Way:
    """A link in a page's header or footer."""

    landmark: str
    """``banner`` or ``contentinfo``."""
    name: str
    target: str
    """Absolute, without fragment."""
    alternate: bool
    """True where it leads to another language, and so elsewhere from every page."""


@dataclass(frozen=True)
class Picture:
    """A picture in the editor's text."""

    file: str
    """The last part of its address."""
    text: str
    """Its text alternative; empty where it has none."""
    span: Span


@dataclass(frozen=True)
class PageId:
    """Where a page comes from, as the build knows it."""

    edition: str
    entry: str
    """Kind and id: the same in all languages and on all sites."""
    url: str
    file: str
    """The Markdown file, as a path from the project's root."""
    template: str
    statement: str | None = None
    """Address of the accessibility statement that the page must link to; None where its site has none."""


@dataclass(frozen=True)
class PageFacts:
    """A page among others."""

    id: PageId
    headings: tuple[tuple[int, str], ...]
    """Level and name of the template's headings, in order.

    Those of the editor's text are left out, and those of entries in lists, which lead to the entry's page.
    """
    first_stop: str | None
    """Where the first link that the Tab key reaches leads; None where it reaches no link first."""
    main: str
    """The id of the main part; empty where it has none."""
    header: tuple[str, ...]
    """Names of what the Tab key reaches in the header, in order."""
    ways: tuple[Way, ...]
    pictures: tuple[Picture, ...]


def facts_of(subject: Subject, page: PageId) -> PageFacts:
    """What is kept of an inspected page."""
    main = next(iter(subject.with_role("main")), None)
    stop = next(_stops(subject.page.elements), None)
    banner = next(iter(subject.with_role("banner")), None)
    return PageFacts(
        page,
        tuple(_headings(subject)),
        stop.get("href") if stop is not None and stop.tag == "a" else None,
        (main.get("id") or "") if main is not None else "",
        tuple(subject.names.of(element) for element in _stops(_within(subject, banner))),
        tuple(_ways(subject, page.url)),
        tuple(_pictures(subject, page.file)),
    )


def _within(subject: Subject, around: Element | None) -> Iterator[Element]:
    """The elements within another, in order."""
    if around is None:
        return
    for element in subject.page.elements[around.order + 1 :]:
        if element.parent is None or element.parent.order < around.order:
            return
        yield element


def _stops(elements: Iterable[Element]) -> Iterator[Element]:
    """Those that the Tab key reaches."""
    return (
        element
        for element in elements
        if (element.tag in MAYBE_FOCUSABLE or element.get("tabindex") is not None)
        and is_in_tab_order(element)
    )


def _is_in_body(element: Element) -> bool:
    return any(around.get(BODY_ATTRIBUTE) is not None for around in element.ancestors)


def _headings(subject: Subject) -> Iterator[tuple[int, str]]:
    for element in subject.with_role("heading"):
        leads_on = any(around.tag in _LISTED for around in element.ancestors)
        if not leads_on and not _is_in_body(element):
            yield heading_level(element), subject.names.of(element)


def _ways(subject: Subject, url: str) -> Iterator[Way]:
    for landmark in _LANDMARKS:
        for around in subject.with_role(landmark):
            for element in _within(subject, around):
                if element.tag == "a" and element.exposed and (href := element.get("href")) is not None:
                    target = urldefrag(urljoin(url, href)).url
                    yield Way(
                        landmark, subject.names.of(element), target, element.get("hreflang") is not None
                    )


def _pictures(subject: Subject, file: str) -> Iterator[Picture]:
    for element in subject.page.by_tag("img"):
        if _is_in_body(element):
            place = place_of(element) or (1, 1)
            name = unquote((element.get("src") or "").rpartition("/")[2])
            yield Picture(name, (element.get("alt") or "").strip(), Span(file, *place))
