"""The status for programs: JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from smartstad.cli.status.figures import entry_file, gaps, glance
from smartstad.strategy.balance import balance_by, balance_of, begun
from smartstad.strategy.telling import STATES

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.strategy.balance import Balance
    from smartstad.strategy.cell import Matrix
    from smartstad.strategy.status import Status


def as_json(status: Status) -> str:
    """Everything, whatever the language: entries by kind and id, cells by the ids along their axes."""
    return json.dumps(_data(status), ensure_ascii=False, indent=2, sort_keys=True)


def _data(status: Status) -> dict[str, Any]:
    coverage = status.coverage
    return {
        "today": status.today.isoformat(),
        "glance": glance(status),
        "messages": _matrix(coverage.messages),
        "goals": _matrix(coverage.goals),
        "whole": _matrix(coverage.whole),
        "departments": _matrix(coverage.by("department")),
        "gaps": [start.command for start in gaps(coverage)],
        "balance": {
            "all": _balance(balance_of(coverage)),
            "messages": {name: _balance(each) for name, each in balance_by(coverage, "message").items()},
            "channels": {name: _balance(each) for name, each in balance_by(coverage, "channel").items()},
            "quarters": {
                name: _balance(each) for name, each in balance_by(coverage, "quarter", begun).items()
            },
        },
        "untranslated": [
            {
                "entry": _name(each.entry),
                "language": each.language,
                "file": entry_file(each.entry, each.language),
            }
            for each in status.untranslated
        ],
        "behind": [
            {
                "entry": _name(each.entry),
                "language": each.language,
                "file": entry_file(each.entry, each.language),
            }
            for each in status.behind
        ],
        "overdue": [_entry(entry) for entry in status.overdue],
        "soon": [_entry(entry) for entry in status.soon],
        "coming": [_entry(entry) for entry in status.coming],
        "drafts": [_entry(entry) for entry in status.drafts],
    }


def _matrix(matrix: Matrix) -> list[dict[str, Any]]:
    """The cells that hold or demand something, in order."""
    return [
        {
            **dict(zip(matrix.axes, place, strict=True)),
            **{
                state: [_name(told.entry) for told in getattr(matrix.cell(*place), state)] for state in STATES
            },
            "demanded": place in matrix.demanded,
            "state": matrix.state(*place),
        }
        for place in sorted(matrix.cells.keys() | matrix.demanded)
    ]


def _balance(balance: Balance) -> dict[str, int]:
    return dict(balance.counts)


def _name(entry: Entry) -> str:
    return f"{entry.kind}/{entry.id}"


def _entry(entry: Entry) -> dict[str, Any]:
    facts = entry.facts
    return {
        "entry": _name(entry),
        "file": entry_file(entry),
        "publish_on": facts.shown_from.isoformat(),
        "review_by": facts.review_by.isoformat() if facts.review_by else None,
    }
