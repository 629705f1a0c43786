"""Drawn charts, kept from one build to the next."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.mkdocs.cache import Cache
from smartstad.outputs.chart_svg import DRAWING, draw

if TYPE_CHECKING:
    from smartstad.outputs.chart import Chart

CACHE = Path(".cache", "charts")
"""From the project's root. May be deleted at any time."""


class ChartCache:
    """Draws each chart once, for all builds and editions."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, ".svg")

    def drawing(self, chart: Chart) -> bytes:
        """The chart as SVG, without a name."""
        return self._cache.get(f"{DRAWING}-{chart.key}", partial(draw, chart))
