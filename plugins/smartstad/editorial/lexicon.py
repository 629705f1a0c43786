"""Words by what they tell of: people, places, effects, what comes next; and technique and inward matters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Lexicon:
    """The words of a language that the check of stories looks for.

    Each list is a text of words with spaces between: ``sensor*`` also stands for what begins so, ``*sensor*`` for all
    that has it within; ``de_som`` are two words. Capitals do not matter, but where a word is written in capitals alone
    (``LED``).
    """

    people: str
    """Those a project is for, as they are called."""
    places: str
    """Where something can be seen, as one calls it."""
    effects: str
    """What gets better, and how much."""
    gains: str
    """What people can do or are spared, beside the effects."""
    ahead: str
    """What comes next or came after, or that it is not known."""
    technique: str
    """How it is done, which comes after."""
    inward: str
    """What matters to the organisation and not to its readers."""

    @cached_property
    def recipient(self) -> re.Pattern[str]:
        return _pattern(self.people)

    @cached_property
    def gain(self) -> re.Pattern[str]:
        return _pattern(self.effects, self.gains)

    @cached_property
    def what_is_next(self) -> re.Pattern[str]:
        return _pattern(self.ahead)

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """What a story may begin with."""
        return _pattern(self.people, self.places, self.effects)

    @cached_property
    def how(self) -> re.Pattern[str]:
        """What a story should not begin with."""
        return _pattern(self.technique, self.inward)


def _pattern(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_form(word) for each in lists for word in each.split())})\b")


def _form(word: str) -> str:
    """The word as a pattern."""
    told = re.escape(word).replace(r"\*", r"\w*").replace("_", r"\s+")
    return told if word.strip("*").isupper() else f"(?i:{told})"
