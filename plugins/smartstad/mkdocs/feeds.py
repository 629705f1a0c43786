"""The plugin ``smartstad/feeds``: the blog's feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.mkdocs.output import OutputPlugin
from smartstad.outputs.feed import BLOG_FEED, blog_feed
from smartstad.outputs.rss import rss

if TYPE_CHECKING:
    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.words import Words


class FeedsPlugin(OutputPlugin):
    """Writes the blog's feed."""

    kind = "post"
    path = BLOG_FEED
    media_type = "application/rss+xml"

    def title(self, words: Words, site: str) -> str:
        return words.gettext("News from %(site)s") % {"site": site}

    def make(self, build: EditionBuild) -> bytes:
        return rss(blog_feed(build.view, build.bodies))
