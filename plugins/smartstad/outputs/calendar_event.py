"""An event as calendars tell it (``VEVENT``)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from icalendar import Event as Component
from icalendar import Parameters
from icalendar.prop import vUri

from smartstad.model.kinds import Event, Place
from smartstad.model.text import text_in
from smartstad.outputs.calendar_line import written
from smartstad.outputs.calendar_times import add_times
from smartstad.outputs.characters import clean, one_line
from smartstad.outputs.event_text import event_title, state_sentence
from smartstad.outputs.identity import calendar_uid
from smartstad.outputs.moment import midnight, told_on

if TYPE_CHECKING:
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

_STATES = {"planned": 0, "moved": 1, "cancelled": 2}


def facts(address: Address) -> Event:
    """What the entry says in the address's language."""
    front = address.version.front
    if not isinstance(front, Event):  # by kind it is one; this tells the type checker
        raise TypeError(address.entry.kind)
    return front


def event_component(edition: EditionView, address: Address) -> bytes:
    """The event, with its place, ways to take part, and what has become of it."""
    event = facts(address)
    language = {"LANGUAGE": address.language}
    component = Component()
    component.add("uid", calendar_uid("event", address.entry.id))
    _add_state(component, address)
    add_times(component, event)
    # A title of control characters alone would leave an event without name.
    name = one_line(event.title) or address.entry.id
    component.add("summary", event_title(event, name, edition.words), language)
    component.add("description", _description(edition, address), language)
    component.add("url", address.url)
    _add_place(component, edition, event)
    themes = [edition.library.item("themes", theme).name for theme in event.themes]
    if themes:
        component.add("categories", [one_line(text_in(name, address.language)[0]) for name in themes])
    if event.online:
        # FEATURE (RFC 7986, 6.3): what one meets by is not known more exactly than sight and sound.
        label = edition.words.gettext("Take part online")
        features = ["AUDIO", "VIDEO"]
        parameters = Parameters({"VALUE": "URI", "FEATURE": features, "LABEL": label, **language})
        component.add("conference", vUri(clean(event.online)), parameters)
    _add_picture(component, edition, address)
    return written(component)


def _add_state(component: Component, address: Address) -> None:
    """How new it is: ``SEQUENCE`` rises with the day of the last change and, within a day, with the state."""
    event = facts(address)
    day = told_on(address.entry, address.language)
    component.add("dtstamp", midnight(day))
    component.add("last-modified", midnight(day))
    age = (day - address.entry.facts.publish_on).days
    component.add("sequence", len(_STATES) * max(0, age) + _STATES[event.status])
    component.add("status", "CANCELLED" if event.status == "cancelled" else "CONFIRMED")


def _description(edition: EditionView, address: Address) -> str:
    event = facts(address)
    state = state_sentence(event, edition.words)
    texts = (state, event.summary, event.access, event.online, address.url)
    return "\n\n".join(clean(text) for text in texts if text)


def _add_place(component: Component, edition: EditionView, event: Event) -> None:
    """``LOCATION`` and ``GEO``, whose exactness is told by its decimals (3.8.1.6)."""
    location = event.location
    if location is None:
        return
    name, language = text_in(location.name, edition.edition.language)
    entry = edition.library.by_kind.get("place", {}).get(location.place) if location.place else None
    place = entry.facts if entry else None
    street = place.address if isinstance(place, Place) else None
    words = ", ".join(one_line(text) for text in (name, street) if text)
    component.add("location", words, {"LANGUAGE": language})
    for where in (location, place.location if isinstance(place, Place) else None):
        if where and where.latitude is not None and where.longitude is not None:
            component.add("geo", (where.latitude, where.longitude))
            return


def _add_picture(component: Component, edition: EditionView, address: Address) -> None:
    """``IMAGE`` (RFC 7986, 5.10): the picture as it is published beside the event's page."""
    image = address.version.front.image
    if image is None:
        return
    name = posixpath.normpath(posixpath.join(posixpath.dirname(address.version.file), image.file))
    # Pictures are published in the format that their name says.
    suffix = posixpath.splitext(name)[1].lower().lstrip(".")
    media_type = f"image/{'jpeg' if suffix == 'jpg' else suffix}"
    parameters = {"VALUE": "URI", "DISPLAY": "BADGE", "FMTTYPE": media_type}
    component.add("image", vUri(edition.edition.url + quote(name)), parameters)
