"""What was published stays: an address answers or leads on, and an entry keeps its id, or the build fails."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from smartstad.content.ledger import Published
from smartstad.content.word import NOTHING, say
from smartstad.model.problem import Problem
from smartstad.sites import rules

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from smartstad.model.library import Entry, Library
    from smartstad.model.problem import Message, Span
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.placing import Places


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
        details: dict[str, str | Message] = {
            "address": _url(atlas, published),
            "renamed": NOTHING if entry else _renamed(published.entry),
            "path": published.path,
            "entry": f"{published.kind}/{published.entry}",
        }
        yield Problem(rules.LOST_ADDRESS, span, details)


def lost_ids(
    ledger: Sequence[tuple[Published, Span]], atlas: Atlas, library: Library, places: Places
) -> Iterator[Problem]:
    """A problem for each published id that is gone while a new one has its address.

    An id that the ledger has too is no news to anybody, whatever address it has taken over.
    """
    known = {(published.kind, published.entry) for published, _ in ledger}
    standing = {
        (identifier, address.path or "/"): address.entry
        for identifier, pages in atlas.pages.items()
        for address in pages.by_entry.values()
    }
    lost: dict[tuple[str, str, Entry], list[tuple[Published, Span]]] = defaultdict(list)
    for published, span in ledger:
        kind, identifier = published.kind, published.entry
        entry = standing.get((published.edition, published.path))
        if entry is None or entry.kind != kind or (kind, entry.id) in known:
            continue
        if identifier not in library.by_kind[kind]:
            lost[kind, identifier, entry].append((published, span))
    for (kind, identifier, entry), found in lost.items():
        first, span = found[0]
        where = places.front_matter(entry.versions[entry.original].file, "id")
        details = {
            "address": _url(atlas, first),
            "old": f"{kind}/{identifier}",
            "new": f"{kind}/{entry.id}",
            "id": identifier,
            "file": where.file,
            "lines": ", ".join(str(each.line) for _, each in found),
            "ledger": span.file,
        }
        yield Problem(rules.LOST_ID, where, details)


def _url(atlas: Atlas, published: Published) -> str:
    return atlas.edition(published.edition).url + published.path.lstrip("/")


def _renamed(identifier: str) -> Message:
    return say(
        "Har textens fil bytt namn? Skriv dess förra namn i den: id: {id}. ",
        "Has the text's file been renamed? Write its former name in it: id: {id}. ",
        {"id": identifier},
    )
