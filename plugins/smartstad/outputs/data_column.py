"""The columns of open data: a record laid flat, for tables and for the properties on a map."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.outputs.data_teller import Facts

ColumnType = Literal["string", "number", "integer", "boolean", "date"]
"""As CSV on the Web names them; ``date`` is a whole day."""


@dataclass(frozen=True)
class Column:
    """A column, and where in the record its value stands."""

    name: str
    value: str | Callable[[Facts], Any]
    """The way to it: ``owner/name``, ``partners/*/name`` for one of each; or what makes it."""
    type: ColumnType = "string"
    many: bool = False
    """True where the cell holds a list."""
    required: bool = False
    """True where the cell is never empty."""

    def of(self, record: Facts) -> Any:
        """The value in a record; None where it is not known."""
        if callable(self.value):
            return self.value(record)
        found = [each for each in _walk(record, self.value.split("/")) if each is not None]
        return found if self.many else next(iter(found), None)


def _walk(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
    elif value is not None and steps[0] == "*":
        for each in value:
            yield from _walk(each, steps[1:])
    elif value is not None:
        yield from _walk(value[steps[0]], steps[1:])


def figures(number: float) -> str:
    """The number without an exponent, which a spreadsheet in another language reads as a text."""
    return f"{Decimal(repr(number)):f}"


def _some(name: str, inner: str = "name") -> Column:
    return Column(name, f"{name}/*/{inner}" if inner else f"{name}/*", many=True)


def _plain(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, name) for name in names)


def _funding(record: Facts) -> list[str]:
    def told(each: Facts) -> str:
        if each["amount"] is None:
            return str(each["source"])
        return f"{each['source']} {figures(each['amount'])} {each['currency']}"

    return [told(each) for each in record["funding"]]


def _clock(name: str) -> Callable[[Facts], str | None]:
    """The clock on the wall, which spreadsheets read as a time; the zone has a column of its own."""

    def local(record: Facts) -> str | None:
        moment: str | None = record[name]
        return moment and moment[:16].replace("T", " ")

    return local


NAME = tuple(Column(name, name, required=True) for name in ("id", "uri", "url", "title", "summary"))
LOCATION = (
    Column("location", "location/name"),
    Column("latitude", "location/latitude", "number"),
    Column("longitude", "location/longitude", "number"),
    Column("approximate", "location/approximate", "boolean"),
    Column("place", "location/place/id"),
)
LAST = (
    Column("owner", "owner/name", required=True),
    Column("contact", "contact/name", required=True),
    *(_some(name) for name in ("themes", "audiences", "roles", "messages", "keywords")),
    _some("sources", "title"),
    Column("published", "published", "date", required=True),
    Column("changed", "changed", "date"),
    Column("language", "language", required=True),
    Column("licence", "licence", required=True),
    Column("publisher", "publisher", required=True),
)

PROJECT = (
    *NAME,
    *_plain("value"),
    Column("state", "status/state", required=True),
    Column("state_on", "status/on", required=True),
    *_plain("start", "end"),
    *LOCATION,
    _some("departments"),
    _some("partners"),
    Column("funding", _funding, many=True),
    _some("results", "text"),
    _some("lessons", ""),
    *_plain("replicability", "next_step"),
    *LAST,
)
PARTNER = (
    *NAME,
    *_plain("sector", "level", "website"),
    _some("former_names"),
    *_plain("since", "until"),
    *LAST,
)
PLACE = (
    *NAME,
    *LOCATION,
    *_plain("address", "district", "website"),
    _some("activities", ""),
    *_plain("access"),
    _some("partners"),
    *LAST,
)
EVENT = (
    *NAME,
    Column("status", "status", required=True),
    Column("start", _clock("start"), required=True),
    Column("end", _clock("end")),
    Column("zone", "zone", required=True),
    Column("moved_from", _clock("moved_from")),
    Column("every", "recurrence/every"),
    Column("interval", "recurrence/interval", "integer"),
    Column("times", "recurrence/times", "integer"),
    Column("until", "recurrence/until", "date"),
    Column("without", "recurrence/without/*", "date", many=True),
    *LOCATION,
    *_plain("online"),
    Column("organiser", "organiser/name", required=True),
    Column("registration", "registration/url"),
    Column("registration_deadline", "registration/deadline", "date"),
    Column("price", "price/amount", "number"),
    Column("currency", "price/currency"),
    _some("languages", ""),
    *_plain("access"),
    Column("participants", "outcome/participants", "integer"),
    Column("outcome", "outcome/text"),
    Column("outcome_said", "outcome/said"),
    Column("outcome_changes", "outcome/changes"),
    _some("partners"),
    _some("projects"),
    *LAST,
)
RESPONSE = (
    *NAME,
    Column("said", "said", required=True),
    Column("said_on", "said_on", required=True),
    Column("heard_through", "heard_through/name"),
    Column("heard_at", "heard_at/name"),
    Column("status", "status/state", required=True),
    Column("status_on", "status/on", required=True),
    Column("did", "did", required=True),
    *_plain("reason"),
    _some("about"),
    *LAST,
)
CALL = (
    *NAME,
    Column("state", "state", required=True),
    Column("state_on", "state_on", "date", required=True),
    Column("opens", "opens", "date", required=True),
    Column("deadline", _clock("deadline"), required=True),
    Column("zone", "zone", required=True),
    *_plain("who", "how", "website"),
    _some("partners"),
    _some("projects"),
    *LAST,
)
INDICATOR = (
    *NAME,
    Column("year", "year", "integer", required=True),
    Column("value", "value", "number", required=True),
    Column("unit", "unit", required=True),
    Column("note", "note"),
    *_plain("geography", "level", "scale", "direction", "definition", "method", "source"),
    *LAST,
)


def one_row(record: Facts) -> list[Facts]:
    """A row for each record."""
    return [record]


def yearly_rows(record: Facts) -> list[Facts]:
    """A row for each year and area of an indicator: what a spreadsheet draws and counts with."""
    return [
        {**record, **area, **each} for area in [record, *record["comparisons"]] for each in area["values"]
    ]
