"""Golden files of one of each output. After a change on purpose: ``scripts/renew_goldens.py``, then review the diff."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

from golden.output_files import GOLDEN, golden_files, made_files

ADVICE = "after a change on purpose: .venv/bin/python scripts/renew_goldens.py, then review git diff"

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return made_files()


def test_the_same_files_are_made(made: dict[str, bytes]) -> None:
    assert made.keys() == golden_files().keys(), ADVICE


@pytest.mark.parametrize("path", sorted(golden_files()))
def test_what_is_made_is_as_it_was(path: str, made: dict[str, bytes]) -> None:
    golden = (GOLDEN / path).read_bytes()
    found = made.get(path, b"")
    if found != golden:  # texts, so that the difference is shown line by line
        assert found.decode("utf-8", "replace") == golden.decode("utf-8", "replace"), ADVICE


@pytest.mark.parametrize(
    "wanted",
    [
        "feed.xml",
        "atom.xml",
        "feed.json",
        "opml.xml",
        "calendar.ics",
        "calendars/event-*.ics",
        "data/projects.json",
        "data/v1/*.csv",
        "data/v1/*.jsonl",
        "data/v1/*.geojson",
        "data/v1/projects/*.json",
        "data/v1/*schema*",
        "data/v1/*openapi*",
        "data/index.json",
        "data/v1/share.json",
        "data/v1/accessibility-statement.json",
        "datasets/dcat.rdf",
        "sitemap.xml",
        "robots.txt",
        ".well-known/security.txt",
        "cards/*.png.digest.json",
        "json-ld/evenemang/*.json",
    ],
)
def test_there_is_one_of_each(wanted: str) -> None:
    assert any(fnmatchcase(path, wanted) for path in golden_files())
