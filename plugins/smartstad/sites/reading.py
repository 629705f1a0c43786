"""How long a text takes to read."""

from __future__ import annotations

import re

WORDS_PER_MINUTE = {"ar": 138, "de": 179, "en": 228, "es": 218, "fi": 161, "fr": 195, "pl": 166, "sv": 199}
"""How fast adults read, by language: the means of the reading speed texts IReST
(Trauzettel-Klosinski and Dietz, 2012)."""

_OTHERS = 184
"""The mean over the languages of the same study."""

_TAG = re.compile(r"<[^>]*>")


def reading_minutes(html: str, language: str) -> int:
    """Whole minutes that it takes to read the text, rounded up; at least one."""
    words = len(_TAG.sub(" ", html).split())
    return max(1, -(-words // WORDS_PER_MINUTE.get(language, _OTHERS)))
