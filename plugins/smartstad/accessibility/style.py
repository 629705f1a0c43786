"""What a page's own style sheets and ``style`` attributes declare. The one module that knows tinycss2.

Files of CSS are not read: a page is checked as it stands. Of rules for certain screens only (``@media``) those
for every screen count, since nobody knows the reader's; what depends on hovering or focus does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tinycss2

from smartstad.accessibility.html import specificity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.accessibility.html import Element, Page

_EVERY_SCREEN = frozenset({"", "all", "screen", "only screen", "only all"})
_DEEPEST = 8
"""How many at-rules within each other are read."""
_MOST_WORK = 500_000
"""Elements that selectors are matched with (`_A_MATCH` of them are one) or match. Where there are more, the last rules
count as those in files do: they are not read. No page for people has as many."""
_A_MATCH = 25
_INLINE = (1_000_000, 0, 0)
"""A ``style`` attribute goes before every selector (CSS Cascade 5, 6.1)."""
_PSEUDO_ELEMENTS = ("::before", "::after", ":before", ":after")
_NAME = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A value that an element is given for a property."""

    tokens: tuple[Any, ...]
    """The value's tokens (tinycss2's), without spaces at its ends."""
    important: bool
    inline: bool
    """True where it stands in the ``style`` attribute."""

    @property
    def keyword(self) -> str:
        """The value, where it is a single word, in small letters; else empty."""
        only = self.tokens[0] if len(self.tokens) == 1 else None
        return only.lower_value if only is not None and only.type == "ident" else ""


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule of a style sheet."""

    selectors: tuple[str, ...]
    declarations: dict[str, Declaration]
    media: str
    """The condition under which it counts, in small letters; empty where there is none."""


class Styles:
    """The declarations of a page."""

    def __init__(self, page: Page) -> None:
        self.rules = [rule for element in page.by_tag("style") for rule in _rules_of(page, element)]
        """Of all style sheets, those for some screens too."""
        self.before: dict[int, str] = {}
        self.after: dict[int, str] = {}
        """By `Element.order`: the texts that a style sheet puts before and after an element's own."""
        self._declared: dict[str, dict[int, Declaration]] = defaultdict(dict)
        self._weights: dict[tuple[str, int], tuple[bool, tuple[int, int, int]]] = {}
        self._left = _MOST_WORK
        for rule in self.rules:
            if rule.media in _EVERY_SCREEN and self._left > 0:
                self._apply(page, rule)
        for element in page.having("style"):
            for name, declaration in declarations(element.get("style") or "", inline=True).items():
                self._declare(element, name, declaration, _INLINE)

    def of(self, element: Element, name: str) -> Declaration | None:
        """What the element itself is given for a property; None where that is nothing."""
        return self._declared[name].get(element.order) if name in self._declared else None

    def declaring(self, name: str) -> Iterator[int]:
        """The elements that are given something for a property, by `Element.order`."""
        return iter(self._declared.get(name, ()))

    def _apply(self, page: Page, rule: StyleRule) -> None:
        for selector in rule.selectors:
            self._left -= len(page.elements) // _A_MATCH
            pseudo = next((end for end in _PSEUDO_ELEMENTS if selector.endswith(end)), None)
            if pseudo is not None:
                self._generate(page, selector, pseudo, rule)
                continue
            weight = specificity(selector)
            matched = page.select(selector)
            self._left -= len(matched)
            for element in matched:
                for name, declaration in rule.declarations.items():
                    self._declare(element, name, declaration, weight)

    def _declare(
        self, element: Element, name: str, declaration: Declaration, weight: tuple[int, int, int]
    ) -> None:
        key = (name, element.order)
        whole = (declaration.important, weight)
        if key not in self._weights or whole >= self._weights[key]:
            self._weights[key] = whole
            self._declared[name][element.order] = declaration

    def _generate(self, page: Page, selector: str, pseudo: str, rule: StyleRule) -> None:
        content = rule.declarations.get("content")
        if content is None:
            return
        texts = self.before if pseudo.endswith("before") else self.after
        whose = selector.removesuffix(pseudo) or "*"
        weight = (content.important, specificity(whose))
        matched = page.select(whose)
        self._left -= len(matched)
        for element in matched:
            key = (pseudo.lstrip(":"), element.order)
            if key not in self._weights or weight >= self._weights[key]:
                self._weights[key] = weight
                texts[element.order] = _text_of(content, element)


def _text_of(content: Declaration, element: Element) -> str:
    """The text that ``content`` makes for an element; what is told in place of it, after a slash, where that is given."""
    text = ""
    for token in content.tokens:
        if token.type == "string":
            text += token.value
        elif token.type == "function" and token.lower_name == "attr":
            name = _NAME.match(tinycss2.serialize(token.arguments).strip())
            text += (element.get(name[0]) or "") if name else ""
        elif token.type == "literal" and token.value == "/":
            text = ""
    return text


def declarations(text: str, *, inline: bool = False) -> dict[str, Declaration]:
    """The declarations of a block, by property in small letters; of several for one the important, else the last."""
    parsed = tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
    return _declarations(parsed, inline=inline)


def _declarations(parsed: Iterable[Any], *, inline: bool) -> dict[str, Declaration]:
    found: dict[str, Declaration] = {}
    for node in parsed:
        if node.type != "declaration":
            continue
        before = found.get(node.lower_name)
        if before is None or node.important or not before.important:
            tokens = tuple(token for token in node.value if token.type not in ("whitespace", "comment"))
            found[node.lower_name] = Declaration(tokens, node.important, inline)
    return found


def _rules_of(page: Page, element: Element) -> Iterator[StyleRule]:
    media = (element.get("media") or "").strip().lower()
    # The text right within it: what other elements in it hold, as they may in drawings, is no part (HTML, 4.2.6).
    text = "".join(child for child in page.children(element) if isinstance(child, str))
    sheet = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    yield from _rules(sheet, "" if media in _EVERY_SCREEN else media, 0)


def _rules(parsed: Iterable[Any], media: str, depth: int) -> Iterator[StyleRule]:
    for rule in parsed:
        if rule.type == "qualified-rule":
            block = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield StyleRule(_selectors(rule.prelude), _declarations(block, inline=False), media)
        elif rule.type == "at-rule" and rule.content is not None and depth < _DEEPEST:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if rule.lower_at_keyword == "media":
                asked = tinycss2.serialize(rule.prelude).strip().lower()
                yield from _rules(inner, media if asked in _EVERY_SCREEN else asked, depth + 1)
            elif rule.lower_at_keyword == "layer":
                yield from _rules(inner, media, depth + 1)


def _selectors(prelude: Iterable[Any]) -> tuple[str, ...]:
    """The selectors of a list; commas within brackets belong to a selector."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(text for part in parts if (text := tinycss2.serialize(part).strip()))
