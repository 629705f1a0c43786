"""Words are written in small letters, also in headings; style sheets can enlarge them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting, shortened
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.accessibility.finding import Subject

WORDS_IN_CAPITALS = Rule(
    "words-in-capitals",
    Severity.WARNING,
    Message("”{capitals}” är skrivet med bara versaler.", "“{capitals}” is written in capitals only."),
    Message(
        "Versaler är svårare att läsa, särskilt för den som har dyslexi, och en del skärmläsare bokstaverar dem.",
        "Capitals are harder to read, above all for those with dyslexia, and some screen readers spell them out.",
    ),
    Message(
        "Skriv som vanligt: {example}. Vill du betona något skriver du **{example}**.",
        "Write as usual: {example}. For emphasis, write **{example}**.",
    ),
    wcag=("1.3.1",),
)

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩЀ-Я"
_CAPITAL = rf"(?<![\w])[{_UPPER}][{_UPPER}'’-]+(?![\w])"
_RUN = re.compile(rf"{_CAPITAL}(?:\s+(?:[{_UPPER}]\s+)?{_CAPITAL})+[!?]*")
_LONG_WORD = 6
"""Abbreviations are shorter than this, but for a few; a row of nothing else is let through."""
_MANY_WORDS = 4
_BLOCKS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "li",
    "dd",
    "dt",
    "td",
    "th",
    "figcaption",
    "caption",
    "summary",
    "blockquote",
)


def check(subject: Subject) -> Iterator[Finding]:
    if not _may_be_shouted(subject.prose.vocabulary):
        return
    told: set[str] = set()
    for block in subject.prose.by_tag(*_BLOCKS):
        text = subject.prose.own_text(block)
        for run in _RUN.finditer(text):
            if (
                _is_shouted(run[0])
                and run[0] not in told
                and run[0] in subject.prose.without_code(block, text)
            ):
                told.add(run[0])
                details = {"capitals": shortened(run[0]), "example": shortened(run[0].capitalize())}
                yield Finding(WORDS_IN_CAPITALS, block, quoting(text, **details))


def _may_be_shouted(words: Iterable[str]) -> bool:
    """True where a long word is in capitals; one at a block's edge may have another block's word at one end."""
    long = (word for word in words if len(word) >= _LONG_WORD and not word.islower())
    ends = (end for word in long for end in (word[:_LONG_WORD], word[-_LONG_WORD:]))
    return any(end.isupper() and end.isalpha() for end in ends)


def _is_shouted(run: str) -> bool:
    words = run.split()
    long = sum(len(word.strip("!?-")) >= _LONG_WORD for word in words)
    return 2 * long >= len(words) or (len(words) >= _MANY_WORDS and long > 0)
