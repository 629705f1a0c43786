"""The last steps of a conversion, on Python-Markdown's tree: positions, links, pictures, tables."""

from __future__ import annotations

import html as characters
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from smartstad.sites import rules
from smartstad.sites.links import Link, LinkFault, LinkResolver
from smartstad.sites.positions import SOURCE_ATTRIBUTE, strip_marks, take_mark
from smartstad.sites.sanitising import ADDRESSES, forbidden_in, is_allowed, start_tags

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from smartstad.model.problem import Message, Rule
    from smartstad.sites.sanitising import Tag

_ALIGN = re.compile(r"text-align:\s*(left|right|center);?")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
"""A character reference that Python-Markdown leaves as it is."""


@dataclass
class Job:
    """What the processors share while one body is converted."""

    publish: Callable[[str], tuple[int, int] | None]
    resolver: LinkResolver | None = None
    faults: list[tuple[str | None, str, Rule, dict[str, str | Message]]] = field(default_factory=list)
    """Place or None, the text to point at, rule, details."""
    anchors: list[tuple[str | None, str, Link]] = field(default_factory=list)


class Strip(Postprocessor):
    """Takes out the marks that ended up in code or raw HTML."""

    def run(self, text: str) -> str:
        return strip_marks(text)


class Finish(Treeprocessor):
    """Turns marks into attributes, resolves links and pictures, and makes tables fit a strict CSP."""

    def __init__(self, md: Markdown, job: Job) -> None:
        super().__init__(md)
        self._stash = md.htmlStash
        self._unescape = UnescapeTreeprocessor(md).unescape
        self._job = job

    def run(self, root: Element) -> None:
        for element in root.iter():
            self._element(element)
        blocks = self._stash.rawHtmlBlocks
        for index, raw in enumerate(blocks):
            if isinstance(raw, str) and "<" in raw:
                blocks[index] = self._raw(strip_marks(raw))

    def _element(self, element: Element) -> None:
        place = None
        if element.text:
            place, text = take_mark(element.text)
            if text != element.text:
                # Code stays atomic, so that abbreviations leave it alone.
                element.text = AtomicString(text) if isinstance(element.text, AtomicString) else text
        if element.tail:
            element.tail = strip_marks(element.tail)
        # Comments and the like have a function for a tag, whatever typeshed says.
        tag = str(element.tag)
        if tag == "img":
            place, alt = take_mark(element.get("alt") or "")
            element.set("alt", alt)
        for name, value in list(element.items()):
            # In a list of attributes, a name alone has None for its value.
            clean = strip_marks(value or "")
            if value and clean != value:
                element.set(name, clean)
            self._attribute(element, tag, name, clean, place)
        if place:
            element.set(SOURCE_ATTRIBUTE, place)

    def _attribute(self, element: Element, tag: str, name: str, value: str, place: str | None) -> None:
        if name == "style" and (align := _ALIGN.fullmatch(value)):
            del element.attrib["style"]
            element.set("class", f"{element.get('class', '')} align-{align.group(1)}".strip())
        elif not is_allowed(tag, name) and not name.startswith("__"):  # extensions' own notes
            name = strip_marks(name)
            self._job.faults.append((place, name, rules.FORBIDDEN_HTML, {"html": f'{name}="{value}"'}))
        elif name in ADDRESSES:
            self._target(element, tag, name, value, place)

    def _target(self, element: Element, tag: str, name: str, value: str, place: str | None) -> None:
        written = self._unescape(value).replace(AMP_SUBSTITUTE, "&")
        # As a browser will read it.
        target = _REFERENCE.sub(lambda found: characters.unescape(found.group()), written)
        link = self._resolve(name, target, place, written)
        if link is None:
            return
        if link.href is None:
            del element.attrib[name]
            element.tag = "span"
            return
        element.set(name, link.href)
        if link.language and tag == "a":
            element.set("hreflang", link.language)
        size = self._job.publish(link.file) if link.file else None
        if size and tag == "img":
            element.set("width", str(size[0]))
            element.set("height", str(size[1]))
            element.set("loading", "lazy")

    def _resolve(self, name: str, target: str, place: str | None, written: str) -> Link | None:
        job = self._job
        if job.resolver is None:
            return None
        found = job.resolver.link(target) if name == "href" else job.resolver.picture(target)
        if isinstance(found, LinkFault):
            job.faults.append((place, written, found.rule, found.details))
            return None
        if found.fault:
            job.faults.append((place, written, found.fault.rule, found.fault.details))
        if found.anchor:
            job.anchors.append((place, written, found))
        return found

    def _raw(self, html: str) -> str:
        for forbidden in forbidden_in(html):
            self._job.faults.append((None, forbidden, rules.FORBIDDEN_HTML, {"html": forbidden}))
        pieces, done = [], 0
        for tag in start_tags(html):
            if any(self._is_target(tag, name) for name, _ in tag.attributes):
                pieces += [html[done : tag.start], self._raw_tag(tag)]
                done = tag.start + len(tag.text)
        return "".join([*pieces, html[done:]])

    @staticmethod
    def _is_target(tag: Tag, name: str) -> bool:
        return name in ADDRESSES and is_allowed(tag.name, name)

    def _raw_tag(self, tag: Tag) -> str:
        attributes = []
        for name, given in tag.attributes:
            value: str | None = given
            if given is not None and self._is_target(tag, name):
                link = self._resolve(name, given, None, given if given in tag.text else tag.text)
                if link is not None:
                    value = link.href
                    if link.file:
                        self._job.publish(link.file)
                    if value is None:
                        continue
            attributes.append((name, value))
        if attributes == tag.attributes:
            return tag.text
        made = "".join(
            f" {name}" if value is None else f' {name}="{characters.escape(value)}"'
            for name, value in attributes
        )
        return f"<{tag.name}{made}>"
