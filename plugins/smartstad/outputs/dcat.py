"""The catalogue of open data that data portals harvest: DCAT-AP-SE 3, as RDF/XML.

A dataset's URI is made of a constant and the dataset's name: it is the same on every host, in every language
and on every site. Its files differ with site and language, and so do their URIs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Namespace

from smartstad.model.text import text_in
from smartstad.outputs.characters import one_line
from smartstad.outputs.data_set import OPENAPI, data_uri
from smartstad.outputs.rdf_xml import rdf_xml

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from rdflib.term import Node

    from smartstad.outputs.data_set import Dataset, Format
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.edition import Edition

DCATAP = Namespace("http://data.europa.eu/r5r/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_EU = "http://publications.europa.eu/resource/authority/"
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_THEMES = URIRef(f"{_EU}data-theme")
_CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
"""The only licence that DCAT-AP-SE takes for a catalogue: for the descriptions, not for the data."""
_AVAILABLE = URIRef(f"{_EU}planned-availability/AVAILABLE")
_LOCAL_AUTHORITY = URIRef("http://purl.org/adms/publishertype/LocalAuthority")
_CONCEPTS = {
    "GOVE": "Government and public sector",
    "REGI": "Regions and cities",
    "SOCI": "Population and society",
    "TECH": "Science and technology",
}
"""The English labels in the EU's vocabulary of data themes: DCAT-AP wants each concept to have one."""
_PREFIXES = {
    "dcat": str(DCAT),
    "dcatap": str(DCATAP),
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "rdf": str(RDF),
    "skos": str(SKOS),
    "vcard": str(VCARD),
}
_LANGUAGES = {
    "bg": "BUL", "cs": "CES", "da": "DAN", "de": "DEU", "el": "ELL", "en": "ENG", "es": "SPA", "et": "EST",
    "fi": "FIN", "fr": "FRA", "ga": "GLE", "hr": "HRV", "hu": "HUN", "it": "ITA", "lt": "LIT", "lv": "LAV",
    "mt": "MLT", "nl": "NLD", "no": "NOR", "pl": "POL", "pt": "POR", "ro": "RON", "se": "SME", "sk": "SLK",
    "sl": "SLV", "sv": "SWE",
}  # fmt: skip
"""The EU's names of languages, which are those of ISO 639-3; those of three letters follow the rule."""


@dataclass(frozen=True)
class Shelf:
    """The datasets of one edition, among those that the catalogue tells of."""

    edition: Edition
    title: str
    """Of the catalogue, in the edition's language."""
    service: str
    """Title of the API."""
    datasets: Sequence[Dataset]
    page: Address | None
    """The page that explains the data to people."""


def dcat(atlas: Atlas, shelves: Sequence[Shelf]) -> bytes:
    """The catalogue of a site, in all its languages; the first shelf is that of the site's own language."""
    return rdf_xml(_Catalogue(atlas, shelves).graph(), _PREFIXES)


class _Catalogue:
    def __init__(self, atlas: Atlas, shelves: Sequence[Shelf]) -> None:
        self._atlas = atlas
        self._settings = atlas.settings
        self._shelves = shelves
        self._graph = Graph()
        known = atlas.settings.open_data.publisher
        self._publisher = URIRef(known) if known else self._uri("publisher")

    def graph(self) -> Graph:
        catalogue = self._uri(f"catalogue/{self._shelves[0].edition.site}")
        held = [dataset for shelf in self._shelves for dataset in shelf.datasets if dataset.entries]
        self._type(catalogue, DCAT.Catalog)
        for shelf in self._shelves:
            self._text(catalogue, DCTERMS.title, shelf.title, shelf.edition.language)
            self._text(catalogue, DCTERMS.description, shelf.edition.description, shelf.edition.language)
            self._language(catalogue, shelf.edition.language)
            self._service(catalogue, shelf)
        self._add(catalogue, DCTERMS.publisher, self._publisher)
        self._typed(catalogue, DCTERMS.license, _CC0, DCTERMS.LicenseDocument)
        self._area(catalogue)
        self._page(catalogue, FOAF.homepage, self._shelves[0].edition.url)
        self._add(catalogue, DCAT.themeTaxonomy, _THEMES)
        self._type(_THEMES, SKOS.ConceptScheme)
        self._text(_THEMES, DCTERMS.title, "Data theme", "en")
        self._dates(catalogue, held)
        self._agent()
        for dataset in held:
            self._add(catalogue, DCAT.dataset, URIRef(dataset.uri))
            self._dataset(dataset, held)
        return self._graph

    def _dataset(self, dataset: Dataset, held: Iterable[Dataset]) -> None:
        uri = URIRef(dataset.uri)
        language = dataset.edition.language
        self._type(uri, DCAT.Dataset)
        self._add(uri, DCTERMS.identifier, Literal(dataset.uri))
        self._text(uri, DCTERMS.title, dataset.title, language)
        self._text(uri, DCTERMS.description, dataset.description, language)
        for keyword in dataset.keywords:
            self._text(uri, DCAT.keyword, keyword, language)
        self._language(uri, language)
        self._add(uri, DCTERMS.publisher, self._publisher)
        for theme in dataset.themes:
            self._concept(uri, DCAT.theme, URIRef(theme), _CONCEPTS[theme.rpartition("/")[2]])
            self._add(URIRef(theme), SKOS.inScheme, _THEMES)
        self._typed(uri, DCTERMS.accessRights, f"{_EU}access-right/PUBLIC", DCTERMS.RightsStatement)
        self._typed(uri, DCTERMS.accrualPeriodicity, f"{_EU}frequency/IRREG", DCTERMS.Frequency)
        self._dates(uri, [each for each in held if each.uri == dataset.uri])
        self._area(uri)
        self._contact(uri)
        page = next((s.page for s in self._shelves if s.edition == dataset.edition), None)
        if page is not None:
            self._page(uri, DCAT.landingPage, page.url)
        for each in dataset.formats:
            if each.file_type is not None:
                self._distribution(uri, dataset, each, each.file_type)

    def _distribution(self, dataset_uri: URIRef, dataset: Dataset, file: Format, file_type: str) -> None:
        edition = dataset.edition
        uri = self._uri(f"{dataset.name}/{edition.site}/{edition.language}/{file.name.lower()}")
        self._add(dataset_uri, DCAT.distribution, uri)
        self._type(uri, DCAT.Distribution)
        self._text(uri, DCTERMS.title, f"{dataset.title} ({file.name})", edition.language)
        self._text(uri, DCTERMS.description, file.description, edition.language)
        for address in (DCAT.accessURL, DCAT.downloadURL):
            self._add(uri, address, URIRef(edition.url + file.path))
        self._licence(uri)
        self._language(uri, edition.language)
        self._typed(uri, DCTERMS.format, f"{_EU}file-type/{file_type}", DCTERMS.MediaTypeOrExtent)
        self._typed(uri, DCAT.mediaType, _MEDIA_TYPES + file.media_type, DCTERMS.MediaType)
        self._add(uri, DCAT.accessService, self._service_uri(edition))
        self._concept(uri, DCATAP.availability, _AVAILABLE, "Available")
        self._typed(uri, DCTERMS.conformsTo, edition.url + file.schema, DCTERMS.Standard)
        self._dates(uri, [dataset])

    def _service(self, catalogue: URIRef, shelf: Shelf) -> None:
        edition = shelf.edition
        uri = self._service_uri(edition)
        self._add(catalogue, DCAT.service, uri)
        self._type(uri, DCAT.DataService)
        self._text(uri, DCTERMS.title, shelf.service, edition.language)
        self._add(uri, DCTERMS.publisher, self._publisher)
        self._add(uri, DCAT.endpointURL, URIRef(f"{edition.url}data/"))
        self._add(uri, DCAT.endpointDescription, URIRef(edition.url + OPENAPI))
        self._licence(uri)
        self._typed(uri, DCTERMS.accessRights, f"{_EU}access-right/PUBLIC", DCTERMS.RightsStatement)
        self._contact(uri)
        for dataset in shelf.datasets:
            if dataset.entries:
                self._add(uri, DCAT.servesDataset, URIRef(dataset.uri))

    def _agent(self) -> None:
        self._type(self._publisher, FOAF.Agent)
        self._names(self._publisher, FOAF.name, self._settings.publisher)
        self._concept(self._publisher, DCTERMS.type, _LOCAL_AUTHORITY, "Local authority")

    def _contact(self, subject: URIRef) -> None:
        told = self._settings.open_data
        if told.email is None:  # without which the profile takes no contact
            return
        contact = self._uri("contact")
        self._add(subject, DCAT.contactPoint, contact)
        self._type(contact, VCARD.Organization)
        name, _ = text_in(dict(self._settings.publisher), self._shelves[0].edition.language)
        self._add(contact, VCARD.fn, Literal(one_line(name)))
        self._add(contact, VCARD.hasEmail, URIRef(f"mailto:{quote(told.email, safe='@+')}"))
        if told.contact is not None:
            self._add(contact, VCARD.hasURL, URIRef(told.contact))

    def _area(self, subject: URIRef) -> None:
        area = self._settings.open_data.area
        if area is not None:
            self._typed(subject, DCTERMS.spatial, area, DCTERMS.Location)

    def _dates(self, subject: URIRef, held: Iterable[Dataset]) -> None:
        held = list(held)
        self._day(subject, DCTERMS.issued, min((d.issued for d in held if d.issued), default=None))
        self._day(subject, DCTERMS.modified, max((d.updated for d in held if d.updated), default=None))

    def _day(self, subject: URIRef, name: URIRef, day: dt.date | None) -> None:
        if day is not None:
            self._add(subject, name, Literal(day.isoformat(), datatype=XSD.date))

    def _licence(self, subject: URIRef) -> None:
        self._typed(subject, DCTERMS.license, _known_licence(self._settings.licence), DCTERMS.LicenseDocument)

    def _page(self, subject: URIRef, name: URIRef, address: str) -> None:
        self._typed(subject, name, address, FOAF.Document)

    def _language(self, subject: URIRef, language: str) -> None:
        code = language.partition("-")[0]
        name = _LANGUAGES.get(code) or (code.upper() if len(code) == 3 else None)
        if name is not None:
            self._typed(subject, DCTERMS.language, f"{_EU}language/{name}", DCTERMS.LinguisticSystem)

    def _names(self, subject: URIRef, name: URIRef, texts: Mapping[str, str]) -> None:
        for language, text in texts.items():
            self._text(subject, name, text, language)

    def _typed(self, subject: URIRef, name: URIRef, target: str, kind: URIRef) -> None:
        self._add(subject, name, URIRef(target))
        self._type(URIRef(target), kind)

    def _concept(self, subject: URIRef, name: URIRef, concept: URIRef, label: str) -> None:
        self._typed(subject, name, str(concept), SKOS.Concept)
        self._text(concept, SKOS.prefLabel, label, "en")

    def _text(self, subject: URIRef, name: URIRef, text: str, language: str) -> None:
        self._add(subject, name, Literal(one_line(text), lang=language))

    def _type(self, subject: URIRef, kind: URIRef) -> None:
        self._add(subject, RDF.type, kind)

    def _add(self, subject: URIRef, name: URIRef, value: Node) -> None:
        self._graph.add((subject, name, value))

    def _uri(self, name: str) -> URIRef:
        return URIRef(data_uri(self._atlas, name))

    def _service_uri(self, edition: Edition) -> URIRef:
        return self._uri(f"api/{edition.site}/{edition.language}")


def _known_licence(address: str) -> str:
    """The licence's name among portals: Creative Commons' own names begin with http, whatever their pages do."""
    return re.sub(r"^https(?=://creativecommons\.org/)", "http", address)
