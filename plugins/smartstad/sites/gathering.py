"""What pages show of other entries, beside the lists that they head."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from smartstad.model.kinds import Page
from smartstad.sites.front_page import front_sections, shown

if TYPE_CHECKING:
    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.kinds import KindName
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView, Subject

MENTIONED = 3
"""How many entries of each kind a page that gathers shows (``audience.html``, ``gathering.html``)."""


def subject_of(facts: FrontMatter) -> Subject | None:
    """The register's item that a page with the layout ``audience`` or ``gathering`` is about."""
    if not isinstance(facts, Page):
        return None
    if facts.layout == "audience":
        return ("audiences", facts.audience) if facts.audience else None
    named = {
        "themes": facts.theme,
        "roles": facts.role,
        "departments": facts.department,
        "people": facts.person,
    }
    found = ((register, item) for register, item in named.items() if item)
    return next(found, None) if facts.layout == "gathering" else None


def contents(shared: EditionView) -> list[tuple[KindName, list[Address]]]:
    """All pages of the edition, and those that a sibling has in its stead, by kind; each in its list's order."""
    return [(kind, found) for kind in shared.edition.settings.kinds if (found := shared.first(kind))]


def gathered(shared: EditionView, address: Address) -> list[Address]:
    """The entries that the page shows beside the list that it may head, and that it changes with."""
    page = address.version.front
    if not isinstance(page, Page):
        return []
    if page.layout == "front":
        return shown(front_sections(shared, address))
    if page.layout == "contents":
        return [each for _, group in contents(shared) for each in group]
    subject = subject_of(address.entry.facts)
    if subject is not None:
        mentioning = shared.mentions.get(subject, ())
        return _first_of_each(shared.lists.shown(shared.edition, mentioning))
    return []


def _first_of_each(addresses: list[Address]) -> list[Address]:
    seen: Counter[str] = Counter()
    found = []
    for address in addresses:
        seen[address.entry.kind] += 1
        if seen[address.entry.kind] <= MENTIONED:
            found.append(address)
    return found
