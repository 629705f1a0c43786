"""The interface words of the product: every text that templates and code ask for is in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from smartstad.sites.word_check import word_problems
from smartstad.sites.word_extraction import asked_words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "overrides/words"
LANGUAGES = ("sv", "en", "fi", "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_or_wrong(language: str) -> None:
    problems = list(word_problems(ROOT, FOLDER, language, asked_words(ROOT)))
    assert [problem.what("en") for problem in problems] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_in_vain(language: str) -> None:
    """A text that nobody asks for any longer."""
    with (ROOT / FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    known = {each.singular for each in asked_words(ROOT)}
    ids = [m.id if isinstance(m.id, str) else m.id[0] for m in catalogue if m.id]
    assert [text for text in ids if text not in known] == []
    assert len(ids) == len(set(ids))


def test_every_catalogue_is_tested() -> None:
    assert {path.stem for path in (ROOT / FOLDER).glob("*.po")} == set(LANGUAGES)
