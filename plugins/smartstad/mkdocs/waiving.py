"""Waivers in the registers, joined to what is found on the finished pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.rules import RULES
from smartstad.accessibility.site import SITE_RULES
from smartstad.accessibility.waiver import Allowance
from smartstad.content.word import did_you_mean
from smartstad.mkdocs import rules_waiver as rules
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem
from smartstad.model.registers import Waiver

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from smartstad.content.word import Details
    from smartstad.model.library import Entry, Library
    from smartstad.model.problem import Span

    Place = Callable[..., Span]

_TEMPLATES = "overrides"


def allowances(library: Library, site: str, today: dt.date) -> tuple[Allowance, ...]:
    """What the waivers in force on that day let pass on a site."""
    return tuple(
        Allowance(waiver.id, waiver.rule, frozenset(_files(library, waiver)))
        for waiver in _waivers(library)
        if waiver.holds(today) and (not waiver.sites or site in waiver.sites)
    )


def waiver_problems(library: Library, root: Path, place: Place) -> Iterator[Problem]:
    """A problem for each rule and template that a waiver names and that there is not.

    `place` finds a path of keys in the item of that id.
    """
    templates = sorted(path.relative_to(root).as_posix() for path in (root / _TEMPLATES).rglob("*.html"))
    known = {*RULES, *SITE_RULES}
    for waiver in _waivers(library):
        if waiver.rule not in known:
            details: Details = {
                "id": waiver.id,
                "rule": waiver.rule,
                "near": did_you_mean(waiver.rule, known),
                "example": min(known),
            }
            yield Problem(rules.UNKNOWN_RULE, place(waiver.id, "rule"), details)
        for number, template in enumerate(waiver.templates):
            if template not in templates:
                details = {
                    "id": waiver.id,
                    "template": template,
                    "near": did_you_mean(template, templates),
                    "example": f"{_TEMPLATES}/entry.html",
                }
                yield Problem(rules.UNKNOWN_TEMPLATE, place(waiver.id, "templates", number), details)


def unused_waivers(
    library: Library, used: Collection[str], today: dt.date, place: Place
) -> Iterator[Problem]:
    """A problem for each waiver in force that covered nothing, where every edition has been built.

    One of an entry that is not published yet is left in peace: its pages have not been seen.
    """
    for waiver in _waivers(library):
        if waiver.id in used or not waiver.holds(today):
            continue
        if not any(_is_to_come(entry, today) for entry in _entries(library, waiver)):
            details = {"id": waiver.id, "rule": waiver.rule}
            yield Problem(rules.UNUSED_WAIVER, place(waiver.id, "id"), details)


def _waivers(library: Library) -> Iterator[Waiver]:
    for item in library.registers.get("waivers", {}).values():
        if isinstance(item, Waiver):
            yield item


def _entries(library: Library, waiver: Waiver) -> Iterator[Entry]:
    for name in waiver.entries:
        kind, _, identifier = name.partition("/")
        entry = library.by_kind.get(kind, {}).get(identifier)
        if entry is not None:
            yield entry


def _files(library: Library, waiver: Waiver) -> Iterator[str]:
    yield from waiver.templates
    for entry in _entries(library, waiver):
        for version in entry.versions.values():
            yield f"{CONTENT}/{version.file}"


def _is_to_come(entry: Entry, today: dt.date) -> bool:
    return entry.facts.draft or entry.facts.shown_from > today
