"""A small library with an entry of each kind that has a dataset, and the files of its open data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog

from smartstad.model.library import Library
from smartstad.outputs.catalogue import PROJECTS, OpenData
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import Lists
from smartstad.sites.placing import build_atlas
from smartstad.sites.settings import Settings
from smartstad.sites.words import Words
from unit.outputs.sample import TODAY, both, entry, home, registers, settings, version

if TYPE_CHECKING:
    from smartstad.model.library import Entry

HOST = "https://stad.example/"
STATUS = {"state": "pilot", "on": "2026-02"}
OWN = {"kind": "own", "name": {"sv": "Staden", "en": "The City"}}
KISTA = {"name": {"sv": "Kista"}, "latitude": 59.4, "longitude": 17.9, "approximate": False}


def entries() -> list[Entry]:
    """An entry of each kind with all it can say, and one with as little as can be."""
    return [
        entry(
            "project",
            "lamps",
            version(
                "sv",
                "2026-04-01",
                title="Lampor; ljus, ”åäö”",
                value="Ljus\nåt alla.",
                status=STATUS,
                start=2025,
                departments=["traffic"],
                partners=["kth"],
                funding=[
                    {"source": {"sv": "EU"}, "amount": 0.000001, "currency": "EUR"},
                    {"source": {"sv": "Vi"}},
                ],
                location=KISTA,
                results=[{"text": {"sv": "Mer ljus"}, "value": 20, "unit": {"sv": "%"}, "source": "s"}],
                lessons=["Tar tid.", "Kostar."],
                sources=[{"id": "s", "title": "Rapport", "url": "https://r.example/", "date": "2026-01"}],
            ),
            version("en", "2026-05-01", title="Lamps", value="Light.", lessons=["Takes time."]),
        ),
        both("project", "bare", value="V", status=STATUS),
        both(
            "partner",
            "kth",
            sector="academia",
            level="national",
            url="https://kth.example/",
            former_names=[{"name": "Teknis", "until": 1877}, {"name": "Institutet"}],
            since=2019,
        ),
        both(
            "place",
            "hall",
            location={"name": {"sv": "Hallen"}, "latitude": 59.3, "longitude": -0.5},
            address="Gatan 1",
            activities=["Prova", "Titta"],
            partners=["kth"],
        ),
        both("place", "nowhere", location={"name": {"sv": "Någonstans"}}),
        both(
            "event",
            "expo",
            start="2026-03-29 18:00",
            end="2026-03-29 20:00",
            moved_from="2026-03-28 18:00",
            status="moved",
            organiser=OWN,
            location={"name": {"sv": "Hallen"}, "place": "hall"},
            online="https://online.example/",
            registration={"url": "https://r.example/", "deadline": "2026-03-20"},
            price={"amount": 99.5},
            languages=["sv", "en"],
            recurrence={"every": "week", "times": 3, "without": ["2026-04-05"]},
            outcome={"on": 2026, "participants": 40},
            outcome_text="Bra.",
            projects=["lamps"],
        ),
        both("event", "day", start="2026-05-01", organiser=OWN),
        both(
            "call",
            "light",
            opens="2026-11-01",
            deadline="2026-12-10 12:00",
            who="Alla.",
            how="Skriv.",
            url="https://call.example/",
            partners=["kth"],
            projects=["lamps"],
        ),
        both(
            "indicator",
            "co2",
            unit={"sv": "ton", "en": "tonnes"},
            geography={"sv": "Staden"},
            direction="down",
            values=[{"year": 2024, "value": -1.5}, {"year": 2023, "value": 3, "note": {"sv": "Ny metod"}}],
            breaks=[2023],
        ),
    ]


def data_settings(host: str = HOST, **site: Any) -> Settings:
    """A site that has indicators too, an address for questions, and an area."""
    told = settings(host).model_dump()
    told["addresses"]["indicator"] = {"sv": "matt/{slug}/", "en": "indicators/{slug}/"}
    told["sites"]["stad"] |= {"kinds": [*told["sites"]["stad"]["kinds"], "indicator"], **site}
    told["open_data"] |= {
        "contact": "https://ask.example/",
        "email": "data@example.org",
        "area": "http://sws.geonames.org/2673730/",
    }
    return Settings.model_validate(told)


def data_edition(
    *shown: Entry, language: str = "sv", known: Settings | None = None, words: Words | None = None
) -> EditionView:
    """The edition in a language of the site that has those entries, and a page about its data."""
    known = known or data_settings()
    page = both("page", "open-data", layout="data", title="Öppna data")
    library = Library((home(), page, *shown), registers())
    atlas = build_atlas(library, known, TODAY)
    words = words or Words(language, Catalog(language.replace("-", "_")))
    lists = Lists(library, atlas, TODAY)
    return EditionView(library, atlas, lists, atlas.edition(f"stad/{language}"), words, TODAY)


def files(view: EditionView) -> dict[str, bytes]:
    """All files of the edition's open data, by path."""
    others = {language: Words(language, Catalog(language)) for language in ("sv", "en")}
    outputs = list(OpenData(view, others).outputs())
    made = {output.path: output.make() for output in outputs}
    assert len(made) == len(outputs)
    return made


def sample_files(language: str = "sv") -> dict[str, bytes]:
    return files(data_edition(*entries(), language=language))


def projects_json(view: EditionView) -> bytes:
    return next(output for output in OpenData(view).outputs() if output.path == PROJECTS).make()


def read(data: bytes) -> Any:
    """JSON, read as RFC 8259 has it: without NaN and without the same key twice."""

    def refuse(constant: str) -> Any:
        raise AssertionError(constant)

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    return json.loads(data, parse_constant=refuse, object_pairs_hook=unique)
