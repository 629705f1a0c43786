"""A library of sixty entries whose coverage is known: written as a table, with gaps put in on purpose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from smartstad.model.kinds import KINDS
from smartstad.model.library import Entry, Library, Version
from smartstad.model.registers import REGISTERS

TODAY = dt.date(2026, 6, 1)

AUDIENCES = ("residents", "business", "academia", "public", "cities")
CHANNELS = ("web", "blog", "room", "press")

MESSAGES = {
    "m1": ("residents", "business", "academia", "public", "cities"),
    "m2": ("residents", "business", "academia", "public", "cities"),
    "m3": ("business", "academia", "cities"),
    "m4": ("residents", "academia"),
    "m5": ("residents", "business", "academia", "public", "cities"),
    "m6": ("residents", "business", "public", "cities"),
}
"""The core messages, and whom each says that it is for."""

ROWS = """
e01 page        public                     -      knowledge controlled  web,blog   2026-01-01 -
e02 project     academia,public            m1,m5  knowledge controlled  -          2026-06-02 -
e03 event       academia,public            -      knowledge controlled  blog       2026-06-02 -
e04 post        business                   m1     knowledge third-party web,room   2025-11-30 -
e05 place       residents                  -      knowledge controlled  web,room   2025-08-01 draft
e06 partner     cities                     -      knowledge operational -          2025-11-30 -
e07 publication cities                     m5     knowledge controlled  blog,press 2025-11-30 -
e08 voice       residents,public,cities    -      knowledge controlled  -          2026-06-01 -
e09 call        residents,business         m4     behaviour controlled  web,room   2026-09-15 -
e10 page        academia                   m1     knowledge controlled  room       2026-06-02 -
e11 project     residents,public           -      knowledge controlled  -          2026-06-01 -
e12 event       public                     m2     knowledge controlled  web        2026-09-15 -
e13 post        residents,academia         m2,m5  knowledge controlled  -          2025-05-20 draft
e14 place       residents,business,cities  -      knowledge third-party -          2026-09-15 -
e15 partner     business                   m3     attitude  controlled  room,press 2026-03-31 -
e16 publication academia,public            m3     knowledge operational -          2026-01-01 -
e17 voice       academia,cities            m3     attitude  controlled  -          2026-04-01 ended
e18 call        academia                   -      attitude  controlled  room       2026-06-01 -
e19 page        public                     m1     knowledge controlled  web,press  2025-08-01 -
e20 project     business                   m4     attitude  controlled  blog,press 2025-08-01 -
e21 event       business,academia          -      attitude  controlled  -          2026-06-02 -
e22 post        business,academia          -      knowledge operational blog,press 2026-06-01 ended
e23 place       business,academia,public   -      knowledge controlled  -          2026-03-31 stale
e24 partner     business                   m2,m3  attitude  third-party web,blog   2026-01-01 ended
e25 publication business                   m2     knowledge third-party blog       2026-06-02 -
e26 voice       residents,business         m2,m5  behaviour third-party -          2025-02-14 stale
e27 call        academia,public            m5     knowledge operational -          2025-11-30 -
e28 page        business                   m1,m3  knowledge third-party -          2025-11-30 ended
e29 project     public                     -      knowledge controlled  -          2026-01-01 -
e30 event       residents,public           m5     attitude  controlled  press      2026-09-15 -
e31 post        residents,business         m1     knowledge third-party blog,press 2026-06-01 -
e32 place       residents,cities           m4     attitude  controlled  room       2026-06-02 draft
e33 partner     cities                     -      behaviour controlled  web,press  2025-05-20 ended
e34 publication academia                   m2,m3  knowledge third-party -          2026-09-15 -
e35 voice       residents,academia,cities  m5,m6  attitude  third-party -          2026-04-01 stale
e36 call        academia                   m2     attitude  controlled  -          2025-02-14 -
e37 page        residents,business         m3,m4  behaviour controlled  -          2026-03-31 draft
e38 project     business,academia          -      knowledge controlled  blog       2026-01-01 stale
e39 event       public                     m2     behaviour third-party web,blog   2026-09-15 -
e40 post        public                     -      knowledge third-party -          2026-06-02 -
e41 place       public,cities              m4,m6  knowledge third-party -          2026-03-31 ended
e42 partner     residents,business,cities  m6     attitude  third-party press      2025-11-30 -
e43 publication business,academia          -      attitude  controlled  -          2026-09-15 -
e44 voice       business                   -      knowledge controlled  web,blog   2025-11-30 stale
e45 call        residents                  m4,m6  attitude  third-party web,room   2026-06-02 -
e46 page        business                   m3     behaviour controlled  web        2025-11-30 -
e47 project     residents,business         m2     knowledge controlled  web,press  2025-05-20 -
e48 event       residents,public,cities    m5     knowledge third-party -          2026-06-01 stale
e49 post        residents,cities           -      knowledge operational press      2026-06-02 -
e50 place       business                   -      knowledge controlled  blog       2026-06-02 -
e51 partner     academia                   m2,m3  knowledge controlled  web,blog   2026-06-02 -
e52 publication residents,business,cities  -      attitude  controlled  -          2025-11-30 -
e53 voice       business,public            m3     behaviour controlled  blog       2026-06-01 -
e54 call        academia,cities            m1     knowledge controlled  -          2025-11-30 ended
e55 page        public                     -      knowledge operational blog       2025-11-30 ended
e56 project     public                     m1,m4  knowledge controlled  press      2025-08-01 draft
e57 event       residents                  m5     behaviour operational blog       2026-09-15 draft
e58 post        public                     -      knowledge third-party -          2025-05-20 -
e59 place       residents                  m2     knowledge third-party -          2026-06-01 draft
e60 partner     residents,public,cities    m4,m5  knowledge third-party web,blog   2026-06-02 -
"""
"""Id, kind, audiences, messages, goal, path, channels, day of publishing, and a mark: ``draft``, ``stale`` (its day
of review has passed) or ``ended`` (no longer shown). The gaps: nothing that is or will be seen carries m1, m2 or m3 to
cities, m4 to academia or m6 to public, or serves the behaviour of academia or cities; public's attitude is only
planned."""

_FIELDS: dict[str, dict[str, Any]] = {
    "page": {},
    "project": {"status": {"state": "running", "on": "2025"}, "value": "Nytta."},
    "event": {"start": "2026-06-10 18:00", "organiser": {"kind": "own", "name": {"sv": "Vi", "en": "We"}}},
    "post": {"authors": ["newsroom"]},
    "place": {"location": {"name": {"sv": "Torget", "en": "The square"}}},
    "partner": {"sector": "public", "level": "local"},
    "publication": {"form": "report", "published": "2025"},
    "voice": {"quote": "Bra.", "name": "Ada", "said_on": "2025"},
    "call": {"opens": "2026-01-01", "deadline": "2026-12-01 12:00", "who": "Alla.", "how": "Skriv."},
    "message": {"order": 1, "quoted_from": "4.1"},
}
"""What each kind needs beyond the common fields."""

_COMMON = {
    "owner": "office",
    "contact": "desk",
    "audiences": ["residents"],
    "purpose": "knowledge",
    "function": "inform",
    "path": "controlled",
    "publish_on": "2026-01-01",
}


@dataclass(frozen=True)
class Row:
    """A row of the table, its lists as tuples."""

    id: str
    kind: str
    audiences: tuple[str, ...]
    messages: tuple[str, ...]
    purpose: str
    path: str
    channels: tuple[str, ...]
    publish_on: str
    mark: str

    @property
    def state(self) -> str:
        """Read off the row: what has a day after the first of June, or is a draft, is planned."""
        if self.mark == "draft" or self.publish_on > "2026-06-01":
            return "planned"
        return "published" if self.mark == "-" else self.mark

    @property
    def quarter(self) -> str:
        year, month, _ = self.publish_on.split("-")
        quarters = {"01": 1, "02": 1, "03": 1, "04": 2, "05": 2, "06": 2, "08": 3, "09": 3, "11": 4}
        return f"{year}-Q{quarters[month]}"


def rows() -> list[Row]:
    made = []
    for line in ROWS.split("\n"):
        if cells := line.split():
            lists = {at: () if cells[at] == "-" else tuple(cells[at].split(",")) for at in (2, 3, 6)}
            made.append(Row(*cells[:2], lists[2], lists[3], cells[4], cells[5], lists[6], cells[7], cells[8]))
    return made


def entry(kind: str, identifier: str, *, english: bool = True, **facts: Any) -> Entry:
    """An entry in Swedish, and in English unless that is not wanted."""
    front = KINDS[kind].model_validate(
        {**_COMMON, **_FIELDS[kind], "title": f"Om {identifier}", "summary": "Text.", **facts}
    )
    languages = ("sv", "en") if english else ("sv",)
    versions = {
        language: Version(language, f"{kind}s/{identifier}.{language}.md", front, "", 1, None)
        for language in languages
    }
    return Entry(identifier, kind, versions, "sv")


@cache
def entry_of(row: Row) -> Entry:
    facts: dict[str, Any] = {
        "review_by": "2026-06-01"
    }  # read again on that day at the latest: not yet overdue
    if row.mark == "stale":
        facts = {"review_by": "2026-05-31"}
    elif row.mark == "ended":
        facts = {"expires_on": "2026-06-01"}
    elif row.mark == "draft":
        facts = {"draft": True}
    facts |= {"audiences": row.audiences, "messages": row.messages, "channels": row.channels}
    facts |= {"purpose": row.purpose, "path": row.path, "publish_on": row.publish_on}
    return entry(row.kind, row.id, **facts)


def messages() -> list[Entry]:
    return [
        entry("message", name, audiences=audiences, order=number)
        for number, (name, audiences) in enumerate(MESSAGES.items(), start=1)
    ]


LEADING = (
    "list",
    "gathering",
    "directory",
    "subscriptions",
    "data",
    "contents",
    "search",
    "accessibility-statement",
)
"""The layouts of pages that only lead on."""


def leading_pages() -> list[Entry]:
    """Pages that only lead on, for everybody: they must not fill any cell."""
    return [
        entry("page", layout, layout=layout, audiences=AUDIENCES, messages=tuple(MESSAGES))
        for layout in LEADING
    ]


def registers() -> dict[str, dict[str, Any]]:
    text = {"sv": "text", "en": "text"}
    goals = {"knowledge": text, "attitude": text, "behaviour": text, "message": text}
    made: dict[str, dict[str, Any]] = {name: {} for name in REGISTERS}
    for name in AUDIENCES:
        item = {"id": name, "name": {"sv": f"Målgrupp {name}", "en": f"Audience {name}"}, **goals}
        made["audiences"][name] = REGISTERS["audiences"].model_validate(item)
    for name in CHANNELS:
        item = {"id": name, "name": text, "path": "controlled", "kind": "site"}
        made["channels"][name] = REGISTERS["channels"].model_validate(item)
    for name in ("office", "traffic"):
        made["departments"][name] = REGISTERS["departments"].model_validate({"id": name, "name": text})
    return made


def library(*entries: Entry) -> Library:
    """The entries with the core messages and the pages that lead on, as the library is read."""
    every = (*entries, *messages(), *leading_pages())
    return Library(tuple(sorted(every, key=lambda each: (each.kind, each.id))), registers())


def sixty() -> Library:
    return library(*(entry_of(row) for row in rows()))
