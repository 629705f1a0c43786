"""The files of an edition that are for programs which look after the whole site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from smartstad.outputs.output import Output
from smartstad.outputs.robots import ROBOTS, robots
from smartstad.outputs.security_txt import SECURITY_TXT, security_txt
from smartstad.outputs.sitemap import sitemaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.sites.edition_view import EditionView


def site_outputs(edition: EditionView) -> Iterator[Output]:
    """Sitemaps; robots.txt and security.txt where the edition has them."""
    files = {**sitemaps(edition), ROBOTS: robots(edition), SECURITY_TXT: security_txt(edition)}
    for path, data in files.items():
        if data is not None:
            yield Output(path, partial(bytes, data))
