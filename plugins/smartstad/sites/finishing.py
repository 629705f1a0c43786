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
from smartstad.sites.positions import (
    CLOSE,
    SOURCE_ATTRIBUTE,
    strip_marks,
    take_any_mark,
    take_mark,
    take_tag_mark,
)
from smartstad.sites.sanitising import ADDRESSES, forbidden_in_tag, is_allowed, read_tags

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
    is_language: Callable[[str], bool]
    resolver: LinkResolver | None = None
    faults: list[tuple[str | None, str, Rule, dict[str, str | Message]]] = field(default_factory=list)
    """Place or None, the text to point at, rule, details."""
    links: list[tuple[Element, Link]] = field(default_factory=list)
    """Links that lead somewhere."""
    pictures: list[tuple[Element, str]] = field(default_factory=list)
    """Pictures that are published, and their files, from the content folder."""
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
                blocks[index] = self._raw(raw)

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
            place = self._alternative(element)
        elif tag == "table":
            cell = element.find("./thead/tr/th")
            place = take_mark((cell.text if cell is not None else None) or "")[0]
        elif tag == "a" and place is None:
            place = take_any_mark(element.get("href") or "")[0]  # of an address alone
        for name, value in list(element.items()):
            # In a list of attributes, a name alone has None for its value.
            own, clean = take_any_mark(value or "")
            if value and clean != value:
                element.set(name, clean)
            self._attribute(element, tag, name, clean, own if name == "lang" else place)
        if place and tag != "code":
            element.set(SOURCE_ATTRIBUTE, place)

    @staticmethod
    def _alternative(image: Element) -> str | None:
        """The place of a picture. ``![](…)`` is no declaration that it is there for decoration: HTML's ``alt=""`` is."""
        place, alternative = take_mark(image.get("alt") or "")
        if alternative or place is None:
            image.set("alt", alternative)
        else:
            del image.attrib["alt"]
        return place

    def _attribute(self, element: Element, tag: str, name: str, value: str, place: str | None) -> None:
        if name == "lang":
            if not self._is_language(value, place):
                del element.attrib[name]
        elif name == "style" and (align := _ALIGN.fullmatch(value)):
            del element.attrib["style"]
            element.set("class", f"{element.get('class', '')} align-{align.group(1)}".strip())
        elif not is_allowed(tag, name) and not name.startswith("__"):  # extensions' own notes
            name = strip_marks(name)
            self._job.faults.append((place, name, rules.FORBIDDEN_HTML, {"html": f'{name}="{value}"'}))
        elif name in ADDRESSES:
            self._target(element, tag, name, value, place)

    def _is_language(self, tag: str, place: str | None) -> bool:
        known = self._job.is_language(tag)
        if not known:
            self._job.faults.append((place, tag, rules.UNKNOWN_LANGUAGE_MARK, {"tag": tag}))
        return known

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
        if tag == "a":
            self._job.links.append((element, link))
        if size and tag == "img":
            element.set("width", str(size[0]))
            element.set("height", str(size[1]))
            if link.file:
                self._job.pictures.append((element, link.file))

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
        found = read_tags(html)
        for other in found.others:
            self._job.faults.append(
                (None, strip_marks(other), rules.FORBIDDEN_HTML, {"html": strip_marks(other)})
            )
        pieces, done = [], 0
        for tag in found.tags:
            made = self._raw_tag(tag)
            if made != tag.text:
                pieces += [html[done : tag.start], made]
                done = tag.start + len(tag.text)
        return strip_marks("".join([*pieces, html[done:]]))

    def _raw_tag(self, written: Tag) -> str:
        place, text = take_tag_mark(written.text)
        # The mark looks like an attribute.
        given = [
            (name, strip_marks(value) if value else value)
            for name, value in written.attributes
            if CLOSE not in name
        ]
        tag = written._replace(text=text, attributes=given)
        for forbidden in forbidden_in_tag(tag):
            self._job.faults.append((place, forbidden, rules.FORBIDDEN_HTML, {"html": forbidden}))
        attributes = self._raw_attributes(tag, place)
        if attributes != given:
            made = "".join(
                f" {name}" if value is None else f' {name}="{characters.escape(value)}"'
                for name, value in attributes
            )
            text = f"<{tag.name}{made}>"
        # Where signs of Markdown in its attributes have taken a tag apart, it may be read as text.
        if place is None or "<" in text[1:]:
            return text
        end = len(tag.name) + 1
        return f'{text[:end]} {SOURCE_ATTRIBUTE}="{place}"{text[end:]}'

    def _raw_attributes(self, tag: Tag, place: str | None) -> list[tuple[str, str | None]]:
        attributes = []
        for name, given in tag.attributes:
            value: str | None = given
            if name == "lang" and not self._is_language(given or "", place):
                continue
            if given is not None and name in ADDRESSES and is_allowed(tag.name, name):
                link = self._resolve(name, given, place, given if given in tag.text else tag.text)
                if link is not None:
                    value = link.href
                    if link.file:
                        self._job.publish(link.file)
                    if value is None:
                        continue
            attributes.append((name, value))
        return attributes
