"""The handbook's table of what the strategy asks for, walked over the built sites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pikepdf
import pytest
from click.testing import CliRunner
from lxml import html as lxml_html

from build.small_site import ROOT
from build.test_real_site import EDITIONS
from real_site import TODAY
from smartstad.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TABLE = ROOT / "docs" / "pages" / "developers" / "strategy.md"
REQUIREMENTS = ROOT.parent / "shared" / "strategy" / "requirements.md"

IDS = [f"S{number}" for number in range(1, 22)]
SAID_BY_RUNNING = {"smartstad status": ("status", "--today", TODAY, "--language", "en")}
"""Commands whose words are about the content, and not only their own help."""


@dataclass(frozen=True)
class Row:
    """An address or a command that shows what an id asks for, and the words that are seen there."""

    id: str
    where: str
    words: tuple[str, ...]


def rows_of(markdown: str) -> list[Row]:
    """The rows of the table; one without an id belongs to the id above."""
    rows: list[Row] = []
    for line in markdown.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 4 or cells[0] in ("Id", "---"):
            continue
        id_ = cells[0] or rows[-1].id
        rows.append(Row(id_, cells[2].strip("<>`"), tuple(re.findall(r"`([^`]+)`", cells[3]))))
    return rows


ROWS = rows_of(TABLE.read_text(encoding="utf-8"))
ADDRESSES = [row for row in ROWS if row.where.startswith("https://")]
COMMANDS = [row for row in ROWS if row.where.startswith("smartstad ")]


def file_at(address: str, site: Path) -> Path:
    """The file that answers at an address."""
    folders = {root: folder for folder, (root, _) in EDITIONS.items()}
    root = max((root for root in folders if address.startswith(root)), key=len)
    path = site / folders[root] / unquote(address.removeprefix(root))
    return path / "index.html" if address.endswith("/") else path


def seen_in(file: Path) -> str:
    """What somebody or a program finds in a file, as text on one line."""
    match file.suffix:
        case ".html":
            parser = lxml_html.HTMLParser(encoding="utf-8")
            body = lxml_html.document_fromstring(file.read_bytes(), parser=parser).body
            texts = body.xpath(".//text()[not(ancestor::script or ancestor::template)]")
            return " ".join(" ".join(str(text) for text in texts).split())
        case ".png":
            header = file.read_bytes()[:24]
            assert header.startswith(b"\x89PNG")
            return f"PNG {int.from_bytes(header[16:20])} × {int.from_bytes(header[20:24])}"
        case ".pdf":
            with pikepdf.open(file) as document:
                tagged = bool(document.Root.MarkInfo.Marked) and "/StructTreeRoot" in document.Root
                return f"{'tagged' if tagged else 'untagged'} PDF in {document.Root.Lang}"
        case _:
            return " ".join(file.read_text(encoding="utf-8-sig").split())


def missing(words: tuple[str, ...], text: str) -> str | None:
    """The first of the words that does not stand in the text after those before it."""
    position = 0
    for word in words:
        position = text.find(word, position)
        if position < 0:
            return word
        position += len(word)
    return None


@pytest.fixture(scope="module")
def said() -> Mapping[str, str]:
    """What each command of the table says."""
    runner = CliRunner()
    found = {}
    for command in sorted({row.where for row in COMMANDS}):
        name = command.split()[1]
        arguments = SAID_BY_RUNNING.get(command, (name, "--help"))
        result = runner.invoke(
            main,
            [*arguments, "--config", str(ROOT / "mkdocs.yml")] if command in SAID_BY_RUNNING else arguments,
        )
        assert result.exit_code == 0, f"{command}: {result.output}"
        found[command] = " ".join(result.output.split())
    return found


def test_every_id_has_a_row() -> None:
    assert list(dict.fromkeys(row.id for row in ROWS)) == IDS
    assert len(ADDRESSES) + len(COMMANDS) == len(ROWS)
    assert [row for row in ROWS if not row.words] == []


def test_the_ids_are_those_of_the_strategy() -> None:
    if not REQUIREMENTS.is_file():
        pytest.skip("The list of what the strategy asks for is not beside the repository.")
    asked = re.findall(r"^\| (S\d+) \|", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    assert asked == IDS


@pytest.mark.parametrize("row", ADDRESSES, ids=lambda row: f"{row.id} {row.where}")
def test_each_address_shows_what_the_table_says(row: Row, site: Path) -> None:
    file = file_at(row.where, site)
    assert file.is_file()
    text = seen_in(file)
    assert missing(row.words, text) is None, text[:2000]


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: f"{row.id} {row.where}")
def test_each_command_says_what_the_table_says(row: Row, said: Mapping[str, str]) -> None:
    assert missing(row.words, said[row.where]) is None, said[row.where]
