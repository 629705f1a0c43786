"""The list that the script filters: a small JSON beside the page that heads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from smartstad.sites.catalogue_view import LIST_FILE, facet_values, value_text
from smartstad.sites.filtering import is_catalogue
from smartstad.sites.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.words import Words

    Telling = Callable[[PageView, Address], str]


def filter_lists(shared: EditionView, telling: Telling) -> Iterator[tuple[str, bytes]]:
    """Path and contents of the file of each list that can be filtered.

    `telling` gives the line that the list's page shows under an entry's title.
    """
    for head in shared.atlas.pages[shared.edition.id].by_entry.values():
        if is_catalogue(head):
            document = _document(shared, head, telling)
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            yield head.path + LIST_FILE, text.encode()


def _document(shared: EditionView, head: Address, telling: Telling) -> dict[str, Any]:
    listed = [address for page in shared.lists.pages(head) for address in page.items]
    view = PageView(shared, head, shared.lists.pages(head)[0])
    known = view.catalogue.facets if view.catalogue else ()
    facets: list[dict[str, Any]] = []
    found: list[list[list[int]]] = [[[] for _ in known] for _ in listed]
    numbers = {address: number for number, address in enumerate(listed)}
    parts = shared.lists.parts(head)
    for place, facet in enumerate(known):
        values: list[list[str]] = []
        for first in facet_values(shared, head, facet):
            if not first.total or first.part is None:
                continue
            for page in parts[first.part.key]:
                for address in page.items:
                    found[numbers[address]][place].append(len(values))
            text, _ = value_text(shared, facet, first.part.value)
            values.append([first.part.segment.strip("/").split("/")[1], text])
        label = shared.words.gettext(facet.label)
        facets.append(
            {
                "name": shared.atlas.settings.address_word(facet.id, head.language),
                "label": label,
                "values": values,
            }
        )
    entries = [
        _entry(view, address, telling(view, address), values)
        for address, values in zip(listed, found, strict=True)
    ]
    return {"words": _words(shared.words, len(listed)), "facets": facets, "entries": entries}


def _entry(view: PageView, address: Address, told: str, values: list[list[int]]) -> dict[str, Any]:
    front = address.version.front
    entry = {
        "href": view.to(address),
        "title": front.title,
        "summary": front.summary,
        "meta": told,
        "values": values,
    }
    if address.language != view.edition.language:
        entry["lang"] = address.language
    return entry


def _words(words: Words, most: int) -> dict[str, Any]:
    """What the script says. Numbers are told by it, so every plural form up to the list's length is given."""
    gettext = words.gettext
    forms: dict[str, int] = {}
    told = [
        words.ngettext("%(num)s entry in the list.", "%(num)s entries in the list.", n)
        for n in range(most + 1)
    ]
    return {
        "count": [forms.setdefault(text, len(forms)) for text in told],
        "counts": list(forms),
        "legend": gettext("Filter the list"),
        "text": gettext("Free text"),
        "all": gettext("All"),
        "clear": gettext("Clear the filters"),
        "more": gettext("Show more"),
        "none": gettext("Nothing in the list matches."),
    }
