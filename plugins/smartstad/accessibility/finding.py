"""What the checks get and give: a page with names and roles, and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from smartstad.accessibility.expectation import Expectations
from smartstad.accessibility.extent import Extents
from smartstad.accessibility.flow import Flow
from smartstad.accessibility.language_text import passage_texts
from smartstad.accessibility.name import Names, is_silent
from smartstad.accessibility.prose import Prose
from smartstad.accessibility.role import LINKS, TAGS, Roles, explicit_role
from smartstad.accessibility.script import Scripts
from smartstad.accessibility.sight import Sight
from smartstad.accessibility.tree import AccessibilityTree
from smartstad.accessibility.visible_text import VisibleText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from smartstad.accessibility.html import Element, Page
    from smartstad.model.problem import Rule

_QUOTE_LENGTH = 80
_TELLING = ("type", "role", "id", "name", "class", "href", "src", "data")
"""The attributes by which an author knows an element again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an element breaks."""

    rule: Rule
    element: Element | None
    """None where the page lacks something, so that no element is to blame."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What fills the rule's messages. ``element`` is how an editor recognises it; outside the editor's
    text its start tag takes that place."""


class Subject:
    """A page under inspection."""

    def __init__(self, page: Page, expectations: Expectations | None = None) -> None:
        self.page = page
        self.expectations = expectations or Expectations()
        self.roles = Roles(page)
        flow = Flow(page)
        self.names = Names(page, self.roles, flow)
        self.sight = Sight(page)
        self.tree = AccessibilityTree(page, self.roles)
        self.scripts = Scripts(page)
        self.visible_text = VisibleText(page, self.sight, flow)
        self.extents = Extents(page)
        self._by_role: dict[tuple[str, ...], list[Element]] = {}

    @cached_property
    def prose(self) -> Prose:
        """What the page's author wrote."""
        return Prose(self.page, self.extents)

    @cached_property
    def languages(self) -> list[str]:
        """The language in force for each element, by `Element.order`, as ``lang`` says; empty where nothing does."""
        languages = [""] * len(self.page.elements)
        for element in self.page.having("lang"):
            start, end = element.order, self.extents.end(element)
            languages[start:end] = [(element.get("lang") or "").strip()] * (end - start)
        return languages

    @cached_property
    def headings(self) -> list[tuple[Element, str]]:
        """The headings in the accessibility tree with their names, in order."""
        return [(heading, self.names.of(heading)) for heading in self.with_role("heading")]

    @cached_property
    def links(self) -> list[tuple[Element, str]]:
        """The links in the accessibility tree with their names, in order."""
        return [(link, self.names.of(link)) for link in self.with_role(*LINKS)]

    @cached_property
    def targets(self) -> list[tuple[Element, str]]:
        """The ``a`` elements in the accessibility tree that lead somewhere, with their ``href``, in order."""
        links = ((link, (link.get("href") or "").strip()) for link in self.page.by_tag("a") if link.exposed)
        return [(link, href) for link, href in links if href]

    @cached_property
    def address(self) -> str:
        """The page's own address, as it says; empty where it says none."""
        canonical = self.page.select('link[rel="canonical" i][href]')
        return (canonical[0].get("href") or "").strip() if canonical else ""

    @cached_property
    def passage_texts(self) -> dict[Element, list[str]]:
        """For each element with ``lang`` but the root the texts that readers meet in its language."""
        return passage_texts(self)

    @cached_property
    def roled(self) -> list[Element]:
        """The HTML and SVG elements that have a ``role``, in order."""
        return [element for element in self.page.having("role") if element.is_html or element.is_svg]

    def with_role(self, *roles: str) -> list[Element]:
        """The elements in the accessibility tree that have one of these roles, in order."""
        found = self._by_role.get(roles)
        if found is None:
            if len(roles) == 1:
                found = self._having_role(roles[0])
            else:
                of_each = [found for role in roles if (found := self.with_role(role))]
                found = of_each[0] if len(of_each) == 1 else sorted(chain(*of_each), key=_order)
            self._by_role[roles] = found
        return found

    def nameless(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Those of the elements that a screen reader has no name for."""
        return (element for element in elements if is_silent(self.names.of(element)))

    def _having_role(self, role: str) -> list[Element]:
        tags = TAGS.get(role, ())
        maybe = self.page.by_tag(*tags)
        given = [element for element in self._given.get(role, ()) if element.tag not in tags]
        if given:
            maybe = sorted((*maybe, *given), key=_order)
        return [element for element in maybe if element.exposed and self.roles.of(element) == role]

    @cached_property
    def _given(self) -> dict[str, list[Element]]:
        """The elements that a ``role`` says the role of."""
        given: dict[str, list[Element]] = {}
        for element in self.roled:
            given.setdefault(explicit_role(element), []).append(element)
        return given


_order = attrgetter("order")

Check: TypeAlias = "Callable[[Subject], Iterator[Finding]]"
"""One file of rules: what it finds on a page, in any order."""


def quoting(text: str, **more: str) -> dict[str, str]:
    """The details of a finding about an element that is recognised by its text."""
    quote = shortened(text)
    return {"element": quote, "text": quote, **more}


def tag_with(element: Element, *attributes: str) -> str:
    """The start tag with only these of its attributes, for an editor to recognise it by."""
    given = ((name, element.get(name)) for name in attributes)
    shown = "".join(f' {name}="{shortened(value)}"' for name, value in given if value is not None)
    return f"<{element.tag}{shown}>"


def shortened(text: str, length: int = _QUOTE_LENGTH) -> str:
    """The text on one line, cut at the end where it is long."""
    text = " ".join(text.lstrip()[: 20 * length].split())
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def as_tag(element: Element) -> str:
    """The element as its author knows it again where it has no text: its tag, with what tells it from others."""
    told = [f' {name}="{value}"' for name in _TELLING if (value := element.get(name))]
    return shortened(f"<{element.tag}{''.join(told)}>")
