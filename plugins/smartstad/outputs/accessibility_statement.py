"""The accessibility statement as JSON (RFC 8259), and its JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from smartstad.model.kinds import KINDS
from smartstad.model.registers import Audit, Defect, Reason
from smartstad.outputs.data_document import cleaned, pretty, terms
from smartstad.outputs.data_schema import (
    COUNT,
    DAY,
    DIALECT,
    IDENTIFIER,
    LANGUAGE,
    PARTS,
    TEXT,
    URL,
    group,
    many,
    maybe,
    one_of,
    ref,
    told,
)
from smartstad.outputs.data_set import SCHEMAS, V1
from smartstad.outputs.data_teller import Teller, date
from smartstad.sites.statement import Status, statement_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartstad.model.registers import Waiver
    from smartstad.outputs.data_schema import Fields
    from smartstad.outputs.data_teller import Facts
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.statement import Statement

STATEMENT = f"{V1}accessibility-statement.json"
"""Where the statement stands, from the edition's root. Never to be changed."""

STATEMENT_SCHEMA = f"{SCHEMAS}accessibility-statement.schema.json"

LAW = "2018:1937"
"""The law that the statement is made for, by its number in Svensk författningssamling."""


def statement_files(edition: EditionView, waived: Callable[[str], int]) -> dict[str, bytes]:
    """The statement and its schema, by path; none where the edition has no statement.

    `waived` tells how many places a waiver covers in the edition.
    """
    statement = statement_of(edition)
    if statement is None:
        return {}
    told = _Teller(edition, waived).whole(statement)
    return {STATEMENT: pretty(cleaned(told)), STATEMENT_SCHEMA: pretty(_schema(edition))}


class _Teller:
    """Tells a statement in the edition's language."""

    def __init__(self, edition: EditionView, waived: Callable[[str], int]) -> None:
        self._edition = edition
        self._waived = waived
        self._teller = Teller(edition)

    def whole(self, statement: Statement) -> Facts:
        edition, front = self._edition.edition, statement.page.version.front
        supervisor = statement.settings.supervisor
        return {
            "$schema": edition.url + STATEMENT_SCHEMA,
            "title": front.title,
            **terms(self._edition),
            "url": statement.page.url,
            "site": {"id": edition.site, "name": edition.name, "url": edition.url},
            "law": LAW,
            "status": statement.status,
            "standards": list(statement.settings.standards),
            "aim": statement.settings.aim,
            "assessed": date(statement.audited),
            "updated": date(statement.updated),
            **self._teller.responsible(front),
            "supervisor": {
                **self._teller.told("name", supervisor.name),
                "url": supervisor.url,
                "complaint": supervisor.complaint,
            },
            "defects": [self._defect(defect) for defect in statement.defects],
            "mended": [self._defect(defect) for defect in statement.mended],
            "waivers": [self._waiver(waiver) for waiver in statement.waivers],
            "audits": [self._audit(audit) for audit in statement.audits],
        }

    def _defect(self, defect: Defect) -> Facts:
        told = self._teller.told
        return {
            "id": defect.id,
            **told("name", defect.name),
            **told("obstacle", defect.obstacle),
            **told("affects", defect.affects),
            "wcag": list(defect.criteria),
            "en301549": list(defect.clauses),
            "reason": defect.reason,
            **told("assessment", defect.assessment),
            **told("alternative", defect.alternative),
            "found": date(defect.found_on),
            "promised": date(defect.promised_by),
            "mended": date(defect.mended_on),
        }

    def _waiver(self, waiver: Waiver) -> Facts:
        teller = self._teller
        department, person = waiver.department, waiver.person
        return {
            "id": waiver.id,
            **teller.told("name", waiver.name),
            **teller.told("explanation", waiver.explanation),
            "rule": waiver.rule,
            "entries": list(waiver.entries),
            "templates": list(waiver.templates),
            "places": self._waived(waiver.id),
            "reason": waiver.reason,
            **teller.told("alternative", waiver.alternative),
            "department": teller.item("departments", department) if department else None,
            "person": teller.item("people", person) if person else None,
            "since": date(waiver.since),
            "until": date(waiver.until),
        }

    def _audit(self, audit: Audit) -> Facts:
        told = self._teller.told
        return {
            "id": audit.id,
            **told("name", audit.name),
            "date": date(audit.on),
            "method": audit.method,
            **told("auditor", audit.auditor),
            "department": self._teller.item("departments", audit.department),
            "standards": list(audit.standards),
            "coverage": audit.coverage,
            "met": audit.met,
            **told("examined", audit.examined),
            **told("not_examined", audit.not_examined),
        }


_FAULT: Fields = {
    "id": IDENTIFIER,
    **told("name"),
    "reason": one_of(Reason),
    **told("alternative", maybe(TEXT)),
}
_DEFECT: Fields = {
    **_FAULT,
    **told("obstacle"),
    **told("affects"),
    "wcag": many(TEXT),
    "en301549": many(TEXT),
    **told("assessment", maybe(TEXT)),
    "found": DAY,
    "promised": maybe(DAY),
    "mended": maybe(DAY),
}
_ENTRY = {"type": "string", "pattern": rf"^({'|'.join(KINDS)})/[a-z0-9-]+$"}
_WAIVER: Fields = {
    **_FAULT,
    **told("explanation"),
    "rule": IDENTIFIER,
    "entries": many(_ENTRY),
    "templates": many(TEXT),
    "places": COUNT,
    "department": maybe(ref("item")),
    "person": maybe(ref("item")),
    "since": DAY,
    "until": DAY,
}
_AUDIT: Fields = {
    "id": IDENTIFIER,
    **told("name"),
    "date": DAY,
    "method": one_of(Audit.model_fields["method"].annotation),
    **told("auditor", maybe(TEXT)),
    "department": ref("item"),
    "standards": many(TEXT),
    "coverage": one_of(Audit.model_fields["coverage"].annotation),
    "met": one_of(Audit.model_fields["met"].annotation),
    **told("examined"),
    **told("not_examined", maybe(TEXT)),
}


def _schema(edition: EditionView) -> Facts:
    fields: Fields = {
        "$schema": URL,
        "title": TEXT,
        "language": LANGUAGE,
        "licence": URL,
        **told("publisher"),
        "url": URL,
        "site": group({"id": IDENTIFIER, "name": TEXT, "url": URL}),
        "law": {"const": LAW},
        "status": {"enum": list(get_args(Status))},
        "standards": many(TEXT),
        "aim": TEXT,
        "assessed": maybe(DAY),
        "updated": DAY,
        "owner": ref("item"),
        "contact": ref("contact"),
        "supervisor": group({**told("name"), "url": URL, "complaint": URL}),
        "defects": many(group(_DEFECT)),
        "mended": many(group(_DEFECT)),
        "waivers": many(group(_WAIVER)),
        "audits": many(group(_AUDIT)),
    }
    used = {name: PARTS[name] for name in ("item", "contact")}
    head = {"$schema": DIALECT, "$id": edition.edition.url + STATEMENT_SCHEMA}
    return {**head, **group(fields), "$defs": used}
