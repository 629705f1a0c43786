"""All feeds of an edition in one file (OPML 2.0), for readers that take in many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable

OPML = "opml.xml"
"""Where it stands, from the edition's root."""

MEDIA_TYPE = "text/x-opml"


class Outline(NamedTuple):
    """A feed in the list."""

    title: str
    description: str
    url: str
    """Of the feed, as RSS."""
    page: str
    """The page whose news it tells."""
    language: str


def opml(title: str, owner: str, outlines: Iterable[Outline]) -> bytes:
    """The list. Without a date: only the clock knows one."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
        f"<head><title>{escape(title)}</title><ownerName>{escape(owner)}</ownerName></head>\n<body>\n",
        *(_line(outline) for outline in outlines),
        "</body>\n</opml>\n",
    ]
    return "".join(lines).encode()


def _line(outline: Outline) -> str:
    name = quoteattr(outline.title)
    return (
        f'<outline type="rss" version="RSS2" text={name} title={name} description={quoteattr(outline.description)}'
        f" xmlUrl={quoteattr(outline.url)} htmlUrl={quoteattr(outline.page)}"
        f" language={quoteattr(outline.language)}/>\n"
    )
