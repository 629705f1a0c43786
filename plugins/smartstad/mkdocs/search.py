"""The plugin ``smartstad/search``: the search index."""

from __future__ import annotations

from pathlib import Path
from subprocess import CalledProcessError
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.options import SearchOptions
from smartstad.outputs.search_document import is_searched, search_document
from smartstad.outputs.search_index import write_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.search_document import SearchDocument

PLUGIN = "smartstad/search"


class SearchPlugin(BasePlugin[SearchOptions]):
    """Indexes the entries of the edition."""

    @event_priority(-50)  # when the pages are written
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.config.index:
            build = build_of(config)
            try:
                write_index(_documents(build), build.edition.language, Path(config.site_dir))
            except (OSError, CalledProcessError) as error:
                told = getattr(error, "stderr", None) or error
                raise PluginError(
                    f"Sökindexet kunde inte göras. / The search index could not be made. {told}"
                ) from error


def _documents(build: EditionBuild) -> Iterator[SearchDocument]:
    view = build.not_found_view()
    for address in build.project.atlas.pages[build.edition.id].by_entry.values():
        if is_searched(address.version.front):
            yield search_document(view, address, build.body(address).html)


def skip_index(config: MkDocsConfig) -> None:
    """Leaves the index out of a build that publishes nothing."""
    plugin = config.plugins.get(PLUGIN)
    if isinstance(plugin, SearchPlugin):
        plugin.config.index = False
