"""Inspects a finished page, and tells each finding where its author can mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, Subject, shortened
from smartstad.accessibility.html import Element, Page, parse
from smartstad.accessibility.rules import CHECKS
from smartstad.model.problem import Problem, Span, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BODY_ATTRIBUTE = "data-body"
"""Marks the element that holds what the editor wrote in Markdown."""
SOURCE_ATTRIBUTE = "data-source"
"""Says where in the Markdown file an element was written, as ``LINE:COLUMN``."""

_EMPTY = frozenset({"img", "input", "area"})
"""Elements without content; the text of a finding about them stands in an attribute."""
_SOURCE = re.compile(r"([1-9][0-9]{0,8}):([1-9][0-9]{0,8})")
_OUR_ATTRIBUTES = re.compile(
    rf"\s{SOURCE_ATTRIBUTE}=(?:\"[^\"]*\"|'[^']*'|[^\s>]*)|\s{BODY_ATTRIBUTE}(?=[\s>])"
)


@dataclass(frozen=True)
class PageOrigin:
    """What a page was made of."""

    file: str
    """The Markdown file, as a path from the project's root."""
    body_line: int
    """The line of that file on which the body begins, from 1."""
    title: Callable[[], Span]
    """Tells where the title stands in the front matter; asked only when there is a problem to point to."""
    template: str
    """The template around the body, as a path from the project's root."""


def inspect(html: str, origin: PageOrigin | None = None, file: str = "") -> list[Problem]:
    """Every problem of accessibility on the page, in order.

    With `origin` they point to the Markdown or the template that the page was made of, without it to
    the place in `file`, whose text `html` is.
    """
    return judge(Subject(parse(html)), origin, file)


def judge(subject: Subject, origin: PageOrigin | None = None, file: str = "") -> list[Problem]:
    """As `inspect`, of a page that has been read already."""
    findings = [finding for check in CHECKS for finding in check(subject)]
    if not findings:
        return []
    if origin is None:
        return in_order(_in_file(finding, subject.page, file) for finding in findings)
    sources = _Sources(subject.page, origin)
    return in_order(sources.problem(finding) for finding in findings)


def _in_file(finding: Finding, page: Page, file: str) -> Problem:
    if finding.element is None:
        return Problem(finding.rule, Span(file), finding.details)
    line, column = finding.element.place
    tag = page.start_tag(finding.element).partition("\n")[0]
    return Problem(finding.rule, Span(file, line, column, max(len(tag), 1)), finding.details)


class _Sources:
    """Where the elements of a page come from."""

    def __init__(self, page: Page, origin: PageOrigin) -> None:
        self._page = page
        self._origin = origin

    def problem(self, finding: Finding) -> Problem:
        element = finding.element
        if element is not None and self._in_body[element.order]:
            return Problem(finding.rule, self._in_markdown(element), finding.details)
        if element is None or (element.tag in {"title", "h1"} and element.is_html):
            return Problem(finding.rule, self._origin.title(), finding.details)
        return Problem(finding.rule, Span(self._origin.template), self._with_tag(finding.details, element))

    def _in_markdown(self, element: Element) -> Span:
        line, column = self._places[element.order] or (self._origin.body_line, 1)
        return Span(self._origin.file, line, column)

    def _with_tag(self, details: Mapping[str, str], element: Element) -> dict[str, str]:
        tag = _OUR_ATTRIBUTES.sub("", self._page.start_tag(element)) or f"<{element.tag}>"
        text = "" if element.tag in _EMPTY else details.get("text", "")
        return {**details, "element": shortened(tag + text)}

    @cached_property
    def _in_body(self) -> list[bool]:
        bodies = set(self._page.having(BODY_ATTRIBUTE))
        inside: list[bool] = []
        for element in self._page.elements:
            parent = element.parent
            inside.append(element in bodies or (parent is not None and inside[parent.order]))
        return inside

    @cached_property
    def _places(self) -> list[tuple[int, int] | None]:
        """For each element the place of itself, else of the nearest around it, else of the last one before."""
        written = {element.order: place_of(element) for element in self._page.having(SOURCE_ATTRIBUTE)}
        around: list[tuple[int, int] | None] = []
        places: list[tuple[int, int] | None] = []
        last = None
        for element in self._page.elements:
            order, parent = element.order, element.parent
            inside = self._in_body[order]
            own = written.get(order) if inside else None
            around.append(own or (around[parent.order] if inside and parent is not None else None))
            last = own or last
            places.append(around[order] or last)
        return places


def place_of(element: Element) -> tuple[int, int] | None:
    """Line and column in the Markdown file where the element was written; None where it does not say."""
    found = _SOURCE.fullmatch(element.get(SOURCE_ATTRIBUTE) or "")
    return (int(found[1]), int(found[2])) if found else None
