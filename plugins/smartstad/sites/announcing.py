"""What a link's words must say besides where it leads: another site, a file and its size, another language."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree.ElementTree import SubElement

from markdown.treeprocessors import Treeprocessor

from smartstad.sites.sanitising import is_foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from smartstad.sites.finishing import Job
    from smartstad.sites.links import Link
    from smartstad.sites.words import Words

ANNOUNCED = "announced"
"""The class of the words that are added, for those who look at the editor's own alone."""

_SIZE = re.compile(r"\d\s?(?:[kMG]B|[kMG]byte)\b", re.IGNORECASE)
_KILO, _MEGA = 1000, 1_000_000


class Announce(Treeprocessor):
    """Adds what is not there already, in parentheses, to the words of a link: ``rapporten (PDF, 1,2 MB)``.

    - A file: its type and size. It may need a program, and cost those who pay for what they load.
    - Another language: its name, where the link says so (``hreflang``).
    - Another site: its host. No link of ours opens a window of its own, so there is no window to warn of. But who
      leaves the City's sites meets another sender, other rules on privacy and perhaps no accessibility; many Swedish public
      sites say so in the link. “Another website” would tell less than its name: ``undersökningen (scb.se)``.
    """

    def __init__(
        self, md: Markdown, job: Job, words: Words, size: Callable[[str], int], own_hosts: Collection[str]
    ) -> None:
        super().__init__(md)
        self._job = job
        self._words = words
        self._size = size
        self._own_hosts = own_hosts

    def run(self, root: Element) -> None:  # noqa: ARG002
        for element, link in self._job.links:
            self._announce(element, link)

    def _announce(self, element: Element, link: Link) -> None:
        if not (link.file or element.get("hreflang") or is_foreign(link.href or "")):
            return
        written = "".join(element.itertext())
        written += "".join(image.get("alt") or "" for image in element.iter("img"))
        if not written.strip():
            return  # a mistake, which words of ours would hide
        told = [*self._file(link, written), *self._host(link, written), *self._language(element, written)]
        if told:
            SubElement(element, "span", {"class": ANNOUNCED}).text = f" ({', '.join(told)})"

    def _file(self, link: Link, written: str) -> list[str]:
        if link.file is None:
            return []
        told = []
        kind = posixpath.splitext(link.file)[1][1:].upper().replace("JPG", "JPEG")
        if not re.search(rf"\b{kind}\b", written, re.IGNORECASE):
            told.append(kind)
        if not _SIZE.search(written):
            told.append(self._bytes(self._size(link.file)))
        return told

    def _bytes(self, size: int) -> str:
        # As Swedish and English write: a thousand, not 1,024; no line break before the unit.
        if size < _MEGA:
            return f"{self._words.number(max(1, round(size / _KILO)))}\xa0kB"
        return f"{self._words.number(round(size / _MEGA, 1))}\xa0MB"

    def _host(self, link: Link, written: str) -> list[str]:
        parts = urlsplit(link.href or "")
        host = (parts.hostname or "").removeprefix("www.")
        if parts.scheme not in ("http", "https") or host in self._own_hosts:
            return []
        return [] if host in written.casefold() else [host]

    def _language(self, element: Element, written: str) -> list[str]:
        code = element.get("hreflang")
        if not code or code == self._words.language:
            return []
        name = self._words.language_name(code)
        return [] if name.casefold() in written.casefold() else [self._words.gettext("in {}").format(name)]
