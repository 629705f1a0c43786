"""The catalogue for data portals, against shapes written from DCAT-AP-SE 3's tables."""

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
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, Namespace

from smartstad.outputs.catalogue import OpenData
from smartstad.outputs.characters import one_line
from smartstad.sites.words import Words
from unit.outputs.data_sample import HOST, data_edition, data_settings, entries, files, read, sample_files
from unit.outputs.sample import entry, version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib.term import Node

    from smartstad.sites.settings import Settings

CATALOGUE = "datasets/dcat.rdf"
ID = "https://smartcity.stockholm/id/"
SHAPES = Path(__file__).parent / "data" / "dcat-ap-shapes.ttl"
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
KINDS_WITH_DATA = (DCAT.Distribution, DCAT.DataService)
NAMES = ("projects", "partners", "places", "events", "calls", "indicators")


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


def _conforms(graph: Graph, *, recommended: bool = True) -> tuple[bool, str]:
    """Whether the graph has all that is mandatory, and all that is recommended too."""
    conforms, _, told = validate(
        graph, shacl_graph=_shapes(), meta_shacl=False, inference="none", allow_warnings=not recommended
    )
    return bool(conforms), str(told)


def test_the_catalogue_conforms() -> None:
    conforms, told = _conforms(_graph())
    assert conforms, told


MANDATORY = [
    (DCAT.Catalog, DCTERMS.title),
    (DCAT.Catalog, DCTERMS.description),
    (DCAT.Catalog, DCTERMS.publisher),
    (DCAT.Catalog, DCTERMS.license),
    (DCAT.Catalog, DCAT.dataset),
    (DCAT.Dataset, DCTERMS.title),
    (DCAT.Dataset, DCTERMS.description),
    (DCAT.Dataset, DCTERMS.publisher),
    (DCAT.Distribution, DCAT.accessURL),
    (DCAT.Distribution, DCTERMS.format),
    (DCAT.DataService, DCTERMS.title),
    (DCAT.DataService, DCAT.endpointURL),
    (FOAF.Agent, FOAF.name),
    (FOAF.Agent, DCTERMS.type),
    (VCARD.Organization, VCARD.fn),
    (VCARD.Organization, VCARD.hasEmail),
    (SKOS.Concept, SKOS.prefLabel),
    (SKOS.ConceptScheme, DCTERMS.title),
]
RECOMMENDED = [
    (DCAT.Catalog, DCTERMS.language),
    (DCAT.Catalog, DCTERMS.issued),
    (DCAT.Catalog, DCTERMS.modified),
    (DCAT.Catalog, DCTERMS.spatial),
    (DCAT.Catalog, FOAF.homepage),
    (DCAT.Catalog, DCAT.themeTaxonomy),
    (DCAT.Dataset, DCTERMS.accessRights),
    (DCAT.Dataset, DCTERMS.issued),
    (DCAT.Dataset, DCTERMS.spatial),
    (DCAT.Dataset, DCAT.keyword),
    (DCAT.Dataset, DCAT.theme),
    (DCAT.Dataset, DCAT.contactPoint),
    (DCAT.Dataset, DCAT.distribution),
    (DCAT.Distribution, DCTERMS.description),
    (DCAT.Distribution, DCTERMS.license),
    (DCAT.Distribution, DCATAP.availability),
    (DCAT.DataService, DCAT.endpointDescription),
    (DCAT.DataService, DCAT.servesDataset),
    (DCAT.DataService, DCTERMS.publisher),
    (DCAT.DataService, DCTERMS.license),
    (DCAT.DataService, DCTERMS.accessRights),
    (DCAT.DataService, DCAT.contactPoint),
]


def _without(kind: URIRef, name: URIRef) -> Graph:
    """The catalogue, where the first of a kind lacks a property."""
    graph = _graph()
    subject = min(graph.subjects(RDF.type, kind), key=str)
    assert (subject, name, None) in graph
    graph.remove((subject, name, None))
    return graph


@pytest.mark.parametrize(("kind", "name"), MANDATORY)
def test_without_what_is_mandatory_it_does_not(kind: URIRef, name: URIRef) -> None:
    assert not _conforms(_without(kind, name), recommended=False)[0]


@pytest.mark.parametrize(("kind", "name"), RECOMMENDED)
def test_what_is_recommended_is_missed(kind: URIRef, name: URIRef) -> None:
    graph = _without(kind, name)
    assert not _conforms(graph)[0]
    assert _conforms(graph, recommended=False)[0]


@pytest.mark.parametrize(
    ("kind", "name", "wrong"),
    [
        (DCAT.Catalog, DCTERMS.license, URIRef("http://creativecommons.org/licenses/by/4.0/")),
        (DCAT.Distribution, DCTERMS.license, URIRef("https://creativecommons.org/licenses/by/4.0/")),
        (DCAT.Distribution, DCTERMS.format, URIRef("https://www.iana.org/assignments/media-types/text/csv")),
        (DCAT.Distribution, DCTERMS.format, Literal("text/csv")),
        (DCAT.Dataset, DCAT.theme, URIRef("https://themes.example/TECH")),
        (DCAT.Dataset, DCTERMS.issued, Literal("2026")),
        (VCARD.Organization, VCARD.hasEmail, Literal("data@example.org")),
    ],
)
def test_a_wrong_value_is_refused(kind: URIRef, name: URIRef, wrong: URIRef | Literal) -> None:
    graph = _graph()
    subject = min(graph.subjects(RDF.type, kind), key=str)
    right = next(graph.objects(subject, name))
    if isinstance(wrong, URIRef):
        # It says of itself all that the right one does, so that nothing but its name is wrong.
        for said, value in list(graph.predicate_objects(right)):
            graph.add((wrong, said, value))
    graph.remove((subject, name, right))
    graph.add((subject, name, wrong))
    assert not _conforms(graph, recommended=False)[0]


def test_without_data_there_is_no_catalogue() -> None:
    made = files(data_edition())
    assert CATALOGUE not in made
    assert read(made["data/index.json"])["catalogue"] is None


def test_an_entry_in_another_language_is_enough_for_a_catalogue() -> None:
    english = entry("partner", "kth", version("en", sector="academia", level="national"))
    assert CATALOGUE in files(data_edition(english))


def test_licences_have_the_names_that_portals_know() -> None:
    graph = _graph()
    found = {str(uri) for kind in KINDS_WITH_DATA for uri in _of(graph, kind, DCTERMS.license)}
    assert found == {"http://creativecommons.org/licenses/by/4.0/"}
    (its_own,) = _of(graph, DCAT.Catalog, DCTERMS.license)
    assert str(its_own) == "http://creativecommons.org/publicdomain/zero/1.0/"
    known = data_settings().model_copy(update={"licence": "https://licence.example/open"})
    (other,) = set(_of(_graph(known), DCAT.Distribution, DCTERMS.license))
    assert str(other) == "https://licence.example/open"


def test_files_are_had_through_the_service_of_their_language() -> None:
    graph = _graph()
    services = {str(uri): str(address) for uri, address in graph.subject_objects(DCAT.endpointURL)}
    for file, service in graph.subject_objects(DCAT.accessService):
        (address,) = graph.objects(file, DCAT.downloadURL)
        assert str(address).startswith(services[str(service)])
    assert len(list(graph.subjects(DCAT.accessService))) == len(list(graph.subjects(DCAT.accessURL)))


def _of(graph: Graph, kind: URIRef, name: URIRef) -> list[Node]:
    return [value for subject in graph.subjects(RDF.type, kind) for value in graph.objects(subject, name)]


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


def _with(**told: Any) -> Settings:
    known = data_settings()
    return known.model_copy(update={"open_data": known.open_data.model_copy(update=told)})


@pytest.mark.parametrize("told", [{"email": None}, {"email": None, "contact": None}])
def test_without_an_address_of_mail_there_is_no_contact(told: dict[str, Any]) -> None:
    graph = _graph(_with(**told))
    assert not list(graph.objects(None, DCAT.contactPoint))
    assert _conforms(graph, recommended=False)[0]


def test_a_contact_says_who_it_is_and_how_to_reach_it() -> None:
    graph = _graph(_with(email="öppna+data@example.org", contact=None))
    contact = URIRef(f"{ID}contact")
    assert set(graph.predicate_objects(contact)) == {
        (RDF.type, VCARD.Organization),
        (VCARD.fn, Literal("Stockholms stad")),
        (VCARD.hasEmail, URIRef("mailto:%C3%B6ppna+data@example.org")),
    }
    assert _conforms(graph)[0]
    (address,) = _of(_graph(), VCARD.Organization, VCARD.hasURL)
    assert str(address) == "https://ask.example/"


def test_without_an_area_there_is_none() -> None:
    graph = _graph(_with(area=None))
    assert not list(graph.subjects(DCTERMS.spatial))
    assert _conforms(graph, recommended=False)[0]


def test_portals_can_know_the_publisher_by_another_name() -> None:
    name = "http://portal.example/organisation/1"
    assert {str(uri) for uri in _graph(_with(publisher=name)).objects(None, DCTERMS.publisher)} == {name}


@pytest.mark.parametrize(("language", "name"), [("zh-Hans", None), ("fin", "FIN"), ("sv", "SWE")])
def test_languages_have_the_names_that_the_eu_gives_them(language: str, name: str | None) -> None:
    known = data_settings()
    site = known.sites["stad"]
    addresses = {kind: {**each, language: each["sv"]} for kind, each in known.addresses.items()}
    texts = site.name | {language: "N"}
    site = site.model_copy(update={"editions": {language: f"{HOST}x/"}, "name": texts, "description": texts})
    known = known.model_copy(update={"sites": {"stad": site}, "addresses": addresses})
    partner = entry("partner", "kth", version(language, sector="academia", level="national"))
    view = data_edition(partner, language=language, known=known)
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
