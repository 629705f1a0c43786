"""The plugin ``smartstad/sharing``: what a page tells programs and social networks of itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from markupsafe import Markup
from mkdocs.plugins import BasePlugin

from smartstad.mkdocs.card_cache import CACHE, CardCache
from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.options import SharingOptions
from smartstad.mkdocs.publishing import write
from smartstad.outputs.card import card_of, card_path, card_text
from smartstad.outputs.card_picture import MEDIA_TYPE, SIZE
from smartstad.outputs.data_set import datasets
from smartstad.outputs.moment import changed_on
from smartstad.outputs.share import share_outputs, share_texts
from smartstad.outputs.structured_data import script_text, structured_data

if TYPE_CHECKING:
    import datetime as dt

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from smartstad.mkdocs.edition_build import EditionBuild, PictureLink
    from smartstad.outputs.data_set import Dataset
    from smartstad.sites.page_view import PageView
    from smartstad.sites.view import View

PLUGIN = "smartstad/sharing"


@dataclass(frozen=True)
class CardLink:
    """A page's card."""

    url: str
    width: int
    height: int
    media_type: str
    text: str
    """For those who do not see it."""


class SharingPlugin(BasePlugin[SharingOptions]):
    """Gives the templates what stands in a page's head, and writes cards and texts for sharing."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False

    @property
    def _cards(self) -> bool:
        """No social network sees a preview."""
        return self.config.cards and not self._serving

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serving = command == "serve"

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.globals["sharing"] = Sharing(build_of(config), cards=self._cards)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        build, site = build_of(config), Path(config.site_dir)
        for output in share_outputs(build.view, cards=self._cards):
            write(site / output.path, output.make())
        if self._cards:
            cache = CardCache(build.project.root / CACHE)
            for address in build.project.atlas.pages[build.edition.id].by_entry.values():
                write(site / card_path(address), cache.picture(card_of(build.view, address)))


class Sharing:
    """What the templates ask for."""

    def __init__(self, build: EditionBuild, *, cards: bool) -> None:
        self._build = build
        self._cards = cards

    def card(self, view: PageView) -> CardLink | None:
        """The page's card, if cards are drawn."""
        if not self._cards:
            return None
        url = view.edition.url + quote(card_path(view.address))
        return CardLink(url, *SIZE, MEDIA_TYPE, card_text(self._build.view, view.address))

    def data(self, view: View, picture: PictureLink | None, card: CardLink | None) -> Markup:
        """The structured data, as the text of a ``script`` element."""
        address = urljoin(view.canonical, picture.src) if picture else None
        nodes = structured_data(view, self._datasets, address, card.url if card else None)
        # Escaped for its place by `script_text`.
        return Markup(script_text(nodes))

    @cached_property
    def _datasets(self) -> list[Dataset]:
        return datasets(self._build.project.atlas, self._build.edition, self._build.words)

    def changed(self, view: PageView) -> dt.date:
        return changed_on(view.version)

    def texts(self, view: PageView) -> dict[str, str]:
        """Texts to share the page with, by network."""
        return share_texts(view)


def skip_cards(config: MkDocsConfig) -> None:
    """Lets the build draw no cards."""
    plugin = config.plugins.get(PLUGIN)
    if isinstance(plugin, SharingPlugin):
        plugin.config.cards = False
