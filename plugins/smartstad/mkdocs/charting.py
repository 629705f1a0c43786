"""The charts that templates ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from smartstad.mkdocs.chart_cache import CACHE, ChartCache
from smartstad.model.kinds import Indicator
from smartstad.outputs.chart import chart_of
from smartstad.outputs.chart_svg import named

if TYPE_CHECKING:
    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.address import Address


class Charts:
    """The charts of an edition."""

    def __init__(self, build: EditionBuild) -> None:
        self._words = build.words
        self._cache = ChartCache(build.project.root / CACHE)

    def __call__(self, address: Address, front: Indicator | None = None) -> Markup | None:
        """The chart of the indicator there, as an SVG element; none where its values are too few.

        With other front matter than its own it shows fewer of its values.
        """
        own = front or address.version.front
        assert isinstance(own, Indicator)
        chart = chart_of(own.title, own, self._words)
        if chart is None:
            return None
        # Drawn by us, of text that is escaped as XML.
        return Markup(named(self._cache.drawing(chart), chart, f"chart-{address.entry.id}"))
