"""Registers of audits, defects and waivers, and sites that have a statement."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from smartstad.model.registers import REGISTERS
from unit.outputs.sample import both
from unit.sites.sample import TODAY, Made, settings

if TYPE_CHECKING:
    import datetime as dt

    from smartstad.model.library import Entry, Library
    from smartstad.model.registers import Item
    from smartstad.sites.settings import Settings

TEXTS = {"sv": "Svenska", "en": "English"}
SUPERVISOR = {
    "name": {"sv": "Tillsynen", "en": "The supervisor"},
    "url": "https://supervisor.example/",
    "complaint": "https://supervisor.example/complain",
}
DEFAULTS: dict[str, dict[str, Any]] = {
    "audits": {
        "on": "2026-05-01",
        "department": "traffic",
        "method": "self-assessment",
        "standards": ["WCAG 2.1 AA"],
        "coverage": "whole",
        "met": "all",
        "examined": TEXTS,
    },
    "defects": {
        "obstacle": TEXTS,
        "affects": TEXTS,
        "criteria": ["1.2.5"],
        "reason": "defect",
        "found_on": "2026-03-01",
        "promised_by": "2026-09-01",
    },
    "waivers": {
        "rule": "empty-link",
        "templates": ["overrides/entry.html"],
        "reason": "defect",
        "explanation": TEXTS,
        "department": "traffic",
        "since": "2026-04-01",
        "until": "2026-12-31",
    },
}


def item(register: str, identifier: str = "a", **given: Any) -> Item:
    """An item of a register; what is not given is right."""
    known = {"id": identifier, "name": TEXTS, **DEFAULTS[register], **given}
    return REGISTERS[register].model_validate(known)


def with_items(library: Library, **registers: list[Item]) -> Library:
    made = {name: {each.id: each for each in items} for name, items in registers.items()}
    return replace(library, registers=MappingProxyType({**library.registers, **made}))


def statement_settings() -> Settings:
    return settings(accessibility_statement={"supervisor": SUPERVISOR})


def page(**facts: Any) -> Entry:
    """The page that shows the statement."""
    return both("page", "statement", layout="accessibility-statement", **facts)


def made(
    *entries: Entry, known: Settings | None = None, today: dt.date = TODAY, **registers: list[Item]
) -> Made:
    """Sites with those registers; with a statement page, unless entries are given."""
    sites = Made(*(entries or (page(),)), known=known or statement_settings(), today=today)
    sites.library = with_items(sites.library, **registers)
    return sites
