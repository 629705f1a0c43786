"""Dates as editors write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from smartstad.model.date import Day, Moment, PartialDate, Start, Zone

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9998, 12, 31))


def kind_of_error(annotation: object, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(annotation).validate_python(value)
    (error,) = caught.value.errors()
    return error["type"]


@given(DAYS)
def test_a_day_is_read_as_it_is_written(day: dt.date) -> None:
    assert TypeAdapter(Day).validate_python(day.isoformat()) == day
    assert TypeAdapter(Day).validate_python(day) == day


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2026-02-30", "impossible_date"),
        ("2026-13-01", "impossible_date"),
        ("0000-01-01", "impossible_date"),
        ("2025-02-29", "impossible_date"),
        ("2026-2-3", "wrong_date"),
        ("20260203", "wrong_date"),
        ("2026-02", "wrong_date"),
        (20260203, "wrong_date"),
        (None, "wrong_date"),
        (True, "wrong_date"),
        (dt.datetime(2026, 2, 3, 12), "wrong_date"),
        ("2026-02-03 ", "wrong_date"),
    ],
)
def test_what_is_not_a_day(value: object, kind: str) -> None:
    assert kind_of_error(Day, value) == kind


@given(DAYS)
def test_a_partial_date_of_every_precision_is_written_as_it_is_read(day: dt.date) -> None:
    written = day.isoformat()
    for length in (4, 7, 10):
        date = PartialDate.parse(written[:length])
        assert str(date) == written[:length]
        assert date.first_day <= day <= date.last_day
        assert PartialDate.parse(date) is date


def test_the_last_day_of_a_partial_date() -> None:
    assert PartialDate.parse("2024-02").last_day == dt.date(2024, 2, 29)
    assert PartialDate.parse("2024-12").last_day == dt.date(2024, 12, 31)
    assert PartialDate.parse(2024).last_day == dt.date(2024, 12, 31)
    assert PartialDate.parse("2024-05-06").last_day == dt.date(2024, 5, 6)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2026-00", "impossible_date"),
        ("2026-02-30", "impossible_date"),
        ("0000", "impossible_date"),
        ("26", "wrong_date"),
        ("2026-1", "wrong_date"),
        (99999, "wrong_date"),
        (True, "wrong_date"),
        (2026.5, "wrong_date"),
        (None, "wrong_date"),
    ],
)
def test_what_is_not_a_partial_date(value: object, kind: str) -> None:
    assert kind_of_error(PartialDate, value) == kind


@given(DAYS, st.none() | st.times())
def test_a_moment_is_written_as_it_is_read(day: dt.date, time: dt.time | None) -> None:
    time = time.replace(second=0, microsecond=0) if time else None
    moment = Moment(day, time)
    assert Moment.parse(str(moment)) == moment
    assert Moment.parse(moment) is moment
    assert moment.local == dt.datetime.combine(day, time or dt.time())


def test_a_moment_may_be_written_with_a_t() -> None:
    assert Moment.parse("2026-03-01T18:30") == Moment(dt.date(2026, 3, 1), dt.time(18, 30))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2026-03-01 25:00", "impossible_date"),
        ("2026-03-32", "impossible_date"),
        ("2026-03-01 18.30", "wrong_date"),
        ("2026-03-01 18:30:00", "wrong_date"),
        ("18:30", "wrong_date"),
        (3, "wrong_date"),
    ],
)
def test_what_is_not_a_moment(value: object, kind: str) -> None:
    assert kind_of_error(Moment, value) == kind


def test_zones() -> None:
    assert TypeAdapter(Zone).validate_python("Europe/Helsinki") == "Europe/Helsinki"
    assert kind_of_error(Zone, "Mars/Olympus") == "wrong_zone"
    assert kind_of_error(Zone, 1) == "wrong_zone"


def test_dates_have_a_json_schema_and_are_written_as_text() -> None:
    class Dates(BaseModel):
        partial: PartialDate
        moment: Moment

    schema = Dates.model_json_schema()["properties"]
    assert [each["type"] for each in schema["partial"]["anyOf"]] == ["string", "integer"]
    assert schema["moment"]["type"] == "string"
    dates = Dates.model_validate({"partial": "2026-03", "moment": "2026-03-01 18:00"})
    assert dates.model_dump(mode="json") == {"partial": "2026-03", "moment": "2026-03-01 18:00"}


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2018-05", "month", dt.date(2018, 5, 1), dt.date(2018, 5, 31)),
        (2016, "year", dt.date(2016, 1, 1), dt.date(2016, 12, 31)),
        ("2018-01-24", "day", dt.date(2018, 1, 24), dt.date(2018, 1, 24)),
    ],
)
def test_a_start_may_be_known_by_its_month_or_year(
    written: str | int, precision: str, first: dt.date, last: dt.date
) -> None:
    start = TypeAdapter(Start).validate_python(written)
    assert (start.precision, start.day, start.last_day) == (precision, first, last)
    assert str(start) == str(written)


@pytest.mark.parametrize(
    ("value", "kind"), [("2018-13", "impossible_date"), ("maj 2018", "wrong_date"), (True, "wrong_date")]
)
def test_what_is_not_a_start(value: object, kind: str) -> None:
    assert kind_of_error(Start, value) == kind


def test_only_a_start_may_be_less_than_a_day() -> None:
    assert kind_of_error(Moment, "2018-05") == "wrong_date"
