"""An event as structured data (schema.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from smartstad.model.kinds import Event
from smartstad.outputs.structured_part import names, node, place_facts

if TYPE_CHECKING:
    from smartstad.model.date import Moment
    from smartstad.model.parts import Recurrence
    from smartstad.outputs.structured_part import Facts
    from smartstad.sites.page_view import PageView

_STATUS = {"planned": "EventScheduled", "moved": "EventRescheduled", "cancelled": "EventCancelled"}
_PERIODS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_SCHEMA = "https://schema.org/"


def event_facts(view: PageView) -> Facts:
    """When and where it is, in what state, who holds it and what it costs."""
    event = view.front
    assert isinstance(event, Event)
    return {
        "@type": "Event",
        "startDate": _moment(event, event.start),
        "endDate": _moment(event, event.end),
        "eventStatus": _SCHEMA + _STATUS[event.status],
        "previousStartDate": _moment(event, event.moved_from) if event.status == "moved" else None,
        "eventAttendanceMode": _attendance(event),
        "eventSchedule": _schedule(event, event.recurrence) if event.recurrence else None,
        "location": _locations(view, event),
        "organizer": {
            "@type": "GovernmentOrganization" if event.organiser.kind == "own" else "Organization",
            "name": view.text(event.organiser.name),
            "url": event.organiser.url,
        },
        **_price(view, event),
        "inLanguage": list(event.languages),
        "contributor": [node("Organization", address) for address in view.entries("partner", event.partners)],
        "about": names(view, "themes"),
        "keywords": names(view, "keywords"),
        "mainEntityOfPage": view.canonical,
    }


def _moment(event: Event, moment: Moment | None) -> str | None:
    """A day, or a time with its offset from UTC on that day; the month or year where no more is known."""
    if moment is None:
        return None
    if moment.time is None:
        return str(moment)
    return moment.local.replace(tzinfo=ZoneInfo(event.zone)).isoformat()


def _attendance(event: Event) -> str | None:
    """How one takes part; nothing is said where neither place nor link is known."""
    if event.online and event.location:
        return f"{_SCHEMA}MixedEventAttendanceMode"
    if event.online:
        return f"{_SCHEMA}OnlineEventAttendanceMode"
    return f"{_SCHEMA}OfflineEventAttendanceMode" if event.location else None


def _locations(view: PageView, event: Event) -> Facts | list[Facts]:
    virtual = {"@type": "VirtualLocation", "url": event.online} if event.online else {}
    found = [where for where in (place_facts(view, event.location), virtual) if where]
    return found[0] if len(found) == 1 else found


def _price(view: PageView, event: Event) -> Facts:
    """The price, and where to take a seat. Where no price is known nothing is said of it."""
    seat = event.registration
    if event.price is None and (seat is None or seat.url is None):
        return {}
    offer: Facts = {"@type": "Offer", "url": (seat.url if seat else None) or view.canonical}
    if seat is not None and seat.deadline is not None:
        offer["validThrough"] = seat.deadline.isoformat()
    if event.price is None:
        return {"offers": offer}
    offer |= {"price": event.price.amount, "priceCurrency": event.price.currency}
    return {"offers": offer, "isAccessibleForFree": event.price.amount == 0}


def _schedule(event: Event, recurrence: Recurrence) -> Facts:
    """How it comes back (schema.org, Schedule)."""
    time = event.start.time
    return {
        "@type": "Schedule",
        "startDate": event.start.day.isoformat(),
        "endDate": recurrence.until.isoformat() if recurrence.until else None,
        "startTime": time.isoformat() if time else None,
        "repeatFrequency": f"P{recurrence.interval}{_PERIODS[recurrence.every]}",
        "repeatCount": recurrence.times,
        "exceptDate": [day.isoformat() for day in sorted(recurrence.without)],
        "scheduleTimezone": event.zone if time else None,
    }
