"""The datasets of an edition: which there are, what each holds, and in which files it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.outputs import data_column, data_record, data_schema
from smartstad.outputs.characters import one_line
from smartstad.outputs.data_word import described, told_dataset, used
from smartstad.outputs.moment import changed_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from smartstad.outputs.data_column import Column
    from smartstad.outputs.data_schema import Fields
    from smartstad.outputs.data_teller import Facts, Teller
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.edition import Edition
    from smartstad.sites.words import Words

V1 = "data/v1/"
"""Where the first version of the API stands, from the edition's root. Never to be changed."""

INDEX = "data/index.json"
OPENAPI = f"{V1}openapi.json"
SCHEMAS = f"{V1}schemas/"

_THEMES = "http://publications.europa.eu/resource/authority/data-theme/"


@dataclass(frozen=True)
class DataKind:
    """What there is to know of a dataset before any content is read."""

    name: str
    """Part of its address and of its URI. Never to be changed."""
    kind: str
    tell: Callable[[Teller, Address], Facts]
    fields: Fields
    columns: tuple[Column, ...]
    themes: tuple[str, ...]
    """Of the EU's vocabulary of data themes."""
    located: bool = False
    """True where the entries can have coordinates."""
    single: bool = False
    """True where each record has a file of its own too."""
    rows: Callable[[Facts], list[Facts]] = data_column.one_row
    """The rows of a record in a table."""


KINDS = (
    DataKind(
        "projects",
        "project",
        data_record.project,
        data_schema.PROJECT,
        data_column.PROJECT,
        ("GOVE", "TECH"),
        located=True,
        single=True,
    ),
    DataKind("partners", "partner", data_record.partner, data_schema.PARTNER, data_column.PARTNER, ("GOVE",)),
    DataKind(
        "places",
        "place",
        data_record.place,
        data_schema.PLACE,
        data_column.PLACE,
        ("REGI", "SOCI"),
        located=True,
    ),
    DataKind(
        "events",
        "event",
        data_record.event,
        data_schema.EVENT,
        data_column.EVENT,
        ("GOVE", "SOCI"),
        located=True,
    ),
    DataKind("calls", "call", data_record.call, data_schema.CALL, data_column.CALL, ("GOVE", "TECH")),
    DataKind(
        "responses",
        "response",
        data_record.response,
        data_schema.RESPONSE,
        data_column.RESPONSE,
        ("GOVE", "SOCI"),
    ),
    DataKind(
        "indicators",
        "indicator",
        data_record.indicator,
        data_schema.INDICATOR,
        data_column.INDICATOR,
        ("REGI", "SOCI"),
        rows=data_column.yearly_rows,
    ),
)


@dataclass(frozen=True)
class Format:
    """A file that holds a dataset."""

    name: str
    """``JSON``."""
    description: str
    path: str
    """From the edition's root."""
    media_type: str
    schema: str
    """Path of what describes the file: a JSON Schema, or for tables their metadata (CSV on the Web)."""
    file_type: str | None = None
    """In the EU's vocabulary of file types; None where that has none for it."""


@dataclass(frozen=True)
class ColumnTold:
    """A column and what it means, as pages and metadata tell it."""

    column: Column
    description: str


@dataclass(frozen=True)
class Dataset:
    """A dataset of an edition."""

    kind: DataKind
    edition: Edition
    entries: tuple[Address, ...]
    """In order of id."""
    title: str
    description: str
    keywords: tuple[str, ...]
    meanings: Mapping[str, str]
    uses: Mapping[str, str]
    """What each format is good for, by its name."""
    uri: str
    """The same on every host and in every language."""
    licence: str

    @property
    def name(self) -> str:
        return self.kind.name

    @property
    def count(self) -> int:
        return len(self.entries)

    @property
    def issued(self) -> dt.date | None:
        """The day on which its first entry was published."""
        return min((entry.version.front.publish_on for entry in self.entries), default=None)

    @property
    def updated(self) -> dt.date | None:
        """The day of its newest change."""
        return max((changed_on(entry.version) for entry in self.entries), default=None)

    @property
    def themes(self) -> tuple[str, ...]:
        return tuple(_THEMES + theme for theme in self.kind.themes)

    @property
    def formats(self) -> tuple[Format, ...]:
        name, one = self.name, self.kind.kind
        # Neither IANA nor the EU has registered JSON Lines.
        found = [
            ("JSON", "json", "application/json", f"{SCHEMAS}{name}.schema.json", "JSON"),
            ("CSV", "csv", "text/csv", f"{V1}{name}.csv-metadata.json", "CSV"),
            ("JSON Lines", "jsonl", "application/jsonl", f"{SCHEMAS}{one}.schema.json", None),
        ]
        if self.kind.located:
            schema = f"{SCHEMAS}{name}.geojson.schema.json"
            found.append(("GeoJSON", "geojson", "application/geo+json", schema, "GEOJSON"))
        return tuple(
            Format(label, self.uses[label], f"{V1}{name}.{ending}", media_type, schema, file_type)
            for label, ending, media_type, schema, file_type in found
        )

    @property
    def columns(self) -> tuple[ColumnTold, ...]:
        return tuple(ColumnTold(column, self.meaning(column.name)) for column in self.kind.columns)

    def meaning(self, name: str) -> str:
        """What a field or column means."""
        return self.meanings.get(f"{self.kind.kind}.{name}") or self.meanings[name]


def data_uri(atlas: Atlas, name: str) -> str:
    """The name of something in the catalogue, which never changes."""
    return f"{atlas.settings.open_data.uris.rstrip('/')}/{name}"


def datasets(atlas: Atlas, edition: Edition, words: Words) -> list[Dataset]:
    """The datasets of the kinds that the edition shows, each with the entries it has in its own language."""
    meanings, uses = described(words.gettext), used(words.gettext)
    pages = atlas.pages[edition.id].by_entry
    made = []
    for kind in KINDS:
        if kind.kind not in edition.settings.kinds:
            continue
        title, description, keywords = told_dataset(kind.name, words.gettext)
        entries = sorted((a for (name, _), a in pages.items() if name == kind.kind), key=lambda a: a.entry.id)
        made.append(
            Dataset(
                kind,
                edition,
                tuple(entries),
                one_line(title),
                one_line(description),
                keywords,
                meanings,
                uses,
                data_uri(atlas, kind.name),
                atlas.settings.licence,
            )
        )
    return made
