"""Writes the words that Swedish compounds are divided with, from the spelling dictionary of LibreOffice and Firefox.

    npm pack dictionary-sv && tar xf dictionary-sv-*.tgz
    .venv/bin/python scripts/compound_words.py package/index.dic

Kept are words that the dictionary itself begins or ends other words with, at least twice; they are some thousands of
150,000. A word that is itself a compound of two others that do so far more often is left out: the splitter divides it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "plugins" / "smartstad" / "outputs" / "compound_words.json"
LICENCE = (
    "Words from the Swedish dictionary for spell checking (npm: dictionary-sv 4.0.0), copyright 2003-19 Göran Andersson, "
    "GNU Lesser General Public License version 3, https://www.gnu.org/licenses/lgpl-3.0.html. "
    "Selected by scripts/compound_words.py."
)

WORD = re.compile("[a-zåäöé]{3,}")
LONGEST = 14
BEGINS, ONLY_IN_COMPOUNDS, ENDS = "X", "Z", "Y"
"""The dictionary's marks of words that stand first or last in compounds."""
OFTEN = 2
"""In how many of the dictionary's words a word stands first or last, at least."""
FAR_MORE = 3

# What the dictionary does not mark, or has no word for, and cities write often.
MORE_HEADS = {"elspark", "gatu", "ladd", "lykt", "startup"}
MORE_TAILS = {"bok", "fri"}


def words_of(dictionary: str) -> tuple[set[str], set[str]]:
    """The words that begin and those that end compounds."""
    heads, tails = set(), set()
    for line in dictionary.splitlines():
        word, _, marks = line.partition("/")
        marks = marks.split(" ")[0].split("\t")[0]
        if WORD.fullmatch(word):
            if BEGINS in marks or ONLY_IN_COMPOUNDS in marks:
                heads.add(word)
            if ENDS in marks:
                tails.add(word)
    return heads, tails


def productive(heads: set[str], tails: set[str]) -> tuple[set[str], set[str]]:
    """Those that the dictionary makes words with again and again, without those that are compounds of others."""
    known = heads | tails
    first, last = Counter[str](), Counter[str]()
    for word in known:
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut], word[cut:]
            if tail in known and (head in known or head.removesuffix("s") in known):
                first[head.removesuffix("s") if head not in known else head] += 1
                last[tail] += 1
    short = {word for word in known if len(word) <= LONGEST}
    chosen_heads = {word for word in short if first[word] >= OFTEN}
    chosen_tails = {word for word in short & tails if last[word] >= OFTEN}

    def compound(word: str) -> bool:
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut].removesuffix("s"), word[cut:]
            if head in chosen_heads and tail in chosen_tails:
                often = first[head] > FAR_MORE * first[word] and last[tail] > FAR_MORE * last[word]
                if often:
                    return True
        return False

    compounds = {word for word in chosen_heads | chosen_tails if compound(word)}
    return chosen_heads - compounds, chosen_tails - compounds


def main(path: str) -> None:
    heads, tails = productive(*words_of(Path(path).read_text("utf-8")))
    told = {
        "licence": LICENCE,
        "heads": " ".join(sorted(heads | MORE_HEADS)),
        "tails": " ".join(sorted(tails | MORE_TAILS)),
    }
    TARGET.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(heads)} heads, {len(tails)} tails")


if __name__ == "__main__":
    main(sys.argv[1])
