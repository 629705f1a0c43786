"""Interface words, dates and numbers in the reader's language. The one module that knows Babel."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from smartstad.model.date import Moment, PartialDate


class Words:
    """A language: its catalogue of interface words (gettext) and its forms for dates and numbers."""

    def __init__(self, language: str, catalogue: Catalog) -> None:
        self.language = language
        self.locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
        self._catalogue = catalogue
        self._form_of: Callable[[int], int] = c2py(catalogue.plural_expr)
        """Which of a language's forms a number takes, by the catalogue's own header (``Plural-Forms``)."""

    @classmethod
    def read(cls, folder: Path, language: str) -> Words:
        """Reads ``<language>.po`` from the folder of catalogues.

        Raises:
            FileNotFoundError: the language has no catalogue.
            UnknownLocaleError: nobody knows the forms of dates and numbers in the language.
            PoFileError, ValueError: the catalogue cannot be read.
        """
        with (folder / f"{language}.po").open("rb") as file:
            return cls(language, read_po(file, locale=language.replace("-", "_"), abort_invalid=True))

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self.locale.text_direction

    @property
    def messages(self) -> Iterator[Message]:
        """What the catalogue has, for a check of it."""
        return iter(self._catalogue)

    def gettext(self, words: str) -> str:
        """The interface words in this language; English, as written in the templates, where it lacks them."""
        message = self._catalogue.get(words)
        return message.string if message and isinstance(message.string, str) and message.string else words

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of the words for that number."""
        message = self._catalogue.get(singular)
        if message and isinstance(message.string, tuple) and all(message.string):
            forms = message.string
            return str(forms[min(self._form_of(number), len(forms) - 1)])
        return singular if number == 1 else plural

    def plural_forms(self, singular: str, plural: str) -> dict[str, str]:
        """The form of the words for each plural category of the language (CLDR), as scripts ask for them."""
        category = self.locale.plural_form
        samples = {category(number): number for number in range(200, -1, -1)}
        return {tag: self.ngettext(singular, plural, number) for tag, number in sorted(samples.items())}

    @cache  # noqa: B019 - an edition has one Words, which lives as long as its build
    def language_name(self, language: str) -> str:
        """What the language `language` is called in this one: ``svenska``."""
        try:
            return Locale.parse(language.replace("-", "_")).get_display_name(self.locale) or language
        except UnknownLocaleError:
            return language

    @cache  # noqa: B019 - as above
    def own_name(self, language: str) -> str:
        """What the language calls itself: ``Svenska``."""
        name = self.language_name(language) if language == self.language else _own_name(language)
        return name[:1].upper() + name[1:]

    def day(self, day: dt.date) -> str:
        """``1 mars 2026``."""
        return format_date(day, "long", self.locale)

    def month(self, day: dt.date) -> str:
        """``mars 2026``."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def short_month(self, day: dt.date) -> str:
        """``mars``, ``nov.``."""
        return format_date(day, "LLL", locale=self.locale)

    @property
    def first_weekday(self) -> int:
        """The day on which a week begins, from Monday, 0; Monday in English too, which is British here."""
        return int(self.locale.first_week_day)

    def weekday(self, number: int) -> tuple[str, str]:
        """The short and the long name of a weekday, counted from Monday, 0: ``mån``, ``måndag``."""
        names = self.locale.days["stand-alone"]
        return names["abbreviated"][number], names["wide"][number]

    def day_of_month(self, day: dt.date) -> str:
        """``måndag 2 mars``."""
        return format_skeleton("EEEEMMMMd", day, locale=self.locale)

    def partial(self, date: PartialDate) -> str:
        """A date of the precision that is known: ``2026``, ``mars 2026``, ``1 mars 2026``."""
        if date.month is None:
            return str(date.year)
        return self.month(date.first_day) if date.day is None else self.day(date.first_day)

    def moment(self, moment: Moment) -> str:
        """``söndag 1 mars 2026 18:00``, without the time for a whole day; ``mars 2026`` where no more is known."""
        if moment.precision != "day":
            return self.partial(moment.partial)
        day = format_date(moment.day, "full", self.locale)
        return f"{day} {self.time(moment.time)}" if moment.time else day

    def hours(self, start: Moment, end: Moment | None) -> str:
        """The time within the day on which something begins: ``17–19``, ``17:30–19:00``, ``18:00``.

        Empty for a whole day.
        """
        if start.time is None:
            return ""
        last = end if end is not None and end.time is not None and end.day == start.day else start
        whole = start.local.minute == last.local.minute == 0 and self.language in _WHOLE_HOURS
        skeleton = "H" if whole else "Hm"
        if last == start:
            return format_skeleton(skeleton, start.local, locale=self.locale)
        return str(format_interval(start.local, last.local, skeleton, locale=self.locale))

    def span(self, start: Moment, end: Moment | None) -> str:
        """When something is, as one says it: ``torsdag 12 mars 2026 kl. 17–19``, ``5–7 november 2024``."""
        if start.precision != "day":
            return self.partial(start.partial)
        if end is None or end.day == start.day:
            return self._on_day(start, end)
        if start.time is None and end.time is None:
            return self.days(start.day, end.day)
        return self.gettext("%(first)s to %(last)s") % {
            "first": self._on_day(start, None) if start.time else self.day(start.day),
            "last": self._on_day(end, None) if end.time else self.day(end.day),
        }

    def days(self, first: dt.date, last: dt.date) -> str:
        """Whole days: ``12 mars 2026``, ``5–7 november 2024``, ``30 mars 2026 till 2 april 2026``."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return str(format_interval(first, last, "yMMMMd", locale=self.locale))
        return self.gettext("%(first)s to %(last)s") % {"first": self.day(first), "last": self.day(last)}

    def on_days(self, start: Moment, end: Moment | None) -> str:
        """The days of an event, without its hours; the month or year where no more is known."""
        if start.precision != "day":
            return self.partial(start.partial)
        return self.days(start.day, end.day if end else start.day)

    def _on_day(self, start: Moment, end: Moment | None) -> str:
        day, hours = format_date(start.day, "full", self.locale), self.hours(start, end)
        return self.gettext("%(day)s, %(hours)s") % {"day": day, "hours": hours} if hours else day

    def time(self, time: dt.time) -> str:
        """``18:00``."""
        return format_time(time, "short", locale=self.locale)

    def number(self, number: float) -> str:
        """``1 234,5``."""
        return format_decimal(number, locale=self.locale)

    def money(self, amount: float, currency: str) -> str:
        """``1 500 kr``; no decimals on whole amounts, and no line break before the currency."""
        pattern = "#,##0\xa0¤" if amount == int(amount) else "#,##0.00\xa0¤"
        return format_currency(amount, currency, pattern, locale=self.locale, currency_digits=False)

    def with_territory(self, language: str) -> str:
        """The language as its main country has it: ``sv_SE``, ``en_GB`` (the English that we write)."""
        if language == "en":
            return "en_GB"
        known, name = get_global("likely_subtags"), language.replace("-", "_")
        likely: str = known.get(name) or known.get(name.split("_")[0]) or name
        parts = likely.split("_")
        return f"{parts[0]}_{parts[-1]}" if len(parts) > 1 else language

    def enumeration(self, items: Sequence[str]) -> str:
        """``a, b och c``."""
        return format_list(list(items), locale=self.locale) if items else ""


_WHOLE_HOURS = frozenset({"sv", "da", "nb", "nn", "fi"})
"""Languages in which a bare ``17–19`` after the word for o'clock is read as a time."""


def _own_name(language: str) -> str:
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except UnknownLocaleError:
        return language
    return locale.get_display_name(locale) or language
