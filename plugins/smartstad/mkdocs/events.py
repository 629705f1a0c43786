"""The plugin ``smartstad/events``: the calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.mkdocs.output import OutputPlugin
from smartstad.outputs.calendar import calendar_outputs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.outputs.output import Output


class EventsPlugin(OutputPlugin):
    """Writes the calendars."""

    def outputs(self, build: EditionBuild) -> Iterable[Output]:
        return calendar_outputs(build.view)
