"""Bodies: from an editor's Markdown to safe HTML with resolved links. What knows Python-Markdown is here and beside it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import markdown

from smartstad.content.word import did_you_mean
from smartstad.model.library import CONTENT
from smartstad.model.problem import Message, Problem, Rule, Span
from smartstad.sites import rules
from smartstad.sites.abbreviations import WriteOut
from smartstad.sites.announcing import Announce
from smartstad.sites.blocks import QuickBlocks
from smartstad.sites.finishing import Finish, Job, Strip
from smartstad.sites.illustrating import Illustrate
from smartstad.sites.inline import QuickInlineProcessor
from smartstad.sites.links import LinkResolver
from smartstad.sites.localising import Localise, localised
from smartstad.sites.marking import MarkPositions
from smartstad.sites.passages import Passages
from smartstad.sites.sanitising import sanitise
from smartstad.sites.tables import Captions, Headers, scrollable
from smartstad.sites.toc import with_anchors

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from smartstad.model.library import Library, Version
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.links import Link
    from smartstad.sites.picture import RenditionFile
    from smartstad.sites.words import Words

_ID = re.compile(r'\sid="([^"]*)"')


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


@dataclass(frozen=True)
class Services:
    """What a renderer asks of others."""

    words: Words
    """Of the edition's language: what extensions write by themselves, and what links announce."""
    publish: Callable[[str], tuple[int, int] | None]
    """Is told of each picture and document that is used, and answers with a picture's size."""
    size: Callable[[str], int]
    """The bytes of a document or a picture as it is published."""
    is_language: Callable[[str], bool]
    """True for a language tag (BCP 47)."""
    renditions: Callable[[str], Sequence[RenditionFile]] = lambda _: ()
    """The widths and formats that a picture is published in."""


class BodyRenderer:
    """Renders bodies for an edition, with one Markdown instance: making one costs a quarter of a conversion."""

    def __init__(
        self,
        library: Library,
        atlas: Atlas,
        files: Collection[str],
        extensions: Sequence[Any],
        configs: Mapping[str, Mapping[str, Any]],
        services: Services,
    ) -> None:
        self._library = library
        self._atlas = atlas
        self._files = files
        self._gettext = services.words.gettext
        hosts = {urlsplit(pages.edition.url).hostname or "" for pages in atlas.pages.values()}
        self._job = Job(services.publish, services.is_language)
        self._md = markdown.Markdown(
            extensions=[*with_anchors(extensions, configs), Passages()],
            extension_configs=localised(configs, self._gettext),
        )
        self._marks = MarkPositions(self._md)
        # Before all others: positions are those of the text as it was written.
        self._md.preprocessors.register(self._marks, "smartstad-marks", 1000)
        # After inline patterns (20) and lists of attributes (8), whose attributes are checked like all others;
        # before abbreviations (7) and the table of contents (5), which read the text.
        self._md.treeprocessors.register(Finish(self._md, self._job), "smartstad-finish", 7.5)
        self._md.treeprocessors.register(Headers(self._md, self._job), "smartstad-headers", 14)
        self._md.treeprocessors.register(Localise(self._md, services.words), "smartstad-localise", 13)
        # After abbreviations (7); after headings have their anchors (5), and captions their numbers (4).
        self._md.treeprocessors.register(WriteOut(self._md), "smartstad-write-out", 6)
        self._md.treeprocessors.register(Captions(self._md), "smartstad-captions", 3)
        announce = Announce(self._md, self._job, services.words, services.size, hosts)
        self._md.treeprocessors.register(announce, "smartstad-announce", 2)
        # Last of all: the others know pictures as they are written.
        self._md.treeprocessors.register(
            Illustrate(self._md, self._job, services.renditions), "smartstad-illustrate", 1
        )
        self._md.postprocessors.register(Strip(self._md), "smartstad-strip", -100)
        QuickInlineProcessor.install(self._md)
        self._blocks = QuickBlocks(self._md)
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
        self._job.faults, self._job.anchors, self._job.links = [], [], []
        self._job.pictures = []
        self._marks.first_line = version.body_line
        self._md.reset()
        self._blocks.prepare(version.body)
        html = sanitise(self._md.convert(version.body), has_raw_html=bool(self._md.htmlStash.rawHtmlBlocks))
        return scrollable(html, self._gettext) if "<table" in html else html

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
        near = did_you_mean(link.anchor, sorted(known))
        details: dict[str, str | Message] = {"target": target, "anchor": link.anchor, "near": near}
        return self._problem(version, place, target, rules.BROKEN_ANCHOR, details)

    def _problem(
        self,
        version: Version,
        place: str | None,
        quoted: str,
        rule: Rule,
        details: dict[str, str | Message],
        nth: int = 0,
    ) -> Problem:
        return Problem(rule, _locate(version, place, quoted, nth), details)


def _locate(version: Version, place: str | None, quoted: str, nth: int) -> Span:
    """Where `quoted` stands: from the place on, or at its occurrence of that number, from 0, in the body."""
    file = f"{CONTENT}/{version.file}"
    lines = version.body.split("\n")
    line, column = (int(part) for part in place.split(":")) if place else (version.body_line, 1)
    # What goes over several lines is shown by its first.
    quoted = quoted.split("\n", 1)[0]
    if place:
        return _locate_from(lines, Span(file, line, column), version.body_line, quoted)
    spans = [
        Span(file, number, found.start() + 1, len(quoted))
        for number, text in enumerate(lines, line)
        for found in re.finditer(re.escape(quoted), text)
        if quoted
    ]
    return spans[min(nth, len(spans) - 1)] if spans else Span(file, line, column)


def _locate_from(lines: list[str], place: Span, first_line: int, quoted: str) -> Span:
    """Where `quoted` stands from the place on, in the same paragraph; else the place itself."""
    column = place.column
    for number, text in enumerate(lines[place.line - first_line :], place.line):
        found = text.find(quoted, column - 1)
        if quoted and found >= 0:
            return Span(place.file, number, found + 1, len(quoted))
        if not quoted or not text.strip():
            break
        column = 1
    return place


def _heading(token: dict[str, Any]) -> Heading:
    return Heading(
        token["level"], token["id"], token["name"], tuple(_heading(child) for child in token["children"])
    )
