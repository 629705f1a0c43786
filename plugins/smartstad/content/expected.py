"""What a field expects, in the editor's words, and a right example of it."""

from __future__ import annotations

import datetime as dt
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from smartstad.content.word import plain, say
from smartstad.model.date import Moment, PartialDate
from smartstad.model.parts import ResponseStatus
from smartstad.model.problem import Message

if TYPE_CHECKING:
    from smartstad.model.annotation import FieldPath

_WORDS: dict[object, Message] = {
    str: Message("en text", "a text"),
    int: Message("ett heltal", "a whole number"),
    float: Message("ett tal", "a number"),
    bool: Message("true eller false", "true or false"),
    dt.date: Message("en dag, år-månad-dag", "a day, year-month-day"),
    PartialDate: Message("ett år, en månad eller en dag", "a year, a month or a day"),
    Moment: Message("en dag, gärna med klockslag", "a day, with or without a time"),
}
_TYPE_EXAMPLES: dict[object, str] = {
    int: "1",
    float: "59.3293",
    bool: "true",
    dt.date: "2026-03-01",
    PartialDate: "2026-03",
    Moment: "2026-03-01 18:00",
}
_GROUP_EXAMPLES = {
    "status": "{state: pilot, on: 2025-09}",
    "organiser": "{kind: own, name: {sv: Stockholms stad, en: City of Stockholm}}",
    "location": "{name: {sv: Slussen, en: Slussen}}",
    "image": "{file: bro.jpg}",
    "sign_language": "{file: bro.mp4, captions: bro.sv.vtt}",
    "recurrence": "{every: week, until: 2026-12-31}",
    "registration": "{url: https://stockholm.se/anmalan}",
    "price": "{amount: 0}",
    "outcome": "{on: 2026-03-01, participants: 50}",
    "consent": "{given_on: 2026-03-01}",
    "gather": "{since: 2026-09-01, until: 2026-11-30}",
    "most": "{post: 5, project: 3}",
}
_MODEL_EXAMPLES: dict[type[BaseModel], str] = {
    ResponseStatus: "{state: done, on: 2026-03}",
}
"""Where a key means another group than in other kinds."""
_LIST_EXAMPLES = {
    "sources": "[{id: rapport, title: Årsrapport 2025}]",
    "values": "[{year: 2025, value: 12, source: rapport}]",
    "results": "[{text: {sv: Tryggare på kvällen, en: Safer at night}}]",
    "funding": "[{source: {sv: Staden, en: The city}, amount: 100000}]",
    "former_names": "[{name: Ljusbolaget, until: 2020}]",
    "focus": "[50, 30]",
    "lessons": "[Fråga de boende först.]",
    "activities": "[Prova ljuset i parken.]",
    "breaks": "[2021]",
    "without": "[2026-12-24]",
    "languages": "[sv, en]",
    "aliases": "[projekt/belysning/]",
    "audiences": "[residents]",
    "boilerplates": "[smart-city]",
    "features": "[smart-lighting]",
    "authors": "[newsroom]",
    "standards": "[WCAG 2.1 AA, EN 301 549 V3.2.1]",
    "criteria": "[1.2.5]",
    "clauses": "[9.1.2.5]",
    "entries": "[project/smart-lighting]",
    "templates": "[overrides/project.html]",
    "sites": "[smartstad]",
}
_TEXTS_EXAMPLES = {
    "auditor": "{sv: Granskarna AB, en: Granskarna AB}",
    "examined": "{sv: Alla sidor med automatiska verktyg., en: All pages with automatic tools.}",
    "not_examined": "{sv: Ingen har provat med skärmläsare., en: Nobody has tried with a screen reader.}",
    "obstacle": "{sv: Filmen saknar syntolkning., en: The film has no audio description.}",
    "affects": "{sv: Den som inte ser filmen., en: Those who do not see the film.}",
    "assessment": "{sv: Kostnaden är större än nyttan., en: The cost is greater than the benefit.}",
    "alternative": "{sv: Ring så berättar vi., en: Call us and we tell you.}",
    "text": "{sv: Stockholm är en smart stad., en: Stockholm is a smart city.}",
    "explanation": "{sv: Filmen byts ut i vår., en: The film is replaced this spring.}",
}
_EXAMPLES = {
    "id": "trafikkontoret",
    "slug": "smart-belysning",
    "owner": "trafikkontoret",
    "contact": "smart-city",
    "file": "bro.jpg",
    "captions": "bro.sv.vtt",
    "poster": "bro.jpg",
    "url": "https://stockholm.se/belysning",
    "online": "https://stockholm.se/sandning",
    "quoted_from": "Kommunikationsstrategi, kapitel 4.1",
    "currency": "SEK",
    "zone": "Europe/Stockholm",
    "year": "2025",
    "times": "10",
    "source": "rapport",
    "quoted_language": "sv",
    "language": "en",
    "email": "namn@example.org",
    "telephone": '"08-465 004 00"',
    "department": "stadsledningskontoret",
    "person": "newsroom",
    "rule": "vague-link-text",
}

_TEXTS = {
    "title": Message("Smart belysning", "Smart lighting"),
    "summary": Message(
        "Lamporna lyser starkare när någon kommer, så parken känns trygg.",
        "The lamps shine brighter when somebody comes, so the park feels safe.",
    ),
    "access": Message(
        "Hiss finns, och hörslinga i salen.", "There is a lift, and a hearing loop in the hall."
    ),
    "value": Message("Den som går hem sent ser vägen.", "Those who walk home late see the way."),
    "next_step": Message(
        "I höst byts lamporna i två parker till.", "Two more parks get new lamps this autumn."
    ),
    "outcome_text": Message("Femtio boende lämnade förslag.", "Fifty residents made proposals."),
    "outcome_said": Message("Många saknade bänkar.", "Many missed benches."),
    "outcome_changes": Message("Tre bänkar ställs ut i vår.", "Three benches are put out this spring."),
    "said": Message("Det saknas bänkar vid lekplatsen.", "There are no benches by the playground."),
    "did": Message("Tre bänkar står där nu.", "Three benches are there now."),
    "reason": Message("Marken behövs för dagvatten.", "The ground is needed for storm water."),
    "image_alt": Message("En cyklist på en upplyst bro", "A cyclist on a lit bridge"),
    "image_caption": Message("Bron i november.", "The bridge in November."),
    "position": Message("Rektor", "Head teacher"),
    "quote": Message("Nu går jag genom parken igen.", "Now I walk through the park again."),
    "name": Message("Ada Ek", "Ada Ek"),
}
_ANY_TEXT = Message("en text på sidans språk", "a text in the page's language")


def bare(annotation: Any) -> list[Any]:
    """The alternatives that an annotation allows, without marks and without None."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [each for part in get_args(annotation) for each in bare(part)]
    return [] if annotation in (None, type(None)) else [annotation]


def annotation_at(model: type[BaseModel], path: FieldPath) -> Any:
    """The annotation of the field at `path`, or None where the model has no such field."""
    current: Any = model
    for step in path:
        current = _inside(current, step)
    return current


def choices(annotation: Any) -> tuple[str, ...]:
    """The values that a field can have, where they are given one by one."""
    return tuple(
        str(value) for each in bare(annotation) if get_origin(each) is Literal for value in get_args(each)
    )


def fields(annotation: Any) -> tuple[str, ...]:
    """The keys of a group."""
    for each in bare(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            return tuple(each.model_fields)
    return ()


def is_a(annotation: Any, expected: type) -> bool:
    """True where one of the alternatives is that type, or a list, group … of that sort."""
    return any(each is expected or get_origin(each) is expected for each in bare(annotation))


def describe(annotation: Any) -> Message:
    """What is expected, as a noun."""
    for each in reversed(bare(annotation)):
        origin = get_origin(each)
        if origin is Literal:
            return say(
                "ett av {choices}", "one of {choices}", {"choices": ", ".join(map(str, get_args(each)))}
            )
        if origin is tuple:
            return Message("en lista", "a list")
        if origin is dict:
            return Message("en grupp med en text per språk", "a group with one text per language")
        if isinstance(each, type) and issubclass(each, BaseModel):
            names = ", ".join(each.model_fields)
            return say("en grupp nycklar ({names})", "a group of keys ({names})", {"names": names})
        if each in _WORDS:
            return _WORDS[each]
    return _WORDS[str]


def given(value: object) -> Message:
    """What stands there instead, as a noun."""
    if isinstance(value, bool):
        return say("värdet {v}", "the value {v}", {"v": "true" if value else "false"})
    if isinstance(value, int | float):
        return say("talet {v}", "the number {v}", {"v": str(value)})
    if isinstance(value, list):
        return Message("en lista", "a list")
    if isinstance(value, dict):
        return Message("en grupp nycklar", "a group of keys")
    return Message("en text", "a text")


def example(key: str, annotation: Any) -> Message:
    """A right line for the field: ``key: value``."""
    value = _example_value(key, annotation)
    return say("{key}: {value}", "{key}: {value}", {"key": key, "value": value})


def _example_value(key: str, annotation: Any) -> Message:
    options = choices(annotation)
    if options:
        return plain(options[0])
    found = (_example_of_type(key, each) for each in reversed(bare(annotation)))
    return next((plain(each) for each in found if each), _TEXTS.get(key, _ANY_TEXT))


def _example_of_type(key: str, annotation: Any) -> str | None:
    if get_origin(annotation) is dict:
        return _TEXTS_EXAMPLES.get(key, "{sv: Smart belysning, en: Smart lighting}")
    if get_origin(annotation) is tuple:
        return _LIST_EXAMPLES.get(key, "[…]")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _MODEL_EXAMPLES.get(annotation) or _GROUP_EXAMPLES.get(key, "{…}")
    return _EXAMPLES.get(key) or _TYPE_EXAMPLES.get(annotation)


def _inside(annotation: Any, step: str | int) -> Any:
    for each in bare(annotation):
        origin, arguments = get_origin(each), get_args(each)
        if isinstance(each, type) and issubclass(each, BaseModel) and step in each.model_fields:
            return _whole(each, str(step))
        if origin is tuple and isinstance(step, int):
            return arguments[0]
        if origin is dict and isinstance(step, str):
            return arguments[1]
    return None


def _whole(model: type[BaseModel], name: str) -> Any:
    return model.model_fields[name].annotation
