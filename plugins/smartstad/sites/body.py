"""Bodies: from an editor's Markdown to safe HTML with resolved links. The one module that knows Python-Markdown."""

from __future__ import annotations

import difflib
import html as characters
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Rule, Span
from smartstad.sites import rules
from smartstad.sites.links import Link, LinkFault, LinkResolver
from smartstad.sites.localising import Localise, localised
from smartstad.sites.positions import SOURCE_ATTRIBUTE, MarkPositions, strip_marks, take_mark
from smartstad.sites.sanitising import ADDRESSES, forbidden_in, is_allowed, sanitise, start_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from markdown.treeprocessors import InlineProcessor

    from smartstad.model.library import Library, Version
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.sanitising import Tag

_ID = re.compile(r'\sid="([^"]*)"')
_ALIGN = re.compile(r"text-align:\s*(left|right|center);?")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
"""A character reference that Python-Markdown leaves as it is."""


@dataclass(frozen=True)
class Heading:
    """A heading of a body, for the page's table of contents."""

    level: int
    anchor: str
    text: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Body:
    """A rendered body."""

    html: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass
class _Job:
    """What the processors share while one body is converted."""

    publish: Callable[[str], tuple[int, int] | None]
    resolver: LinkResolver | None = None
    faults: list[tuple[str | None, str, Rule, dict[str, str]]] = field(default_factory=list)
    """Place or None, the text to point at, rule, details."""
    anchors: list[tuple[str | None, str, Link]] = field(default_factory=list)


class BodyRenderer:
    """Renders bodies for an edition, with one Markdown instance: making one costs a quarter of a conversion."""

    def __init__(
        self,
        library: Library,
        atlas: Atlas,
        files: Collection[str],
        extensions: Sequence[Any],
        configs: Mapping[str, Mapping[str, Any]],
        publish: Callable[[str], tuple[int, int] | None] | None = None,
        gettext: Callable[[str], str] = str,
    ) -> None:
        """`publish` is told of each picture and document that is used, and answers with a picture's size.

        `gettext` gives the words that extensions write by themselves in the edition's language.
        """
        self._library = library
        self._atlas = atlas
        self._files = files
        self._job = _Job(publish or _no_size)
        self._md = markdown.Markdown(
            extensions=list(extensions), extension_configs=localised(configs, gettext)
        )
        self._marks = MarkPositions(self._md)
        # Before all others: positions are those of the text as it was written.
        self._md.preprocessors.register(self._marks, "smartstad-marks", 1000)
        # After inline patterns (20) and lists of attributes (8), whose attributes are checked like all others;
        # before abbreviations (7) and the table of contents (5), which read the text.
        self._md.treeprocessors.register(_Finish(self._md, self._job), "smartstad-finish", 7.5)
        self._md.treeprocessors.register(Localise(self._md, gettext), "smartstad-localise", 14)
        self._md.postprocessors.register(_Strip(self._md), "smartstad-strip", -100)
        # A registry sorts and looks up anew for each of some 500 uses a page; a list has the same order.
        inline = cast("InlineProcessor", self._md.treeprocessors["inline"])
        inline.inlinePatterns = cast("Any", list(self._md.inlinePatterns))
        self._anchors: dict[str, frozenset[str]] = {}

    def render(self, address: Address) -> Body:
        """The body at that address."""
        version = address.version
        html = self._convert(version, LinkResolver(self._library, self._atlas, self._files, address))
        # Looking up other pages' anchors converts their bodies, with the same job.
        faults, links = self._job.faults, self._job.anchors
        anchors = self._anchors[version.file] = frozenset(_ID.findall(html))
        headings = tuple(_heading(token) for token in getattr(self._md, "toc_tokens", ()))
        problems = []
        told: Counter[str] = Counter()
        for place, quoted, rule, details in faults:
            problems.append(self._problem(version, place, quoted, rule, details, told[quoted]))
            told[quoted] += place is None
        problems += [p for p in (self._check_anchor(version, *a) for a in links) if p is not None]
        return Body(html, headings, anchors, tuple(problems))

    def _convert(self, version: Version, resolver: LinkResolver | None) -> str:
        self._job.resolver = resolver
        self._job.faults, self._job.anchors = [], []
        self._marks.first_line = version.body_line
        self._md.reset()
        return sanitise(self._md.convert(version.body))

    def _anchors_of(self, version: Version) -> frozenset[str]:
        if version.file not in self._anchors:
            self._anchors[version.file] = frozenset(_ID.findall(self._convert(version, None)))
        return self._anchors[version.file]

    def _check_anchor(self, version: Version, place: str | None, target: str, link: Link) -> Problem | None:
        if link.version is None or not link.anchor:
            return None
        known = self._anchors_of(link.version)
        if link.anchor in known:
            return None
        close = difflib.get_close_matches(link.anchor, sorted(known), n=1)
        hint = f" (→ ”#{close[0]}”?)" if close else ""
        details = {"target": target, "anchor": link.anchor, "hint": hint}
        return self._problem(version, place, target, rules.BROKEN_ANCHOR, details)

    def _problem(
        self,
        version: Version,
        place: str | None,
        quoted: str,
        rule: Rule,
        details: dict[str, str],
        nth: int = 0,
    ) -> Problem:
        return Problem(rule, _locate(version, place, quoted, nth), details)


def _no_size(_name: str) -> None:
    return None


def _locate(version: Version, place: str | None, quoted: str, nth: int) -> Span:
    """Where `quoted` stands: from the place on, or at its occurrence of that number, from 0, in the body."""
    file = f"{CONTENT}/{version.file}"
    lines = version.body.split("\n")
    line, column = (int(part) for part in place.split(":")) if place else (version.body_line, 1)
    # What goes over several lines is shown by its first.
    quoted = quoted.split("\n", 1)[0]
    if place:
        found = lines[line - version.body_line].find(quoted, column - 1)
        return Span(file, line, found + 1, len(quoted)) if quoted and found >= 0 else Span(file, line, column)
    spans = [
        Span(file, number, found.start() + 1, len(quoted))
        for number, text in enumerate(lines, line)
        for found in re.finditer(re.escape(quoted), text)
        if quoted
    ]
    return spans[min(nth, len(spans) - 1)] if spans else Span(file, line, column)


def _heading(token: dict[str, Any]) -> Heading:
    return Heading(
        token["level"], token["id"], token["name"], tuple(_heading(child) for child in token["children"])
    )


class _Strip(Postprocessor):
    """Takes out the marks that ended up in code or raw HTML."""

    def run(self, text: str) -> str:
        return strip_marks(text)


class _Finish(Treeprocessor):
    """Turns marks into attributes, resolves links and pictures, and makes tables fit a strict CSP."""

    def __init__(self, md: markdown.Markdown, job: _Job) -> None:
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
