"""The facets by which lists are filtered: one table says all that the pages, the addresses and the script need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify

from smartstad.model.dialogue import Call, Response
from smartstad.model.kinds import Event, Place, Project
from smartstad.model.text import text_in
from smartstad.sites.call_state import call_state, state_names
from smartstad.sites.recurrence import days

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from smartstad.model.library import Entry, Library
    from smartstad.sites.settings import AddressWord, Settings

    Reader = Callable[[Entry, Library, dt.date, Settings], Iterable[str]]


@dataclass(frozen=True)
class Facet:
    """A way to divide a list."""

    id: AddressWord
    """As the settings' ``address_words`` have it: its part of the address, and its name in the query string."""
    label: str
    """The interface words, in English."""
    read: Reader
    """The values that an entry has."""
    register: str | None = None
    """The register whose items are the values."""
    kind: str | None = None
    """The kind whose entries are the values."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """The values, each an `AddressWord`, with their interface words, where the model knows them all: these always
    have a page."""
    languages: bool = False
    """True where the values are languages."""

    def value_segment(self, value: str, language: str, library: Library, settings: Settings) -> str:
        """The value's part of an address: its name in the language, in the letters a–z."""
        if value in self.fixed:
            return settings.address_word(value, language)
        if self.register is not None:
            return slug(text_in(dict(library.item(self.register, value).name), language)[0]) or value
        if self.kind is not None:
            entry = library.by_kind[self.kind][value]
            version = entry.versions.get(language)
            return (version and version.front.slug) or entry.id
        return slug(value)


def slug(text: str) -> str:
    """The text as part of an address; ``aldreforvaltningen`` for Äldreförvaltningen."""
    return slugify(text, "-")


def gettext(words: str) -> str:
    """The words as they are: marks them for the catalogues, which give them in the reader's language."""
    return words


def _themes(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    return entry.facts.themes


def _audiences(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    return entry.facts.audiences


def _state(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    return (facts.status.state,) if isinstance(facts, Project) else ()


def _answer(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    return (facts.status.state,) if isinstance(facts, Response) else ()


def _departments(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    return (facts.owner, *facts.departments) if isinstance(facts, Project) else (facts.owner,)


def _partners(entry: Entry, library: Library, today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    if not isinstance(facts, Project | Event):
        return ()
    known = library.by_kind.get("partner", {})
    return [name for name in facts.partners if name in known and known[name].is_public(today)]


def _districts(entry: Entry, library: Library, today: dt.date, _settings: Settings) -> Iterable[str]:
    """The district of the place where it is."""
    facts = entry.facts
    if not isinstance(facts, Project | Event) or facts.location is None or facts.location.place is None:
        return ()
    place = library.by_kind.get("place", {}).get(facts.location.place)
    if place is None or not isinstance(place.facts, Place) or not place.is_public(today):
        return ()
    return (place.facts.district,) if place.facts.district and slug(place.facts.district) else ()


def years(entry: Entry) -> range:
    """The years in which a project or event goes on, as far as is known."""
    facts = entry.facts
    if isinstance(facts, Project):
        first = facts.start or facts.status.on
        last = facts.end or facts.status.on
        return range(first.year, max(first.year, last.year) + 1)
    if isinstance(facts, Event):
        return range(facts.start.day.year, (facts.end or facts.start).day.year + 1)
    return range(0)


def _years(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    return map(str, years(entry))


def is_past(event: Event, today: dt.date) -> bool:
    """True where the event is over on that day; one that comes back, when it has done so for the last time."""
    last = (event.end or event.start).last_day
    if event.recurrence is None or last >= today:
        return last < today
    length = last - event.start.day
    return all(day + length < today for day in days(event.start.day, event.recurrence))


def _when(entry: Entry, _library: Library, today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    return ("past" if is_past(facts, today) else "coming",) if isinstance(facts, Event) else ()


def _attendance(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    if not isinstance(facts, Event):
        return ()
    ways = {"online": facts.online, "on-site": facts.location}
    return [name for name, way in ways.items() if way is not None]


def _languages(entry: Entry, _library: Library, _today: dt.date, _settings: Settings) -> Iterable[str]:
    facts = entry.facts
    return facts.languages if isinstance(facts, Event) else ()


def _call_state(entry: Entry, _library: Library, today: dt.date, settings: Settings) -> Iterable[str]:
    """What closes soon is open too."""
    facts = entry.facts
    if not isinstance(facts, Call):
        return ()
    state = call_state(facts, today, settings.closing_soon)
    return ("open", state) if state == "closing" else (state,)


_THEME = Facet("theme", gettext("Theme"), _themes, register="themes")
_AUDIENCE = Facet("audience", gettext("For whom"), _audiences, register="audiences")
_DEPARTMENT = Facet("department", gettext("Department"), _departments, register="departments")
_PARTNER = Facet("partner", gettext("Partner"), _partners, kind="partner")
_DISTRICT = Facet("district", gettext("Part of the city"), _districts)
_YEAR = Facet("year", gettext("Year"), _years)
_STATE = Facet(
    "status",
    gettext("Status"),
    _state,
    fixed={
        "idea": gettext("Idea"),
        "pilot": gettext("Being tried out"),
        "running": gettext("Under way"),
        "finished": gettext("Finished"),
        "scaled": gettext("Spread to more places"),
        "stopped": gettext("Stopped"),
    },
)
_ANSWER = Facet(
    "status",
    gettext("What came of it"),
    _answer,
    fixed={
        "done": gettext("Done"),
        "under-way": gettext("Under way"),
        "not-done": gettext("Not done"),
    },
)
_WHEN = Facet(
    "when",
    gettext("When"),
    _when,
    fixed={
        "coming": gettext("Coming"),
        "past": gettext("Past"),
    },
)
_ATTENDANCE = Facet(
    "attendance",
    gettext("How to take part"),
    _attendance,
    fixed={
        "on-site": gettext("On site"),
        "online": gettext("Online"),
    },
)
_LANGUAGE = Facet("language", gettext("Languages spoken"), _languages, languages=True)

_CALL_STATE = Facet(
    "status",
    gettext("Status"),
    _call_state,
    fixed=state_names(gettext),
)

FACETS: dict[str, tuple[Facet, ...]] = {
    "project": (_THEME, _STATE, _DEPARTMENT, _AUDIENCE, _PARTNER, _DISTRICT, _YEAR),
    "event": (_WHEN, _AUDIENCE, _ATTENDANCE, _LANGUAGE, _THEME, _YEAR),
    "response": (_ANSWER, _THEME, _DEPARTMENT),
    "call": (_CALL_STATE, _AUDIENCE, _THEME),
}
"""The facets of each kind whose list can be filtered; a new facet is an entry here."""
