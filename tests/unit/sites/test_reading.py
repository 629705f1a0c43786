"""How long a text takes to read."""

from __future__ import annotations

import pytest

from smartstad.sites.reading import reading_minutes


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [
        (0, "sv", 1),
        (199, "sv", 1),
        (200, "sv", 2),
        (228, "en", 1),
        (229, "en", 2),
        (184, "is", 1),
        (185, "is", 2),
    ],
)
def test_minutes_are_rounded_up_at_the_language_s_own_speed(words: int, language: str, minutes: int) -> None:
    assert reading_minutes("<p>" + "ord " * words + "</p>", language) == minutes


def test_tags_and_attributes_are_no_words() -> None:
    text = '<p class="a b c" title="d e f">' + "ord<br>" * 199 + "</p>"
    assert reading_minutes(text, "sv") == 1
