"""What a publication's page shows beside its body, for subscribers, who do not see the page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from smartstad.model.kinds import Publication
from smartstad.model.registers import Boilerplate
from smartstad.outputs.feed_text import marked
from smartstad.sites.newsletter import letter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView


def publication_html(edition: EditionView, address: Address, body: str) -> str:
    """The body (HTML) with the dateline before it, and after it a newsletter's entries and those who send it."""
    front = address.version.front
    if not isinstance(front, Publication):
        return body
    told = edition.words.partial(front.published)
    dateline = f"<p>{html.escape(front.dateline)}, {told}</p>" if front.dateline else ""
    return dateline + body + "".join(_letter(edition, address)) + "".join(_senders(edition, front))


def _letter(edition: EditionView, address: Address) -> Iterator[str]:
    letter = letter_of(edition, address)
    for each in letter.items if letter else ():
        title, summary = html.escape(each.version.front.title), html.escape(each.version.front.summary)
        foreign = f' lang="{each.language}"' if each.language != address.language else ""
        yield f'<div{foreign}><h2><a href="{html.escape(each.url)}">{title}</a></h2><p>{summary}</p></div>'


def _senders(edition: EditionView, front: Publication) -> Iterator[str]:
    for identifier in front.boilerplates:
        item = edition.library.item("boilerplates", identifier)
        assert isinstance(item, Boilerplate)
        yield f"<h2>{marked(item.name, edition.words)}</h2><p>{marked(item.text, edition.words)}</p>"
