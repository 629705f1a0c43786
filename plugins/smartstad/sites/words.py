"""Interface words, dates and numbers in the reader's language. The one module that knows Babel."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from smartstad.model.date import Moment, PartialDate


class Words:
    """A language: its catalogue of interface words (gettext) and its forms for dates and numbers."""

    def __init__(self, language: str, catalogue: Catalog) -> None:
        self.language = language
        self.locale = Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
        self._catalogue = catalogue

    @classmethod
    def read(cls, folder: Path, language: str) -> Words:
        """Reads ``<language>.po`` from the folder of catalogues.

        Raises:
            FileNotFoundError: the language has no catalogue.
        """
        with (folder / f"{language}.po").open("rb") as file:
            return cls(language, read_po(file, locale=language.replace("-", "_")))

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return self.locale.text_direction

    def gettext(self, words: str) -> str:
        """The interface words in this language; English, as written in the templates, where it lacks them."""
        message = self._catalogue.get(words)
        return message.string if message and isinstance(message.string, str) and message.string else words

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of the words for that number."""
        message = self._catalogue.get(singular)
        if message and isinstance(message.string, tuple) and all(message.string):
            forms = message.string
            return str(forms[min(self._plural(number), len(forms) - 1)])
        return singular if number == 1 else plural

    def _plural(self, number: int) -> int:
        rule = self.locale.plural_form(number)
        tags = sorted({*self.locale.plural_form.tags, "other"}, key=_PLURAL_ORDER.index)
        return tags.index(rule)

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
        """``söndag 1 mars 2026 18:00``, without the time for a whole day."""
        day = format_date(moment.day, "full", self.locale)
        return f"{day} {self.time(moment.time)}" if moment.time else day

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


_PLURAL_ORDER = ["zero", "one", "two", "few", "many", "other"]


def _own_name(language: str) -> str:
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except UnknownLocaleError:
        return language
    return locale.get_display_name(locale) or language
