"""LIX: words, long words and sentences."""

from __future__ import annotations

import pytest

from smartstad.accessibility.lix import may_exceed, measure


def test_index() -> None:
    text = measure(["Katten sover. Belysningen tänds när katten vaknar."])
    assert (text.words, text.long_words, text.sentences) == (7, 1, 2)
    assert text.lix == round(7 / 2 + 100 / 7)


@pytest.mark.parametrize(
    ("passage", "sentences"),
    [
        ("Vi bygger lampor. De lyser.", 2),
        ("Vi bygger t.ex. Årstas lampor.", 1),
        ("Vi ses kl. 14 den 3. Alla får komma.", 2),
        ("Det kostar 1.5 miljoner kronor.", 1),
        ("Vi läste (t.ex. Anna) och gick.", 1),
        ("Forskaren J. Andersson mäter.", 1),
        ("Så här: Vi bygger. Och sedan? Vi mäter!", 4),
        ("Det tar två saker: tid och pengar.", 1),
        ("Klockan 10: 14 lampor.", 1),
        ("”Det lyser.” Så sade Anna.", 2),
        ("3. Ansök om plats.", 1),
        ("Det blev 2019. Därefter mätte vi.", 2),
        ("Enligt bl.a. KTH, SKR m.fl. Det är bra.", 1),
        ("lampor utan punkt", 1),
    ],
)
def test_sentences(passage: str, sentences: int) -> None:
    assert measure([passage]).sentences == sentences


def test_long_words_are_counted_without_their_punctuation() -> None:
    assert measure(["lampor, (gatan) ”lyktor” belysning."]).long_words == 1


@pytest.mark.parametrize(
    "text", ["Katten vaknar. " * 50, "Belysningen dokumenterades. Katten sover på bänken i parken. " * 20]
)
def test_what_is_surely_easy_is_told_quickly_and_what_is_hard_never_so(text: str) -> None:
    lix = measure([text]).lix
    assert may_exceed(lix - 1, text)
    assert not may_exceed(lix + 60, text)


def test_nothing_has_no_index() -> None:
    assert measure([]).lix == 0
