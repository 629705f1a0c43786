"""Swedish compounds and their parts, so that a search for ``säkerhet`` finds ``trafiksäkerheten``."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[a-zåäöéA-ZÅÄÖÉ]{6,}")
"""What may be a compound."""

_SHORTEST = 3
_SHORT_HEADS = frozenset({"el"})
"""Heads shorter than others that are common: ``elbuss``."""
_LINKED = re.compile(r"(?:het|ning|tion|skap|ling)s$")
"""Endings of words that stand first in compounds with an s, whatever the word: ``hållbarhets-``."""

_ENDINGS: tuple[tuple[str, str], ...] = tuple(
    sorted(
        [
            *(
                (each, "")
                for each in (
                    "s",
                    "n",
                    "en",
                    "ns",
                    "ens",
                    "et",
                    "t",
                    "ets",
                    "ts",
                    "er",
                    "r",
                    "ar",
                    "ers",
                    "ars",
                )
            ),
            *(
                (each, "")
                for each in ("na", "erna", "rna", "arna", "ernas", "rnas", "arnas", "nas", "a", "e", "ena")
            ),
            *((each, "a") for each in ("or", "ors", "orna", "ornas")),
            *((each, "e") for each in ("ar", "ars", "arna", "arnas")),
            # cykel, cyklar; finger, fingrar
            *((f"{each}{end}", f"e{each}") for each in "lnr" for end in ("ar", "ars", "arna", "arnas")),
        ],
        key=lambda pair: (-len(pair[0]), pair),
    )
)
"""Endings of nouns and adjectives, and what stands in their place in the dictionary's form."""


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    told = json.loads(files(__package__).joinpath("compound_words.json").read_text("utf-8"))
    return frozenset(told["heads"].split()), frozenset(told["tails"].split())


@cache
def compound_parts(word: str) -> tuple[str, ...]:
    """The parts of a compound, in small letters, as they are written in it; empty for other words.

    The last part is as long as it can be. As few parts as possible are looked for first, since words that the
    dictionary lacks would otherwise be found in pieces.
    """
    word = word.lower()
    if not WORD.fullmatch(word) or _ends_compounds(word):
        return ()
    cuts = [cut for cut in range(2, len(word) - _SHORTEST + 1) if _begins_compounds(word[:cut])]
    for cut in cuts:
        if _ends_compounds(word[cut:]):
            return (word[:cut], word[cut:])
    for cut in cuts:
        rest = compound_parts(word[cut:])
        if rest:
            return (word[:cut], *rest)
    return ()


def _begins_compounds(head: str) -> bool:
    heads, tails = _words()
    if len(head) < _SHORTEST:
        return head in _SHORT_HEADS
    if head in heads or (len(head) > _SHORTEST + 2 and _LINKED.search(head)):
        return True
    stem = head[:-1]
    return (head[-1] == "s" and len(stem) > _SHORTEST and (stem in heads or stem in tails)) or (
        # gata, gatu-; kyrka, kyrko-
        head[-1] in "uo" and f"{stem}a" in tails
    )


def _ends_compounds(tail: str) -> bool:
    _, tails = _words()
    return tail in tails or any(
        tail.endswith(ending) and tail[: -len(ending)] + instead in tails
        for ending, instead in _ENDINGS
        if len(tail) - len(ending) >= _SHORTEST
    )
