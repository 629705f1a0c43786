"""Structured data: what a page is about, for search engines and other programs (schema.org, JSON-LD 1.1).

Nodes are known by their permanent names (`identity.tag_uri`), so that pages that tell of the same thing,
in other languages and on other sites, are seen to do so. Nothing is said that the content does not say.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from smartstad.model.page import Page
from smartstad.outputs.characters import clean
from smartstad.outputs.structured_entry import entry_facts
from smartstad.outputs.structured_part import date, publisher, site_uri
from smartstad.sites.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from smartstad.outputs.data_set import Dataset
    from smartstad.outputs.structured_part import Facts
    from smartstad.sites.view import View

_CONTEXT = "https://schema.org"

_ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end the script, or its line in older programs, in forms that JSON reads as the same."""


def structured_data(
    view: View, datasets: Iterable[Dataset] = (), picture: str | None = None, card: str | None = None
) -> list[Facts]:
    """The nodes that a page tells of, without empty values.

    `datasets` are those of the edition, `picture` and `card` the absolute addresses of the entry's. The page
    for what is not found tells of nothing.
    """
    if not isinstance(view, PageView):
        return []
    nodes = [entry_facts(view, picture, card), *_site(view), *_datasets(view, datasets), *_breadcrumbs(view)]
    return [_without_empty(node) for node in nodes]


def script_text(nodes: Sequence[Facts]) -> str:
    """The nodes as the text of a ``script`` element, which no value in them can end (HTML, 4.12.1.3)."""
    graph = {"@context": _CONTEXT, "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPES.items():  # five times faster than str.translate
        text = text.replace(sign, escape)
    return text


def _site(view: PageView) -> Iterator[Facts]:
    if view.is_home:
        yield {
            "@type": "WebSite",
            "@id": site_uri(view),
            "name": view.edition.name,
            "description": view.edition.description,
            "url": view.edition.url,
            "inLanguage": view.edition.language,
            "publisher": publisher(view),
        }


def _datasets(view: PageView, datasets: Iterable[Dataset]) -> Iterator[Facts]:
    """The dataset of what the page lists, on the first page of a whole list; all of them on the page of data."""
    front = view.front
    if not isinstance(front, Page) or (view.listing and not view.listing.is_head):
        return
    for dataset in datasets:
        if front.layout == "data" or view.list_head(dataset.kind.kind) is view.address:
            yield _dataset(view, dataset)


def _dataset(view: PageView, dataset: Dataset) -> Facts:
    return {
        "@type": "Dataset",
        "@id": dataset.uri,
        "name": dataset.title,
        "description": dataset.description,
        "keywords": list(dataset.keywords),
        "url": view.canonical,
        "inLanguage": view.edition.language,
        "license": dataset.licence,
        "isAccessibleForFree": True,
        "creator": publisher(view),
        "publisher": publisher(view),
        "datePublished": date(dataset.issued),
        "dateModified": date(dataset.updated),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": form.name,
                "contentUrl": view.edition.url + form.path,
                "encodingFormat": form.media_type,
            }
            for form in dataset.formats
        ],
    }


def _breadcrumbs(view: PageView) -> Iterator[Facts]:
    above = [(link.text, urljoin(view.canonical, link.href)) for link in view.breadcrumbs]
    if above:
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": name, "item": url}
                for position, (name, url) in enumerate([*above, (view.title, view.canonical)], start=1)
            ],
        }


def _without_empty(value: Any) -> Any:
    """The value with clean texts, without what is None, empty or a node of nothing but its type."""
    if isinstance(value, str):
        # Most are printable through and through, which is known at once.
        return value if value.isprintable() else clean(value)
    if isinstance(value, dict):
        kept = {key: told for key, one in value.items() if _is_told(told := _without_empty(one))}
        return kept if kept.keys() - {"@type"} else {}
    if isinstance(value, list):
        return [told for one in value if _is_told(told := _without_empty(one))]
    return value


def _is_told(value: object) -> bool:
    """False for nothing; nought and False are told."""
    return bool(value) or isinstance(value, int | float)
