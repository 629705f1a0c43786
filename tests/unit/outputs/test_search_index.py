"""The index is whole, in one language, and without what nobody uses."""

from __future__ import annotations

import gzip
import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from smartstad.outputs.search_document import SearchDocument
from smartstad.outputs.search_index import FOLDER, write_index

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = [
    SearchDocument("", "<h1>Start</h1>", {"title": "Start", "kind": "page", "date": ""}),
    SearchDocument(
        "projekt/ljus/",
        '<h1>Ljus</h1><p lang="en">Light “all” night</p>',
        {"title": "Ljus & <mörker>", "kind": "project"},
        {"theme": ("energy", "lighting"), "year": ()},
    ),
]


def fragments(folder: Path) -> dict[str, dict[str, object]]:
    """What the index shows of each document, by address."""
    found = {}
    for file in folder.glob("fragment/*.pf_fragment"):
        told = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[told["url"]] = told
    return found


def test_every_document_is_there_with_its_facts(tmp_path: Path) -> None:
    write_index(DOCUMENTS, "sv", tmp_path)
    found = fragments(tmp_path / FOLDER)
    assert found.keys() == {"/", "/projekt/ljus/"}
    light = found["/projekt/ljus/"]
    assert light["meta"] == {"title": "Ljus & <mörker>", "kind": "project"}
    assert light["filters"] == {"theme": ["energy", "lighting"]}
    assert "date" not in json.dumps(found["/"]["meta"])


def test_there_is_one_index_and_no_interface(tmp_path: Path) -> None:
    write_index(DOCUMENTS, "sv", tmp_path)
    folder = tmp_path / FOLDER
    assert list(json.loads((folder / "pagefind-entry.json").read_bytes())["languages"]) == ["sv"]
    left = {path.name for path in folder.glob("*.js")} | {path.name for path in folder.glob("*.css")}
    assert left == {"pagefind.js"}
    assert (folder / "pagefind.js").stat().st_size > 10_000


def test_what_the_program_says_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smartstad.outputs.search_index.get_executable", lambda: "false")
    with pytest.raises(subprocess.CalledProcessError):
        write_index(DOCUMENTS, "sv", tmp_path)
