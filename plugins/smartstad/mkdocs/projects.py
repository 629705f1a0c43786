"""The plugin ``smartstad/projects``: the project catalogue and other open data."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.mkdocs.charting import Charts
from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.output import OutputPlugin
from smartstad.mkdocs.printing import Brochures
from smartstad.mkdocs.project import WORDS
from smartstad.mkdocs.publishing import write
from smartstad.mkdocs.reporting import Reports
from smartstad.outputs.catalogue import OpenData
from smartstad.outputs.csv_table import BETWEEN, dialect
from smartstad.outputs.data_document import ONE
from smartstad.outputs.data_set import INDEX, OPENAPI
from smartstad.sites.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.output import Output


class ProjectsPlugin(OutputPlugin):
    """Writes the project catalogue and other open data, and tells templates what there is."""

    def outputs(self, build: EditionBuild) -> Iterable[Output]:
        return _open_data(build).outputs()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env = super().on_env(env, config=config, files=files)
        build = build_of(config)
        data = _open_data(build)
        self._reports = Reports(build)
        self._brochures = Brochures(build)
        env.globals.update(
            chart=Charts(build),
            report_of=self._reports,
            brochure_of=self._brochures,
            datasets=data.datasets,
            data_files={"index": INDEX, "openapi": OPENAPI, "catalogue": data.catalogue, "project": ONE},
            table=dialect(build.words),
            table_list=BETWEEN.strip(),
        )
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        super().on_post_build(config=config)
        for path, data in chain(self._reports.outputs(), self._brochures.outputs()):
            write(Path(config.site_dir, path), data)


def _open_data(build: EditionBuild) -> OpenData:
    edition = build.edition
    others = [language for language in edition.settings.editions if language != edition.language]
    # Only the edition of the site's first language writes the catalogue.
    first = edition.language == next(iter(edition.settings.editions))
    read = {language: Words.read(build.project.root / WORDS, language) for language in others if first}
    return OpenData(build.view, read)
