"""What pages and subscriptions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.page import Page

if TYPE_CHECKING:
    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Entry

Subject = tuple[str, str]
"""A register and an item's id (``themes``, ``energy``), a kind and an entry's id (``event``, ``seminar``), or
``kind`` and the name of a kind."""

_GATHERING = {
    "themes": "theme",
    "roles": "role",
    "departments": "department",
    "keywords": "keyword",
    "people": "person",
}
"""The registers whose items a page with the layout ``gathering`` can be about, and the field that names the item."""

_OF_KIND = frozenset({"message", "partner", "place"})
"""The kinds whose pages gather what refers to the entry."""


def page_subjects(front: FrontMatter) -> list[Subject]:
    """The items of registers that a page's front matter names as what the page is about."""
    if not isinstance(front, Page):
        return []
    named = {"audiences": front.audience, "form": front.form}
    named |= {register: getattr(front, field) for register, field in _GATHERING.items()}
    return [(register, identifier) for register, identifier in named.items() if identifier is not None]


def subject_of(entry: Entry) -> Subject | None:
    """What the entry's page gathers the entries about; none where it gathers nothing."""
    if entry.kind in _OF_KIND:
        return (entry.kind, entry.id)
    page = entry.facts
    if not isinstance(page, Page) or page.layout not in ("audience", "gathering"):
        return None
    audience = page.layout == "audience"
    return next((each for each in page_subjects(page) if (each[0] == "audiences") == audience), None)
