"""Sitemaps: every page of an edition, for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from smartstad.model.page import Page
from smartstad.outputs.data_set import KINDS as DATA_KINDS
from smartstad.outputs.moment import changed_on
from smartstad.sites.gathering import gathered
from smartstad.sites.statement import is_statement, statement_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Alternate
    from smartstad.sites.edition_view import EditionView

SITEMAP = "sitemap.xml"
"""Where it stands, from the edition's root: only pages below it may be in it."""

MOST_PAGES = 50_000
"""How many pages one file may name."""

MOST_BYTES = 50 * 1024 * 1024
"""How large one file may be."""

_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HEAD = f'{_DECLARATION}<urlset xmlns="{_SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'.encode()
_FOOT = b"</urlset>\n"


@dataclass(frozen=True)
class _Page:
    """A page as the sitemap names it."""

    xml: bytes
    changed: dt.date


def sitemaps(
    edition: EditionView, most_pages: int = MOST_PAGES, most_bytes: int = MOST_BYTES
) -> dict[str, bytes]:
    """The files, by path: ``sitemap.xml`` alone, or as the index of ``sitemap-1.xml`` and others.

    They name all pages of the edition with their other languages, in order of address; not former addresses,
    which redirect, and not what a preview shows before or after its time.
    """
    addresses = sorted(
        edition.atlas.pages[edition.edition.id].by_entry.values(), key=lambda address: address.path
    )
    pages = [
        page
        for address in addresses
        if address.entry.is_public(edition.today)
        for page in _pages(edition, address)
    ]
    parts = list(_parts(pages, most_pages, most_bytes))
    if len(parts) <= 1:
        return {SITEMAP: _file(pages)}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    files = {name: _file(part) for name, part in zip(names, parts, strict=True)}
    changed = [max(page.changed for page in part) for part in parts]
    return {SITEMAP: _index(edition.edition.url, zip(names, changed, strict=True)), **files}


def _pages(edition: EditionView, address: Address) -> Iterator[_Page]:
    listing = edition.lists.pages(address)
    # A page changes with what it gathers; a list's page with what that page lists.
    shown = [*gathered(edition, address), *_data(edition, address)]
    own = max([changed_on(address.version), *_changes(shown), *_statement(edition, address)])
    if not listing:
        yield _page(address.url, own, edition.atlas.alternates(address))
    on_map = edition.lists.map(address)
    parts = chain.from_iterable(edition.lists.parts(address).values())
    for page in (*listing, *([on_map] if on_map else []), *(each for each in parts if each.is_indexed)):
        text = own if page.is_head else changed_on(address.version)
        changed = max([text, *_changes(page.items)])
        yield _page(page.url, changed, edition.lists.alternates(page))


def _data(edition: EditionView, address: Address) -> Iterator[Address]:
    """The entries that the page of open data counts and dates."""
    front = address.version.front
    if isinstance(front, Page) and front.layout == "data":
        for kind in DATA_KINDS:
            yield from edition.own(kind.kind)


def _statement(edition: EditionView, address: Address) -> Iterator[dt.date]:
    """The day on which the accessibility statement was updated, for the page that shows it."""
    statement = statement_of(edition) if is_statement(address) else None
    if statement is not None:
        yield statement.updated


def _changes(addresses: Iterable[Address]) -> Iterator[dt.date]:
    return (changed_on(address.version) for address in addresses)


def _page(url: str, changed: dt.date, alternates: Iterable[Alternate]) -> _Page:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang={quoteattr(other.language)} href={quoteattr(other.url)}/>\n'
        for other in alternates
    )
    xml = f"  <url>\n    <loc>{escape(url)}</loc>\n    <lastmod>{changed}</lastmod>\n{links}  </url>\n"
    return _Page(xml.encode(), changed)


def _parts(pages: Iterable[_Page], most_pages: int, most_bytes: int) -> Iterator[list[_Page]]:
    """The pages in as many parts as the limits demand; at least one page in each."""
    part: list[_Page] = []
    size = frame = len(_HEAD) + len(_FOOT)
    for page in pages:
        if part and (len(part) == most_pages or size + len(page.xml) > most_bytes):
            yield part
            part, size = [], frame
        part.append(page)
        size += len(page.xml)
    if part:
        yield part


def _file(pages: Sequence[_Page]) -> bytes:
    return b"".join([_HEAD, *(page.xml for page in pages), _FOOT])


def _index(root: str, parts: Iterable[tuple[str, dt.date]]) -> bytes:
    told = "".join(
        f"  <sitemap>\n    <loc>{escape(root + name)}</loc>\n    <lastmod>{changed}</lastmod>\n  </sitemap>\n"
        for name, changed in parts
    )
    return f'{_DECLARATION}<sitemapindex xmlns="{_SITEMAPS}">\n{told}</sitemapindex>\n'.encode()
