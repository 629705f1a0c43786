"""Every name, place and number in words of projects, events, indicators, partners and places is found in the facts.

The figures are proved in `test_traced_figures`.
"""

from __future__ import annotations

import re

import pytest

from unit.content.traced_names import (
    ENTRIES,
    FACTS,
    IN_THE_FACTS,
    facts,
    front_of,
    id_of,
    known_words,
    linked,
    names,
    stem,
    text_of,
    untraced,
    urls_in,
)

pytestmark = pytest.mark.skipif(
    not FACTS.exists(), reason="the collection of facts is not beside the repository"
)

ORIGINALS = [file for file in ENTRIES if ".sv." in file]

EXCEPTIONS: dict[str, dict[str, str]] = {
    "events/green-capital-2009": {"Commission": "its press release, IP/09/305, is the source"},
    "indicators/regional-innovation-scoreboard": {
        "Commission": "the scoreboard of the EU is the Commission's"
    },
    "projects/senseable": {"USA": "where MIT is"},
}
"""Entry, name, and why it is in no fact."""

NUMBERS = {
    word: number
    for words in (
        "sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo",
        "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    )
    for number, word in enumerate(words.split(), start=6)
}
"""Numbers in words. Those below six count what the text itself lists."""

_SHARE = "nine households in ten rounds the exact values beside it"
FIGURES_OF_SPEECH = {
    "indicators/broadband": {9: _SHARE, 10: _SHARE},
}
"""Entry, number, and why it is in no fact."""


def uncounted(file: str, text: str) -> set[int]:
    """The numbers in words that neither an entry's facts know nor those of the entries that it links to."""
    known = set(known_words(file)).union(*map(known_words, linked(file, text)))
    told = {NUMBERS[word] for word in re.findall(r"\w+", text.lower()) if word in NUMBERS}
    return told - {int(word) for word in known if word.isdecimal()} - {NUMBERS.get(word, 0) for word in known}


@pytest.mark.parametrize("file", ENTRIES)
def test_every_name_is_in_the_facts_of_a_source(file: str) -> None:
    assert untraced(file, text_of(file)) - EXCEPTIONS.get(id_of(file), {}).keys() == set()


@pytest.mark.parametrize("file", ORIGINALS)
def test_no_entry_rests_on_a_fact_that_nobody_vouches_for(file: str) -> None:
    own = set(urls_in(front_of(file).get("sources", [])))
    vouched = [known for urls, _, known in facts() if urls & own]
    assert any(vouched)


@pytest.mark.parametrize("file", ENTRIES)
def test_every_number_in_words_is_in_the_facts_of_a_source(file: str) -> None:
    assert uncounted(file, text_of(file)) - FIGURES_OF_SPEECH.get(id_of(file), {}).keys() == set()


@pytest.mark.parametrize("file", ORIGINALS)
def test_coordinates_that_nobody_vouches_for_are_told_as_approximate(file: str) -> None:
    location = front_of(file).get("location", {})
    assert "latitude" not in location or location["approximate"] == "true"


def test_no_exception_is_left_over() -> None:
    names_met: dict[str, set[str]] = {}
    numbers_met: dict[str, set[int]] = {}
    for file in ENTRIES:
        names_met.setdefault(id_of(file), set()).update(untraced(file, text_of(file)))
        numbers_met.setdefault(id_of(file), set()).update(uncounted(file, text_of(file)))
    assert {id_: set(told) for id_, told in EXCEPTIONS.items()} == {k: v for k, v in names_met.items() if v}
    assert {id_: set(told) for id_, told in FIGURES_OF_SPEECH.items()} == {
        k: v for k, v in numbers_met.items() if v
    }
    met = {stem(name) for file in ENTRIES for name in names(text_of(file))}
    assert IN_THE_FACTS.keys() - met == set()


def test_a_name_from_elsewhere_is_found() -> None:
    file = "projects/autopiloten.sv.md"
    text = f"{text_of(file)}\nBussarna byggdes av Siemens och gick till Madrid."
    assert untraced(file, text) == {"Siemens", "Madrid"}
    assert untraced(file, f"{text}\n\nBarcelona såg på.") == {"Siemens", "Madrid", "Barcelona"}


def test_a_number_in_words_from_elsewhere_is_found() -> None:
    file = "projects/autopiloten.sv.md"
    assert uncounted(file, f"{text_of(file)}\nNitton bussar gick.") == {19}


def test_a_fact_that_nobody_vouches_for_gives_no_words() -> None:
    unvouched = set().union(*(words for _, words, vouched in facts() if not vouched))
    assert "dialogpaviljonger" in unvouched
    assert not any("dialogpaviljonger" in known_words(file) for file in ENTRIES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Husen vid Valla torg. De är varma.", {"Valla"}),
        ("In [Kista’s street](a/b.md) it rains.", {"Kista"}),
        ("## Rubrik\n\n- **Ljus.** Inget namn.", set()),
    ],
)
def test_names_are_words_with_a_capital_inside_a_sentence(text: str, found: set[str]) -> None:
    assert names(text) == found
