"""What the plugins that write an output have in common."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from mkdocs.plugins import BasePlugin

from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.options import NoOptions
from smartstad.mkdocs.publishing import write
from smartstad.sites.edition_view import Subscription

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.model.kinds import KindName
    from smartstad.sites.words import Words


class OutputPlugin(BasePlugin[NoOptions]):
    """Announces and writes one file, in every edition that shows a kind of entries."""

    kind: ClassVar[KindName]
    path: ClassVar[str]
    """From the edition's root."""
    media_type: ClassVar[str]

    @abstractmethod
    def title(self, words: Words, site: str) -> str:
        """What the file is called, in the edition's language."""

    @abstractmethod
    def make(self, build: EditionBuild) -> bytes:
        """The file."""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        build = build_of(config)
        if self.kind in build.edition.settings.kinds:
            title = self.title(build.words, build.edition.name)
            build.view.subscriptions.append(Subscription(title, self.path, self.media_type))
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        build = build_of(config)
        if self.kind in build.edition.settings.kinds:
            write(Path(config.site_dir, self.path), self.make(build))
