"""The files of an edition that are for programs which look after the whole site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from smartstad.outputs.accessibility_statement import statement_files
from smartstad.outputs.output import Output
from smartstad.outputs.robots import ROBOTS, robots
from smartstad.outputs.security_txt import SECURITY_TXT, security_txt
from smartstad.outputs.sitemap import sitemaps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.sites.edition_view import EditionView


def site_outputs(edition: EditionView, waived: Callable[[str], int]) -> Iterator[Output]:
    """Sitemaps; robots.txt, security.txt and the accessibility statement where the edition has them.

    `waived` tells how many places a waiver covers in the edition.
    """
    files = {
        **sitemaps(edition),
        ROBOTS: robots(edition),
        SECURITY_TXT: security_txt(edition),
        **statement_files(edition, waived),
    }
    for path, data in files.items():
        if data is not None:
            yield Output(path, partial(bytes, data))
