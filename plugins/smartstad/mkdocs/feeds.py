"""The plugin ``smartstad/feeds``: the feeds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from smartstad.mkdocs.edition_build import picture_file
from smartstad.mkdocs.output import OutputPlugin
from smartstad.outputs.feed import Attachment
from smartstad.outputs.feed_outputs import feed_outputs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.output import Output
    from smartstad.sites.address import Address


class FeedsPlugin(OutputPlugin):
    """Writes the feeds."""

    def outputs(self, build: EditionBuild) -> Iterable[Output]:
        return feed_outputs(build.view, build.bodies, partial(_picture, build))


def _picture(build: EditionBuild, address: Address) -> Attachment | None:
    """The entry's picture as its page shows it."""
    name = picture_file(address.version)
    told = build.files.file_facts(name) if name else None
    return Attachment(build.edition.url + quote(name), *told) if name and told else None
