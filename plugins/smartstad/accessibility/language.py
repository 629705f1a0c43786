"""Language tags (BCP 47): which ones name a language."""

from __future__ import annotations

import functools
import json
import re
from importlib.resources import files

ASCII_SPACE = " \t\n\f\r"
"""Signs around a tag that do not count."""

_PRIMARY = re.compile(r"([A-Za-z]{2,8})(?:-[A-Za-z0-9]{1,8})*")
_COMMON = frozenset(
    {"sv", "en", "fi", "se", "no", "nb", "nn", "da", "de", "fr", "es", "ar", "fa", "so", "pl"}
)
"""Known without reading the registry."""
_FIRST_PRIVATE, _LAST_PRIVATE = "qaa", "qtz"


def is_known_language(tag: str) -> bool:
    """True where the tag is formed as a language tag and begins with a language of IANA's registry."""
    found = _PRIMARY.fullmatch(tag)
    if not found:
        return False
    primary = found[1].lower()
    if primary in _COMMON:
        return True
    private = len(primary) == len(_FIRST_PRIVATE) and _FIRST_PRIVATE <= primary <= _LAST_PRIVATE
    return private or primary in _registered()


@functools.cache
def _registered() -> frozenset[str]:
    text = files("smartstad.accessibility").joinpath("language_subtags.json").read_text(encoding="utf-8")
    by_letter: dict[str, str] = json.loads(text)["language"]
    return frozenset(subtag for subtags in by_letter.values() for subtag in subtags.split())
