"""What has become of an event, in words: the same in feeds and calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.model.kinds import Event
    from smartstad.sites.words import Words


def event_title(event: Event, name: str, words: Words) -> str:
    """Its name, with what has become of it first: many readers and calendars show nothing else."""
    match event.status:
        case "cancelled":
            return words.gettext("Cancelled: %(title)s") % {"title": name}
        case "moved":
            return words.gettext("Moved: %(title)s") % {"title": name}
        case _:
            return name


def state_sentence(event: Event, words: Words) -> str:
    """That it will not take place, or when it was to begin; empty where it is held as it was announced."""
    if event.status == "cancelled":
        return words.gettext("The event will not take place.")
    if event.status == "moved" and event.moved_from is not None:
        return f"{words.gettext('It was to begin on')} {words.moment(event.moved_from)}."
    return ""
