"""The open data of an edition: datasets, their schemas, the API's description and the catalogue."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from smartstad.model.page import Page
from smartstad.outputs.calendar import EVENTS
from smartstad.outputs.calendar import MEDIA_TYPE as CALENDAR_TYPE
from smartstad.outputs.csv_table import csv_metadata, csv_table
from smartstad.outputs.data_document import INDEX_SCHEMA, ONE, Document, OtherFile, index_json
from smartstad.outputs.data_schemas import index_schema, schemas
from smartstad.outputs.data_set import INDEX, KINDS, OPENAPI, datasets
from smartstad.outputs.geojson import geojson
from smartstad.outputs.openapi import openapi
from smartstad.outputs.opml import MEDIA_TYPE as OPML_TYPE
from smartstad.outputs.opml import OPML
from smartstad.outputs.output import Output
from smartstad.outputs.share import SHARE
from smartstad.outputs.sitemap import SITEMAP
from smartstad.sites.edition_view import Subscription

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from smartstad.outputs.data_set import Dataset
    from smartstad.sites.address import Address
    from smartstad.sites.edition import Edition
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.words import Words

PROJECTS = "data/projects.json"
"""Where the catalogue of projects stood before there were versions; the same file as the first version's.
Others build on it: never to be changed."""

_WRITERS: dict[str, Callable[[Document], bytes]] = {
    "JSON": Document.json,
    "CSV": csv_table,
    "JSON Lines": Document.json_lines,
    "GeoJSON": geojson,
}


class OpenData:
    """The open data of an edition."""

    def __init__(self, edition: EditionView, words: Mapping[str, Words] | None = None) -> None:
        """`words` are those of the site's other languages, for its catalogue."""
        self._view = edition
        self._words = {**(words or {}), edition.edition.language: edition.words}
        self.datasets = datasets(edition.atlas, edition.edition, edition.words)
        self._documents = [Document(edition, dataset) for dataset in self.datasets]

    @property
    def catalogue(self) -> str | None:
        """Path of the site's catalogue: in the edition of its first language, where it shows projects.

        None too where the site has no data yet: portals take no catalogue without datasets.
        """
        own, atlas = self._view.edition, self._view.atlas
        first, *_ = own.settings.editions
        if own.language != first or "project" not in own.settings.kinds:
            return None
        held = {
            kind for each in own.settings.editions for kind, _ in atlas.pages[f"{own.site}/{each}"].by_entry
        }
        return atlas.settings.open_data.catalogue if held & {kind.kind for kind in KINDS} else None

    @cached_property
    def page(self) -> Address | None:
        """The page that explains the data to people."""
        return self._page(self._view.edition)

    def outputs(self) -> Iterator[Output]:
        if not self.datasets:
            return
        for document in self._documents:
            yield from self._files(document)
        view, root = self._view, self._view.edition.url
        yield Output(INDEX, partial(index_json, view, self.datasets, self.catalogue, list(self._others())))
        yield Output(INDEX_SCHEMA, partial(index_schema, root))
        yield Output(OPENAPI, partial(openapi, view, self._documents, self.page))
        if self.catalogue is not None:
            yield Output(self.catalogue, self._dcat)

    def _others(self) -> Iterator[OtherFile]:
        """What else the edition has for programs."""
        gettext = self._view.words.gettext
        yield OtherFile(gettext("All feeds"), OPML, OPML_TYPE)
        if "event" in self._view.edition.settings.kinds:
            yield OtherFile(gettext("All events"), EVENTS, CALENDAR_TYPE)
        yield OtherFile(gettext("Texts to share each page with"), SHARE, "application/json")
        yield OtherFile(gettext("All pages"), SITEMAP, "application/xml")

    def _files(self, document: Document) -> Iterator[Output]:
        dataset = document.dataset
        project = dataset.kind.kind == "project"
        gettext = self._view.words.gettext
        if project:
            title = gettext("All projects as open data from %(site)s (JSON)")
            told = self._told(
                dataset, title % {"site": self._view.edition.name}, PROJECTS, "application/json"
            )
            yield Output(PROJECTS, document.json, told)
        for each in dataset.formats:
            # That of all projects is told of under the address it has always had.
            listed = not (project and each.name == "JSON")
            title = f"{dataset.title} ({each.name})"
            announced = self._told(dataset, title, each.path, each.media_type) if listed else None
            yield Output(each.path, partial(_WRITERS[each.name], document), announced)
            if each.name == "CSV":
                yield Output(each.schema, partial(csv_metadata, document))
        for path, schema in schemas(dataset):
            yield Output(path, partial(bytes, schema))
        for number, entry in enumerate(dataset.entries if project else ()):
            yield Output(ONE.format(name=dataset.name, id=entry.entry.id), partial(document.one, number))

    def _told(self, dataset: Dataset, title: str, path: str, media_type: str) -> Subscription:
        about = frozenset([("kind", dataset.kind.kind)])
        return Subscription(title, path, media_type, "data", about, prominent=path == PROJECTS)

    def _dcat(self) -> bytes:
        # Imported when it is needed: rdflib takes a tenth of a second.
        from smartstad.outputs.dcat import Shelf, dcat  # noqa: PLC0415

        atlas, own = self._view.atlas, self._view.edition
        shelves = []
        for language in own.settings.editions:
            words = self._words.get(language)
            if words is None:
                continue
            edition = atlas.edition(f"{own.site}/{language}")
            title = words.gettext("Open data from %(site)s") % {"site": edition.name}
            service = words.gettext("Read API for open data from %(site)s") % {"site": edition.name}
            found = datasets(atlas, edition, words)
            shelves.append(Shelf(edition, title, service, found, self._page(edition)))
        return dcat(atlas, shelves)

    def _page(self, edition: Edition) -> Address | None:
        pages = self._view.atlas.pages[edition.id].by_entry.values()
        return next((page for page in pages if _explains(page)), None)


def _explains(address: Address) -> bool:
    front = address.version.front
    return isinstance(front, Page) and front.layout == "data"
