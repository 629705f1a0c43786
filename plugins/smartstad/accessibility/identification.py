"""Which language a text is in, judged by its words. The one module that knows py3langid."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from smartstad.accessibility.language import ASCII_SPACE, is_known_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from py3langid.langid import LanguageIdentifier

_IDENTIFIABLE = """
    ar bg cs da de el en es et fa fi fr he hi hr hu is it ja ko lt lv nl nn no pl pt ro ru so sq sv th tr uk ur vi zh
"""
IDENTIFIABLE = frozenset(_IDENTIFIABLE.split()) | {"nb"}
"""The languages that can be told apart; of a text in any other nobody can say whether its language is right."""

_RELATED = frozenset({"sv", "da", "no", "nn"})
"""Languages that are so alike that a short text often is right in several of them."""
_LIKELY = 0.5
"""How likely a language must be, compared with the most likely one, to be possible too."""
_LIKELY_IF_RELATED = 0.1
_SURE = 0.5
"""How likely the most likely language must be, with its relatives, for anything to be said; lists of names never are."""
_FEWEST_LETTERS = 10
_FEWEST_WORDS = 2
_LONG = 300
"""Of more characters than this one look at the whole is enough to see that a language is right."""
_LONGEST = 600
"""More characters tell nothing new."""

_OWN_WORDS = {
    "sv": frozenset(
        [
            "och",
            "att",
            "är",
            "ett",
            "inte",
            "från",
            "när",
            "där",
            "också",
            "för",
            "över",
            "mellan",
            "utan",
            "därför",
            "även",
            "sedan",
            "några",
            "mycket",
        ]
    ),
    "en": frozenset(
        [
            "the",
            "and",
            "with",
            "that",
            "this",
            "from",
            "which",
            "are",
            "have",
            "been",
            "when",
            "between",
            "without",
            "their",
            "they",
            "there",
            "were",
            "about",
        ]
    ),
}
"""Words that are in nearly every text of a language, and in no other that is like it."""
_FEWEST_OWN_WORDS = 8
_OWN_SHARE = 0.1
"""A text with so many of a language's own words is in it; one in another language only quotes a few."""
_OTHERS_WORDS = {
    language: frozenset().union(*(words for other, words in _OWN_WORDS.items() if other != language))
    for language in _OWN_WORDS
}

_SENTENCE_END = re.compile(r"""[.!?…–—|]["”’»)]*$""")
_LETTER = re.compile(r"[^\W\d_]")
_DOUBLE_NAME = re.compile(r"\w+-[A-ZÅÄÖ]")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*|\S+/\S+/\S+")


@functools.lru_cache(maxsize=4096)  # menus and labels stand on every page
def likely_languages(text: str) -> Mapping[str, float]:
    """The languages that a text may be in, the most likely first, with their probabilities (0 to 1).

    The keys are primary language subtags (``nb`` stands beside ``no``). A text that is right in several languages
    has them all. Nothing is given where nobody can be sure: the text is too short, or made of names. Names within
    a sentence do not count: *After Kungsholmen came Djurgården* is English.
    """
    words = _without_names(text[: 2 * _LONGEST])[:_LONGEST]
    if len(_LETTER.findall(words)) < _FEWEST_LETTERS or len(words.split()) < _FEWEST_WORDS:
        return {}
    ranked = _identifier().rank(words)
    best, most = ranked[0]
    related = _RELATED if best in _RELATED else frozenset({best})
    if sum(probability for language, probability in ranked if language in related) < _SURE:
        return {}
    likely: dict[str, float] = {}
    for language, probability in ranked:
        if probability >= most * (_LIKELY_IF_RELATED if language in related else _LIKELY):
            likely[language] = probability
            if language == "no":
                likely["nb"] = probability
    return likely


def identifiable(tag: str) -> str:
    """The primary subtag of a language tag, in small letters; empty where the language cannot be told."""
    primary = tag.strip(ASCII_SPACE).partition("-")[0].lower()
    return primary if primary in IDENTIFIABLE and is_known_language(tag.strip(ASCII_SPACE)) else ""


def is_written_in(texts: Iterable[str], language: str) -> bool | None:
    """Whether most of the texts, by length, may be in a language; None where nobody can be sure."""
    texts = list(texts)
    whole = " ".join(texts)
    if len(whole) > _LONG and (is_plainly_in(language, whole) or language in likely_languages(whole)):
        return True
    right = wrong = 0
    for text in texts:
        likely = likely_languages(text)
        if language in likely:
            right += len(text)
        elif likely:
            wrong += len(text)
    return right >= wrong if right or wrong else None


def has_words_of(language: str, words: Iterable[str]) -> bool:
    """True where one of the words is a common one of that language alone: far quicker than to identify a text."""
    return not _OWN_WORDS.get(language, frozenset()).isdisjoint(map(str.lower, words))


def is_plainly_in(language: str, text: str, but: Iterable[str] = ()) -> bool:
    """True where a text is surely in a language even when it is read without these parts of it.

    Far quicker than to identify it, but false for most texts in other languages than Swedish and English.
    """
    own = _OWN_WORDS.get(language)
    if own is None:
        return False
    words = text.lower().split()
    count = sum(map(own.__contains__, words))
    for part in but:
        count -= sum(map(own.__contains__, part.lower().split()))
    others = sum(map(_OTHERS_WORDS[language].__contains__, words))
    return count >= max(_FEWEST_OWN_WORDS, _OWN_SHARE * len(words), 3 * others)


def _without_names(text: str) -> str:
    """The text without addresses, and without the words that begin with a capital but do not begin a sentence."""
    if text.isupper():
        text = text.lower()
    kept: list[str] = []
    begins = True
    for word in _ADDRESS.sub(" ", text).split():
        first = _LETTER.search(word)
        is_name = first is not None and first[0].isupper() and len(word) > 1 and not begins
        if not is_name and not _DOUBLE_NAME.match(word):
            kept.append(word)
        begins = _SENTENCE_END.search(word) is not None
    return " ".join(kept)


def load_identifier() -> None:
    """Reads the model of languages now: processes that are forked afterwards share it."""
    _identifier()


@functools.cache
def _identifier() -> LanguageIdentifier:
    # Imported when it is needed: the model takes half a second to read.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(IDENTIFIABLE - {"nb"}))
    return identifier
