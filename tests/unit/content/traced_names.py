"""The names and numbers in words of the real content, and the facts that they are traced to.

A name is a word with a capital inside a sentence, and wherever such a word opens one. It may stand in the facts that
share a source with the entry, in those of an entry that the text links to, in the titles and publishers of its
sources, or be that of a department which the entry names.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
CONTENT = ROOT / "content"
FACTS = ROOT.parent / "shared" / "facts" / "facts.yml"

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
    "stockholm", "stockholmer", "stockholmsregionen", "city", "sverige", "sweden", "swedish", "europa", "europe", "european", "eu", "i",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}  # fmt: skip
"""What all texts may say: the city, its region, country and continent, and what English writes with a capital."""

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

_TARGET = re.compile(r"\]\([^)]*\)(?:\{[^}]*\})?")
_LINKED = re.compile(r"\]\(([^)#\s]+\.md)")
_ADDRESS = re.compile(r"https?://\S+")
_IDENTIFIER = re.compile(r"^[-\s]*(?:id|url|site|website): .*$", re.MULTILINE)
_GENITIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W\d_]\w*")
_OPENING = " \"'([*_”“»"
_ENDS = ".!?:;\n|\u2013#•"
"""After these a sentence, a cell or a field begins, and its capital says nothing."""


def _plain(text: str) -> str:
    """A text without the targets of its links and the genitive of English."""
    return _GENITIVE.sub("", _ADDRESS.sub("", _TARGET.sub("]", text)))


def words_of(text: str) -> set[str]:
    return set(_WORD.findall(_plain(text)))


@cache
def proper_names() -> frozenset[str]:
    """The words that have a capital inside a sentence somewhere and are nowhere written without."""
    texts = [_IDENTIFIER.sub("", FACTS.read_text("utf-8")), *map(text_of, ENTRIES)]
    small = {word for text in texts for word in words_of(text) if word[0].islower()}
    capital = set().union(*map(names, texts))
    return frozenset(word for word in capital if word.lower() not in small and stem(word) not in small)


def names(text: str) -> set[str]:
    """Every word with a capital inside a sentence, as it stands."""
    plain = _plain(text)
    found = set()
    for word in _WORD.finditer(plain):
        before = plain[: word.start()].rstrip(_OPENING + "-")
        if word[0][0].isupper() and before and before[-1] not in _ENDS:
            found.add(word[0])
    return found


def stem(word: str) -> str:
    """A word without capitals and without the s of the genitive, which both languages have."""
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower


def stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text)} | set(re.findall(r"\d+", text))


def urls_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "url":
                yield str(one)
            else:
                yield from urls_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from urls_in(one)


@cache
def facts() -> list[tuple[frozenset[str], frozenset[str], bool]]:
    """Of each fact the addresses that it cites, its words without its notes, and whether anybody vouches for it."""
    found = []
    for group in yaml.safe_load(FACTS.read_text("utf-8")).values():
        for fact in group if isinstance(group, list) else [group]:
            urls = frozenset(urls_in(fact))
            if urls:
                told = {key: value for key, value in fact.items() if key not in ("id", "notes")}
                words = stems(yaml.safe_dump(told, allow_unicode=True, width=10**6))
                found.append((urls, frozenset(words), fact.get("confidence") != "unsourced"))
    return found


@cache
def read(file: str) -> tuple[dict[str, Any], str]:
    _, front, body = (CONTENT / file).read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def front_of(file: str) -> dict[str, Any]:
    """The front matter that has an entry's facts: its own, or that of the original in the other language."""
    own, _ = read(file)
    original = file.replace(".en.md", ".sv.md")
    return own if "sources" in own or not (CONTENT / original).exists() else read(original)[0]


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
def known_words(file: str) -> frozenset[str]:
    """The words of the facts that share a source with an entry, of its sources, its title and its departments."""
    front = front_of(file)
    own = set(urls_in(front.get("sources", [])))
    found = set().union(*(words for urls, words, vouched in facts() if vouched and urls & own))
    named = [front.get("owner", ""), *front.get("departments", [])]
    found |= stems(" ".join(_departments().get(id_, "") for id_ in named))
    return frozenset(found | stems(_told(front.get("sources", []))))


def linked(file: str, body: str) -> Iterator[str]:
    for target in _LINKED.findall(body):
        path = (CONTENT / file).parent.joinpath(target).resolve()
        if path.exists():
            yield path.relative_to(CONTENT).as_posix()


def untraced(file: str, text: str) -> set[str]:
    """The names in a text that neither an entry's facts know nor those of the entries that it links to."""
    known = EVERYWHERE | known_words(file)
    for other in linked(file, text):
        known |= known_words(other) | stems(read(other)[0]["title"])
    told = names(text) | (words_of(text) & proper_names())
    return {name for name in told if stem(name) not in known and not _same_in_facts(stem(name), known)}


def _same_in_facts(name: str, known: set[str]) -> bool:
    return name in IN_THE_FACTS and stems(IN_THE_FACTS[name]) <= known


def id_of(file: str) -> str:
    """What an entry's files in both languages have in common."""
    return file.partition(".")[0]


def text_of(file: str) -> str:
    own, body = read(file)
    return f"{_told({key: value for key, value in own.items() if key in TEXTS})}\n\n{body}"
