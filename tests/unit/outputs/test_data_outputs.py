"""The files of open data against the schemas that are published with them."""

from __future__ import annotations

import copy
import hashlib
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from smartstad.outputs.catalogue import PROJECTS, OpenData
from smartstad.outputs.characters import clean
from unit.outputs.data_sample import (
    HOST,
    STATUS,
    data_edition,
    data_settings,
    entries,
    files,
    read,
    sample_files,
)
from unit.outputs.sample import both

if TYPE_CHECKING:
    from smartstad.outputs.output import Output

V1 = "data/v1/"
LANGUAGES = {"sv": f"{HOST}stad/", "en": f"{HOST}stad/en/"}
NAMES = {
    "projects": "project",
    "partners": "partner",
    "places": "place",
    "events": "event",
    "calls": "call",
    "indicators": "indicator",
}
LOCATED = ("projects", "places", "events")
HOSTILE = st.text(min_size=1).map(lambda text: f"x{text}") | st.sampled_from(
    [
        "]]>&<b>",
        "\u2028\u2029x",
        "a\x00\x1b\x85b",
        "\u202egnp.exe",
        "👩‍💻\U0001f1f8",
        "a\r\nb\rc",
        '"\\u0041"',
        "x" * 100_000,
    ]
)


@cache
def made(language: str) -> dict[str, bytes]:
    return sample_files(language)


def _schema(path: str, language: str = "sv") -> Draft202012Validator:
    schema = read(made(language)[path])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == LANGUAGES[language] + path
    return Draft202012Validator(schema, format_checker=FormatChecker())


def _documents() -> dict[str, str]:
    """Each JSON file of the sample, and the schema that it says it follows."""
    found = {
        "data/index.json": f"{V1}schemas/index.schema.json",
        PROJECTS: f"{V1}schemas/projects.schema.json",
    }
    found |= {f"{V1}{name}.json": f"{V1}schemas/{name}.schema.json" for name in NAMES}
    found |= {f"{V1}{name}.geojson": f"{V1}schemas/{name}.geojson.schema.json" for name in LOCATED}
    return found | {
        f"{V1}projects/{one}.json": f"{V1}schemas/project.schema.json" for one in ("bare", "lamps")
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("path", "schema"), _documents().items())
def test_a_file_follows_its_schema(path: str, schema: str, language: str) -> None:
    document = read(made(language)[path])
    assert document["$schema"] == LANGUAGES[language] + schema
    _schema(schema, language).validate(document)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "kind"), NAMES.items())
def test_each_line_follows_its_schema(name: str, kind: str, language: str) -> None:
    lines = made(language)[f"{V1}{name}.jsonl"].split(b"\n")
    assert lines.pop() == b""
    records = [read(line) for line in lines]
    for record in records:
        _schema(f"{V1}schemas/{kind}.schema.json", language).validate(record)
        assert record["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    terms = ("$schema", "language", "licence", "publisher", "publisher_language")
    bare = [{key: value for key, value in record.items() if key not in terms} for record in records]
    assert bare == read(made(language)[f"{V1}{name}.json"])[name]
    assert [record["id"] for record in records] == sorted(record["id"] for record in records)


def _broken(document: Any) -> list[Any]:
    """Copies of a document, each wrong in one way."""
    wrong = []
    for key in document:
        if not key.endswith("_language"):
            without = copy.deepcopy(document)
            del without[key]
            wrong += [without, {**copy.deepcopy(document), key: {"no": "such"}}]
    return wrong


@pytest.mark.parametrize(("path", "schema"), _documents().items())
def test_a_schema_refuses_wrong_data(path: str, schema: str) -> None:
    validator = _schema(schema)
    document = read(made("sv")[path])
    # A box there is only where there are points.
    expected = [bad for bad in _broken(document) if path.endswith(".geojson") <= ("bbox" in bad)]
    assert len(expected) > 20 - 2 * path.endswith(".geojson")
    for bad in expected:
        assert not validator.is_valid(bad), bad


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refuses_a_wrong_record(name: str) -> None:
    validator = _schema(f"{V1}schemas/{name}.schema.json")
    document = read(made("sv")[f"{V1}{name}.json"])
    for bad in _broken(document[name][-1]):
        assert not validator.is_valid({**document, name: [bad]}), bad


@pytest.mark.parametrize(
    "change",
    [
        {"published": "1 maj"},
        {"published": "2026-02-31"},
        {"status": {"state": "unknown", "on": "2026"}},
        {"status": {"state": "pilot", "on": "in May"}},
        {"id": "Å"},
        {"url": "javascript:alert(1)"},
        {"lessons": [1]},
        {"location": {"name": "K", "latitude": 91, "longitude": 0, "approximate": True, "place": None}},
    ],
)
def test_a_schema_knows_what_values_mean(change: dict[str, Any]) -> None:
    validator = _schema(f"{V1}schemas/project.schema.json")
    project = read(made("sv")[f"{V1}projects/lamps.json"])
    assert validator.is_valid(project)
    assert not validator.is_valid({**project, **change})


def test_what_is_told_of_an_event() -> None:
    day, expo = read(made("sv")[f"{V1}events.json"])["events"]
    assert (day["start"], day["end"], day["location"], day["recurrence"]) == ("2026-05-01", None, None, None)
    assert (day["registration"], day["price"], day["outcome"]) == (None, None, None)
    # The clocks changed that night.
    assert (expo["moved_from"], expo["start"]) == ("2026-03-28T18:00:00+01:00", "2026-03-29T18:00:00+02:00")
    assert expo["recurrence"] == {
        "every": "week",
        "interval": 1,
        "times": 3,
        "until": None,
        "without": ["2026-04-05"],
    }
    # The coordinates of the place that it names.
    assert (expo["location"]["latitude"], expo["location"]["longitude"]) == (59.3, -0.5)
    assert expo["outcome"] == {
        "on": "2026",
        "participants": 40,
        "text": "Bra.",
        "said": None,
        "changes": None,
        "source": None,
    }
    assert [project["id"] for project in expo["projects"]] == ["lamps"]


def test_what_is_told_of_an_indicator_and_a_partner() -> None:
    (co2,) = read(made("en")[f"{V1}indicators.json"])["indicators"]
    assert (co2["unit"], co2["geography"], co2["geography_language"]) == ("tonnes", "Staden", "sv")
    assert [(each["year"], each["value"], each["note"]) for each in co2["values"]] == [
        (2023, 3, "Ny metod"),
        (2024, -1.5, None),
    ]
    (kth,) = read(made("sv")[f"{V1}partners.json"])["partners"]
    assert kth["former_names"] == [{"name": "Teknis", "until": "1877"}, {"name": "Institutet", "until": None}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_lists_every_file_with_true_counts(language: str) -> None:
    root, found = LANGUAGES[language], made(language)
    index = read(found["data/index.json"])
    listed = {index["url"], index["openapi"], index["$schema"], root + PROJECTS}
    assert (index["catalogue"] is not None) == (language == "sv")
    listed |= {index["catalogue"]} - {None}
    assert [dataset["name"] for dataset in index["datasets"]] == list(NAMES)
    for dataset in index["datasets"]:
        document = read(found[f"{V1}{dataset['name']}.json"])
        records = document[dataset["name"]]
        assert dataset["count"] == document["count"] == len(records)
        assert all(dataset[key] == document[key] for key in ("title", "description", "issued", "updated"))
        listed |= {each[key] for each in dataset["formats"] for key in ("url", "schema")}
        if dataset["record"] is not None:
            listed |= {dataset["record"].format(id=record["id"]) for record in records}
    assert listed == {root + path for path in found}


def test_the_old_address_has_the_same_file() -> None:
    assert made("sv")[PROJECTS] == made("sv")[f"{V1}projects.json"]


def _outputs(*kinds: str) -> list[Output]:
    return list(OpenData(data_edition(*entries(), known=data_settings(kinds=list(kinds)))).outputs())


def test_there_is_nothing_for_a_kind_that_the_edition_does_not_show() -> None:
    assert _outputs("page", "post") == []
    outputs = _outputs("page", "event")
    paths = [output.path for output in outputs]
    assert not [path for path in paths if "event" not in path and path not in ("data/index.json",)][2:]
    assert not [
        path for path in paths if any(word in path for word in ("project", "partner", "place", "dcat"))
    ]
    index = read(next(output for output in outputs if output.path == "data/index.json").make())
    assert ([each["name"] for each in index["datasets"]], index["catalogue"]) == (["events"], None)


def test_an_empty_dataset_follows_its_schemas() -> None:
    found = files(data_edition())
    for name in NAMES:
        document = read(found[f"{V1}{name}.json"])
        assert (document[name], document["count"], document["issued"]) == ([], 0, None)
        Draft202012Validator(read(found[f"{V1}schemas/{name}.schema.json"])).validate(document)
        assert found[f"{V1}{name}.jsonl"] == b""
    for name in LOCATED:
        document = read(found[f"{V1}{name}.geojson"])
        assert "bbox" not in document
        Draft202012Validator(read(found[f"{V1}schemas/{name}.geojson.schema.json"])).validate(document)


def test_each_file_is_told_of_once() -> None:
    told = [
        output.subscription for output in OpenData(data_edition(*entries())).outputs() if output.subscription
    ]
    paths = [each.path for each in told]
    assert len(set(paths)) == len(paths) == 6 * 3 + 3
    assert [each.path for each in told if each.prominent] == [PROJECTS]
    assert f"{V1}projects.json" not in paths


def test_a_publisher_in_another_language_says_so() -> None:
    known = data_settings().model_copy(update={"publisher": {"sv": "Stockholms stad"}})
    found = files(data_edition(*entries(), language="en", known=known))
    for path, schema in _documents().items():
        document = read(found[path])
        if path != "data/index.json":
            assert document["publisher_language"] == "sv"
        Draft202012Validator(read(found[schema])).validate(document)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_hostile_texts_come_back(value: str, name: str) -> None:
    project = both(
        "project",
        "x",
        value=value,
        lessons=[value],
        status=STATUS,
        location={"name": {"sv": name}, "latitude": 1.0, "longitude": 2.0},
    )
    front: Any = project.versions["sv"].front
    expected = (clean(front.value), [clean(front.lessons[0])], clean(front.location.name["sv"]))
    made_ = {o.path: o for o in OpenData(data_edition(project)).outputs()}
    (whole,) = read(made_[f"{V1}projects.json"].make())["projects"]
    one = read(made_[f"{V1}projects/x.json"].make())
    (line,) = made_[f"{V1}projects.jsonl"].make().decode().split("\n")[:-1]
    for record in (whole, one, read(line.encode())):
        assert (record["value"], record["lessons"], record["location"]["name"]) == expected
    (feature,) = read(made_[f"{V1}projects.geojson"].make())["features"]
    shown = feature["properties"]
    assert (shown["value"], shown["lessons"], shown["location"]) == expected


def digest() -> str:
    parts = {
        path: hashlib.sha256(data).hexdigest()
        for language in LANGUAGES
        for path, data in sample_files(language).items()
    }
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def test_the_seed_of_hashes_does_not_matter() -> None:
    tests = Path(__file__).parents[2]
    code = "from unit.outputs.test_data_outputs import digest; print(digest())"
    path = os.pathsep.join([str(tests.parent / "plugins"), str(tests)])
    found = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        run = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        )
        found.add(run.stdout.strip())
    assert found == {digest()}
