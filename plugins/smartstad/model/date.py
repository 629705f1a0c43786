"""Dates as editors write them: a day, a day with less precision, a moment in local time."""

from __future__ import annotations

import datetime as dt
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

CITY_ZONE = "Europe/Stockholm"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?")


def _refuse(form: str) -> PydanticCustomError:
    return PydanticCustomError("wrong_date", "not a {form}", {"form": form})


def _impossible(value: str) -> PydanticCustomError:
    return PydanticCustomError("impossible_date", "{value} is not in the calendar", {"value": value})


def _day(value: object) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _refuse("day")
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise _impossible(value) from None


Day = Annotated[dt.date, BeforeValidator(_day)]
"""A calendar day, written ``2026-03-01`` (ISO 8601)."""


class Written(ABC):
    """A value that editors write as a text, and that pydantic reads and writes as one."""

    __slots__ = ()

    @classmethod
    @abstractmethod
    def parse(cls, value: object) -> Self:
        """The value that is written.

        Raises:
            PydanticCustomError: it is not written as it should be, or not in the calendar.
        """

    @classmethod
    @abstractmethod
    def json_schema(cls) -> dict[str, Any]:
        """How it is written, as JSON Schema."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return cls.json_schema()


@dataclass(frozen=True, slots=True, order=True)
class PartialDate(Written):
    """A date of the precision that is known: a year, a month or a day (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        if self.day is not None:
            return self.first_day
        year, month = (self.year, self.month + 1) if self.month else (self.year + 1, 1)
        if month == 13:
            year, month = year + 1, 1
        return dt.date(year, month, 1) - dt.timedelta(days=1)

    @classmethod
    def parse(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        written = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        match = _PARTIAL.fullmatch(written) if isinstance(written, str) else None
        if match is None:
            raise _refuse("partial_date")
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            dt.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise _impossible(str(written)) from None
        return cls(year or 0, month, day)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        return {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }


@dataclass(frozen=True, slots=True, order=True)
class Moment(Written):
    """A local time, or a whole day where no time is given; its zone stands beside it."""

    day: dt.date
    time: dt.time | None = None
    precision: Literal["day", "month", "year"] = "day"
    """How much of `day` is known; it is the first of the month or year."""

    def __str__(self) -> str:
        if self.precision != "day":
            return str(self.partial)
        return self.day.isoformat() + (f" {self.time:%H:%M}" if self.time else "")

    @property
    def partial(self) -> PartialDate:
        """The day, or the month or year that is known of it."""
        month = None if self.precision == "year" else self.day.month
        return PartialDate(self.day.year, month, self.day.day if self.precision == "day" else None)

    @property
    def last_day(self) -> dt.date:
        """The day, or the last that it can have been."""
        return self.partial.last_day

    @property
    def local(self) -> dt.datetime:
        """The moment without zone; a whole day begins at midnight."""
        return dt.datetime.combine(self.day, self.time or dt.time())

    @classmethod
    def parse(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        match = _MOMENT.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise _refuse("moment")
        day, hour, minute = match.groups()
        try:
            time = dt.time(int(hour), int(minute)) if hour else None
            return cls(dt.date.fromisoformat(day), time)
        except ValueError:
            raise _impossible(match.group()) from None

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2})?$"}


def _start(value: object) -> object:
    if not isinstance(value, str | int) or isinstance(value, bool) or _MOMENT.fullmatch(str(value)):
        return value
    try:
        date = PartialDate.parse(value)
    except PydanticCustomError as error:
        raise error if error.type == "impossible_date" else _refuse("moment") from None
    return Moment(date.first_day, precision="month" if date.month else "year")


Start = Annotated[
    Moment,
    BeforeValidator(_start),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2})?)?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
"""When something begins; the month or year alone where no more is known of what has been."""


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(value: object) -> str:
    if not isinstance(value, str) or value not in _zones():
        raise PydanticCustomError("wrong_zone", "not a time zone")
    return value


Zone = Annotated[str, BeforeValidator(_zone), WithJsonSchema({"type": "string", "examples": [CITY_ZONE]})]
"""A time zone by its IANA name."""
