"""What the plugins that write an output have in common."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin

from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.options import NoOptions
from smartstad.mkdocs.publishing import write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.output import Output


class OutputPlugin(BasePlugin[NoOptions]):
    """Announces and writes the outputs of one sort."""

    def __init__(self) -> None:
        super().__init__()
        self._outputs: list[Output] = []

    @abstractmethod
    def outputs(self, build: EditionBuild) -> Iterable[Output]:
        """The outputs of the edition, none where it does not show what they are about."""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        build = build_of(config)
        self._outputs = list(self.outputs(build))
        build.view.subscriptions.extend(o.subscription for o in self._outputs if o.subscription)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for output in self._outputs:
            write(Path(config.site_dir, output.path), output.make())
