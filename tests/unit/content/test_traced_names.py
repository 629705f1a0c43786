"""Every name and place in the texts of projects, events and indicators is found in the facts that they are written from.

A name is a word with a capital inside a sentence. It may stand in the facts that share a source with the entry,
in those of an entry that the text links to, in the titles and publishers of its sources, or be that of a department
which the entry names. The figures are proved in `test_traced_figures`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
CONTENT = ROOT / "content"
FACTS = ROOT.parent / "shared" / "facts" / "facts.yml"

pytestmark = pytest.mark.skipif(
    not FACTS.exists(), reason="the collection of facts is not beside the repository"
)

FOLDERS = ("projects", "events", "indicators", "partners", "places")
ENTRIES = [
    path.relative_to(CONTENT).as_posix()
    for folder in FOLDERS
    for path in sorted((CONTENT / folder).glob("*.*.md"))
]
TEXTS = (
    "title", "summary", "easy_summary", "value", "lessons", "replicability", "next_step", "method", "definition",
    "outcome_text", "outcome_said", "outcome_changes", "results", "milestones", "funding", "values", "comparisons",
    "location", "organiser", "geography", "district", "address",
)  # fmt: skip
"""Fields that tell readers something in words."""

EVERYWHERE = {
    "stockholm", "stockholmer", "city", "sverige", "sweden", "swedish", "europa", "europe", "european", "eu", "i",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}  # fmt: skip
"""What all texts may say: the city, its country and continent, and what English writes with a capital."""

IN_THE_FACTS = {
    "agency": "energimyndigheten",
    "bank": "eib",
    "bryssel": "brussels",
    "cologne": "köln",
    "energimyndigheten": "swedish energy agency",
    "energy": "energimyndigheten",
    "essinge": "essingen",
    "essingeleden": "essingen",
    "handelskammaren": "chamber of commerce",
    "horisont": "horizon",
    "institute": "mit",
    "kungliga": "kth",
    "kungsholmen": "kungsholms",
    "köln": "cologne",
    "köpenhamn": "copenhagen",
    "länsstyrelsen": "county administrative board",
    "management": "statskontoret",
    "massachusett": "mit",
    "miljöbarometer": "miljobarometern",
    "norden": "nordic",
    "norge": "norway",
    "opportunitie": "möjligheternas",
    "public": "offentliga",
    "royal": "kth",
    "slakthusområdet": "slakthus",
    "statistic": "scb",
    "technology": "mit",
    "teheran": "tehran",
    "tekniska": "kth",
    "union": "eu",
    "university": "su",
    "åbo": "turku",
}
"""Names in the other language, inflected or in full, by the words that the facts have."""

EXCEPTIONS: dict[str, dict[str, str]] = {
    "events/green-capital-2009": {"Commission": "its press release, IP/09/305, is the source"},
    "indicators/regional-innovation-scoreboard": {
        "Commission": "the scoreboard of the EU is the Commission's"
    },
    "projects/senseable": {"USA": "where MIT is"},
}
"""Entry, name, and why it is in no fact."""

_TARGET = re.compile(r"\]\([^)]*\)(?:\{[^}]*\})?")
_LINKED = re.compile(r"\]\(([^)#\s]+\.md)")
_ADDRESS = re.compile(r"https?://\S+")
_GENITIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W\d_]\w*")
_OPENING = " \"'([*_”“»"
_ENDS = ".!?:;\n|\u2013#•"
"""After these a sentence, a cell or a field begins, and its capital says nothing."""


def names(text: str) -> set[str]:
    """Every word with a capital inside a sentence, as it stands."""
    plain = _GENITIVE.sub("", _ADDRESS.sub("", _TARGET.sub("]", text)))
    found = set()
    for word in _WORD.finditer(plain):
        before = plain[: word.start()].rstrip(_OPENING + "-")
        if word[0][0].isupper() and before and before[-1] not in _ENDS:
            found.add(word[0])
    return found


def _stem(word: str) -> str:
    """A word without capitals and without the s of the genitive, which both languages have."""
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text)} | set(re.findall(r"\d+", text))


def _urls(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "url":
                yield str(one)
            else:
                yield from _urls(one)
    elif isinstance(value, list):
        for one in value:
            yield from _urls(one)


@cache
def _facts() -> list[tuple[frozenset[str], frozenset[str], bool]]:
    """Of each fact the addresses that it cites, its words without its notes, and whether anybody vouches for it."""
    found = []
    for group in yaml.safe_load(FACTS.read_text("utf-8")).values():
        for fact in group if isinstance(group, list) else [group]:
            urls = frozenset(_urls(fact))
            if urls:
                told = {key: value for key, value in fact.items() if key not in ("id", "notes")}
                words = _stems(yaml.safe_dump(told, allow_unicode=True, width=10**6))
                found.append((urls, frozenset(words), fact.get("confidence") != "unsourced"))
    return found


@cache
def _read(file: str) -> tuple[dict[str, Any], str]:
    _, front, body = (CONTENT / file).read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def _facts_of(file: str) -> dict[str, Any]:
    """The front matter that has an entry's facts: its own, or that of the original in the other language."""
    own, _ = _read(file)
    original = file.replace(".en.md", ".sv.md")
    return own if "sources" in own or not (CONTENT / original).exists() else _read(original)[0]


def _told(value: Any) -> str:
    """The words of a value, each field a sentence, without the ids of its sources."""
    if isinstance(value, dict):
        return " ;\n".join(
            _told(one) for key, one in value.items() if key not in ("source", "id", "on", "place")
        )
    if isinstance(value, list):
        return " ;\n".join(map(_told, value))
    return str(value)


@cache
def _departments() -> dict[str, str]:
    entries = yaml.safe_load((CONTENT / "registers" / "departments.yml").read_text("utf-8"))
    return {entry["id"]: f"{entry['name']['sv']} {entry['name']['en']}" for entry in entries}


@cache
def _known(file: str) -> frozenset[str]:
    """The words of the facts that share a source with an entry, of its sources, its title and its departments."""
    front = _facts_of(file)
    own = set(_urls(front.get("sources", [])))
    found = set().union(*(words for urls, words, vouched in _facts() if vouched and urls & own))
    named = [front.get("owner", ""), *front.get("departments", [])]
    found |= _stems(" ".join(_departments().get(id_, "") for id_ in named))
    return frozenset(found | _stems(_told(front.get("sources", []))))


def _linked(file: str, body: str) -> Iterator[str]:
    for target in _LINKED.findall(body):
        path = (CONTENT / file).parent.joinpath(target).resolve()
        if path.exists():
            yield path.relative_to(CONTENT).as_posix()


def untraced(file: str, text: str) -> set[str]:
    """The names in a text that neither an entry's facts know nor those of the entries that it links to."""
    known = EVERYWHERE | _known(file)
    for other in _linked(file, text):
        known |= _known(other) | _stems(_read(other)[0]["title"])
    return {
        name for name in names(text) if _stem(name) not in known and not _same_in_facts(_stem(name), known)
    }


def _same_in_facts(stem: str, known: set[str]) -> bool:
    return stem in IN_THE_FACTS and _stems(IN_THE_FACTS[stem]) <= known


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
    known = set(_known(file)).union(*map(_known, _linked(file, text)))
    told = {NUMBERS[word] for word in re.findall(r"\w+", text.lower()) if word in NUMBERS}
    return told - {int(word) for word in known if word.isdecimal()} - {NUMBERS.get(word, 0) for word in known}


def _id(file: str) -> str:
    """What an entry's files in both languages have in common."""
    return file.partition(".")[0]


def _text(file: str) -> str:
    own, body = _read(file)
    return f"{_told({key: value for key, value in own.items() if key in TEXTS})}\n\n{body}"


@pytest.mark.parametrize("file", ENTRIES)
def test_every_name_is_in_the_facts_of_a_source(file: str) -> None:
    assert untraced(file, _text(file)) - EXCEPTIONS.get(_id(file), {}).keys() == set()


@pytest.mark.parametrize("file", [file for file in ENTRIES if ".sv." in file])
def test_no_entry_rests_on_a_fact_that_nobody_vouches_for(file: str) -> None:
    own = set(_urls(_facts_of(file).get("sources", [])))
    vouched = [known for urls, _, known in _facts() if urls & own]
    assert any(vouched)


@pytest.mark.parametrize("file", ENTRIES)
def test_every_number_in_words_is_in_the_facts_of_a_source(file: str) -> None:
    assert uncounted(file, _text(file)) - FIGURES_OF_SPEECH.get(_id(file), {}).keys() == set()


@pytest.mark.parametrize("file", [file for file in ENTRIES if ".sv." in file])
def test_coordinates_that_nobody_vouches_for_are_told_as_approximate(file: str) -> None:
    location = _facts_of(file).get("location", {})
    assert "latitude" not in location or location["approximate"] == "true"


def test_no_exception_is_left_over() -> None:
    names_met: dict[str, set[str]] = {}
    numbers_met: dict[str, set[int]] = {}
    for file in ENTRIES:
        names_met.setdefault(_id(file), set()).update(untraced(file, _text(file)))
        numbers_met.setdefault(_id(file), set()).update(uncounted(file, _text(file)))
    assert {id_: set(told) for id_, told in EXCEPTIONS.items()} == {k: v for k, v in names_met.items() if v}
    assert {id_: set(told) for id_, told in FIGURES_OF_SPEECH.items()} == {
        k: v for k, v in numbers_met.items() if v
    }
    met = {_stem(name) for file in ENTRIES for name in names(_text(file))}
    assert IN_THE_FACTS.keys() - met == set()


def test_a_name_from_elsewhere_is_found() -> None:
    file = "projects/autopiloten.sv.md"
    text = f"{_text(file)}\nBussarna byggdes av Siemens och gick till Madrid."
    assert untraced(file, text) == {"Siemens", "Madrid"}


def test_a_number_in_words_from_elsewhere_is_found() -> None:
    file = "projects/autopiloten.sv.md"
    assert uncounted(file, f"{_text(file)}\nNitton bussar gick.") == {19}


def test_a_fact_that_nobody_vouches_for_gives_no_words() -> None:
    unvouched = set().union(*(words for _, words, vouched in _facts() if not vouched))
    assert "dialogpaviljonger" in unvouched
    assert not any("dialogpaviljonger" in _known(file) for file in ENTRIES)


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
