"""What pages show of other entries, beside the lists that they head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.page import Page
from smartstad.sites.front_page import front_sections, shown
from smartstad.sites.subject import subject_of

if TYPE_CHECKING:
    from smartstad.model.page import KindName
    from smartstad.sites.address import Address
    from smartstad.sites.edition_view import EditionView


def contents(shared: EditionView) -> list[tuple[KindName, list[Address]]]:
    """All pages of the edition, and those that a sibling has in its stead, by kind; each in its list's order."""
    return [(kind, found) for kind in shared.edition.settings.kinds if (found := shared.first(kind))]


def gathered(shared: EditionView, address: Address) -> list[Address]:
    """The entries that the page shows beside the list that it may head, and that it changes with."""
    page = address.version.front
    if isinstance(page, Page) and page.layout == "front":
        return shown(front_sections(shared, address))
    if isinstance(page, Page) and page.layout == "contents":
        return [each for _, group in contents(shared) for each in group]
    subject = subject_of(address.entry)
    groups = shared.groups(subject) if subject else ()
    return [each for group in groups for each in (*group.items, *group.more)]
