"""A small library, made by hand, and its editions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from babel.messages.catalog import Catalog

from smartstad.model.kinds import KINDS
from smartstad.model.library import Entry, Library, Version
from smartstad.model.registers import REGISTERS
from smartstad.outputs.calendar import EVENTS, calendar_outputs
from smartstad.sites.body import Body
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import Lists
from smartstad.sites.placing import build_atlas
from smartstad.sites.settings import Settings
from smartstad.sites.words import Words

TODAY = dt.date(2026, 12, 1)

COMMON: dict[str, Any] = {
    "owner": "office",
    "contact": "desk",
    "audiences": ["residents"],
    "purpose": "knowledge",
    "function": "inform",
    "path": "controlled",
    "publish_on": "2026-03-01",
}

_PATTERNS = {
    "page": ("", ""),
    "post": ("blogg/", "blog/"),
    "event": ("moten/", "events/"),
    "project": ("projekt/", "projects/"),
    "partner": ("partner/", "partners/"),
    "place": ("platser/", "places/"),
    "message": ("budskap/", "messages/"),
    "publication": ("publikationer/", "publications/"),
    "call": ("utlysningar/", "calls/"),
}


def version(
    language: str, changed: str | None = None, body: str = "", **front: Any
) -> tuple[str, str | None, str, dict[str, Any]]:
    """A version's language, day of change, body and front matter."""
    return language, changed, body, front


def entry(kind: str, identifier: str, *versions: tuple[str, str | None, str, dict[str, Any]]) -> Entry:
    """An entry whose first version has the facts."""
    facts = versions[0][3]
    made = {}
    for language, changed, body, front in versions:
        told = {"title": f"{identifier} {language}", "summary": f"Om {identifier}."}
        made[language] = Version(
            language,
            f"{kind}s/{identifier}.{language}.md",
            KINDS[kind].model_validate({**COMMON, **told, **facts, **front}),
            body,
            1,
            dt.date.fromisoformat(changed) if changed else None,
        )
    return Entry(identifier, kind, made, versions[0][0])


def both(kind: str, identifier: str, **facts: Any) -> Entry:
    """An entry in Swedish and English."""
    return entry(kind, identifier, version("sv", **facts), version("en"))


def registers() -> dict[str, dict[str, Any]]:
    """One or two items in each register; Kista has a Swedish name only."""
    names: dict[str, list[tuple[str, dict[str, Any]]]] = {
        "departments": [
            ("office", {"sv": "Kontoret", "en": "The Office"}),
            ("traffic", {"sv": "Trafikkontoret"}),
        ],
        "people": [("newsroom", {"sv": "Redaktionen", "en": "The newsroom"}), ("ada", {"sv": "Ada Åkesson"})],
        "keywords": [("smart", {"sv": "smart", "en": "smart"})],
        "roles": [("cyclist", {"sv": "cyklist", "en": "cyclist"})],
    }
    made: dict[str, dict[str, Any]] = {
        name: {i: REGISTERS[name].model_validate({"id": i, "name": texts}) for i, texts in items}
        for name, items in names.items()
    }
    text = {"sv": "text", "en": "text"}
    goals = {"knowledge": text, "attitude": text, "behaviour": text, "message": text}
    special: dict[str, list[dict[str, Any]]] = {
        "audiences": [{"id": "residents", "name": {"sv": "Boende", "en": "Residents"}, **goals}],
        "themes": [
            {"id": "lighting", "name": {"sv": "Belysning", "en": "Lighting"}, "summary": text},
            {"id": "data", "name": {"sv": "Data, öppna", "en": "Open data"}, "summary": text},
        ],
        "contacts": [{"id": "desk", "name": {"sv": "Disken", "en": "The desk"}, "email": "desk@example.org"}],
        "boilerplates": [
            {
                "id": "city",
                "name": {"sv": "Om staden", "en": "About the city"},
                "text": {"sv": "Staden & vi."},
            }
        ],
        "channels": [
            {"id": "web", "name": {"sv": "Webben", "en": "Web"}, "path": "controlled", "kind": "site"}
        ],
    }
    for name, items in special.items():
        made[name] = {item["id"]: REGISTERS[name].model_validate(item) for item in items}
    return made


def settings(host: str = "https://stad.example/") -> Settings:
    """A site of two languages."""
    return Settings.model_validate(
        {
            "addresses": {
                kind: {"sv": f"{sv}{{slug}}/", "en": f"{en}{{slug}}/"} for kind, (sv, en) in _PATTERNS.items()
            },
            "page_size": 5,
            "publisher": {"sv": "Stockholms stad", "en": "City of Stockholm"},
            "sites": {
                "stad": {
                    "name": {"sv": "Smart stad", "en": "Smart city"},
                    "description": {"sv": "Om staden.", "en": "About the city."},
                    "editions": {"sv": f"{host}stad/", "en": f"{host}stad/en/"},
                    "kinds": list(_PATTERNS),
                    "home": "start",
                }
            },
        }
    )


def home() -> Entry:
    return both("page", "start", layout="front")


def list_page(identifier: str, kind: str, **facts: Any) -> Entry:
    """The page that lists a kind."""
    return both("page", identifier, layout="list", lists=kind, **facts)


def edition(
    *entries: Entry,
    language: str = "sv",
    host: str = "https://stad.example/",
    today: dt.date = TODAY,
    hub: str | None = None,
) -> EditionView:
    """The edition in a language of the site that has those entries, and a front page."""
    known = settings(host).model_copy(update={"hub": hub})
    library = Library((home(), *entries), registers())
    atlas = build_atlas(library, known, today)
    lists = Lists(library, atlas, today)
    words = Words(language, Catalog(language))
    return EditionView(library, atlas, lists, atlas.edition(f"stad/{language}"), words, today)


def events_calendar(view: EditionView) -> bytes:
    """The calendar of all events of an edition."""
    made = {output.path: output.make for output in calendar_outputs(view)}
    return made[EVENTS]()


def bodies(view: EditionView, html: str = "<p>Text.</p>") -> dict[str, Body]:
    """The same body for every entry."""
    addresses = view.atlas.pages[view.edition.id].by_entry.values()
    return {address.version.file: Body(html, (), frozenset(), ()) for address in addresses}
