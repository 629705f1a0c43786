"""The plugin ``smartstad/projects``: the project catalogue as open data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.mkdocs.output import OutputPlugin
from smartstad.outputs.catalogue import PROJECTS, projects_json

if TYPE_CHECKING:
    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.words import Words


class ProjectsPlugin(OutputPlugin):
    """Writes the project catalogue as open data."""

    kind = "project"
    path = PROJECTS
    media_type = "application/json"

    def title(self, words: Words, site: str) -> str:
        return words.gettext("All projects as open data from %(site)s (JSON)") % {"site": site}

    def make(self, build: EditionBuild) -> bytes:
        return projects_json(build.view)
