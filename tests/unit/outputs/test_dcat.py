"""The catalogue for data portals, against shapes written from DCAT-AP 3's tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS

from smartstad.outputs.catalogue import OpenData
from smartstad.outputs.characters import one_line
from smartstad.sites.words import Words
from unit.outputs.data_sample import HOST, data_edition, data_settings, entries, sample_files
from unit.outputs.sample import both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartstad.sites.settings import Settings

CATALOGUE = "datasets/dcat.rdf"
ID = "https://smartcity.stockholm/id/"
SHAPES = Path(__file__).parent / "data" / "dcat-ap-shapes.ttl"
NAMES = ("projects", "partners", "places", "events", "indicators")


def _words(said: Mapping[str, str]) -> dict[str, Words]:
    made = {}
    for language in ("sv", "en"):
        catalogue = Catalog(language)
        for english, text in said.items():
            catalogue.add(english, f"{text} {language}")
        made[language] = Words(language, catalogue)
    return made


def _graph(known: Settings | None = None, said: Mapping[str, str] | None = None) -> Graph:
    words = _words(said or {})
    view = data_edition(*entries(), known=known, words=words["sv"])
    (output,) = (o for o in OpenData(view, words).outputs() if o.path == CATALOGUE)
    return Graph().parse(data=output.make(), format="xml")


@cache
def _shapes() -> Graph:
    return Graph().parse(SHAPES)


def _conforms(graph: Graph) -> tuple[bool, str]:
    conforms, _, told = validate(graph, shacl_graph=_shapes(), meta_shacl=False, inference="none")
    return bool(conforms), str(told)


def test_the_catalogue_conforms() -> None:
    conforms, told = _conforms(_graph())
    assert conforms, told


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (DCAT.Catalog, DCTERMS.title),
        (DCAT.Catalog, DCTERMS.description),
        (DCAT.Catalog, DCTERMS.publisher),
        (DCAT.Dataset, DCTERMS.title),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Dataset, DCTERMS.publisher),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.DataService, DCTERMS.title),
        (DCAT.DataService, DCAT.endpointURL),
        (FOAF.Agent, FOAF.name),
        (SKOS.Concept, SKOS.prefLabel),
        (SKOS.ConceptScheme, DCTERMS.title),
    ],
)
def test_without_what_is_mandatory_it_does_not(kind: URIRef, name: URIRef) -> None:
    graph = _graph()
    subject = min(graph.subjects(RDF.type, kind), key=str)
    assert (subject, name, None) in graph
    graph.remove((subject, name, None))
    assert not _conforms(graph)[0]


def test_an_empty_catalogue_conforms() -> None:
    (output,) = (o for o in OpenData(data_edition()).outputs() if o.path == CATALOGUE)
    graph = Graph().parse(data=output.make(), format="xml")
    conforms, told = _conforms(graph)
    assert conforms, told
    assert list(graph.subjects(RDF.type, DCAT.Dataset)) == []


def test_it_holds_both_languages() -> None:
    graph = _graph(said={"Partners in Stockholm’s smart city": "Partner"})
    assert {str(uri) for uri in graph.objects(None, DCAT.dataset)} == {ID + name for name in NAMES}
    partners = URIRef(f"{ID}partners")
    titles = set(graph.objects(partners, DCTERMS.title))
    assert titles == {Literal("Partner sv", lang="sv"), Literal("Partner en", lang="en")}
    files = {str(uri) for uri in graph.objects(None, DCAT.downloadURL)}
    assert f"{HOST}stad/data/v1/partners.csv" in files
    assert f"{HOST}stad/en/data/v1/partners.csv" in files
    made = {language: sample_files(language) for language in ("sv", "en")}
    known = {f"{HOST}stad/{path}" for path in made["sv"]} | {f"{HOST}stad/en/{path}" for path in made["en"]}
    assert files <= known
    assert {str(uri) for uri in graph.objects(None, DCTERMS.conformsTo)} <= known
    assert {str(uri) for uri in graph.objects(None, DCAT.endpointDescription)} <= known
    assert len(list(graph.objects(partners, DCAT.distribution))) == 4
    assert list(graph.objects(partners, DCAT.landingPage))
    assert list(graph.objects(partners, DCAT.contactPoint)) == [URIRef(f"{ID}contact")]


def test_without_words_of_a_language_it_is_left_out() -> None:
    (output,) = (o for o in OpenData(data_edition(*entries())).outputs() if o.path == CATALOGUE)
    graph = Graph().parse(data=output.make(), format="xml")
    assert {
        title.language
        for title in graph.objects(URIRef(f"{ID}partners"), DCTERMS.title)
        if isinstance(title, Literal)
    } == {"sv"}
    assert _conforms(graph)[0]


def _names(graph: Graph) -> set[str]:
    """What portals know the things in the catalogue by."""
    kinds = (DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, DCAT.DataService, FOAF.Agent)
    return {str(subject) for kind in kinds for subject in graph.subjects(RDF.type, kind)}


def test_names_stay_when_host_titles_and_language_change() -> None:
    before = _names(_graph())
    said = {"Smart city projects in Stockholm": "Annat", "Partners in Stockholm’s smart city": "Vänner"}
    told = {"name": {"sv": "Ny"}, "description": {"sv": "Nytt."}}
    assert _names(_graph(data_settings("http://127.0.0.1:8000/", **told), said)) == before
    assert all(name.startswith(ID) for name in before)
    english = data_settings()
    site = english.sites["stad"]
    turned = site.model_copy(update={"editions": dict(reversed(site.editions.items()))})
    known = english.model_copy(update={"sites": {"stad": turned}})
    view = data_edition(*entries(), language="en", known=known)
    (output,) = (o for o in OpenData(view, _words({})).outputs() if o.path == CATALOGUE)
    assert _names(Graph().parse(data=output.make(), format="xml")) == before


def test_without_a_contact_there_is_none() -> None:
    known = data_settings()
    known = known.model_copy(update={"open_data": known.open_data.model_copy(update={"contact": None})})
    graph = _graph(known)
    assert not list(graph.objects(None, DCAT.contactPoint))
    assert _conforms(graph)[0]


@pytest.mark.parametrize(("language", "name"), [("zh-Hans", None), ("fin", "FIN"), ("sv", "SWE")])
def test_languages_have_the_names_that_the_eu_gives_them(language: str, name: str | None) -> None:
    known = data_settings()
    site = known.sites["stad"]
    addresses = {kind: {**each, language: each["sv"]} for kind, each in known.addresses.items()}
    texts = site.name | {language: "N"}
    site = site.model_copy(update={"editions": {language: f"{HOST}x/"}, "name": texts, "description": texts})
    known = known.model_copy(update={"sites": {"stad": site}, "addresses": addresses})
    view = data_edition(both("page", "p"), language=language, known=known)
    (output,) = (o for o in OpenData(view).outputs() if o.path == CATALOGUE)
    graph = Graph().parse(data=output.make(), format="xml")
    start = "http://publications.europa.eu/resource/authority/language/"
    found = {str(uri).removeprefix(start) for uri in graph.objects(None, DCTERMS.language)}
    assert found == ({name} if name else set())


@settings(max_examples=25, deadline=None)
@given(
    st.text().map(lambda text: f"x{text}")
    | st.sampled_from(["]]>&<b>", "a\x00\x1bb", "%s%(x)s", "\u202e\ufffe👩‍💻"])
)
def test_hostile_texts_come_back(text: str) -> None:
    told: dict[str, Any] = {"name": {"sv": text, "en": "E"}, "description": {"sv": text, "en": "E"}}
    known = data_settings(**told)
    known = known.model_copy(update={"publisher": {"sv": text}})
    graph = _graph(known)
    catalogue = URIRef(f"{ID}catalogue/stad")
    name = known.sites["stad"].name["sv"]
    assert Literal(one_line(f"Open data from {name}"), lang="sv") in graph.objects(catalogue, DCTERMS.title)
    assert Literal(one_line(name), lang="sv") in graph.objects(catalogue, DCTERMS.description)
    assert Literal(one_line(text), lang="sv") in graph.objects(URIRef(f"{ID}publisher"), FOAF.name)
