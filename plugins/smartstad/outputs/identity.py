"""Names that never change: what a feed reader, a calendar and a user of data know an entry by.

They are made of the kind and the id of the entry and of constants. Titles, slugs, hosts and the site
that shows the entry may all change; the name stays, and nobody meets old news as new.
"""

from __future__ import annotations

AUTHORITY = "stockholm.se"
"""Who gives the names: the city's domain, whatever host the sites stand on. Never to be changed."""

SINCE = "2026"
"""A day on which the city had that domain (RFC 4151, 2.1: 1 January 2026). Never to be changed."""

PROJECT = "smartstad"
"""Keeps our names apart from others that the city may give. Never to be changed."""


def tag_uri(kind: str, identifier: str, language: str | None = None) -> str:
    """The entry's tag URI (RFC 4151), or that of its version in a language.

    ``tag:stockholm.se,2026:smartstad/post/hello/sv``
    """
    name = "/".join(part for part in (PROJECT, kind, identifier, language) if part)
    return f"tag:{AUTHORITY},{SINCE}:{name}"


def calendar_uid(kind: str, identifier: str) -> str:
    """The entry's UID in calendars (RFC 5545, 3.8.4.7): one thing, in whatever language it is told.

    ``smartstad-event-hello@stockholm.se``
    """
    return f"{PROJECT}-{kind}-{identifier}@{AUTHORITY}"
