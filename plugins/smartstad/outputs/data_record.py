"""The records of open data: what is told of an entry of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.dialogue import Call, Response
from smartstad.model.kinds import Event, Indicator, Partner, Place, Project
from smartstad.outputs.data_teller import date, moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.model.parts import YearlyValue
    from smartstad.outputs.data_teller import Facts, Teller
    from smartstad.sites.address import Address


def project(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Project)  # by kind it is one; this tells the type checker
    responsible = teller.responsible(front)
    return {
        **teller.name(address),
        "value": front.value,
        "status": {"state": front.status.state, "on": date(front.status.on)},
        "start": date(front.start),
        "end": date(front.end),
        **responsible,
        "departments": teller.items("departments", front.departments),
        "partners": teller.entries("partner", front.partners),
        **teller.subjects(front),
        "funding": [teller.funding(funding) for funding in front.funding],
        "location": teller.location(front.location),
        "results": [teller.result(result) for result in front.results],
        "lessons": list(front.lessons),
        "replicability": front.replicability,
        "next_step": front.next_step,
        **teller.dates(address),
    }


def partner(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Partner)
    return {
        **teller.name(address),
        "sector": front.sector,
        "level": front.level,
        "website": front.url,
        "former_names": [{"name": former.name, "until": date(former.until)} for former in front.former_names],
        "since": date(front.since),
        "until": date(front.until),
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def place(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Place)
    return {
        **teller.name(address),
        "location": teller.location(front.location),
        "address": front.address,
        "district": front.district,
        "website": front.url,
        "activities": list(front.activities),
        "access": front.access,
        "partners": teller.entries("partner", front.partners),
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def event(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Event)
    organiser = front.organiser
    return {
        **teller.name(address),
        "status": front.status,
        "start": moment(front.start, front.zone),
        "end": moment(front.end, front.zone),
        "zone": front.zone,
        "moved_from": moment(front.moved_from, front.zone),
        "recurrence": _recurrence(front),
        "location": teller.location(front.location),
        "online": front.online,
        "organiser": {
            "kind": organiser.kind,
            **teller.told("name", organiser.name),
            "url": organiser.url,
        },
        "registration": _registration(front),
        "price": {"amount": front.price.amount, "currency": front.price.currency} if front.price else None,
        "languages": list(front.languages),
        "access": front.access,
        "outcome": _outcome(front),
        "partners": teller.entries("partner", front.partners),
        "projects": teller.entries("project", front.projects),
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def _recurrence(front: Event) -> Facts | None:
    again = front.recurrence
    if again is None:
        return None
    return {
        "every": again.every,
        "interval": again.interval,
        "times": again.times,
        "until": date(again.until),
        "without": [str(day) for day in again.without],
    }


def _registration(front: Event) -> Facts | None:
    told = front.registration
    if told is None:
        return None
    return {"url": told.url, "deadline": date(told.deadline), "required": told.required}


def _outcome(front: Event) -> Facts | None:
    outcome = front.outcome
    if outcome is None:
        return None
    return {
        "on": date(outcome.on),
        "participants": outcome.participants,
        "text": front.outcome_text,
        "said": front.outcome_said,
        "changes": front.outcome_changes,
        "source": outcome.source,
    }


def response(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Response)
    meeting = teller.entries("event", [front.heard_at] if front.heard_at else [])
    return {
        **teller.name(address),
        "said": front.said,
        "said_on": date(front.said_on),
        "heard_through": teller.item("channels", front.heard_through) if front.heard_through else None,
        "heard_at": next(iter(meeting), None),
        "status": {"state": front.status.state, "on": date(front.status.on)},
        "did": front.did,
        "reason": front.reason,
        "about": teller.named(front.about),
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def call(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Call)
    return {
        **teller.name(address),
        **teller.call_state(front),
        "opens": date(front.opens),
        "deadline": moment(front.deadline, front.zone),
        "zone": front.zone,
        "who": front.who,
        "how": front.how,
        "website": front.url,
        "partners": teller.entries("partner", front.partners),
        "projects": teller.entries("project", front.projects),
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def indicator(teller: Teller, address: Address) -> Facts:
    front = address.version.front
    assert isinstance(front, Indicator)
    return {
        **teller.name(address),
        **teller.told("unit", front.unit),
        **teller.told("geography", front.geography),
        "level": front.level,
        "scale": front.scale,
        "direction": front.direction,
        "definition": front.definition,
        "method": front.method,
        "values": _values(teller, front.values),
        "breaks": list(front.breaks),
        "comparisons": [
            {
                **teller.told("geography", other.geography),
                "level": other.level,
                "values": _values(teller, other.values),
            }
            for other in front.comparisons
        ],
        **teller.responsible(front),
        **teller.subjects(front),
        **teller.dates(address),
    }


def _values(teller: Teller, values: Iterable[YearlyValue]) -> list[Facts]:
    return [
        {"year": each.year, "value": each.value, **teller.told("note", each.note), "source": each.source}
        for each in sorted(values, key=lambda each: each.year)
    ]
