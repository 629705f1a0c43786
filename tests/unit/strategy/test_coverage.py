"""Coverage: the matrices of a library whose every cell is known, and what removing an entry changes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.model.library import Library
from smartstad.model.page import Page
from smartstad.strategy import coverage_of
from smartstad.strategy.balance import balance_by, balance_of, begun, planned
from smartstad.strategy.telling import STATES, TELLING_LAYOUTS, quarter_of, state_of
from unit.strategy.constructed import (
    AUDIENCES,
    CHANNELS,
    LEADING,
    MESSAGES,
    TODAY,
    entry,
    entry_of,
    library,
    rows,
    sixty,
)

if TYPE_CHECKING:
    from smartstad.strategy.cell import Cell, Matrix
    from smartstad.strategy.telling import Axis
    from unit.strategy.constructed import Row

# Counted from the table by other means than the code: published/stale/planned/ended.
MESSAGES_GRID = """
              m1        m2        m3        m4        m5        m6        -
residents     1/0/0/0   1/1/2/0   0/0/1/0   0/0/5/0   0/3/4/0   1/1/1/0   3/0/3/0
business      2/0/0/1   1/1/1/1   3/0/1/2   1/0/2/0   0/1/0/0   1/0/0/0   1/3/4/1
academia      0/0/2/1   1/0/3/0   1/0/2/1   0/0/0/0   1/1/2/0   0/1/0/0   1/2/3/1
public        1/0/2/0   0/0/2/0   2/0/0/0   0/0/2/1   1/1/3/0   0/0/0/1   5/1/2/1
cities        0/0/0/1   0/0/0/0   0/0/0/1   0/0/2/1   1/2/1/0   1/1/0/1   3/0/2/1
"""
GOALS_GRID = """
              knowledge attitude  behaviour
residents     4/1/6/0   2/1/3/0   0/1/3/0
business      3/3/3/2   4/0/2/1   2/1/2/0
academia      2/2/6/2   2/1/2/1   0/0/0/0
public        8/2/6/2   0/0/1/0   1/0/1/0
cities        3/1/3/2   2/1/1/1   0/0/0/1
"""
PATHS_OF_MESSAGES = """
              controlled operational third-party
m1            1/0/3/1    0/0/0/0     2/0/0/1
m2            2/0/3/0    0/0/0/0     0/1/4/1
m3            3/0/2/1    1/0/0/0     0/0/1/2
m4            1/0/4/0    0/0/0/0     0/0/2/1
m5            1/0/3/0    1/0/1/0     0/3/1/0
m6            0/0/0/0    0/0/0/0     1/1/1/1
-             6/3/5/1    1/0/1/2     1/0/2/0
"""
PATHS_OF_QUARTERS = """
              controlled operational third-party
2025-Q1       1/0/0/0    0/0/0/0     0/1/0/0
2025-Q2       1/0/1/1    0/0/0/0     1/0/0/0
2025-Q3       2/0/2/0    0/0/0/0     0/0/0/0
2025-Q4       3/1/0/1    2/0/0/1     2/0/0/1
2026-Q1       3/2/1/0    1/0/0/0     0/0/0/2
2026-Q2       4/0/7/1    0/0/1/1     1/2/5/0
2026-Q3       0/0/4/0    0/0/1/0     0/0/3/0
"""
PATHS_OF_CHANNELS = """
              controlled operational third-party
web           4/1/4/1    0/0/0/0     1/0/3/1
blog          4/2/3/0    0/0/1/2     1/0/3/1
room          2/0/4/0    0/0/0/0     1/0/1/0
press         5/0/2/1    0/0/1/1     2/0/0/0
-             5/1/5/2    3/0/0/0     1/3/4/2
"""


def _grid(text: str) -> dict[tuple[str, str], tuple[int, ...]]:
    """The numbers of a grid that are not all zero, by row and column; ``-`` is no value."""
    head, *lines = [line.split() for line in text.strip("\n").split("\n")]
    value = {"-": ""}
    return {
        (value.get(line[0], line[0]), value.get(column, column)): numbers
        for line in lines
        for column, cell in zip(head, line[1:], strict=True)
        if any(numbers := tuple(int(number) for number in cell.split("/")))
    }


def _numbers(cell: Cell) -> tuple[int, ...]:
    return len(cell.published), len(cell.stale), len(cell.planned), len(cell.ended)


def _counted(matrix: Matrix) -> dict[tuple[str, ...], tuple[int, ...]]:
    return {place: _numbers(cell) for place, cell in matrix.cells.items()}


@pytest.mark.parametrize(
    ("axes", "grid"),
    [
        (("audience", "message"), MESSAGES_GRID),
        (("audience", "purpose"), GOALS_GRID),
        (("message", "path"), PATHS_OF_MESSAGES),
        (("quarter", "path"), PATHS_OF_QUARTERS),
        (("channel", "path"), PATHS_OF_CHANNELS),
    ],
)
def test_each_cell_of_sixty_entries_is_right(axes: tuple[Axis, Axis], grid: str) -> None:
    assert _counted(coverage_of(sixty(), TODAY).by(*axes)) == _grid(grid)


def test_each_cell_of_the_whole_matrix_has_the_entries_of_the_table() -> None:
    expected: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for audience, message, purpose, path, channel, quarter in product(
        AUDIENCES,
        (*MESSAGES, ""),
        ("knowledge", "attitude", "behaviour"),
        ("controlled", "operational", "third-party"),
        (*CHANNELS, ""),
        ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"),
    ):
        there = [
            row
            for row in rows()
            if audience in row.audiences
            and (message in row.messages if message else not row.messages)
            and (channel in row.channels if channel else not row.channels)
            and (purpose, path, quarter) == (row.purpose, row.path, row.quarter)
        ]
        if there:
            found = {state: {row.id for row in there if row.state == state} for state in STATES}
            expected[audience, message, purpose, path, channel, quarter] = found
    whole = coverage_of(sixty(), TODAY).whole
    assert {
        place: {state: {telling.entry.id for telling in getattr(cell, state)} for state in STATES}
        for place, cell in whole.cells.items()
    } == expected


def test_the_gaps_are_those_that_were_put_in() -> None:
    coverage = coverage_of(sixty(), TODAY)
    assert coverage.messages.missing == (
        ("academia", "m4"),
        ("cities", "m1"),
        ("cities", "m2"),
        ("cities", "m3"),
        ("public", "m6"),
    )
    assert coverage.goals.missing == (("academia", "behaviour"), ("cities", "behaviour"))
    assert coverage.messages.state("residents", "m4") == "planned"
    assert coverage.messages.state("business", "m5") == "stale"
    assert coverage.messages.state("business", "m3") == "published"
    assert coverage.messages.state("cities", "m4") == "planned"
    assert coverage.goals.state("public", "attitude") == "planned"
    # Nobody asks for m4 to cities: without the two that are planned it would be no gap.
    without = library(*(entry_of(row) for row in rows() if row.id not in {"e32", "e60"}))
    assert coverage_of(without, TODAY).messages.state("cities", "m4") == "unasked"


def test_a_message_that_is_not_published_demands_nothing() -> None:
    later = entry("message", "m7", audiences=["cities"], order=7, publish_on="2026-06-02")
    known = sixty()
    coverage = coverage_of(Library((*known.entries, later), known.registers), TODAY)
    assert coverage.core_messages == tuple(MESSAGES)
    assert ("cities", "m7") not in coverage.messages.demanded


_ROWS = rows()
_CHOICES = st.lists(st.sampled_from(_ROWS), min_size=1, max_size=60, unique_by=lambda row: row.id)


@given(_CHOICES, st.data())
def test_removing_an_entry_changes_exactly_its_cells(chosen: list[Row], data: st.DataObject) -> None:
    removed = data.draw(st.sampled_from(chosen))
    before = _counted(coverage_of(library(*(entry_of(row) for row in chosen)), TODAY).whole)
    after = _counted(
        coverage_of(library(*(entry_of(row) for row in chosen if row is not removed)), TODAY).whole
    )
    touched = set(
        product(
            removed.audiences,
            removed.messages or ("",),
            (removed.purpose,),
            (removed.path,),
            removed.channels or ("",),
            (removed.quarter,),
        )
    )
    none = (0, 0, 0, 0)
    for place in before.keys() | after.keys():
        old, new = before.get(place, none), after.get(place, none)
        less = tuple(int(state == removed.state) for state in STATES) if place in touched else none
        assert tuple(was - less_by for was, less_by in zip(old, less, strict=True)) == new
    assert touched <= before.keys()


@pytest.mark.parametrize(
    ("facts", "states"),
    [
        # The day before, the day itself, the day after.
        ({"publish_on": "2026-06-01"}, ["planned", "published", "published"]),
        ({"publish_on": "2026-01-01", "expires_on": "2026-06-01"}, ["published", "ended", "ended"]),
        ({"publish_on": "2026-01-01", "review_by": "2026-06-01"}, ["published", "published", "stale"]),
        ({"publish_on": "2026-01-01", "draft": True}, ["planned", "planned", "planned"]),
        ({"publish_on": "2026-01-01", "expires_on": "2026-02-01", "draft": True}, ["planned"] * 3),
        (
            {"publish_on": "2026-01-01", "expires_on": "2026-06-01", "review_by": "2026-05-31"},
            ["published", "ended", "ended"],
        ),
    ],
)
def test_the_state_follows_the_clock(facts: dict[str, object], states: list[str]) -> None:
    made = entry("post", "here", **facts)
    days = [dt.date(2026, 5, 31), dt.date(2026, 6, 1), dt.date(2026, 6, 2)]
    assert [state_of(made, day) for day in days] == states


def test_an_embargo_is_kept() -> None:
    made = entry("publication", "here", embargo_until="2026-06-01 09:00")
    assert state_of(made, dt.date(2026, 6, 1)) == "planned"
    assert state_of(made, dt.date(2026, 6, 2)) == "published"


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        ("2026-01-01", "2026-Q1"),
        ("2026-03-31", "2026-Q1"),
        ("2026-04-01", "2026-Q2"),
        ("2026-09-30", "2026-Q3"),
        ("2026-10-01", "2026-Q4"),
        ("2026-12-31", "2026-Q4"),
    ],
)
def test_quarters_begin_in_january_april_july_and_october(day: str, quarter: str) -> None:
    assert quarter_of(dt.date.fromisoformat(day)) == quarter


def test_what_is_named_twice_stands_in_its_cell_once() -> None:
    made = entry("post", "here", audiences=["cities", "cities"], messages=["m1", "m1"])
    assert _counted(coverage_of(library(made), TODAY).messages) == {("cities", "m1"): (1, 0, 0, 0)}


def test_the_balance_of_paths_counts_what_can_be_seen() -> None:
    coverage = coverage_of(sixty(), TODAY)
    whole = balance_of(coverage)
    by_path = Counter(row.path for row in rows() if row.state in {"published", "stale"})
    assert whole.counts == by_path
    assert whole.share("controlled") == pytest.approx(100 * by_path["controlled"] / sum(by_path.values()))
    by_message = balance_by(coverage, "message")
    assert by_message["m2"].counts == {"controlled": 2, "operational": 0, "third-party": 1}
    assert by_message["m6"].share("third-party") == 100
    # The past counts what has been taken down since; what is to come is counted apart.
    by_quarter = balance_by(coverage, "quarter", begun)
    assert by_quarter["2025-Q4"].counts == {"controlled": 5, "operational": 3, "third-party": 3}
    assert "2026-Q3" not in by_quarter
    coming = balance_by(coverage, "quarter", planned)
    assert coming["2026-Q3"].counts == {"controlled": 4, "operational": 1, "third-party": 3}


def test_nothing_at_all_has_no_share() -> None:
    assert balance_of(coverage_of(library(), TODAY)).share("controlled") == 0


def test_departments_answer_for_what_they_own() -> None:
    coverage = coverage_of(
        library(entry("post", "a"), entry("post", "b", owner="traffic"), entry("post", "c", owner="traffic")),
        TODAY,
    )
    departments = coverage.by("department")
    assert [departments.cell(name).shown for name in coverage.departments] == [1, 2]


def test_each_layout_of_pages_either_tells_or_leads_on() -> None:
    layouts = set(get_args(Page.model_fields["layout"].annotation))
    assert layouts == TELLING_LAYOUTS | set(LEADING)
    assert not TELLING_LAYOUTS & set(LEADING)
