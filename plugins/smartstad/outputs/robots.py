"""robots.txt: what search engines may read, and where the sitemaps stand (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from smartstad.outputs.sitemap import SITEMAP

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView

ROBOTS = "robots.txt"
"""Where it stands, from the root of the host; nobody looks for it elsewhere."""


def robots(edition: EditionView) -> bytes | None:
    """Everything may be read; the sitemaps of all editions on the host, this one's first.

    None where the edition does not stand at the host's root: the file is then whoever's who answers for the host.
    """
    own = edition.edition
    if own.path != "/":
        return None
    host = urlsplit(own.url).netloc
    editions = (pages.edition for pages in edition.atlas.pages.values())
    beside = [other.url for other in editions if urlsplit(other.url).netloc == host and other.id != own.id]
    named = "".join(f"Sitemap: {url}{SITEMAP}\n" for url in [own.url, *beside])
    return f"User-agent: *\nAllow: /\n\n{named}".encode()
