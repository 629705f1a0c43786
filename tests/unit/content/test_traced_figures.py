"""Every figure and year in the texts of projects, events, indicators, partners and places is found in their facts.

An entry's facts are those of the collection that cite an address among the entry's own ``sources``.
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
FACTS = ROOT.parent / "shared" / "facts" / "facts.yml"
STRATEGY = ROOT.parent / "shared" / "strategy" / "kommunikationsstrategi.txt"

pytestmark = pytest.mark.skipif(
    not FACTS.exists(), reason="the collection of facts is not beside the repository"
)

ENTRIES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("projects", "events", "indicators", "partners", "places")
    for path in sorted((ROOT / "content" / folder).glob("*.*.md"))
]
TEXTS = (
    "title", "summary", "easy_summary", "value", "lessons", "replicability", "next_step", "method", "definition",
    "outcome_text", "outcome_said", "outcome_changes", "results", "milestones", "funding", "values", "comparisons",
)  # fmt: skip
"""Fields that tell readers something in words or figures."""

DATES = ("start", "end")

_EARLY = "the sources name three years between 2013 and 2015; the facts say: write since the early 2010s"
EXCEPTIONS = {
    "content/projects/hammarby-20.en.md": {"2010": _EARLY},
    "content/projects/hammarby-20.sv.md": {"2010": _EARLY},
}
"""File, figure, and why it is in no fact."""

_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?")
_ADDRESS = re.compile(r"https?://\S+")
_SPACED = re.compile(r"(?<![\d.,])(\d{1,3})(?:[ \u00a0\u202f](\d{3}))+(?![\d])")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LARGE = {"million": 10**6, "billion": 10**9}
_LARGE_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?) (million|billion)")


def figures(text: str) -> set[str]:
    """Every figure in a text: without separators of thousands, with a point before decimals."""
    joined = _SPACED.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    return {_plain(found[0]) for found in _NUMBER.finditer(joined)}


def _plain(number: str) -> str:
    thousands = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number)
    number = re.sub(r"[.,]", "", number) if thousands else number.replace(",", ".")
    return number.lstrip("0") or "0"


@cache
def _collection() -> dict[str, Any]:
    collection: dict[str, Any] = yaml.safe_load(FACTS.read_text("utf-8"))
    return collection


@cache
def _facts() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The addresses that each fact cites, and its figures. Those without a source are none.

    Notes say what is not to be used, and are left out; those on a measure say how it was measured.
    """
    found = []
    for name, group in _collection().items():
        for fact in group if isinstance(group, list) else [group]:
            urls = frozenset(_urls(fact))
            if urls and fact.get("confidence") != "unsourced":
                left_out = {"id"} if name == "indicators" else {"id", "notes"}
                told = {key: value for key, value in fact.items() if key not in left_out}
                text = _ADDRESS.sub("", yaml.safe_dump(told, allow_unicode=True, width=10**6))
                found.append((urls, frozenset(_all_forms(text))))
    return found


def _all_forms(text: str) -> set[str]:
    """The figures of a fact: as they stand, the parts of dates and of ranges, and millions in full."""
    large = (float(number.replace(",", ".")) * _LARGE[word] for number, word in _LARGE_NUMBER.findall(text))
    return figures(text) | figures(text.replace("-", " ")) | {str(int(number)) for number in large}


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


def known_figures(front: dict[str, Any]) -> set[str]:
    """Every figure of the facts that share a source with an entry, and of the strategy where that is a source."""
    own = set(_urls(front.get("sources", [])))
    found = set().union(*(told for urls, told in _facts() if urls & own))
    if any("url" not in source for source in front.get("sources", [])):
        found |= figures(STRATEGY.read_text("utf-8"))
    return found


@cache
def _read(file: str) -> tuple[dict[str, Any], str]:
    _, front, body = (ROOT / file).read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def _told(value: Any) -> str:
    """The words and figures of a value, without the names of its fields and ids of its sources."""
    if isinstance(value, dict):
        parts = []
        for key, one in value.items():
            if key in ("on", *DATES):
                year, _, rest = str(one).partition("-")
                parts.append(f"{year} {rest.partition('-')[2]}")
            elif key not in ("source", "id"):
                parts.append(_told(one))
        return " ; ".join(parts)
    if isinstance(value, list):
        return " ; ".join(map(_told, value))
    return str(value)


def untraced(front: dict[str, Any], own: dict[str, Any], body: str) -> set[str]:
    """The figures that an entry tells and its facts do not; `own` is the front matter of the file itself."""
    fields = {key: value for key, value in own.items() if key in (*TEXTS, *DATES)}
    text = f"{_told(fields)}\n{_LINK.sub('', body)}"
    return figures(_ADDRESS.sub("", text).replace("\u2013", " ")) - known_figures(front)


@pytest.mark.parametrize("file", ENTRIES)
def test_every_figure_is_in_the_facts_of_a_source(file: str) -> None:
    own, body = _read(file)
    sibling = file.replace(".en.md", ".sv.md")
    front = own if "sources" in own or not (ROOT / sibling).exists() else _read(sibling)[0]
    assert set(_urls(front.get("sources", []))) & set().union(*(urls for urls, _ in _facts())), (
        "no source of the facts"
    )
    assert untraced(front, own, body) - EXCEPTIONS.get(file, {}).keys() == set()


def _yearly(front: dict[str, Any]) -> set[tuple[str, float]]:
    """The years and values of the measures that share a source with an entry."""
    own = set(_urls(front.get("sources", [])))
    measures = _collection()["indicators"]
    return {
        (str(year), float(value))
        for measure in measures
        if own & set(_urls(measure))
        for year, value in measure["values"].items()
        if isinstance(value, int | float)
    }


@pytest.mark.parametrize("file", [file for file in ENTRIES if "/indicators/" in file and ".sv." in file])
def test_every_value_of_a_measure_is_that_of_its_year(file: str) -> None:
    front, _ = _read(file)
    values = {(value["year"], float(value["value"])) for value in front["values"]}
    assert values
    assert values - _yearly(front) == set()


def test_a_figure_of_nobody_s_is_found() -> None:
    front, body = _read("content/projects/autopiloten.sv.md")
    assert untraced(front, front, f"{body}\nÅr 1873 \u00e5kte 4\u00a0711 personer.") == {"1873", "4711"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100 000 hem", {"100000"}),
        ("100,000 homes", {"100000"}),
        ("69,7 poäng", {"69.7"}),
        ("24 januari 2018", {"24", "2018"}),
        ("utan tal", set()),
    ],
)
def test_figures_are_read_in_both_languages(text: str, found: set[str]) -> None:
    assert figures(text) == found
