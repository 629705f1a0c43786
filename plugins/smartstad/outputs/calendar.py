"""Calendars to subscribe to (iCalendar, RFC 5545 and 7986). With its parts, the one that knows icalendar.

Choices that a reader of the files may wonder about:

- No ``METHOD``: the calendar is published at an address, not sent as a scheduling message (RFC 5546).
- No ``ORGANIZER``: it must be a calendar user's address (3.8.4.3), and the content has no such thing.
- ``DTSTAMP`` and ``LAST-MODIFIED`` are the day of the last change; nothing comes from the clock.
- ``SEQUENCE`` rises with that day and with the state (planned, moved, cancelled): revisions are not counted.
- Times in zones that follow the EU's summer time are local, with a constant rule: the tables that
  icalendar generates make ical.js show summer events an hour late. Other times are in UTC.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from icalendar import Calendar
from icalendar.prop import vUri

from smartstad.model.date import CITY_ZONE
from smartstad.model.text import text_in
from smartstad.outputs.calendar_event import event_component, facts
from smartstad.outputs.calendar_line import written
from smartstad.outputs.calendar_times import local_zone
from smartstad.outputs.calendar_zone import timezone
from smartstad.outputs.characters import one_line
from smartstad.outputs.collection import collection
from smartstad.outputs.moment import midnight, told_on
from smartstad.outputs.output import Output
from smartstad.sites.edition_view import Subscription

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.outputs.collection import Collection
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.subject import Subject

EVENTS = "calendar.ics"
"""Where the calendar stands, from the edition's root. Subscribers have it: never to be changed."""

SOME = "calendars/{sort}-{id}.ics"
"""Where a theme's, an audience's, a place's and an event's own stand: ``calendars/theme-energy.ics``. Made of
ids, so that a new title or slug takes a calendar from nobody. Never to be changed."""

MEDIA_TYPE = "text/calendar"

_PRODUCT = "-//City of Stockholm//smartstad//EN"
_END = b"END:VCALENDAR\r\n"
_SORTS = {"themes": "theme", "audiences": "audience", "place": "place"}
"""What events are gathered by: a register or kind, and what it is called in addresses."""


@dataclass(frozen=True)
class _Told:
    """A calendar's file and what it says of itself."""

    path: str
    title: str
    description: str
    url: str
    """The page that shows the same to people."""


def calendar_outputs(edition: EditionView) -> Iterator[Output]:
    """The calendars of an edition: of all events, of those of a theme, for an audience, at a place, and of each."""
    if "event" not in edition.edition.settings.kinds:
        return
    calendars = _Calendars(edition)
    # A calendar has days: what is known by its month or year alone would stand on a wrong one.
    events = [each for each in edition.own("event") if facts(each).start.precision == "day"]
    gettext = edition.words.gettext
    title = gettext("All events from %(site)s as a calendar") % {"site": edition.edition.name}
    told = Subscription(title, EVENTS, MEDIA_TYPE, "calendar", prominent=True)
    yield Output(EVENTS, partial(calendars.file, calendars.all(), events), told)
    for (target, identifier), name, some in _groups(edition, events):
        path = SOME.format(sort=_SORTS[target], id=identifier)
        title = gettext("Events as a calendar: %(subject)s") % {"subject": name}
        about = frozenset([(target, identifier)])
        head = calendars.some((target, identifier), path, name)
        told = Subscription(title, path, MEDIA_TYPE, "calendar", about)
        yield Output(path, partial(calendars.file, head, some), told)
    for event in events:
        head = calendars.one(event)
        title = gettext("The event as a calendar: %(title)s") % {"title": head.title}
        about = frozenset([("event", event.entry.id)])
        told = Subscription(title, head.path, MEDIA_TYPE, "calendar", about)
        yield Output(head.path, partial(calendars.file, head, [event]), told)


def _groups(edition: EditionView, events: Sequence[Address]) -> Iterator[tuple[Subject, str, list[Address]]]:
    """What several events can have in common, its name, and the events; in a fixed order."""
    groups: dict[Subject, list[Address]] = defaultdict(list)
    for address in events:
        event = facts(address)
        place = event.location.place if event.location else None
        for target, identifiers in (
            ("themes", event.themes),
            ("audiences", event.audiences),
            ("place", (place,) if place else ()),
        ):
            for identifier in dict.fromkeys(identifiers):
                groups[target, identifier].append(address)
    order = list(_SORTS)
    for subject in sorted(groups, key=lambda subject: (order.index(subject[0]), subject[1])):
        name = _name(edition, subject)
        if name is not None:
            yield subject, name, groups[subject]


def _name(edition: EditionView, subject: Subject) -> str | None:
    """What the theme, audience or place is called; None for a place that the edition does not show."""
    target, identifier = subject
    if target != "place":
        return one_line(text_in(edition.library.item(target, identifier).name, edition.edition.language)[0])
    entry = edition.library.by_kind.get("place", {}).get(identifier)
    address = edition.atlas.nearest(edition.edition, entry) if entry else None
    return one_line(address.version.front.title) if address else None


class _Calendars:
    """Writes calendars of the same events, each of which is made into bytes once."""

    def __init__(self, edition: EditionView) -> None:
        self._edition = edition
        self._about: Collection = collection(edition, "event")
        self._events: dict[str, bytes] = {}

    def all(self) -> _Told:
        """What the calendar of all events says of itself."""
        return _Told(EVENTS, self._about.title, self._about.description, self._about.url)

    def some(self, subject: Subject, path: str, name: str) -> _Told:
        """What a calendar of some events says of itself."""
        page = self._edition.gatherings.get(subject)
        url = page.url if page else self._about.url
        return _Told(path, f"{name} – {self._about.title}", self._about.description, url)

    def one(self, event: Address) -> _Told:
        """What an event's own calendar says of itself."""
        front = event.version.front
        path = SOME.format(sort="event", id=event.entry.id)
        return _Told(path, one_line(front.title) or event.entry.id, one_line(front.summary), event.url)

    def file(self, told: _Told, events: Sequence[Address]) -> bytes:
        """The calendar of those events."""
        head = written(self._head(told, events))
        # The city's own zone always: a calendar must have at least one component (RFC 5545, 3.6).
        zones = {CITY_ZONE} | {zone for event in events if (zone := local_zone(facts(event)))}
        parts = [timezone(zone) for zone in sorted(zones)] + [self._event(event) for event in events]
        return b"".join([head.removesuffix(_END), *parts, _END])

    def _head(self, told: _Told, events: Sequence[Address]) -> Calendar:
        edition = self._edition.edition
        language = {"LANGUAGE": edition.language}
        calendar = Calendar()
        calendar.add("prodid", _PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("name", told.title, language)
        calendar.add("x-wr-calname", told.title)
        calendar.add("description", told.description, language)
        calendar.add("x-wr-caldesc", told.description)
        calendar.add("url", told.url)
        calendar.add("source", vUri(edition.url + told.path), {"VALUE": "URI"})
        if events:
            newest = max(told_on(event.entry, event.language) for event in events)
            calendar.add("last-modified", midnight(newest))
        calendar.add("refresh-interval", dt.timedelta(days=1), {"VALUE": "DURATION"})
        # The older name, which Outlook reads.
        calendar.add("x-published-ttl", "P1D")
        return calendar

    def _event(self, address: Address) -> bytes:
        made = self._events.get(address.entry.id)
        if made is None:
            made = self._events[address.entry.id] = event_component(self._edition, address)
        return made
