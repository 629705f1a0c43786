"""Catalogues of interface words: what one lacks or has wrong is told with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.model.problem import Severity
from smartstad.sites.word_check import word_problems
from smartstad.sites.word_extraction import Asked, asked_words

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.model.problem import Problem

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plural};\\n"\n\n'
TWO = "nplurals=2; plural=(n != 1)"
HOME = Asked("Home", None, "overrides/base.html", 3)
DAYS = Asked("%(num)s day", "%(num)s days", "overrides/event.html", 8)


def problems(
    root: Path, catalogue: str, *asked: Asked, language: str = "fi", plural: str = TWO
) -> list[Problem]:
    (root / "words").mkdir(exist_ok=True)
    (root / "words" / f"{language}.po").write_text(HEADER.format(plural=plural) + catalogue, "utf-8")
    return list(word_problems(root, "words", language, asked))


def test_a_word_that_is_missing_is_told_with_the_template_that_uses_it(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "", HOME)
    assert problem.rule.id == "missing-word"
    assert problem.rule.severity is Severity.ERROR
    assert problem.span.file == "words/fi.po"
    assert "”Home”" in problem.what("sv")
    assert "overrides/base.html:3" in problem.what("en")
    assert 'msgid "Home"' in problem.remedy("en")


@pytest.mark.parametrize(
    "catalogue",
    ['msgid "Home"\nmsgstr ""\n', '#, fuzzy\nmsgid "Home"\nmsgstr "Koti"\n'],
)
def test_a_word_without_a_settled_translation_is_missing_on_its_own_line(
    tmp_path: Path, catalogue: str
) -> None:
    (problem,) = problems(tmp_path, catalogue, HOME)
    assert problem.rule.id == "missing-word"
    assert problem.span.line == 6 + catalogue.startswith("#")


def test_every_form_of_a_number_is_needed(tmp_path: Path) -> None:
    one = 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\nmsgstr[0] "%(num)s päivä"\n'
    assert [p.rule.id for p in problems(tmp_path, one, DAYS)] == ["missing-word"]
    assert problems(tmp_path, one + 'msgstr[1] "%(num)s päivää"\n', DAYS) == []
    single = 'msgid "%(num)s day"\nmsgstr "%(num)s päivä"\n'
    assert [p.rule.id for p in problems(tmp_path, single, DAYS)] == ["missing-word"]


def test_english_lacks_nothing(tmp_path: Path) -> None:
    assert problems(tmp_path, "", HOME, DAYS, language="en") == []


@pytest.mark.parametrize(
    "translation",
    ["Uutta", "Uutta: %(siet)s", "Uutta %(site)s 100 %", "Uutta: %(site)s %(more)s"],
)
def test_fields_are_those_of_the_english_words(tmp_path: Path, translation: str) -> None:
    catalogue = f'msgid "News from %(site)s"\nmsgstr "{translation}"\n'
    assert [p.rule.id for p in problems(tmp_path, catalogue)] == ["wrong-placeholder"]


def test_fields_that_markdown_fills(tmp_path: Path) -> None:
    assert [p.rule.id for p in problems(tmp_path, 'msgid "Footnote {}"\nmsgstr "Alaviite"\n')] == [
        "wrong-placeholder"
    ]
    assert problems(tmp_path, 'msgid "Footnote {}"\nmsgstr "Alaviite {}"\n') == []


def test_a_form_for_one_thing_needs_no_number(tmp_path: Path) -> None:
    catalogue = 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\nmsgstr[0] "yksi päivä"\nmsgstr[1] "%(num)s päivää"\n'
    assert problems(tmp_path, catalogue, DAYS) == []


def test_a_catalogue_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    for catalogue, line in (('msgid "Home"\nmsgstr Koti\n', 7), ('msgid "Home"\nKoti\n', 7)):
        (problem,) = problems(tmp_path, catalogue)
        assert (problem.rule.id, problem.span.line) == ("unreadable-words", line)


@pytest.mark.parametrize(
    ("catalogue", "line"),
    [
        ('msgid "Home"\nmsgstr "Koti"\nmsgstr "Etusivu"\n', 8),
        ('msgid "Home"\nmsgstr "Koti"\n\nmsgid "Home"\nmsgstr "Koti"\n', 9),
        ('msgid "Ho"\n"me"\nmsgstr "Koti"\nmsgid ""\n"Home"\nmsgstr "Koti"\n', 9),
    ],
)
def test_what_is_translated_twice_is_told(tmp_path: Path, catalogue: str, line: int) -> None:
    (problem,) = problems(tmp_path, catalogue)
    assert (problem.rule.id, problem.span.line) == ("translated-twice", line)
    assert "Home" in problem.what("sv")


def test_a_wrong_header_is_told(tmp_path: Path) -> None:
    assert [p.rule.id for p in problems(tmp_path, "", plural="nplurals=2; plural=(n !)")] == [
        "unreadable-words"
    ]


def test_a_language_that_nobody_knows_the_dates_of_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "", language="tlh")
    assert problem.rule.id == "unknown-locale"
    assert "tlh" in problem.what("sv")


def test_a_language_without_a_catalogue_is_left_to_its_edition(tmp_path: Path) -> None:
    assert list(word_problems(tmp_path, "words", "fi", [HOME])) == []


def test_what_templates_ask_for(tmp_path: Path) -> None:
    template = tmp_path / "overrides" / "components" / "x.html"
    template.parent.mkdir(parents=True)
    template.write_text(
        '<p>{{ _("Hello") }}</p>\n{% for n in ns %}{% if n %}{% continue %}{% endif %}\n'
        '{{ ngettext("%(num)s day", "%(num)s days", n) }}{{ _("%(num)s day") }}{% endfor %}\n',
        "utf-8",
    )
    asked = {each.singular: each for each in asked_words(tmp_path)}
    assert asked["Hello"].place == "overrides/components/x.html:1"
    assert (asked["%(num)s day"].plural, asked["%(num)s day"].line) == ("%(num)s days", 3)
    # Those of the program itself, and of boxes in Markdown.
    assert asked["Page not found"].file == "smartstad/sites/page_view.py"
    assert "Warning" in asked
