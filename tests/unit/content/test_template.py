"""New entries: what ``smartstad new`` writes is right from the start, and stays unpublished."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from smartstad.cli.main import main
from smartstad.content import load_library
from smartstad.model.kinds import KINDS

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = {
    "audiences": "- {id: all, name: {sv: Alla, en: All}, knowledge: {sv: a, en: a}, attitude: {sv: a, en: a}, "
    "behaviour: {sv: a, en: a}, message: {sv: a, en: a}}",
    "departments": "- {id: city, name: {sv: Staden, en: The city}}",
    "contacts": '- {id: desk, name: {sv: Disken, en: The desk}, url: "https://example.org/"}',
    "channels": "- {id: web, name: {sv: Webben, en: The web}, path: controlled, kind: site}",
    "people": "- {id: staff, name: {sv: Personalen, en: The staff}}",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "registers"
    folder.mkdir(parents=True)
    for name, text in REGISTERS.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n", encoding="utf-8")
    return tmp_path


def new(root: Path, *arguments: str) -> tuple[int, str]:
    options = ["--config", str(root / "mkdocs.yml"), "--today", "2026-11-24"]
    done = CliRunner().invoke(main, ["new", *arguments, *options])
    return done.exit_code, done.output


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_new_entry_of_every_kind_is_a_draft_without_problems(root: Path, kind: str) -> None:
    titles = ["--title", 'sv=Ljus i "parken"', "--title", "en=Light in the park"]
    code, output = new(root, kind, "light", *titles)
    assert code == 0, output
    loaded = load_library(root, today=dt.date(2026, 11, 24))
    assert loaded.problems == ()
    (entry,) = loaded.library.entries
    assert (entry.kind, entry.id, entry.original) == (kind, "light", "sv")
    assert entry.facts.draft
    assert entry.facts.slug == "ljus-i-parken"
    assert entry.versions["en"].front.title == "Light in the park"


def test_an_id_that_an_entry_has_already_is_not_given_again(root: Path) -> None:
    assert new(root, "post", "light", "--title", "sv=Ljus")[0] == 0
    before, after = root / "content/blog/light.sv.md", root / "content/blog/lamps.sv.md"
    after.write_text(before.read_text(encoding="utf-8").replace("---\n", "---\nid: light\n", 1), "utf-8")
    before.unlink()
    code, output = new(root, "post", "light", "--title", "sv=Annat")
    assert code != 0
    assert "lamps.sv.md" in output
    assert not before.exists()


def test_nothing_is_overwritten(root: Path) -> None:
    assert new(root, "post", "light", "--title", "sv=Ljus")[0] == 0
    written = (root / "content/blog/light.sv.md").read_text(encoding="utf-8")
    code, output = new(root, "post", "light", "--title", "sv=Annat")
    assert code == 2
    assert "light.sv.md" in output
    assert (root / "content/blog/light.sv.md").read_text(encoding="utf-8") == written


@pytest.mark.parametrize("arguments", [("Ljus", "--title", "sv=A"), ("light", "--title", "A"), ("light",)])
def test_wrong_use_is_told_and_writes_nothing(root: Path, arguments: tuple[str, ...]) -> None:
    code, _ = new(root, "post", *arguments)
    assert code == 2
    assert not (root / "content/blog").exists()


def _with_places(root: Path) -> None:
    """Adds a channel and a core message to choose."""
    channel = "- {id: blog, name: {sv: Bloggen, en: The blog}, path: controlled, kind: site}\n"
    (root / "content/registers/channels.yml").write_text(channel, encoding="utf-8")
    made = new(root, "message", "together", "--title", "sv=Tillsammans")
    assert made[0] == 0, made[1]


def test_what_is_known_of_an_entry_is_filled_in(root: Path) -> None:
    _with_places(root)
    known = ["--audience", "all", "--message", "together", "--message", "together", "--channel", "blog"]
    known += ["--purpose", "behaviour", "--path", "third-party"]
    code, output = new(root, "post", "light", "--title", "sv=Ljus", "--title", "en=Light", *known)
    assert code == 0, output
    loaded = load_library(root, today=dt.date(2026, 11, 24))
    assert loaded.problems == ()
    facts = loaded.library.by_kind["post"]["light"].facts
    assert (facts.audiences, facts.messages, facts.channels) == (("all",), ("together",), ("blog",))
    assert (facts.purpose, facts.path) == ("behaviour", "third-party")
    assert "messages" not in (root / "content/blog/light.en.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "choices"), [("--audience", "all"), ("--message", "together"), ("--channel", "blog")]
)
def test_what_is_not_known_is_not_written(root: Path, option: str, choices: str) -> None:
    _with_places(root)
    code, output = new(root, "post", "light", "--title", "sv=Ljus", option, "nobody")
    assert code == 2
    assert f"{option} nobody" in output
    assert choices in output
    assert not (root / "content/blog").exists()
