"""The accessibility statement: its status, and what it tells of a site."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from smartstad.sites.statement import Status, statement_of
from unit.outputs.sample import entry, version
from unit.sites.sample import project, settings
from unit.sites.statement_sample import item, made, page

if TYPE_CHECKING:
    from smartstad.model.registers import Item
    from smartstad.sites.statement import Statement


def statement(edition: str = "stad/sv", **registers: list[Item]) -> Statement:
    found = statement_of(made(**registers).view(edition))
    assert found is not None
    return found


def test_without_the_setting_or_without_a_page_there_is_none() -> None:
    assert statement_of(made(known=settings()).view("stad/sv")) is None
    assert statement_of(made(project("light")).view("stad/sv")) is None


_OPEN = ("defects", {})
_BURDEN = ("defects", {"reason": "disproportionate-burden", "assessment": {"sv": "Dyrt"}})
_OUTSIDE = ("defects", {"reason": "out-of-scope"})
_MENDED = ("defects", {"mended_on": "2026-05-30"})
_WAIVED = ("waivers", {})
_WAIVED_OUTSIDE = ("waivers", {"reason": "out-of-scope"})
_EXPIRED = ("waivers", {"until": "2026-05-31"})
_PART = {"coverage": "part", "not_examined": {"sv": "Resten"}}


@pytest.mark.parametrize(
    ("audits", "fault", "status"),
    [
        ([{}], None, "fully-compliant"),
        ([{}], _OUTSIDE, "fully-compliant"),
        ([{}], _MENDED, "fully-compliant"),
        ([{}], _WAIVED_OUTSIDE, "fully-compliant"),
        ([{}], _EXPIRED, "fully-compliant"),
        ([{}], _OPEN, "partially-compliant"),
        ([{}], _BURDEN, "partially-compliant"),
        ([{}], _WAIVED, "partially-compliant"),
        ([{"met": "most"}], None, "partially-compliant"),
        # What nobody has examined is never told as met.
        ([_PART], None, "partially-compliant"),
        ([{"on": "2025-05-31"}, _PART], None, "partially-compliant"),
        ([{"on": "2025-06-01"}, _PART], None, "fully-compliant"),
        ([{"met": "few"}], None, "non-compliant"),
        ([{"met": "few", "on": "2026-04-01"}, {}], None, "fully-compliant"),
        ([], None, "non-compliant"),
        # An audit of a day to come has not been made.
        ([{"on": "2026-06-02"}], None, "non-compliant"),
        ([{"sites": ["blog"]}], None, "non-compliant"),
        ([{"sites": ["stad", "blog"]}], None, "fully-compliant"),
    ],
)
def test_the_status_follows_from_audits_and_faults(
    audits: list[dict[str, Any]], fault: tuple[str, dict[str, Any]] | None, status: Status
) -> None:
    registers = {"audits": [item("audits", f"a{number}", **given) for number, given in enumerate(audits)]}
    if fault:
        registers[fault[0]] = [item(fault[0], **fault[1])]
    assert statement(**registers).status == status


def test_audits_and_mended_defects_are_told_the_last_one_first() -> None:
    audits = [item("audits", "old", on="2025-12-01"), item("audits", "new", on="2026-05-01")]
    mended = [
        item("defects", "first", mended_on="2026-03-02"),
        item("defects", "last", mended_on="2026-05-02"),
        item("defects", "to-come", mended_on="2026-06-02"),
    ]
    found = statement(audits=audits, defects=mended)
    assert [audit.id for audit in found.audits] == ["new", "old"]
    assert found.audited == dt.date(2026, 5, 1)
    assert [defect.id for defect in found.mended] == ["last", "first"]
    assert [defect.id for defect in found.defects] == ["to-come"]


def test_faults_are_told_by_reason_and_site() -> None:
    defects = [item("defects", "a"), item("defects", "b", sites=["blog"])]
    waivers = [item("waivers", "c"), item("waivers", "d", reason="out-of-scope")]
    found = statement(defects=defects, waivers=waivers)
    assert [fault.id for fault in found.because("defect")] == ["a", "c"]
    assert [fault.id for fault in found.because("out-of-scope")] == ["d"]
    blog = statement("blog/en", defects=defects, waivers=waivers)
    assert [fault.id for fault in blog.because("defect")] == ["a", "b", "c"]


def test_a_waiver_of_entries_is_told_only_where_they_are_shown() -> None:
    waivers = [item("waivers", templates=[], entries=["project/light"])]
    sites = made(page(), project("light"), waivers=waivers)
    told = {name: statement_of(sites.view(name)) for name in ("stad/sv", "blog/sv")}
    assert {name: len(found.waivers) for name, found in told.items() if found} == {"stad/sv": 1, "blog/sv": 0}


@pytest.mark.parametrize(
    ("registers", "day"),
    [
        ({}, "2026-03-01"),
        ({"audits": [item("audits", on="2026-05-03")]}, "2026-05-03"),
        ({"defects": [item("defects", found_on="2026-05-04")]}, "2026-05-04"),
        ({"defects": [item("defects", mended_on="2026-05-05")]}, "2026-05-05"),
        ({"defects": [item("defects", found_on="2026-05-04", mended_on="2026-07-05")]}, "2026-05-04"),
        ({"waivers": [item("waivers", since="2026-05-06")]}, "2026-05-06"),
    ],
)
def test_it_was_updated_on_the_day_of_the_newest_thing_it_tells(
    registers: dict[str, list[Item]], day: str
) -> None:
    facts = {"layout": "accessibility-statement", "publish_on": "2026-02-01"}
    text = entry("page", "statement", version("sv", "2026-03-01", **facts))
    found = statement_of(made(text, **registers).view("stad/sv"))
    assert found is not None
    assert found.updated == dt.date.fromisoformat(day)
