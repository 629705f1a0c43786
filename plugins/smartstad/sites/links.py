"""Links between texts: from the path of a file to the right page of the right site."""

from __future__ import annotations

import difflib
import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, unquote, urlsplit

from smartstad.content.word import NOTHING, say
from smartstad.sites import rules
from smartstad.sites.sanitising import has_forbidden_scheme, is_foreign

if TYPE_CHECKING:
    from collections.abc import Collection

    from smartstad.model.library import Entry, Library, Version
    from smartstad.model.problem import Message, Rule
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"})
FILES = PICTURES | {".pdf", ".csv", ".vtt", ".mp4", ".webm"}


@dataclass(frozen=True)
class LinkFault:
    """What is wrong with a link: the rule it breaks, and what fills the rule's messages."""

    rule: Rule
    details: dict[str, str | Message]


@dataclass(frozen=True)
class Link:
    """Where a link leads."""

    href: str | None
    """None where the words are to stay without a link."""
    language: str | None = None
    """Language of the page that it leads to, where that is another than the reader's."""
    anchor: str = ""
    version: Version | None = None
    """The version whose page must have the anchor."""
    file: str | None = None
    """A file beside the text that must be published too: its path from the content folder."""
    fault: LinkFault | None = None
    """What the editor should know of a link that leads somewhere all the same."""


class LinkResolver:
    """Resolves the links in one body, as seen from its page."""

    def __init__(self, library: Library, atlas: Atlas, files: Collection[str], here: Address) -> None:
        """`files` are the paths, from the content folder, of pictures and documents that exist."""
        self._library = library
        self._atlas = atlas
        self._files = files
        self._here = here

    @property
    def page(self) -> str:
        """The page's path, from the edition's root."""
        return self._here.path

    @property
    def begins_with_picture(self) -> bool:
        """True where the first picture in the text is the first on its page: a page's entry has none above it."""
        return self._here.entry.kind == "page" and self._here.version.front.image is None

    def link(self, target: str) -> Link | LinkFault:
        """Where ``[text](target)`` leads."""
        parts = _parts(target)
        if parts is None or has_forbidden_scheme(target):
            return LinkFault(rules.FORBIDDEN_LINK, {"target": target})
        if parts.scheme or parts.netloc:
            return Link(target)
        if target.startswith("#"):
            return Link(target, anchor=unquote(parts.fragment), version=self._here.version)
        if not parts.path or parts.path.startswith("/") or parts.query:
            return LinkFault(rules.ABSOLUTE_LINK, {"target": target})
        path = self._path(parts.path)
        if path.endswith(".md"):
            return self._entry(target, path, unquote(parts.fragment))
        return self._file(target, path, rules.BROKEN_LINK)

    def picture(self, target: str) -> Link | LinkFault:
        """Where ``![text](target)`` is fetched from."""
        parts = _parts(target)
        if parts is None or is_foreign(target):
            return LinkFault(rules.FOREIGN_PICTURE, {"target": target})
        return self._file(target, self._path(parts.path), rules.UNKNOWN_PICTURE)

    def _path(self, path: str) -> str:
        folder = posixpath.dirname(self._here.version.file)
        return posixpath.normpath(posixpath.join(folder, unquote(path)))

    def _file(self, target: str, path: str, rule: Rule) -> Link | LinkFault:
        if path not in self._files:
            suffixes = PICTURES if rule is rules.UNKNOWN_PICTURE else FILES
            known = [file for file in self._files if posixpath.splitext(file)[1].lower() in suffixes]
            return LinkFault(rule, {"target": target, "near": _near(path, known, self._here.version.file)})
        return Link(_relative_file(path, self._here.path), file=path)

    def _entry(self, target: str, path: str, anchor: str) -> Link | LinkFault:
        found = self._find(path)
        if found is None:
            near = _near(path, self._library.by_file, self._here.version.file)
            return LinkFault(rules.BROKEN_LINK, {"target": target, "near": near})
        entry, version = found
        fault = None
        language = self._here.language
        if version.language != language and language in entry.versions and entry is not self._here.entry:
            version = entry.versions[language]
            better = posixpath.relpath(version.file, posixpath.dirname(self._here.version.file))
            fault = LinkFault(rules.WRONG_LANGUAGE_LINK, {"target": target, "better": better})
        address = self._address(entry, version)
        if address is None:
            return Link(None, fault=LinkFault(rules.UNPUBLISHED_LINK, {"target": target}))
        href = address.seen_from(self._here.edition, self._here.path)
        return Link(
            href + (f"#{anchor}" if anchor else ""),
            None if address.language == language else address.language,
            anchor,
            address.version if anchor else None,
            fault=fault,
        )

    def _find(self, path: str) -> tuple[Entry, Version] | None:
        by_file = self._library.by_file
        if path in by_file:
            return by_file[path]
        # Without a language suffix: the page's own language (static-i18n's habit).
        return by_file.get(f"{path.removesuffix('.md')}.{self._here.language}.md")

    def _address(self, entry: Entry, version: Version) -> Address | None:
        if version.language == self._here.language:
            return self._atlas.nearest(self._here.edition, entry)
        siblings = [e for e in self._atlas.siblings(self._here.edition) if e.language == version.language]
        everywhere = [
            pages.edition
            for pages in self._atlas.pages.values()
            if pages.edition.language == version.language
        ]
        found = (self._atlas.address(edition, entry) for edition in [*siblings, *everywhere])
        return next((address for address in found if address is not None), None)


def _parts(target: str) -> SplitResult | None:
    """The parts of an address; None where it is none, as ``https://[``."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _relative_file(path: str, page: str) -> str:
    return quote(posixpath.relpath("/" + path, "/" + page))


def _near(path: str, known: Collection[str], file: str) -> Message:
    """Offers the known file whose name is nearest, as the text would link to it."""
    by_name = {posixpath.basename(name): name for name in sorted(known)}
    close = difflib.get_close_matches(posixpath.basename(path), by_name, n=1, cutoff=0.8)
    if not close:
        return NOTHING
    near = posixpath.relpath(by_name[close[0]], posixpath.dirname(file))
    return say("Menade du ”{near}”? ", "Did you mean “{near}”? ", {"near": near})
