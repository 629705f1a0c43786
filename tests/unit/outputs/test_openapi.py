"""The description of the API (OpenAPI 3.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from unit.outputs.data_sample import data_edition, files, read, sample_files

if TYPE_CHECKING:
    from collections.abc import Iterator

V1 = "data/v1/"
OPENAPI = f"{V1}openapi.json"


def _inline(value: Any, found: dict[str, bytes]) -> Any:
    """The description with the schemas that it refers to in it, so that nothing is fetched."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            return read(found[V1 + value["$ref"]])
        return {key: _inline(inner, found) for key, inner in value.items()}
    return [_inline(inner, found) for inner in value] if isinstance(value, list) else value


def _media(document: Any) -> Iterator[tuple[str, Any]]:
    for path, item in document["paths"].items():
        yield from ((path, each) for each in item["get"]["responses"]["200"]["content"].items())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_valid(language: str) -> None:
    document = read(sample_files(language)[OPENAPI])
    without = _inline(document, dict.fromkeys(sample_files(language), b"{}"))
    assert list(OpenAPIV31SpecValidator(without).iter_errors()) == []
    assert list(OpenAPIV31SpecValidator({**without, "info": {}}).iter_errors())
    operations = [item["get"]["operationId"] for item in document["paths"].values()]
    assert len(set(operations)) == len(operations)
    assert {tag for item in document["paths"].values() for tag in item["get"].get("tags", [])} == {
        tag["name"] for tag in document["tags"]
    }
    assert document["info"]["contact"] == {"url": "https://ask.example/", "email": "data@example.org"}
    assert document["externalDocs"]["url"].startswith(document["servers"][0]["url"])


def test_every_path_is_a_file_and_every_file_of_data_a_path() -> None:
    found = sample_files()
    paths = read(found[OPENAPI])["paths"]
    described = set()
    for path, item in paths.items():
        pattern = re.escape(path.removeprefix("/")).replace(r"\{id\}", "[a-z0-9-]+")
        matching = {name for name in found if re.fullmatch(pattern, name)}
        assert matching, path
        assert [each["name"] for each in item["get"].get("parameters", [])] == re.findall(r"{(.*?)}", path)
        described |= matching
    helpers = {name for name in found if "schema" in name or "metadata" in name}
    assert described == found.keys() - helpers - {OPENAPI, "data/projects.json", "datasets/dcat.rdf"}


def test_every_reference_resolves_and_examples_follow_their_schemas() -> None:
    found = sample_files()
    seen = 0
    for path, (media_type, content) in _media(read(found[OPENAPI])):
        schema = content["schema"]
        if "json" in media_type and media_type != "application/jsonl":
            assert schema.keys() == {"$ref"}, path
            Draft202012Validator.check_schema(read(found[V1 + schema["$ref"]]))
        if "example" in content:
            Draft202012Validator(read(found[V1 + schema["$ref"]])).validate(content["example"])
            seen += 1
    assert seen == 7


def test_without_projects_there_is_no_example() -> None:
    document = read(files(data_edition())[OPENAPI])
    one = document["paths"]["/data/v1/projects/{id}.json"]["get"]
    assert "example" not in one["parameters"][0]
    assert "example" not in one["responses"]["200"]["content"]["application/json"]
