"""Inspects a finished page, and tells each finding where its author can mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, Subject, shortened
from smartstad.accessibility.html import Element, Page, parse
from smartstad.accessibility.prose import BODY_ATTRIBUTE
from smartstad.accessibility.rules import CHECKS
from smartstad.model.problem import Message, Problem, Span, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from smartstad.accessibility.expectation import Expectations

SOURCE_ATTRIBUTE = "data-source"
"""Says where in the Markdown file an element was written, as ``LINE:COLUMN``."""
TEMPLATE_ATTRIBUTE = "data-template"
"""Says where in a template an element is written, as ``FILE:LINE:COLUMN:PART``, in `PageOrigin.again` alone."""

_EMPTY = frozenset({"img", "input", "area"})
"""Elements without content; the text of a finding about them stands in an attribute."""
_SOURCE = re.compile(r"([1-9][0-9]{0,8}):([1-9][0-9]{0,8})")
_TEMPLATE = re.compile(r"(?P<file>[^:]+):(?P<line>[0-9]+):(?P<column>[0-9]+):(?P<part>\w*)")
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
    again: Callable[[], str] | None = None
    """Gives the page once more with `TEMPLATE_ATTRIBUTE` on what templates wrote; asked only when there is a
    problem to point to."""


def inspect(
    html: str, origin: PageOrigin | None = None, file: str = "", expectations: Expectations | None = None
) -> list[Problem]:
    """Every problem of accessibility on the page, in order.

    With `origin` they point to the Markdown or the template that the page was made of, without it to
    the place in `file`, whose text `html` is. `expectations` are those of the page's readers.
    """
    return judge(Subject(parse(html), expectations), origin, file)


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
        span, part = self._in_template(element)
        return Problem(finding.rule, span, self._with_tag(finding.details, element), part)

    def _in_markdown(self, element: Element) -> Span:
        line, column = self._places[element.order] or (self._origin.body_line, 1)
        return Span(self._origin.file, line, column)

    def _in_template(self, element: Element) -> tuple[Span, Message | None]:
        around: Element | None = self._again[element.order] if self._again else None
        while around is not None:
            if found := _TEMPLATE.fullmatch(around.get(TEMPLATE_ATTRIBUTE) or ""):
                span = Span(found["file"], int(found["line"]), int(found["column"]))
                return span, _part(found["part"], span.file, self._origin.template)
            around = around.parent
        return Span(self._origin.template), None

    @cached_property
    def _again(self) -> list[Element]:
        """The page's elements, in the same order, as they tell of the templates; none where they are not the same."""
        page = parse(self._origin.again()) if self._origin.again else None
        tags = [element.tag for element in self._page.elements]
        return page.elements if page and [element.tag for element in page.elements] == tags else []

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
        """For each element the place of itself, else the nearest around it, within it, or before it."""
        written = {element.order: place_of(element) for element in self._page.having(SOURCE_ATTRIBUTE)}
        elements = self._page.elements
        around: list[tuple[int, int] | None] = []
        before: list[tuple[int, int] | None] = []
        last = None
        for element in elements:
            order, parent = element.order, element.parent
            inside = self._in_body[order]
            own = written.get(order) if inside else None
            around.append(own or (around[parent.order] if inside and parent is not None else None))
            last = own or last
            before.append(last)
        within = list(around)
        for element in reversed(elements):
            if element.parent is not None and self._in_body[element.parent.order]:
                # Going backwards, the first element within comes last.
                within[element.parent.order] = (
                    around[element.parent.order] or within[element.order] or within[element.parent.order]
                )
        return [within[order] or before[order] for order in range(len(elements))]


def _part(part: str, file: str, template: str) -> Message:
    sv = f"Det skrivs av delen {part} i {file}" if part else f"Det skrivs av {file}"
    en = f"It is written by the part {part} of {file}" if part else f"It is written by {file}"
    return Message(f"{sv}, på sidor med mallen {template}.", f"{en}, on pages of the template {template}.")


def place_of(element: Element) -> tuple[int, int] | None:
    """Line and column in the Markdown file where the element was written; None where it does not say."""
    found = _SOURCE.fullmatch(element.get(SOURCE_ATTRIBUTE) or "")
    return (int(found[1]), int(found[2])) if found else None
