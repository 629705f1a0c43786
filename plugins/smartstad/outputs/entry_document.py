"""Entries in print: what every document made of an entry has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.kinds import Publication
from smartstad.outputs import document as model
from smartstad.outputs.absolute import absolute
from smartstad.outputs.art import illustrate, subject_of
from smartstad.outputs.art_svg import svg
from smartstad.outputs.document import plain
from smartstad.outputs.document_body import body_blocks
from smartstad.outputs.moment import changed_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.model.front_matter import Source
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.view import View
    from smartstad.sites.words import Words


def entry_document(
    address: Address,
    view: View,
    body: str,
    more: Iterable[model.Block],
    *,
    subtitle: str = "",
    contents: str = "",
) -> model.Document:
    """The entry as a document: its summary, its body's HTML, and what comes after."""
    front = address.version.front
    return model.Document(
        address.language,
        front.title,
        front.summary,
        view.text(view.publisher),
        changed_on(address.version),
        (
            model.Paragraph(plain(front.summary)),
            *body_blocks(absolute(body, address.url), lambda _source, _alternative: None),
            *more,
        ),
        subtitle=subtitle,
        contents=contents,
        cover=svg(illustrate(subject_of(view, address.entry))).encode(),
    )


def source_list(sources: Iterable[Source]) -> tuple[model.Block, ...]:
    """The sources, each linked where it has an address; nothing where there are none."""
    items = tuple(
        (model.Paragraph((model.Link(each.url, plain(each.title)),) if each.url else plain(each.title)),)
        for each in sources
    )
    return (model.List(items),) if items else ()


def brochures(edition: EditionView) -> list[Address]:
    """The edition's brochures that are printed here; one with a `url` is a file elsewhere."""
    return [address for address in edition.own("publication") if is_brochure(address)]


def is_brochure(address: Address) -> bool:
    """True for a publication whose text is made into a brochure."""
    front = address.version.front
    return isinstance(front, Publication) and front.form == "brochure" and front.url is None


def brochure_path(address: Address) -> str:
    """Where the brochure stands, from the edition's root."""
    return f"brochures/{address.entry.id}.pdf"


def brochure_document(address: Address, view: View, words: Words, body: str) -> model.Document:
    """The brochure in print, with its sources and the address of its page last."""
    gettext, sources = words.gettext, source_list(address.version.front.sources)
    more: list[model.Block] = [model.Heading(1, plain(gettext("Sources"))), *sources] if sources else []
    more.append(model.Paragraph((model.Link(address.url, plain(address.url)),)))
    return entry_document(address, view, body, more, subtitle=gettext("Brochure"))
