"""LIX, the readability index for Swedish (C.-H. Björnsson, Läsbarhet, 1968)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_TEXT = 100
"""Words: shorter texts have too few sentences for an index."""

_LONG = 6
_PUNCTUATION = ".,;:!?…\"'”“»«()[]–-/"
_SURE_END = re.compile(r"[.!?] (?<=[a-zåäö]{6}..)(?=[A-ZÅÄÖ])")
"""Before a full stop so long a word is no abbreviation."""
_SIGNS = frozenset(".!?…:")
_CLOSING = "\"”»’')]"
_OPENING = '"”»«“(–-'
_MAY_END = _SIGNS | frozenset(_CLOSING)
_ABBREVIATIONS = """
    a.a ang art avd bil bl.a c:a ca d.v.s dr dvs e.d e.kr enl etc ex exkl f.d f.kr f.n f.ö fig forts fr.o.m föreg g:a gm
    i.e inkl jfr jr kap kl kr m.a.o m.fl m.m max mfl milj min mm moms mån n.b nr o.d o.dyl obs osv p.g.a pga prof resp s
    s.a.s s.k s:t s:ta sek sid sk sr st t.ex t.h t.o.m t.v tel tf tfn tim u.å uppl v vol åk
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
"""Words that have a full stop without ending a sentence, without their last one."""
_SURELY_LONG = 10
"""Long even with the punctuation that may stand by a word."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How long a text's words and sentences are."""

    words: int
    long_words: int
    """Those of more than six letters."""
    sentences: int

    @property
    def lix(self) -> int:
        """Below 30 very easy, 40 easy, 50 middling, 60 hard, above that very hard."""
        return round(self.words / self.sentences + 100 * self.long_words / self.words) if self.words else 0


def may_exceed(lix: int, text: str) -> bool:
    """False where a text is surely no harder than that, which is far quicker to tell than how hard it is."""
    words = text.split()
    sentences = 1 + len(_SURE_END.findall(text))
    return len(words) * len(words) + 100 * sentences * sum(map(_LONG.__lt__, map(len, words))) > (
        lix * sentences * len(words)
    )


def measure(passages: Iterable[str]) -> Readability:
    """The readability of paragraphs: each of them ends a sentence."""
    words = long_words = sentences = 0
    for passage in passages:
        own = passage.split()
        words += len(own)
        long_words += sum(
            len(word) > _SURELY_LONG or len(word.strip(_PUNCTUATION)) > _LONG
            for word in own
            if len(word) > _LONG
        )
        sentences += 1 + sum(
            _ends_sentence(own, at) for at, word in enumerate(own[:-1]) if word[-1] in _MAY_END
        )
    return Readability(words, long_words, max(sentences, 1))


def _ends_sentence(words: list[str], at: int) -> bool:
    word = words[at].rstrip(_CLOSING)
    after = words[at + 1].lstrip(_OPENING)[:1]
    sign = word[-1:]
    if sign not in _SIGNS or not (after.isupper() or after.isdigit()):
        return False
    if sign == ":":
        return after.isupper()
    bare = word[:-1].lstrip(_OPENING).lower()
    if sign != "." or not bare:
        return True
    if bare in _ABBREVIATED or (len(bare) == 1 and bare.isalpha()):
        return False
    # "3. Ansök": the number of a point, where it begins the paragraph.
    return at > 0 or not bare.isdigit()
