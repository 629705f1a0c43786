"""What a page's readers may expect of its text: the caller knows, the page does not say."""

from __future__ import annotations

from dataclasses import dataclass

HIGHEST_LIX = 50
"""Up to here a text is of middling difficulty (C.-H. Björnsson, Läsbarhet, 1968)."""


@dataclass(frozen=True, slots=True)
class Expectations:
    """What is expected of a page's text."""

    highest_lix: int = HIGHEST_LIX
    """Swedish texts with a higher LIX are told to be hard."""
    easy_language: bool = False
    """True where readers ask for an easy-to-read summary, and for abbreviations that are explained."""
    has_easy_summary: bool = False
    languages: tuple[tuple[str, str], ...] = ()
    """The language of addresses that begin in a certain way, the longest beginning first."""
