"""The open data of the real sites: what is promised stands there, and the examples do what they say."""

from __future__ import annotations

import csv
import io
import json
import shlex
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from pyshacl import validate
from rdflib import RDF, Graph
from rdflib.namespace import DCAT, DCTERMS, FOAF, SDO, SH

from build.html_pages import BuiltPage, pages_below
from build.small_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = ROOT / "tests/unit/outputs/data/dcat-ap-shapes.ttl"
ROOTS = {
    "https://stockholm.se/smartstad/": "smartstad",
    "https://stockholm.se/smartcity/": "smartcity",
    "https://smartsthlm.stockholm.se/": "smartsthlm",
    "https://smartcity.stockholm/": "smartcity-stockholm",
}
"""The root of each site, and its folder."""

EXAMPLES = ("smartcity-stockholm/oppna-data", "smartcity-stockholm/en/open-data")
"""The pages with examples."""


def _file(site: Path, address: str) -> Path:
    """The file that a host would give for an address of ours."""
    root = next(root for root in ROOTS if address.startswith(root))
    path = site / ROOTS[root] / address.removeprefix(root)
    return path / "index.html" if address.endswith("/") else path


def _addresses(value: Any) -> list[str]:
    """Every address of ours anywhere in a JSON document."""
    if isinstance(value, dict):
        return [address for inner in value.values() for address in _addresses(inner)]
    if isinstance(value, list):
        return [address for inner in value for address in _addresses(inner)]
    return [value] if isinstance(value, str) and value.startswith(tuple(ROOTS)) else []


def _code(site: Path, page: str, language: str) -> list[str]:
    """The examples on a page, as a reader copies them."""
    built = BuiltPage(site / page / "index.html", "")
    return [
        str(code.text_content()) for code in built.tree.xpath(f"//pre/code[@class='language-{language}']")
    ]


@pytest.mark.parametrize("page", EXAMPLES)
def test_what_curl_is_to_fetch_stands_there(site: Path, page: str) -> None:
    (example,) = _code(site, page, "sh")
    program, option, address = shlex.split(example)
    assert (program, option) == ("curl", "-O")
    assert json.loads(_file(site, address).read_bytes())["projects"]


def _projects(site: Path, page: str) -> list[dict[str, Any]]:
    """The projects of the edition that the page belongs to."""
    found: list[dict[str, Any]] = json.loads((site / page / "../data/v1/projects.json").read_bytes())[
        "projects"
    ]
    assert len(found) > 5
    return found


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_python_example_prints_every_project(
    site: Path, page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example, _ = _code(site, page, "python")
    monkeypatch.setattr("urllib.request.urlopen", lambda address: _file(site, address).open("rb"))
    exec(example, {})
    expected = [f"{each['title']} {each['status']['state']}" for each in _projects(site, page)]
    assert capsys.readouterr().out.splitlines() == expected


def _read_csv(site: Path, address: str, sep: str = ",", decimal: str = ".", encoding: str = "utf-8") -> Any:
    """A table as pandas reads it: each number a float, all else a text."""
    rows = csv.DictReader(io.StringIO(_file(site, address).read_text(encoding), newline=""), delimiter=sep)
    return [
        {**row, "latitude": float(row["latitude"].replace(decimal, ".")) if row["latitude"] else None}
        for row in rows
    ]


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_table_is_read_as_the_example_says(
    site: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, example = _code(site, page, "python")
    monkeypatch.setitem(
        sys.modules, "pandas", SimpleNamespace(read_csv=lambda *told, **how: _read_csv(site, *told, **how))
    )
    found: dict[str, Any] = {}
    exec(example, found)
    assert [(row["id"], row["latitude"]) for row in found["projects"]] == [
        (each["id"], each["location"] and each["location"]["latitude"]) for each in _projects(site, page)
    ]


def test_every_address_in_the_index_stands_there(site: Path) -> None:
    indexes = sorted(site.rglob("data/index.json"))
    assert len(indexes) == 4
    for index in indexes:
        told = json.loads(index.read_bytes())
        for address in _addresses(told):
            if "{id}" not in address and not address.startswith("https://smartcity.stockholm/id/"):
                assert _file(site, address).is_file(), address
        for dataset in told["datasets"]:
            whole = json.loads(_file(site, dataset["formats"][0]["url"]).read_bytes())
            assert len(whole[dataset["name"]]) == dataset["count"]
            for record in whole[dataset["name"]] if dataset["record"] else []:
                own = json.loads(_file(site, dataset["record"].replace("{id}", record["id"])).read_bytes())
                assert {key: own[key] for key in record} == record


def test_every_path_of_the_api_stands_there(site: Path) -> None:
    for file in sorted(site.rglob("openapi.json")):
        told = json.loads(file.read_bytes())
        (server,) = [each["url"] for each in told["servers"]]
        assert _file(site, f"{server}/").is_file(), server
        for path, item in told["paths"].items():
            examples = {each["name"]: each["example"] for each in item["get"].get("parameters", [])}
            assert _file(site, server + path.format(**examples)).is_file(), path
        if "externalDocs" in told:
            assert _file(site, told["externalDocs"]["url"]).is_file(), file


def test_every_address_in_the_catalogue_stands_there(site: Path) -> None:
    files = sorted(site.rglob("dcat.rdf"))
    assert len(files) == 3
    for file in files:
        graph = Graph().parse(file)
        names = (DCAT.downloadURL, DCAT.accessURL, DCAT.landingPage, DCAT.endpointDescription, FOAF.homepage)
        for name in (*names, DCTERMS.conformsTo):
            for address in graph.objects(None, name):
                assert _file(site, str(address)).is_file(), address
        assert list(graph.objects(None, DCAT.downloadURL))


def test_the_catalogues_are_what_portals_take(site: Path) -> None:
    """All but a contact and an area, which the city has yet to name (settings `email`, `area`)."""
    shapes = Graph().parse(SHAPES)
    missed = set()
    for file in sorted(site.rglob("dcat.rdf")):
        conforms, results, told = validate(Graph().parse(file), shacl_graph=shapes, allow_warnings=True)
        assert conforms, told
        missed |= set(results.objects(None, SH.resultPath))
    assert missed == {DCAT.contactPoint, DCTERMS.spatial}


# rdflib's own reader of JSON-LD warns of what it uses.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_structured_data_is_made_of_schema_org_s_words(site: Path) -> None:
    known = {str(SDO[name]) for name in SDO.__annotations__}
    types = set()
    for page in pages_below(site, ""):
        for script in page.tree.xpath("//script[@type='application/ld+json']"):
            # The context that schema.org publishes says the same; nothing is fetched.
            told = {**json.loads(script.text), "@context": {"@vocab": str(SDO)}}
            graph = Graph().parse(data=json.dumps(told), format="json-ld")
            found = {str(kind) for kind in graph.objects(None, RDF.type)}
            types |= found
            assert {str(name) for name in graph.predicates()} - {str(RDF.type)} <= known, page.path
            assert found <= known, page.path
    assert {name.removeprefix(str(SDO)) for name in types} >= {
        "BlogPosting", "BreadcrumbList", "Dataset", "Event", "Organization", "Place", "Project", "WebSite"
    }  # fmt: skip
