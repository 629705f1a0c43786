"""Datasets as JSON (RFC 8259) and JSON Lines, and their index."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from smartstad.model.text import text_in
from smartstad.outputs.characters import clean
from smartstad.outputs.collection import collection
from smartstad.outputs.data_set import INDEX, OPENAPI, SCHEMAS, V1
from smartstad.outputs.data_teller import Teller, date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from smartstad.outputs.data_set import Dataset
    from smartstad.outputs.data_teller import Facts
    from smartstad.sites.edition_view import EditionView

INDEX_SCHEMA = f"{SCHEMAS}index.schema.json"
ONE = f"{V1}{{name}}/{{id}}.json"
"""Where a record has a file of its own."""


class Document:
    """A dataset with its records, each told once, whatever the number of formats."""

    def __init__(self, edition: EditionView, dataset: Dataset) -> None:
        self.view = edition
        self.dataset = dataset

    @cached_property
    def records(self) -> list[Facts]:
        """The records, with clean texts (see `characters`)."""
        teller = Teller(self.view)
        return [cleaned(self.dataset.kind.tell(teller, entry)) for entry in self.dataset.entries]

    @cached_property
    def terms(self) -> Facts:
        """Language, licence and publisher: what belongs with the data wherever they go."""
        return terms(self.view)

    @cached_property
    def head(self) -> Facts:
        """What the dataset says of itself."""
        dataset = self.dataset
        told = {
            "title": dataset.title,
            "description": dataset.description,
            **self.terms,
            "url": collection(self.view, dataset.kind.kind).url,
            "issued": date(dataset.issued),
            "updated": date(dataset.updated),
            "count": dataset.count,
        }
        return cleaned(told)  # type: ignore[no-any-return]

    @property
    def _start(self) -> Facts:
        return {"$schema": f"{self.root}{SCHEMAS}{self.dataset.name}.schema.json", **self.head}

    @property
    def root(self) -> str:
        return self.view.edition.url

    def alone(self, record: Facts) -> Facts:
        """The record as it goes about by itself."""
        schema = f"{self.root}{SCHEMAS}{self.dataset.kind.kind}.schema.json"
        return {"$schema": schema, **record, **self.terms}

    def whole(self, records: Sequence[Facts]) -> Facts:
        """The document with those records."""
        return {**self._start, self.dataset.name: list(records)}

    def json(self) -> bytes:
        return lined(self._start, self.dataset.name, self.records)

    def json_lines(self) -> bytes:
        return "".join(f"{_dumped(self.alone(record))}\n" for record in self.records).encode()

    def one(self, number: int) -> bytes:
        """The file of a record."""
        return f"{_dumped(self.alone(self.records[number]))}\n".encode()


def terms(edition: EditionView) -> Facts:
    """Language, licence and publisher of all that the edition publishes."""
    settings = edition.atlas.settings
    language = edition.edition.language
    publisher, its_language = text_in(dict(settings.publisher), language)
    told = {"language": language, "licence": settings.licence, "publisher": clean(publisher)}
    return told if its_language == language else {**told, "publisher_language": its_language}


@dataclass(frozen=True)
class OtherFile:
    """A file for programs that is no dataset."""

    title: str
    path: str
    """From the edition's root."""
    media_type: str


def index_json(
    edition: EditionView, found: Sequence[Dataset], catalogue: str | None, others: Iterable[OtherFile] = ()
) -> bytes:
    """What data there are, and where; `catalogue` is the path of the DCAT catalogue, if the site has one."""
    root = edition.edition.url
    updated = max((dataset.updated for dataset in found if dataset.updated), default=None)
    return pretty(
        cleaned(
            {
                "$schema": root + INDEX_SCHEMA,
                "title": edition.words.gettext("Open data from %(site)s") % {"site": edition.edition.name},
                "description": edition.edition.description,
                **terms(edition),
                "url": root + INDEX,
                "version": "1",
                "updated": date(updated),
                "openapi": root + OPENAPI,
                "catalogue": root + catalogue if catalogue else None,
                "datasets": [_listed(root, dataset) for dataset in found],
                "files": [
                    {"title": each.title, "url": root + each.path, "media_type": each.media_type}
                    for each in others
                ],
            }
        )
    )


def _listed(root: str, dataset: Dataset) -> Facts:
    return {
        "name": dataset.name,
        "uri": dataset.uri,
        "title": dataset.title,
        "description": dataset.description,
        "keywords": list(dataset.keywords),
        "licence": dataset.licence,
        "count": dataset.count,
        "issued": date(dataset.issued),
        "updated": date(dataset.updated),
        "formats": [
            {
                "name": each.name,
                "url": root + each.path,
                "media_type": each.media_type,
                "schema": root + each.schema,
            }
            for each in dataset.formats
        ],
        "record": root + ONE.format(name=dataset.name, id="{id}") if dataset.kind.single else None,
    }


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def lined(head: Facts, name: str, records: Iterable[Facts]) -> bytes:
    """JSON with a record on each line: people can read a change of it, and it is written fast."""
    start = _dumped({**head, name: []})[: -len("]}")]
    lines = ",\n".join(map(_dumped, records))
    return f"{start}\n{lines}\n]}}\n".encode()


def pretty(value: Any) -> bytes:
    """JSON for files that people read too."""
    return f"{json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)}\n".encode()


def cleaned(value: Any) -> Any:
    """The value with all its texts clean (see `characters`)."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(inner) for inner in value]
    return value
