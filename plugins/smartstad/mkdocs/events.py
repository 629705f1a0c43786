"""The plugin ``smartstad/events``: the events as a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.mkdocs.output import OutputPlugin
from smartstad.outputs.calendar import EVENTS, events_calendar

if TYPE_CHECKING:
    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.words import Words


class EventsPlugin(OutputPlugin):
    """Writes the events as a calendar."""

    kind = "event"
    path = EVENTS
    media_type = "text/calendar"

    def title(self, words: Words, site: str) -> str:
        return words.gettext("All events from %(site)s as a calendar") % {"site": site}

    def make(self, build: EditionBuild) -> bytes:
        return events_calendar(build.view)
