"""The data's static read API, described for programs (OpenAPI 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartstad.outputs.data_document import INDEX_SCHEMA, ONE, cleaned, pretty
from smartstad.outputs.data_set import INDEX, OPENAPI, SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartstad.outputs.data_document import Document
    from smartstad.outputs.data_set import Format
    from smartstad.outputs.data_teller import Facts
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView

VERSION = "1.0.0"
"""The second figure rises when keys or files are added; the first never, for a second API would stand beside."""


def openapi(edition: EditionView, documents: Sequence[Document], help_page: Address | None) -> bytes:
    """The API: the index, each dataset in each format, and each project by itself."""
    gettext = edition.words.gettext
    settings = edition.atlas.settings
    info: Facts = {
        "title": gettext("Open data from %(site)s") % {"site": edition.edition.name},
        "description": gettext(
            "Static files, read with GET and without a key. Within version 1 no key, file or address is taken away."
        ),
        "version": VERSION,
        "license": {"name": settings.licence, "url": settings.licence},
    }
    contact = {"url": settings.open_data.contact, "email": settings.open_data.email}
    if any(contact.values()):
        info["contact"] = {key: value for key, value in contact.items() if value}
    told: Facts = {
        "openapi": "3.1.1",
        "info": info,
        "servers": [{"url": edition.edition.url.rstrip("/")}],
        "tags": [{"name": d.dataset.name, "description": d.dataset.description} for d in documents],
        "paths": _paths(edition, documents),
    }
    if help_page is not None:
        told["externalDocs"] = {"url": help_page.url, "description": help_page.version.front.title}
    return pretty(cleaned(told))


def _paths(edition: EditionView, documents: Sequence[Document]) -> Facts:
    gettext = edition.words.gettext
    index = _get(
        "index", gettext("What data there are, and where"), "application/json", _schema(INDEX_SCHEMA)
    )
    paths: Facts = {f"/{INDEX}": index}
    for document in documents:
        dataset = document.dataset
        for each in dataset.formats:
            operation = f"{dataset.name}-{each.name.lower().replace(' ', '-')}"
            schema, example = _content(document, each)
            summary = f"{dataset.title} ({each.name})"
            path = _get(operation, summary, each.media_type, schema, dataset.name, example)
            paths[f"/{each.path}"] = path
        if dataset.kind.kind == "project":
            paths[f"/{ONE.format(name=dataset.name, id='{id}')}"] = _one(edition, document)
    return paths


def _one(edition: EditionView, document: Document) -> Facts:
    gettext = edition.words.gettext
    records = document.records
    example = document.alone(records[0]) if records else None
    schema = _schema(f"{SCHEMAS}{document.dataset.kind.kind}.schema.json")
    summary = gettext("One project by itself")
    path = _get("project", summary, "application/json", schema, document.dataset.name, example)
    parameter: Facts = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": document.dataset.meaning("id"),
        "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    }
    if records:
        parameter["example"] = records[0]["id"]
    path["get"]["parameters"] = [parameter]
    path["get"]["responses"]["404"] = {"description": gettext("There is no project of that id")}
    return path


def _get(
    operation: str, summary: str, media_type: str, schema: Facts, tag: str | None = None, example: Any = None
) -> Facts:
    content = {"schema": schema} if example is None else {"schema": schema, "example": example}
    told: Facts = {"operationId": operation, "summary": summary}
    if tag is not None:
        told["tags"] = [tag]
    told["responses"] = {"200": {"description": summary, "content": {media_type: content}}}
    return {"get": told}


def _content(document: Document, each: Format) -> tuple[Facts, Any]:
    """The schema of a file, and what it looks like with its first record."""
    if each.name == "JSON":
        return _schema(each.schema), document.whole(document.records[:1])
    if each.name == "GeoJSON":
        return _schema(each.schema), None
    # A table and JSON Lines are texts, which no JSON Schema describes as a whole.
    return {"type": "string", "description": document.root + each.schema}, None


def _schema(path: str) -> Facts:
    """A reference from the file that describes the API to a schema's."""
    folder = OPENAPI.rpartition("/")[0] + "/"
    return {"$ref": path.removeprefix(folder)}
