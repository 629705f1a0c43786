"""The language of a text is told where it is sure, and only there."""

from __future__ import annotations

import pytest

from smartstad.accessibility.identification import (
    IDENTIFIABLE,
    has_words_of,
    identifiable,
    is_written_in,
    likely_languages,
)
from smartstad.accessibility.language import is_known_language

SENTENCES = {
    "sv": "Lamporna lyser starkare när någon går förbi i parken.",
    "en": "The lamps shine brighter when somebody walks through the park.",
    "fi": "Lamput loistavat kirkkaammin, kun joku kävelee puiston läpi.",
    "da": "Lygterne skinner kraftigere, når nogen går gennem parken.",
    "nl": "De lampen schijnen feller wanneer iemand door het park loopt.",
    "de": "Die Lampen leuchten heller, wenn jemand durch den Park geht.",
    "fr": "Les lampes éclairent plus fort quand quelqu'un traverse le parc.",
    "es": "Las lámparas brillan más cuando alguien camina por el parque.",
    "pl": "Lampy świecą jaśniej, gdy ktoś przechodzi przez park.",
    "so": "Nalalka ayaa si ka badan u ifaya marka qof uu dhex maro beerta.",
    "ar": "تضيء المصابيح أكثر عندما يمشي شخص ما في الحديقة.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence(language: str) -> None:
    assert next(iter(likely_languages(SENTENCES[language]))) == language


@pytest.mark.parametrize(
    "text", ["", "Lampor", "placeholder", "42 000 kr", "Kista Science City", "Årsta, Bromma, Hägersten och Älvsjö", "Spånga-Tensta first", "www.stockholm.se/lampor"]
)  # fmt: skip
def test_nothing_is_said_of_short_texts_and_names(text: str) -> None:
    assert likely_languages(text) == {}


def test_names_do_not_make_a_sentence_swedish() -> None:
    assert list(likely_languages("After Kungsholmen came trials on Södermalm and Djurgården.")) == ["en"]


def test_capitals_only_are_words_all_the_same() -> None:
    assert "sv" in likely_languages("VÄLKOMMEN TILL STADENS NYA WEBBPLATS")


def test_a_short_text_may_be_in_several_related_languages() -> None:
    assert {"da", "no", "nb"} <= set(likely_languages("Det er godt for alle i byen"))


def test_a_text_that_is_right_in_two_languages() -> None:
    assert set(likely_languages("Paul put dire comment on tape")) == {"en", "fr"}


def test_probabilities_come_with_the_most_likely_first() -> None:
    found = list(likely_languages(SENTENCES["da"]).values())
    assert found == sorted(found, reverse=True)
    assert all(0 < probability <= 1 for probability in found)


def test_most_of_the_texts_decide() -> None:
    texts = ["Lampor", SENTENCES["en"], SENTENCES["en"], SENTENCES["sv"]]
    assert is_written_in(texts, "en") is True
    assert is_written_in(texts, "sv") is False
    assert is_written_in(["Lampor", "Kista"], "en") is None
    assert is_written_in([], "sv") is None


def test_all_are_languages() -> None:
    assert all(is_known_language(language) for language in IDENTIFIABLE)


def test_a_long_text_is_judged_as_a_whole() -> None:
    assert is_written_in([SENTENCES["sv"]] * 20 + [SENTENCES["en"]] * 3, "sv") is True


@pytest.mark.parametrize(("tag", "primary"), [("sv", "sv"), (" EN-gb ", "en"), ("nb", "nb")])
def test_a_language_that_can_be_told(tag: str, primary: str) -> None:
    assert identifiable(tag) == primary


@pytest.mark.parametrize("tag", ["", "eng", "sma", "sv_SE", "#"])
def test_a_language_that_cannot_be_told(tag: str) -> None:
    assert identifiable(tag) == ""


def test_a_long_text_full_of_a_language_s_own_words_is_not_identified(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(text: str) -> dict[str, float]:
        raise AssertionError(text)

    monkeypatch.setattr("smartstad.accessibility.identification.likely_languages", refuse)
    swedish = "Vi bygger lampor och det är bra att de lyser när du går hem från staden. " * 10
    assert is_written_in([swedish], "sv") is True
    with pytest.raises(AssertionError):
        is_written_in([swedish], "en")


def test_a_danish_text_has_no_words_that_are_swedish_alone() -> None:
    assert not has_words_of("sv", SENTENCES["da"].split())
    assert has_words_of("sv", ["Lampor", "Och"])
    assert not has_words_of("fi", ["och"])
