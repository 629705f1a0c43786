"""Tells entries as open data, in an edition's language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from smartstad.model.kinds import KINDS, Partner, Place
from smartstad.model.registers import Contact
from smartstad.model.text import text_in
from smartstad.outputs.identity import tag_uri
from smartstad.sites.call_state import call_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from smartstad.model.date import Moment
    from smartstad.model.dialogue import Call
    from smartstad.model.front_matter import FrontMatter, Source
    from smartstad.model.parts import Funding, Location, Result
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

Facts = dict[str, Any]


class Teller:
    """Tells what several kinds have in common: texts, items of registers, other entries, locations.

    Each record has every key; what is not known is null or an empty list. A text that there is in another
    language only is followed by its language: ``"name": "Kista", "name_language": "sv"``. Dates are as
    exact as they are known: a year, a month or a day (ISO 8601).
    """

    def __init__(self, edition: EditionView) -> None:
        self._edition = edition
        self._language = edition.edition.language

    def name(self, address: Address) -> Facts:
        """What the record is known by."""
        return {
            "id": address.entry.id,
            "uri": tag_uri(address.entry.kind, address.entry.id),
            "url": address.url,
            "title": address.version.front.title,
            "summary": address.version.front.summary,
        }

    def responsible(self, front: FrontMatter) -> Facts:
        return {"owner": self.item("departments", front.owner), "contact": self._contact(front.contact)}

    def subjects(self, front: FrontMatter) -> Facts:
        return {
            "themes": self.items("themes", front.themes),
            "audiences": self.items("audiences", front.audiences),
            "roles": self.items("roles", front.roles),
            "messages": self.entries("message", front.messages),
            "keywords": self.items("keywords", front.keywords),
            "purpose": front.purpose,
            "function": front.function,
            "path": front.path,
            "channels": self.items("channels", front.channels),
        }

    def dates(self, address: Address) -> Facts:
        return {
            "sources": [_source(source) for source in address.version.front.sources],
            "published": date(address.version.front.publish_on),
            "changed": date(address.version.changed),
        }

    def told(self, key: str, texts: Mapping[str, str] | None) -> Facts:
        """The text under that key, and its language where that is not the edition's."""
        if texts is None:
            return {key: None}
        text, language = text_in(dict(texts), self._language)
        return {key: text} if language == self._language else {key: text, f"{key}_language": language}

    def item(self, register: str, identifier: str) -> Facts:
        item = self._edition.library.item(register, identifier)
        return {"id": identifier, **self.told("name", item.name)}

    def items(self, register: str, identifiers: Iterable[str]) -> list[Facts]:
        return [self.item(register, identifier) for identifier in identifiers]

    def _contact(self, identifier: str) -> Facts:
        told = self.item("contacts", identifier)
        item = self._edition.library.item("contacts", identifier)
        if isinstance(item, Contact):
            told |= {"url": item.url, "email": item.email, "telephone": item.telephone}
        return told

    def entries(self, kind: str, identifiers: Iterable[str]) -> list[Facts]:
        found = (self._entry(kind, identifier) for identifier in identifiers)
        return [told for told in found if told is not None]

    def named(self, identifiers: Iterable[str]) -> list[Facts]:
        """The entries of those ids, whatever their kinds."""
        return [told for name in identifiers for kind in KINDS for told in self.entries(kind, [name])]

    def _entry(self, kind: str, identifier: str) -> Facts | None:
        """Another entry, where a reader of the edition finds it; None where it is not published."""
        address = self._nearest(kind, identifier)
        if address is None:
            return None
        front: FrontMatter = address.version.front
        told = self.told("name", {address.language: front.title})
        told = {"id": identifier, "uri": tag_uri(kind, identifier), **told, "url": address.url}
        return told | ({"website": front.url} if isinstance(front, Partner | Place) else {})

    def _nearest(self, kind: str, identifier: str) -> Address | None:
        entry = self._edition.library.by_kind.get(kind, {}).get(identifier)
        return self._edition.atlas.nearest(self._edition.edition, entry) if entry else None

    def call_state(self, call: Call) -> Facts:
        """The state that the call is in, and the day of which that is true."""
        today = self._edition.today
        state = call_state(call, today, self._edition.atlas.settings.closing_soon)
        return {"state": state, "state_on": date(today)}

    def funding(self, funding: Funding) -> Facts:
        return {
            **self.told("source", funding.source),
            "amount": funding.amount,
            "currency": None if funding.amount is None else funding.currency,
        }

    def location(self, location: Location | None) -> Facts | None:
        """Where it is; at the coordinates of the place where only that is said."""
        if location is None:
            return None
        exact = location
        if location.place and None in (location.latitude, location.longitude):
            place = self._nearest("place", location.place)
            if place is not None and isinstance(place.entry.facts, Place):
                exact = place.entry.facts.location
        return {
            **self.told("name", location.name),
            "latitude": exact.latitude,
            "longitude": exact.longitude,
            "approximate": exact.approximate,
            "place": self._entry("place", location.place) if location.place else None,
        }

    def result(self, result: Result) -> Facts:
        return {
            **self.told("text", result.text),
            "value": result.value,
            **self.told("unit", result.unit),
            "on": date(result.on),
            "source": result.source,
        }


def _source(source: Source) -> Facts:
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "date": date(source.date),
        "language": source.language,
        "claim": source.claim,
    }


def date(value: object | None) -> str | None:
    """A day or a partial date as ISO 8601."""
    return None if value is None else str(value)


def moment(value: Moment | None, zone: str) -> str | None:
    """``2026-05-01T18:00:00+02:00``, or the day, month or year alone where no more is given (ISO 8601)."""
    if value is None:
        return None
    if value.time is None:
        return str(value)
    return dt.datetime.combine(value.day, value.time, ZoneInfo(zone)).isoformat()
