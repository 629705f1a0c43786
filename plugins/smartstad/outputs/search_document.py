"""What the search index is told of an entry: its words, weighed, and what it can be filtered by.

It is made of the entry and not cut out of its page: what stands around the text on a page (menus, contacts, lists of
other entries, forms) would make every page an answer to every question about them.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import BaseModel

from smartstad.model.annotation import references, translated_fields
from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.kinds import KINDS, Event, Post, Project, Publication
from smartstad.model.page import Page
from smartstad.model.text import text_in
from smartstad.outputs.compound import WORD, compound_parts
from smartstad.sites.positions import without_positions

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from smartstad.model.front_matter import FrontMatter
    from smartstad.sites.address import Address
    from smartstad.sites.view import View

BOUNDARY = "\u00ad-"
"""What stands between the parts of a compound in the index.

Pagefind finds a word with a hyphen as a whole and by each of its parts, the parts weighing less. The soft hyphen
before it tells the page that shows an excerpt that this hyphen is ours; what the reader sees has neither. After the
hyphen it would hide the part that follows from Pagefind 1.5, and a space without width is lost in its excerpts.
"""

FACTS = "¶"
"""What stands before the facts around the text; no excerpt goes beyond it."""

_UNSEARCHED = frozenset({"search", "contents"})
"""Layouts of pages that only lead elsewhere."""
_LEADING = frozenset({"front", "list", "gathering", "directory"})
"""Layouts of pages that are mostly of other entries."""
LEADS = "leads"
"""The filter of what leads to other entries. ``search/index.js`` lets it come after them."""
_NAMED = frozenset({"themes", "departments", "roles", "people", *KINDS} - {"message"})
"""What an entry refers to by names that its page shows. Audiences, contacts and messages are alike on most pages."""
_NOT_TEXT = frozenset({"title", "summary", "slug", "aliases", "image_alt", "image_caption"})
_TEXT_NODE = re.compile(r"(?<=>)[^<]+")


@dataclass(frozen=True)
class SearchDocument:
    """An entry as it is indexed."""

    url: str
    """From the edition's root."""
    html: str
    """The words: headings, text, facts."""
    meta: Mapping[str, str] = field(default_factory=dict)
    """What a result shows: ``title``, ``kind``, ``date``; ``summary``, or ``teaser`` where it sums up other
    entries and is not to weigh as much."""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """``kind``, ``theme`` and ``year``, by id; and whether it leads to other entries."""


def is_searched(front: FrontMatter) -> bool:
    """False for pages that only lead elsewhere."""
    return not (isinstance(front, Page) and front.layout in _UNSEARCHED)


def leads_on(facts: FrontMatter) -> bool:
    """True for what is mostly of other entries: lists, gatherings, newsletters, mentions of what others write."""
    match facts:
        case Page():
            return facts.layout in _LEADING
        case Publication():
            return facts.form == "newsletter" or facts.annual is not None
        case Voice():
            return facts.quote is None
        case _:
            return False


def search_document(view: View, address: Address, body: str) -> SearchDocument:
    """The document of the entry at an address, with its body as HTML."""
    front, facts = address.version.front, address.entry.facts
    language = address.language
    names = html.escape(" · ".join(dict.fromkeys((*_texts(front, facts, language), *_names(view, facts)))))
    leads = leads_on(facts)
    summary, body_weight = (1, 0.5) if leads else (4, 1)
    told = (
        f"<h1>{html.escape(front.title)}</h1>"
        f'<p data-pagefind-weight="{summary}">{html.escape(front.summary)}</p>'
        f'<div data-pagefind-weight="{body_weight}">{without_positions(body)}</div>'
        f'<p data-pagefind-weight="0.5">{FACTS} {names}</p>'
    )
    years = tuple(str(year) for year in _years(facts))
    return SearchDocument(
        address.path,
        divided(told) if language == "sv" else told,
        {
            "title": front.title,
            "teaser" if leads else "summary": front.summary,
            "kind": address.entry.kind,
            "date": years[0] if years else "",
        },
        {"kind": (address.entry.kind,), "theme": facts.themes, "year": years}
        | ({LEADS: ("1",)} if leads else {}),
    )


def divided(told: str) -> str:
    """HTML with the boundaries of Swedish compounds marked in its text."""
    return _TEXT_NODE.sub(lambda node: WORD.sub(_divide, node[0]), told)


def _divide(word: re.Match[str]) -> str:
    written, marked, start = word[0], [], 0
    for part in compound_parts(written):
        marked.append(written[start : start + len(part)])
        start += len(part)
    return BOUNDARY.join(marked) if marked else written


def _texts(front: FrontMatter, facts: FrontMatter, language: str) -> Iterator[str]:
    """The texts in the front matter that the page shows beside its body."""
    for name in sorted(translated_fields(type(front)) - _NOT_TEXT):
        value = getattr(front, name)
        yield from (value,) if isinstance(value, str) else (value or ())
    yield from _inline(facts, language)


def _inline(value: object, language: str) -> Iterator[str]:
    """The texts in several languages within a value: of results, places, funding."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _inline(getattr(value, name), language)
    elif isinstance(value, tuple):
        for each in value:
            yield from _inline(each, language)
    elif isinstance(value, dict) and language in value:
        yield text_in(value, language)[0]


def _names(view: View, facts: FrontMatter) -> Iterator[str]:
    """The names of what the entry refers to."""
    for _, reference, identifier in references(facts):
        if reference.target in KINDS and reference.target in _NAMED:
            found = view.find(reference.target, identifier)
            if found is not None and found.language == view.edition.language:
                yield found.version.front.title
        elif reference.target in _NAMED:
            yield view.text(view.item(reference.target, identifier).name)


def _years(facts: FrontMatter) -> Iterable[int]:
    """The years that the entry is of, the one that matters most first."""
    if isinstance(facts, Project):
        first = facts.start or facts.status.on
        last = facts.end or facts.status.on
        return range(first.year, max(first.year, last.year) + 1)
    found: dt.date | None = None
    if isinstance(facts, Event):
        found = facts.start.day
    elif isinstance(facts, Publication):
        found = facts.published.first_day
    elif isinstance(facts, Voice | Response):
        found = facts.said_on.first_day
    elif isinstance(facts, Call):
        found = facts.opens
    elif isinstance(facts, Post):
        found = facts.publish_on
    return (found.year,) if found else ()
