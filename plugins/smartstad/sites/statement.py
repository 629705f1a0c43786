"""The accessibility statement of an edition, from the registers (2018:1937; MDFFS 2019:2, 6 §)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from dateutil.relativedelta import relativedelta

from smartstad.model.page import Page
from smartstad.model.registers import Audit, Defect, Waiver

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from smartstad.model.library import Library
    from smartstad.model.registers import Reason
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import EditionPages
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.settings import StatementSettings

LAYOUT = "accessibility-statement"
"""The layout of the page entry that shows the statement."""

AGE = relativedelta(months=12)
"""How old the last audit may be."""

Status = Literal["fully-compliant", "partially-compliant", "non-compliant"]

Sited = TypeVar("Sited", Audit, Defect, Waiver)


@dataclass(frozen=True)
class Statement:
    """What a site says of how accessible it is."""

    page: Address
    settings: StatementSettings
    status: Status
    audits: tuple[Audit, ...]
    """Those of the site, the last one first."""
    defects: tuple[Defect, ...]
    """Those that are known and not mended, in the register's order."""
    mended: tuple[Defect, ...]
    """Those that were mended, the last one first."""
    waivers: tuple[Waiver, ...]
    """Those in force, in the register's order."""
    updated: dt.date
    """The day of the newest thing that it tells."""

    @property
    def audited(self) -> dt.date | None:
        """The day of the last audit."""
        return self.audits[0].on if self.audits else None

    def because(self, reason: Reason) -> list[Defect | Waiver]:
        """What is not accessible, for that reason."""
        faults: tuple[Defect | Waiver, ...] = (*self.defects, *self.waivers)
        return [fault for fault in faults if fault.reason == reason]


def statement_page(pages: EditionPages) -> Address | None:
    """The page of an edition with the layout for its statement."""
    return next(filter(is_statement, pages.by_entry.values()), None)


def is_statement(address: Address) -> bool:
    """True for the page that shows the statement."""
    front = address.version.front
    return isinstance(front, Page) and front.layout == LAYOUT


def statement_of(view: EditionView) -> Statement | None:
    """The statement of an edition; None where the settings ask for none, or no page shows it."""
    pages, settings = view.atlas.pages[view.edition.id], view.atlas.settings.accessibility_statement
    page = statement_page(pages)
    if page is None or settings is None:
        return None
    site, today = view.edition.site, view.today
    audits = audits_of(view.library, site, today)
    known = list(_of_site(view.library, "defects", Defect, site))
    defects = [defect for defect in known if defect.is_open(today)]
    mended = [defect for defect in known if defect.mended_on is not None and defect.mended_on <= today]
    mended.sort(key=lambda defect: (defect.mended_on, defect.id), reverse=True)
    waivers = [
        waiver
        for waiver in _of_site(view.library, "waivers", Waiver, site)
        if waiver.holds(today) and _covers(waiver, pages)
    ]
    dates = [page.version.front.publish_on]
    dates += [page.version.changed] if page.version.changed else []
    dates += [audit.on for audit in audits]
    dates += [defect.found_on for defect in (*defects, *mended)]
    dates += [defect.mended_on for defect in mended if defect.mended_on]
    dates += [waiver.since for waiver in waivers]
    return Statement(
        page,
        settings,
        status(audits, [*defects, *waivers], today),
        tuple(audits),
        tuple(defects),
        tuple(mended),
        tuple(waivers),
        max(dates),
    )


def audits_of(library: Library, site: str, today: dt.date) -> list[Audit]:
    """The audits of a site that had been made on that day, the last one first."""
    made = [audit for audit in _of_site(library, "audits", Audit, site) if audit.on <= today]
    return sorted(made, key=lambda audit: (audit.on, audit.id), reverse=True)


def status(audits: list[Audit], faults: Iterable[Defect | Waiver], today: dt.date) -> Status:
    """How far a site complies with the law, from its audits (the last one first) and what is not accessible.

    - ``non-compliant``: nobody has audited it, or the last audit found that few of the requirements are met.
    - ``fully-compliant``: the last audit found that all that it examined is met, an audit of the last twelve
      months examined every requirement, and nothing is known that the law covers and that is not accessible.
    - ``partially-compliant``: all else. What nobody has examined is never told as met.
    """
    if not audits or audits[0].met == "few":
        return "non-compliant"
    whole = any(audit.coverage == "whole" and audit.on + AGE >= today for audit in audits)
    accessible = all(fault.reason == "out-of-scope" for fault in faults)
    return "fully-compliant" if whole and accessible and audits[0].met == "all" else "partially-compliant"


def _of_site(library: Library, register: str, model: type[Sited], site: str) -> Iterator[Sited]:
    """The items of a register that concern a site."""
    for item in library.registers.get(register, {}).values():
        if isinstance(item, model) and (not item.sites or site in item.sites):
            yield item


def _covers(waiver: Waiver, pages: EditionPages) -> bool:
    """True where the waiver can concern a page of the edition."""
    return bool(waiver.templates) or any(tuple(name.split("/")) in pages.by_entry for name in waiver.entries)
