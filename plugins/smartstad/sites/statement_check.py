"""Whether every site has the accessibility statement that the law asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.page import Page
from smartstad.model.problem import Problem, Severity
from smartstad.sites import statement_rules as rules
from smartstad.sites.statement import AGE, LAYOUT, audits_of, statement_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from smartstad.content import Loaded
    from smartstad.model.library import Library
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.placing import Places

SETTING = "accessibility_statement"


def statement_problems(loaded: Loaded, atlas: Atlas, today: dt.date, places: Places) -> Iterator[Problem]:
    """What the statements of the sites lack on that day.

    Where the settings ask for no statements, only a page for one is a problem.
    """
    if atlas.settings.accessibility_statement is None:
        yield from _without_settings(loaded.library, places)
        return
    for pages in atlas.pages.values():
        edition = pages.edition
        if statement_page(pages) is None:
            details = {"site": edition.site, "language": edition.language}
            yield Problem(rules.MISSING_STATEMENT, places.setting("sites", edition.site), details)
    # An audit with a mistake of its own has not been read.
    if not any(_is_error_in_audits(problem) for problem in loaded.problems):
        yield from _audits(loaded, atlas, today, places)


def _without_settings(library: Library, places: Places) -> Iterator[Problem]:
    for entry in library.kind("page"):
        facts = entry.facts
        if isinstance(facts, Page) and facts.layout == LAYOUT:
            file = entry.versions[entry.original].file
            yield Problem(rules.STATEMENT_WITHOUT_SETTINGS, places.front_matter(file, "layout"))


def _is_error_in_audits(problem: Problem) -> bool:
    return problem.rule.severity is Severity.ERROR and problem.span.file.endswith("registers/audits.yml")


def _audits(loaded: Loaded, atlas: Atlas, today: dt.date, places: Places) -> Iterator[Problem]:
    """Sites with the same mistake are told together."""
    never: list[str] = []
    old: dict[tuple[str, dt.date], list[str]] = {}
    for site in atlas.settings.sites:
        last = next(iter(audits_of(loaded.library, site, today)), None)
        if last is None:
            never.append(site)
        elif last.on + AGE < today:
            old.setdefault((last.id, last.on), []).append(site)
    example = {"example": today.isoformat()}
    if never:
        details = {"sites": ", ".join(never), **example}
        yield Problem(rules.MISSING_AUDIT, places.setting(SETTING), details)
    for (audit, day), sites in old.items():
        details = {"sites": ", ".join(sites), "date": day.isoformat(), **example}
        yield Problem(rules.OLD_AUDIT, places.item("audits", audit, "on"), details)
