"""Words, dates and numbers in the reader's language."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Literal

import pytest
from babel.messages.pofile import read_po

from smartstad.model.date import Moment, PartialDate
from smartstad.sites.words import Words
from unit.sites.sample import words_of

if TYPE_CHECKING:
    from pathlib import Path

_DAY = dt.date(2026, 3, 1)
_NBSP = "\u00a0"
_PLURALS = {"pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"}


def _words(language: str, catalogue: str) -> Words:
    plural = _PLURALS.get(language, "nplurals=2; plural=(n != 1)")
    header = (
        f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plural};\\n"\n\n'
    )
    return Words(language, read_po(BytesIO((header + catalogue).encode()), locale=language))


def test_words_are_read_from_the_language_s_catalogue(tmp_path: Path) -> None:
    (tmp_path / "sv.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Home"\nmsgstr "Hem"\n', "utf-8")
    words = Words.read(tmp_path, "sv")
    assert words.gettext("Home") == "Hem"
    assert words.gettext("Elsewhere") == "Elsewhere"
    with pytest.raises(FileNotFoundError):
        Words.read(tmp_path, "fi")


def test_words_without_a_translation_stay_english() -> None:
    words = _words(
        "sv", 'msgid "Home"\nmsgstr ""\n\nmsgid "day"\nmsgid_plural "days"\nmsgstr[0] "dag"\nmsgstr[1] ""\n'
    )
    assert words.gettext("Home") == "Home"
    assert words.gettext("day") == "day"
    assert [words.ngettext("day", "days", n) for n in (1, 2)] == ["day", "days"]
    assert [words.ngettext("week", "weeks", n) for n in (0, 1, 2)] == ["weeks", "week", "weeks"]


def test_the_form_of_a_number() -> None:
    words = _words("sv", 'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "dag"\nmsgstr[1] "dagar"\n')
    assert [words.ngettext("day", "days", n) for n in (0, 1, 2, 21)] == ["dagar", "dag", "dagar", "dagar"]


def test_a_language_with_more_forms_has_them() -> None:
    words = _words(
        "pl",
        'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "dzień"\nmsgstr[1] "dni"\nmsgstr[2] "dni (wiele)"\n',
    )
    assert [words.ngettext("day", "days", n) for n in (1, 2, 5)] == ["dzień", "dni", "dni (wiele)"]


@pytest.mark.parametrize(
    ("language", "day", "month", "time"),
    [("sv", "1 mars 2026", "mars 2026", "18:05"), ("en", "1 March 2026", "March 2026", "18:05")],
)
def test_dates_and_times(language: str, day: str, month: str, time: str) -> None:
    words = words_of(language)
    assert words.day(_DAY) == day
    assert words.month(_DAY) == month
    assert words.time(dt.time(18, 5)) == time


@pytest.mark.parametrize(
    ("written", "swedish", "english"),
    [
        ("2026", "2026", "2026"),
        ("2026-03", "mars 2026", "March 2026"),
        ("2026-03-01", "1 mars 2026", "1 March 2026"),
    ],
)
def test_dates_of_the_precision_that_is_known(written: str, swedish: str, english: str) -> None:
    date = PartialDate.parse(written)
    assert (words_of("sv").partial(date), words_of("en").partial(date)) == (swedish, english)


@pytest.mark.parametrize(
    ("language", "written", "told"),
    [
        ("sv", "2026-03-01", "söndag 1 mars 2026"),
        ("sv", "2026-03-01 18:00", "söndag 1 mars 2026 18:00"),
        ("en", "2026-03-01", "Sunday 1 March 2026"),
        ("en", "2026-03-01 09:05", "Sunday 1 March 2026 09:05"),
    ],
)
def test_moments(language: str, written: str, told: str) -> None:
    assert words_of(language).moment(Moment.parse(written)).replace(",", "") == told


def test_midnight_is_a_time() -> None:
    assert words_of("sv").moment(Moment.parse("2026-03-01 00:00")).endswith("00:00")


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        (0, "0", "0"),
        (1234, f"1{_NBSP}234", "1,234"),
        (1234.5, f"1{_NBSP}234,5", "1,234.5"),
    ],
)
def test_numbers(number: float, swedish: str, english: str) -> None:
    assert words_of("sv").number(number) == swedish
    assert words_of("en").number(number) == english


@pytest.mark.parametrize(
    ("language", "amount", "currency", "told"),
    [
        ("sv", 1500, "SEK", "1 500 kr"),
        ("sv", 1500.0, "SEK", "1 500 kr"),
        ("sv", 99.5, "SEK", "99,50 kr"),
        ("sv", 0, "SEK", "0 kr"),
        ("sv", 2_000_000, "EUR", "2 000 000 €"),
        ("en", 1500, "SEK", "1,500 SEK"),
        ("en", 99.5, "SEK", "99.50 SEK"),
        ("en", 12.5, "GBP", "12.50 £"),
    ],
)
def test_money(language: str, amount: float, currency: str, told: str) -> None:
    assert words_of(language).money(amount, currency).replace(_NBSP, " ") == told
    assert " " not in words_of(language).money(amount, currency)


def test_languages_by_name() -> None:
    assert words_of("sv").language_name("en") == "engelska"
    assert words_of("en").language_name("sv") == "Swedish"
    assert words_of("sv").language_name("zh-Hans") == "kinesiska (förenklad)"
    assert words_of("sv").language_name("xx") == "xx"


def test_languages_by_their_own_name() -> None:
    swedish, english = words_of("sv"), words_of("en")
    assert (swedish.own_name("sv"), english.own_name("sv")) == ("Svenska", "Svenska")
    assert swedish.own_name("en").startswith("English")
    assert swedish.own_name("fi") == "Suomi"
    assert swedish.own_name("xx") == "Xx"


def test_languages_with_their_territory() -> None:
    words = words_of("sv")
    assert [words.with_territory(language) for language in ("sv", "en", "fi", "zh-Hans", "xx")] == [
        "sv_SE",
        "en_GB",
        "fi_FI",
        "zh_CN",
        "xx",
    ]


def test_arabic_has_six_forms_and_the_figures_of_the_rest_of_the_site() -> None:
    words = words_of("ar")
    told = [
        words.ngettext("%(num)s time", "%(num)s times", n) % {"num": n}
        for n in (0, 1, 2, 3, 10, 11, 100, 103)
    ]
    assert told == ["ولا مرة", "مرة واحدة", "مرتان", "3 مرات", "10 مرات", "11 مرة", "100 مرة", "103 مرات"]
    assert words.day(_DAY) == "1 مارس 2026"
    assert words.number(1234.5) == "1,234.5"


def test_finnish_dates_and_numbers() -> None:
    words = words_of("fi")
    assert words.day(_DAY) == "1. maaliskuuta 2026"
    assert words.number(1234.5) == f"1{_NBSP}234,5"
    assert words.time(dt.time(18, 5)) == "18.05"


def test_the_direction_of_writing() -> None:
    assert words_of("sv").direction == "ltr"
    assert _words("ar", "").direction == "rtl"


@pytest.mark.parametrize(
    ("items", "swedish", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_enumerations(items: list[str], swedish: str, english: str) -> None:
    assert words_of("sv").enumeration(items) == swedish
    assert words_of("en").enumeration(items) == english


@pytest.mark.parametrize(
    ("start", "end", "swedish", "english"),
    [
        (
            "2026-03-12 17:00",
            "2026-03-12 19:00",
            "torsdag 12 mars 2026 kl. 17–19",
            "Thursday, 12 March 2026, 17:00–19:00",
        ),
        (
            "2026-03-12 17:30",
            "2026-03-12 19:00",
            "torsdag 12 mars 2026 kl. 17:30–19:00",
            "Thursday, 12 March 2026, 17:30–19:00",
        ),
        ("2026-03-12 17:00", None, "torsdag 12 mars 2026 kl. 17", "Thursday, 12 March 2026, 17:00"),
        ("2026-03-12", None, "torsdag 12 mars 2026", "Thursday, 12 March 2026"),
        ("2026-03-12", "2026-03-12", "torsdag 12 mars 2026", "Thursday, 12 March 2026"),
        ("2026-03-12", "2026-03-14", "12–14 mars 2026", "12–14 Mar 2026"),
        ("2026-03-30", "2026-04-02", "30 mars 2026 till 2 april 2026", "30 March 2026 to 2 April 2026"),
        (
            "2026-03-12 17:00",
            "2026-03-13 09:30",
            "torsdag 12 mars 2026 kl. 17 till fredag 13 mars 2026 kl. 09:30",
            "Thursday, 12 March 2026, 17:00 to Friday, 13 March 2026, 09:30",
        ),
    ],
)
def test_when_something_is_as_one_says_it(start: str, end: str | None, swedish: str, english: str) -> None:
    first, last = Moment.parse(start), Moment.parse(end) if end else None
    assert words_of("sv").span(first, last) == swedish
    assert words_of("en").span(first, last) == english


@pytest.mark.parametrize(
    ("precision", "told"),
    [("month", {"sv": "maj 2018", "en": "May 2018"}), ("year", {"sv": "2018", "en": "2018"})],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_not_known_of_a_moment_is_not_told(
    language: str, precision: Literal["month", "year"], told: dict[str, str]
) -> None:
    start = Moment(dt.date(2018, 5, 1), precision=precision)
    assert words_of(language).moment(start) == words_of(language).span(start, None) == told[language]


def test_days_of_an_event_are_told_as_far_as_they_are_known() -> None:
    words, end = words_of("sv"), Moment(dt.date(2018, 5, 4))
    assert words.on_days(Moment(dt.date(2018, 5, 2)), end) == "2–4 maj 2018"
    assert words.on_days(Moment(dt.date(2018, 5, 1), precision="month"), None) == "maj 2018"
