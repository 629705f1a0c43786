"""The catalogue of projects as open data (JSON, RFC 8259)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from smartstad.model.kinds import Partner, Place, Project
from smartstad.model.registers import Contact
from smartstad.model.text import text_in
from smartstad.outputs.characters import clean
from smartstad.outputs.collection import collection
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import changed_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from smartstad.model.front_matter import FrontMatter, Source
    from smartstad.model.parts import Funding, Location, Result
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

PROJECTS = "data/projects.json"
"""Where the catalogue stands, from the edition's root. Others build on it: never to be changed."""

Facts = dict[str, Any]


def projects_json(edition: EditionView) -> bytes:
    """Every project that the edition has in its own language, in order of id, with all that is known of it.

    Each project has every key; what is not known is null or an empty list. A text that there is in another
    language only is followed by its language: ``"name": "Kista", "name_language": "sv"``. Left out
    is what concerns the editors' work alone, and what is not published. Dates are as exact as they are
    known: a year, a month or a day (ISO 8601).
    """
    projects = edition.own("project")
    about = collection(edition, "project")
    settings = edition.atlas.settings
    updated = max((changed_on(project.version) for project in projects), default=None)
    teller = _Teller(edition)
    catalogue = {
        "title": about.title,
        "language": edition.edition.language,
        "licence": settings.licence,
        **teller.told("publisher", settings.publisher),
        "url": about.url,
        "updated": _date(updated),
        "projects": [teller.project(project) for project in projects],
    }
    return _lines(_cleaned(catalogue)).encode()


def _lines(catalogue: Facts) -> str:
    """The JSON with a project on each line: people can read a change of it, and it is written fast."""
    projects = catalogue.pop("projects")
    head = json.dumps(catalogue, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(project, ensure_ascii=False) for project in projects)
    return f'{head},\n"projects": [\n{lines}\n]}}\n'


class _Teller:
    """Tells projects in the edition's language."""

    def __init__(self, edition: EditionView) -> None:
        self._edition = edition
        self._language = edition.edition.language

    def project(self, address: Address) -> Facts:
        front = address.version.front
        if not isinstance(front, Project):  # by kind it is one; this tells the type checker
            raise TypeError(address.entry.kind)
        return {
            "id": address.entry.id,
            "uri": tag_uri("project", address.entry.id),
            "url": address.url,
            **self._story(front),
            **self._people(front),
            **self._subjects(front),
            "funding": [self._funding(funding) for funding in front.funding],
            "location": self._location(front.location),
            "results": [self._result(result) for result in front.results],
            "lessons": list(front.lessons),
            "replicability": front.replicability,
            "next_step": front.next_step,
            "sources": [_source(source) for source in front.sources],
            "published": _date(front.publish_on),
            "changed": _date(address.version.changed),
        }

    def told(self, key: str, texts: Mapping[str, str] | None) -> Facts:
        """The text under that key, and its language where that is not the edition's."""
        if texts is None:
            return {key: None}
        text, language = text_in(dict(texts), self._language)
        return {key: text} if language == self._language else {key: text, f"{key}_language": language}

    def _story(self, front: Project) -> Facts:
        return {
            "title": front.title,
            "summary": front.summary,
            "value": front.value,
            "status": {"state": front.status.state, "on": _date(front.status.on)},
            "start": _date(front.start),
            "end": _date(front.end),
        }

    def _people(self, front: Project) -> Facts:
        return {
            "owner": self._item("departments", front.owner),
            "contact": self._contact(front.contact),
            "departments": self._items("departments", front.departments),
            "partners": self._entries("partner", front.partners),
        }

    def _subjects(self, front: Project) -> Facts:
        return {
            "themes": self._items("themes", front.themes),
            "audiences": self._items("audiences", front.audiences),
            "roles": self._items("roles", front.roles),
            "messages": self._entries("message", front.messages),
            "keywords": self._items("keywords", front.keywords),
            "purpose": front.purpose,
            "function": front.function,
            "path": front.path,
            "channels": self._items("channels", front.channels),
        }

    def _item(self, register: str, identifier: str) -> Facts:
        item = self._edition.library.item(register, identifier)
        return {"id": identifier, **self.told("name", item.name)}

    def _items(self, register: str, identifiers: Iterable[str]) -> list[Facts]:
        return [self._item(register, identifier) for identifier in identifiers]

    def _contact(self, identifier: str) -> Facts:
        told = self._item("contacts", identifier)
        item = self._edition.library.item("contacts", identifier)
        if isinstance(item, Contact):
            told |= {"url": item.url, "email": item.email, "telephone": item.telephone}
        return told

    def _entries(self, kind: str, identifiers: Iterable[str]) -> list[Facts]:
        found = (self._entry(kind, identifier) for identifier in identifiers)
        return [told for told in found if told is not None]

    def _entry(self, kind: str, identifier: str) -> Facts | None:
        """Another entry, where a reader of the edition finds it; None where it is not published."""
        entry = self._edition.library.by_kind.get(kind, {}).get(identifier)
        address = self._edition.atlas.nearest(self._edition.edition, entry) if entry else None
        if address is None:
            return None
        front: FrontMatter = address.version.front
        told = self.told("name", {address.language: front.title})
        told = {"id": identifier, "uri": tag_uri(kind, identifier), **told, "url": address.url}
        return told | ({"website": front.url} if isinstance(front, Partner | Place) else {})

    def _funding(self, funding: Funding) -> Facts:
        return {
            **self.told("source", funding.source),
            "amount": funding.amount,
            "currency": None if funding.amount is None else funding.currency,
        }

    def _location(self, location: Location | None) -> Facts | None:
        if location is None:
            return None
        return {
            **self.told("name", location.name),
            "latitude": location.latitude,
            "longitude": location.longitude,
            "approximate": location.approximate,
            "place": self._entry("place", location.place) if location.place else None,
        }

    def _result(self, result: Result) -> Facts:
        return {
            **self.told("text", result.text),
            "value": result.value,
            **self.told("unit", result.unit),
            "on": _date(result.on),
            "source": result.source,
        }


def _source(source: Source) -> Facts:
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "date": _date(source.date),
        "language": source.language,
        "claim": source.claim,
    }


def _date(date: object | None) -> str | None:
    """A day or a partial date as ISO 8601."""
    return None if date is None else str(date)


def _cleaned(value: Any) -> Any:
    """The value with all its texts clean (see `characters`)."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return value
