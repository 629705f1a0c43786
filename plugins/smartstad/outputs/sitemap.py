"""Sitemaps: every page of an edition, for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from smartstad.outputs.moment import changed_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Alternate
    from smartstad.sites.edition_view import EditionView

SITEMAP = "sitemap.xml"
"""Where it stands, from the edition's root: only pages below it may be in it."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(edition: EditionView) -> bytes:
    """All pages of the edition with their other languages, in order of address.

    Former addresses, which redirect, are not in it. One file may name 50,000 pages.
    """
    addresses = sorted(
        edition.atlas.pages[edition.edition.id].by_entry.values(), key=lambda address: address.path
    )
    pages = [text for address in addresses for text in _pages(edition, address)]
    return "".join([_HEAD, *pages, "</urlset>\n"]).encode()


def _pages(edition: EditionView, address: Address) -> Iterator[str]:
    listing = edition.lists.pages(address)
    own = changed_on(address.version)
    if not listing:
        yield _page(address.url, own, edition.atlas.alternates(address))
    for page in listing:
        # A list changes with what it lists.
        changed = max([own, *(changed_on(item.version) for item in page.items)])
        yield _page(page.url, changed, edition.lists.alternates(page))


def _page(url: str, changed: dt.date, alternates: Iterable[Alternate]) -> str:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang={quoteattr(other.language)} href={quoteattr(other.url)}/>\n'
        for other in alternates
    )
    return f"  <url>\n    <loc>{escape(url)}</loc>\n    <lastmod>{changed}</lastmod>\n{links}  </url>\n"
