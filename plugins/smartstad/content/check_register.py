"""Values of a register's items that must fit together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.content import rules_register as rules
from smartstad.content.check_common import check_sites
from smartstad.content.refer import unknown_reference
from smartstad.content.rules_field import WRONG_VALUE
from smartstad.content.word import did_you_mean, short
from smartstad.model.kinds import KINDS
from smartstad.model.problem import Problem
from smartstad.model.registers import Audit, Contact, Defect, Synonym, Waiver

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from smartstad.content.check_common import Around
    from smartstad.content.document import Document
    from smartstad.content.refer import Index
    from smartstad.content.register import Register
    from smartstad.content.word import Details
    from smartstad.model.problem import Span
    from smartstad.model.registers import Item


@dataclass(frozen=True)
class _Place:
    """Where an item stands."""

    document: Document
    number: int

    def at(self, *path: str | int) -> Span:
        """Of a value that the item has."""
        return self.document.at(self.number, *path)

    @property
    def missing(self) -> Span:
        """Where something is told that the item lacks."""
        return self.document.key(self.number, "id")


def check_register(register: Register, around: Around, index: Index) -> Iterator[Problem]:
    """Checks of what each item says whose every field is right."""
    document = register.document
    if document is None or not isinstance(document.value, list):
        return
    left = dict(register.items)
    for number, value in enumerate(document.value):
        # Of items with the same id only the first is read.
        item = left.pop(str(value.get("id")), None) if isinstance(value, dict) else None
        if item is not None:
            yield from _check_item(item, _Place(document, number), around, index)


def _check_item(item: Item, place: _Place, around: Around, index: Index) -> Iterator[Problem]:
    match item:
        case Contact():
            yield from _contact(item, place)
        case Audit():
            yield from _audit(item, place, around)
        case Defect():
            yield from _defect(item, place, around)
        case Waiver():
            yield from _waiver(item, place, around)
            yield from _entries(item, place, index)
        case Synonym():
            yield from _synonym(item, place)
    if isinstance(item, Audit | Defect | Waiver):
        yield from check_sites(item.sites, lambda n: place.at("sites", n), around)


def _contact(contact: Contact, place: _Place) -> Iterator[Problem]:
    if not (contact.url or contact.email or contact.telephone):
        yield Problem(rules.CONTACT_WITHOUT_WAY, place.missing, {"id": contact.id})


def _audit(audit: Audit, place: _Place, around: Around) -> Iterator[Problem]:
    if around.today is not None and audit.on > around.today:
        details = {"date": audit.on.isoformat(), "today": around.today.isoformat()}
        yield Problem(rules.FUTURE_AUDIT, place.at("on"), details)
    if audit.coverage == "part" and audit.not_examined is None:
        yield Problem(rules.AUDIT_WITHOUT_GAPS, place.at("coverage"))
    if audit.method == "external" and audit.auditor is None:
        yield Problem(rules.AUDIT_WITHOUT_AUDITOR, place.at("method"))


def _defect(defect: Defect, place: _Place, around: Around) -> Iterator[Problem]:
    today, mended = around.today, defect.mended_on
    if not defect.criteria and not defect.clauses and defect.reason != "out-of-scope":
        yield Problem(rules.DEFECT_WITHOUT_CRITERION, place.missing, {"id": defect.id})
    if defect.reason == "disproportionate-burden" and defect.assessment is None:
        yield Problem(rules.BURDEN_WITHOUT_ASSESSMENT, place.at("reason"), {"id": defect.id})
    if mended is not None and mended < defect.found_on:
        dates = {"mended": mended.isoformat(), "found": defect.found_on.isoformat()}
        yield Problem(rules.MENDED_BEFORE_FOUND, place.at("mended_on"), dates)
    if defect.promised_by is None:
        if defect.reason == "defect" and mended is None:
            details: Details = {"id": defect.id, "example": _next_year(today or defect.found_on)}
            yield Problem(rules.DEFECT_WITHOUT_PROMISE, place.missing, details)
    elif today is not None and defect.promised_by < today and defect.is_open(today):
        date = defect.promised_by.isoformat()
        details = {"id": defect.id, "date": date, "example": _next_year(today)}
        yield Problem(rules.BROKEN_PROMISE, place.at("promised_by"), details)


def _waiver(waiver: Waiver, place: _Place, around: Around) -> Iterator[Problem]:
    today = around.today
    if not waiver.entries and not waiver.templates:
        yield Problem(rules.WAIVER_WITHOUT_TARGET, place.missing, {"id": waiver.id})
    if waiver.department is None and waiver.person is None:
        yield Problem(rules.WAIVER_WITHOUT_DECIDER, place.missing, {"id": waiver.id})
    if waiver.until < waiver.since:
        dates = {"until": waiver.until.isoformat(), "since": waiver.since.isoformat()}
        yield Problem(rules.WAIVER_ENDS_BEFORE_START, place.at("until"), dates)
    elif today is not None and waiver.until < today:
        date = waiver.until.isoformat()
        details: Details = {"id": waiver.id, "date": date, "example": _next_year(today)}
        yield Problem(rules.EXPIRED_WAIVER, place.at("until"), details)


def _entries(waiver: Waiver, place: _Place, index: Index) -> Iterator[Problem]:
    for number, name in enumerate(waiver.entries):
        span = place.at("entries", number)
        kind, _, identifier = name.partition("/")
        if kind not in KINDS:
            near, known = did_you_mean(kind, KINDS), ", ".join(KINDS)
            details: Details = {"key": "entries", "value": short(kind), "near": near, "choices": known}
            yield Problem(WRONG_VALUE, span, details)
        elif identifier not in index.ids[kind] and identifier not in index.misplaced:
            yield unknown_reference(kind, identifier, "entries", span, index)


def _synonym(synonym: Synonym, place: _Place) -> Iterator[Problem]:
    for language, words in synonym.words.items():
        seen = {synonym.name.get(language, "").casefold()}
        for number, word in enumerate(words):
            if word.casefold() in seen:
                details: Details = {"id": synonym.id, "word": word}
                yield Problem(rules.REPEATED_SYNONYM, place.at("words", language, number), details)
            seen.add(word.casefold())


def _next_year(day: dt.date) -> str:
    return f"{day.year + 1}-03-01"
