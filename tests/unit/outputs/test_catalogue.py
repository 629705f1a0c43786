"""The catalogue of projects, read back as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from unit.outputs.data_sample import projects_json
from unit.outputs.sample import both, edition, entry, list_page, version

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView

STATUS = {"state": "pilot", "on": "2026-02"}
FULL: dict[str, Any] = {
    "value": "Ljus åt alla.",
    "status": STATUS,
    "start": 2025,
    "end": "2026-06-30",
    "departments": ["traffic"],
    "partners": ["kth", "secret"],
    "messages": ["better"],
    "themes": ["lighting"],
    "roles": ["cyclist"],
    "keywords": ["smart"],
    "channels": ["web"],
    "funding": [
        {"source": {"sv": "EU", "en": "EU"}, "amount": 1.5, "currency": "EUR"},
        {"source": {"sv": "Vi"}},
    ],
    "location": {
        "name": {"sv": "Kista"},
        "place": "hall",
        "latitude": 59.4,
        "longitude": 17.9,
        "approximate": False,
    },
    "results": [
        {
            "text": {"sv": "Mer ljus", "en": "More light"},
            "value": 20,
            "unit": {"sv": "%", "en": "%"},
            "on": 2026,
            "source": "s",
        },
        {"text": {"sv": "Nöjda"}},
    ],
    "lessons": ["Tar tid."],
    "replicability": "Stolpar.",
    "next_step": "Fler.",
    "sources": [
        {"id": "s", "title": "Rapport", "url": "https://r.example/", "date": "2026-01", "claim": True}
    ],
}


def _read(view: EditionView) -> Any:
    return json.loads(projects_json(view))


def _library(language: str = "sv") -> EditionView:
    return edition(
        entry(
            "project",
            "lamps",
            version("sv", "2026-04-01", **FULL),
            version("en", "2026-05-01", title="Lamps", value="Light.", lessons=["Takes time."]),
        ),
        both("partner", "kth", title="KTH", sector="academia", level="national", url="https://kth.example/"),
        both("partner", "secret", draft=True, sector="academia", level="national"),
        both("message", "better", order=1, quoted_from="Strategin, 4.1"),
        entry("place", "hall", version("sv", title="Hallen", location={"name": {"sv": "Hallen"}})),
        list_page("projekt", "project", title="Projekt"),
        language=language,
    )


def test_the_catalogue_says_what_it_is() -> None:
    read = _read(_library())
    projects = read.pop("projects")
    assert read == {
        "$schema": "https://stad.example/stad/data/v1/schemas/projects.schema.json",
        "title": "Smart city projects in Stockholm",
        "description": "What the city tries and has tried: state, value, results, lessons, money and who answers for it.",
        "language": "sv",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "publisher": "Stockholms stad",
        "url": "https://stad.example/stad/projekt/",
        "issued": "2026-03-01",
        "updated": "2026-04-01",
        "count": 1,
    }
    assert len(projects) == 1


def test_a_project_is_told_in_full() -> None:
    assert _read(_library())["projects"] == [
        {
            "id": "lamps",
            "uri": "tag:stockholm.se,2026:smartstad/project/lamps",
            "url": "https://stad.example/stad/projekt/lamps/",
            "title": "lamps sv",
            "summary": "Om lamps.",
            "value": "Ljus åt alla.",
            "status": STATUS,
            "start": "2025",
            "end": "2026-06-30",
            "owner": {"id": "office", "name": "Kontoret"},
            "contact": {
                "id": "desk",
                "name": "Disken",
                "url": None,
                "email": "desk@example.org",
                "telephone": None,
            },
            "departments": [{"id": "traffic", "name": "Trafikkontoret"}],
            "partners": [
                {
                    "id": "kth",
                    "uri": "tag:stockholm.se,2026:smartstad/partner/kth",
                    "name": "KTH",
                    "url": "https://stad.example/stad/partner/kth/",
                    "website": "https://kth.example/",
                }
            ],
            "themes": [{"id": "lighting", "name": "Belysning"}],
            "audiences": [{"id": "residents", "name": "Boende"}],
            "roles": [{"id": "cyclist", "name": "cyklist"}],
            "messages": [
                {
                    "id": "better",
                    "uri": "tag:stockholm.se,2026:smartstad/message/better",
                    "name": "better sv",
                    "url": "https://stad.example/stad/budskap/better/",
                }
            ],
            "keywords": [{"id": "smart", "name": "smart"}],
            "purpose": "knowledge",
            "function": "inform",
            "path": "controlled",
            "channels": [{"id": "web", "name": "Webben"}],
            "funding": [
                {"source": "EU", "amount": 1.5, "currency": "EUR"},
                {"source": "Vi", "amount": None, "currency": None},
            ],
            "location": {
                "name": "Kista",
                "latitude": 59.4,
                "longitude": 17.9,
                "approximate": False,
                "place": {
                    "id": "hall",
                    "uri": "tag:stockholm.se,2026:smartstad/place/hall",
                    "name": "Hallen",
                    "url": "https://stad.example/stad/platser/hall/",
                    "website": None,
                },
            },
            "results": [
                {"text": "Mer ljus", "value": 20, "unit": "%", "on": "2026", "source": "s"},
                {"text": "Nöjda", "value": None, "unit": None, "on": None, "source": None},
            ],
            "lessons": ["Tar tid."],
            "replicability": "Stolpar.",
            "next_step": "Fler.",
            "sources": [
                {
                    "id": "s",
                    "title": "Rapport",
                    "url": "https://r.example/",
                    "publisher": None,
                    "date": "2026-01",
                    "language": None,
                    "claim": True,
                }
            ],
            "published": "2026-03-01",
            "changed": "2026-04-01",
        }
    ]


def test_in_another_language_every_text_that_is_not_says_so() -> None:
    project = _read(_library("en"))["projects"][0]
    assert project["title"] == "Lamps"
    assert project["lessons"] == ["Takes time."]
    assert project["changed"] == "2026-05-01"
    assert project["departments"] == [{"id": "traffic", "name": "Trafikkontoret", "name_language": "sv"}]
    assert project["results"][0]["text"] == "More light"
    assert project["results"][1]["text_language"] == "sv"
    assert project["location"]["name_language"] == "sv"
    place = project["location"]["place"]
    assert (place["name"], place["name_language"]) == ("Hallen", "sv")
    assert place["url"] == "https://stad.example/stad/platser/hall/"


def test_projects_come_in_order_of_id_and_only_in_their_language() -> None:
    facts: dict[str, Any] = {"value": "Ljus.", "status": STATUS}
    projects = [both("project", "b", title="Ö", **facts), both("project", "a", title="Å", **facts)]
    swedish = entry("project", "c", version("sv", **facts))
    draft = both("project", "d", draft=True, **facts)
    ids = [p["id"] for p in _read(edition(*projects, swedish, draft, language="en"))["projects"]]
    assert ids == ["a", "b"]
    assert [p["id"] for p in _read(edition(*projects, swedish, draft))["projects"]] == ["a", "b", "c"]


def test_every_project_has_the_same_keys() -> None:
    lean = entry("project", "lean", version("sv", value="Ljus.", status=STATUS))
    view = _library()
    full = _read(view)["projects"][0]
    project = _read(edition(lean))["projects"][0]
    assert list(project) == list(full)
    assert project["location"] is None
    assert project["partners"] == project["results"] == []
    assert project["changed"] is None


def test_an_empty_catalogue_is_a_catalogue() -> None:
    read = _read(edition())
    assert (read["projects"], read["updated"]) == ([], None)


def test_texts_are_clean_and_readable() -> None:
    hostile = entry(
        "project", "x", version("sv", title="A\x00 ”å” </script> 👩‍💻", value="Ljus.", status=STATUS)
    )
    data = projects_json(edition(hostile))
    assert _read(edition(hostile))["projects"][0]["title"] == "A ”å” </script> 👩‍💻"
    assert "”å”".encode() in data
    assert data.endswith(b"}\n")
