"""An address once published keeps answering: it stands, or it redirects, or the build fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.content.ledger import Published
from smartstad.model.problem import Problem
from smartstad.sites import rules

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from smartstad.model.library import Library
    from smartstad.model.problem import Span
    from smartstad.sites.atlas import Atlas


def published_now(atlas: Atlas) -> Iterator[Published]:
    """Every address of an entry that the atlas has."""
    for identifier, pages in atlas.pages.items():
        for address in pages.by_entry.values():
            yield Published(identifier, address.path or "/", address.entry.kind, address.entry.id)


def lost_addresses(
    ledger: Iterable[tuple[Published, Span]], atlas: Atlas, library: Library, today: dt.date
) -> Iterator[Problem]:
    """A problem for each published address that neither stands nor leads on.

    An entry whose time is over, or not come on that day, may be gone: its editor said so. So may an
    edition that the settings no longer have.
    """
    standing = {
        identifier: {address.path or "/" for address in pages.by_entry.values()} | set(pages.redirects)
        for identifier, pages in atlas.pages.items()
    }
    for published, span in ledger:
        if published.edition not in standing or published.path in standing[published.edition]:
            continue
        entry = library.by_kind.get(published.kind, {}).get(published.entry)
        facts = entry.facts if entry else None
        if facts and (facts.shown_from > today or (facts.expires_on and facts.expires_on <= today)):
            continue
        details = {
            "address": atlas.edition(published.edition).url + published.path.lstrip("/"),
            "path": published.path,
            "entry": f"{published.kind}/{published.entry}",
        }
        yield Problem(rules.LOST_ADDRESS, span, details)
