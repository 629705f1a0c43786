"""Names that never change: neither title, slug, file nor host is in them."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from babel.messages.catalog import Catalog
from icalendar import Calendar
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, RDF

from smartstad.content import load_library
from smartstad.outputs.calendar import calendar_outputs
from smartstad.outputs.catalogue import OpenData
from smartstad.outputs.feed_outputs import feed_outputs
from smartstad.outputs.identity import calendar_uid, tag_uri
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import Lists
from smartstad.sites.placing import build_atlas
from smartstad.sites.words import Words
from unit.content.sample import lay_out, original, translation
from unit.outputs.data_sample import data_settings
from unit.outputs.sample import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TAG = re.compile(r"tag:[a-z0-9.]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9._~/-]+")
"""RFC 4151, 2.1, without what we do not use."""


def test_the_names_are_those_that_subscribers_have() -> None:
    assert tag_uri("post", "hello", "sv") == "tag:stockholm.se,2026:smartstad/post/hello/sv"
    assert tag_uri("project", "lamps") == "tag:stockholm.se,2026:smartstad/project/lamps"
    assert TAG.fullmatch(tag_uri("post", "hello-2", "sv"))
    assert calendar_uid("event", "expo") == "smartstad-event-expo@stockholm.se"


ENTRIES = {
    "blog/hello": {"authors": "[ada]", "themes": "[lighting]", "projects": "[lamps]"},
    "events/expo": {
        "start": "2026-05-01 18:00",
        "organiser": "{kind: own, name: {sv: Staden, en: The City}}",
        "location": "{name: {sv: Hallen, en: The Hall}, place: hall}",
        "projects": "[lamps]",
        "themes": "[lighting]",
    },
    "projects/lamps": {
        "status": "{state: pilot, on: 2026-02}",
        "partners": "[kth]",
        "results": "[{text: {sv: Mer ljus, en: More light}, on: 2026-03}]",
    },
    "places/hall": {"location": "{name: {sv: Hallen, en: The Hall}, latitude: 59.3, longitude: 18.0}"},
    "partners/kth": {"sector": "academia", "level": "national", "url": "https://kth.example/"},
    "indicators/co2": {
        "unit": "{sv: ton, en: tonnes}",
        "geography": "{sv: Staden, en: The City}",
        "direction": "down",
        "values": "[{year: 2025, value: 3, source: report}]",
        "sources": "[{id: report, title: Rapporten}]",
    },
}
"""Facts of an entry of every kind that has a name in feeds, calendars or datasets, by its file."""

VALUE = {"projects/lamps": {"value": "Ljus."}}
REGISTERS = {
    "content/registers/people.yml": "- {id: ada, name: {sv: Ada, en: Ada}}\n",
    "content/registers/themes.yml": (
        "- {id: lighting, name: {sv: Ljus, en: Light}, summary: {sv: Om ljus, en: On light}}\n"
    ),
}
HOST = "https://stad.example/"
TODAY = dt.date(2026, 12, 1)


def _content(*, renamed: bool = False, title: str = "Titel", **texts: str) -> dict[str, str]:
    """The files; all of them `renamed`, with their former names as ids, or not."""
    files = {
        "content/pages/start.sv.md": original("Start", layout="front"),
        "content/pages/open-data.sv.md": original("Data", layout="data"),
        **REGISTERS,
    }
    for place, facts in ENTRIES.items():
        folder, name = place.split("/")
        file = f"content/{folder}/{f'new-{len(name)}-{name}' if renamed else name}"
        identity = {"id": name} if renamed else {}
        told = {**VALUE.get(place, {}), **{key: f"{text}-{name}" for key, text in texts.items()}}
        files[f"{file}.sv.md"] = original(f"{title} {name}", **identity, **facts, **told)
        files[f"{file}.en.md"] = translation(f"{title} {name}", **told)
    return files


def _outputs(root: Path, files: dict[str, str], host: str, today: dt.date) -> dict[str, bytes]:
    """Every feed, calendar, dataset of the edition in Swedish, by its path."""
    loaded = load_library(lay_out(root, files))
    assert loaded.problems == ()
    atlas = build_atlas(loaded.library, data_settings(host), today)
    words = {language: Words(language, Catalog(language)) for language in ("sv", "en")}
    lists = Lists(loaded.library, atlas, today)
    view = EditionView(loaded.library, atlas, lists, atlas.edition("stad/sv"), words["sv"], today)
    outputs = [*feed_outputs(view, bodies(view)), *calendar_outputs(view), *OpenData(view, words).outputs()]
    return {output.path: output.make() for output in outputs}


def _names(files: dict[str, bytes]) -> dict[str, list[str]]:
    """The names that each file gives, by the file's path: addresses count too."""
    names = {}
    for path, data in files.items():
        if path.endswith((".xml", ".rdf", ".ics", ".json", ".jsonl", ".geojson")):
            names[path] = list(_names_in(path, data))
    return names


def _names_in(path: str, data: bytes) -> Iterator[str]:
    if path.endswith(".ics"):
        yield from (str(event["UID"]) for event in Calendar.from_ical(data).events)
    elif path.endswith(".rdf"):
        graph = Graph().parse(data=data, format="xml")
        for kind in (DCAT.Catalog, DCAT.Dataset, DCAT.DataService, DCAT.Distribution):
            yield from sorted(
                str(each) for each in graph.subjects(RDF.type, kind) if isinstance(each, URIRef)
            )
    elif path.endswith(".xml"):
        yield from (entry.id for entry in feedparser.parse(data).entries)
    elif path.endswith(".json") and not path.startswith("data/"):
        yield from (item["id"] for item in json.loads(data)["items"])
    elif "schema" not in path and "openapi" not in path:
        for line in data.splitlines() if path.endswith(".jsonl") else [data]:
            yield from _uris(json.loads(line))


def _uris(value: Any) -> Iterator[str]:
    """Every `uri` in a document, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get("uri"), str):
            yield value["uri"]
        for inner in value.values():
            yield from _uris(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _uris(inner)


@pytest.mark.parametrize(
    ("changes", "host", "today"),
    [
        ({"title": "Rubrik & annat", "slug": "ny"}, HOST, TODAY),
        ({"renamed": True}, HOST, TODAY),
        ({}, "http://127.0.0.1:8000/", TODAY),
        ({}, HOST, TODAY.replace(year=2027)),
        (
            {"title": "Annat", "slug": "ny", "renamed": True},
            "http://127.0.0.1:8000/",
            TODAY.replace(year=2027),
        ),
    ],
    ids=["title and slug", "file", "host", "a year later", "all at once"],
)
def test_names_and_their_addresses_survive(
    tmp_path: Path, changes: dict[str, Any], host: str, today: dt.date
) -> None:
    before = _names(_outputs(tmp_path / "before", _content(slug="gammal"), HOST, TODAY))
    after = _names(_outputs(tmp_path / "after", _content(**{"slug": "gammal", **changes}), host, today))
    assert before == after
    assert {"calendars/event-expo.ics", "calendars/place-hall.ics"} < before.keys()
    assert tag_uri("project", "lamps") in before["data/v1/projects/lamps.json"]
    assert {calendar_uid("event", "expo")} == set(before["calendar.ics"])
    for path in ("feed.xml", "atom.xml", "feed.json"):
        assert tag_uri("post", "hello", "sv") in before[path]
    assert len([name for name in before["datasets/dcat.rdf"] if name.startswith("https://smartcity")]) > 6


def test_the_files_names_are_nowhere_to_be_seen(tmp_path: Path) -> None:
    before = _outputs(tmp_path / "before", _content(), HOST, TODAY)
    after = _outputs(tmp_path / "after", _content(renamed=True), HOST, TODAY)
    assert before == after


def test_without_an_id_a_new_file_name_is_a_new_name(tmp_path: Path) -> None:
    files = _content()
    before = _names(_outputs(tmp_path / "before", files, HOST, TODAY))
    renamed = {name.replace("/hello.", "/hej."): text for name, text in files.items()}
    after = _names(_outputs(tmp_path / "after", renamed, HOST, TODAY))
    assert set(after["feed.xml"]) - set(before["feed.xml"]) == {tag_uri("post", "hej", "sv")}
