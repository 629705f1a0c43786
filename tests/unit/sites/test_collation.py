"""The order of titles."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.collation import sort_key


def _sorted(words: list[str], language: str) -> list[str]:
    return sorted(words, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", ["ada", "Zebra", "Årsta", "äpple", "Öst"]),
        ("sv", ["Eda", "Égalité", "Enskede", "étapp 1", "Etapp 2"]),
        ("sv", ["Müller", "Muller 2", "München"]),
        ("sv", ["zon", "åb", "æc", "äd", "øe", "öf"]),
        ("fi", ["ada", "Zebra", "Årsta", "äpple", "Öst"]),
        ("da", ["ada", "Zebra", "Ærø", "Østerbro", "Årsta"]),
        ("ar", ["إضاءة", "بيت", "مدينة"]),
        ("en", ["Arsta", "Årsta 2", "Oslo", "Öst", "Zebra"]),
        ("en", ["apple", "Banana", "cherry"]),
    ],
)
def test_titles_in_the_order_of_their_language(language: str, words: list[str]) -> None:
    shuffled = random.Random(1).sample(words, len(words))
    assert _sorted(shuffled, language) == words


@pytest.mark.parametrize("language", ["sv", "en"])
def test_signs_of_two_characters_sort_as_those_of_one(language: str) -> None:
    for word in ("Årsta", "Älvsjö", "éclair"):
        assert sort_key(unicodedata.normalize("NFD", word), language) == sort_key(word, language)


@given(st.lists(st.text(max_size=8), max_size=12), st.sampled_from(["sv", "en", "fi"]), st.randoms())
def test_the_order_does_not_depend_on_the_order_before(
    words: list[str], language: str, chance: random.Random
) -> None:
    keys = [sort_key(word, language) for word in words]
    shuffled = list(words)
    chance.shuffle(shuffled)
    assert [sort_key(word, language) for word in _sorted(shuffled, language)] == sorted(keys)


@given(st.text(), st.sampled_from(["sv", "en"]))
def test_small_and_capital_letters_sort_alike(text: str, language: str) -> None:
    assert sort_key(text.casefold(), language) == sort_key(text, language)


@given(st.text("abcxyz", max_size=3), st.sampled_from("åäö"), st.text("abcxyzåäö", max_size=3))
def test_a_swedish_letter_follows_all_others(start: str, letter: str, end: str) -> None:
    assert sort_key(start + letter + end, "sv") > sort_key(start + "zzzz", "sv")
