"""``smartstad status``: the terminal's report, JSON, and the page for editors, on the library of sixty entries."""

from __future__ import annotations

import json
import re
import subprocess
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import turbohtml
from click.testing import CliRunner

from smartstad.cli.accessibility import check_paths
from smartstad.cli.main import main
from smartstad.cli.status.data import as_json
from smartstad.cli.status.page import page, write_page
from smartstad.cli.status.table import WIDTH, table
from smartstad.cli.status.text import as_text
from smartstad.cli.status.words import WORDS
from smartstad.model.library import Library
from smartstad.sites.settings import Settings
from smartstad.strategy.status import Status, status_of
from unit.sites.sample import ROOT, raw_settings
from unit.strategy.constructed import TODAY, entry, library, rows, sixty

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

NU = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def status() -> Status:
    return status_of(sixty(), Settings.model_validate(raw_settings()), TODAY)


@pytest.fixture(scope="module")
def html(status: Status) -> str:
    return page(status, "en", errors=2)


def _row(text: str, heading: str) -> list[str]:
    return next(re.split(r"\s{2,}", line) for line in text.splitlines() if line.startswith(f"{heading} "))


def test_the_terminal_shows_each_cell(status: Status) -> None:
    text = as_text(status, "en")
    assert _row(text, "m1") == ["m1", "1", "2", "0 +2", "1 +2", "MISSING"]
    assert _row(text, "m5") == ["m5", "3 !3 +4", "1 !1", "2 !1 +2", "2 !1 +3", "3 !2 +1"]
    assert _row(text, "Behaviour") == ["Behaviour", "1 !1 +3", "3 !1 +2", "MISSING", "1 +1", "MISSING"]
    # Nobody asks for m4 to business and public, where something is; nor for m3 to residents.
    assert _row(text, "m4") == ["m4", "0 +5", "1 +2", "MISSING", "0 +2", "0 +2"]
    assert _row(text, "2025-Q4")[:6] == ["2025-Q4", "5", "3", "3", "11", "·"]
    assert _row(text, "2026-Q3")[:6] == ["2026-Q3", "·", "·", "·", "·", "8"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_line_is_wider_than_a_terminal_but_paths_and_commands(status: Status, language: str) -> None:
    wide = [line for line in as_text(status, language).splitlines() if len(line) > WIDTH]
    assert all(line.startswith("  smartstad new ") or "content/" in line for line in wide)


def test_each_language_tells_it_in_its_own_words(status: Status) -> None:
    swedish, english = as_text(status, "sv", errors=3), as_text(status, "en", errors=3)
    assert "SAKNAS" in swedish
    assert "Innehållet har 3 fel." in swedish
    assert "The content has 3 errors." in english
    assert "Läget den 2026-06-01" in swedish


def test_colours_move_nothing(status: Status) -> None:
    colored = as_text(status, "sv", color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == as_text(status, "sv")


def test_a_table_breaks_what_is_too_long() -> None:
    rows = [["a name of many words that goes on", "1", "2"]]
    lines = list(table(["Name", "public-sector", "all of it"], rows, width=36))
    assert max(map(len, lines)) <= 36
    assert lines[0].split() == ["Name", "public-", "all", "of"]
    assert lines[1].split() == ["sector", "it"]
    assert "goes on" in lines[-1]


def test_programs_get_every_cell_and_its_entries(status: Status) -> None:
    told = json.loads(as_json(status))
    assert told["today"] == "2026-06-01"
    by_place = {(cell["audience"], cell["message"]): cell for cell in told["messages"]}
    assert by_place["academia", "m4"]["state"] == "missing"
    assert by_place["business", "m5"]["stale"] == ["voice/e26"]
    assert by_place["cities", "m1"]["ended"] == ["call/e54"]
    published = sorted(f"{row.kind}/{row.id}" for row in rows() if row.state == "published")
    assert [cell["published"] for cell in told["departments"]] == [published]
    assert told["balance"]["quarters"]["2025-Q4"] == {"controlled": 5, "operational": 3, "third-party": 3}
    assert len(told["gaps"]) == 7
    assert told["overdue"][0]["review_by"] == "2026-05-31"


def _links(document: turbohtml.Document) -> list[str]:
    return [str(link.attrs["href"]) for link in document.find_all("a")]


def _text(node: object) -> str:
    return " ".join(node.text.split())  # type: ignore[attr-defined]


def _heat(document: turbohtml.Document, number: int) -> dict[tuple[str, str], tuple[str, str]]:
    """Text and target of each cell of a heat map, by the texts of its row and column."""
    found = document.find_all("table", class_="heat")[number]
    rows = found.find_all("tr")
    heads = [_text(head) for head in rows[0].find_all("th")][1:]
    cells = {}
    for row in rows[1:]:
        name = _text(row.find("th"))
        for head, cell in zip(heads, row.find_all("td"), strict=True):
            link = cell.find("a")
            cells[name, head] = _text(link), str(link.attrs["href"])
    return cells


def test_the_page_shows_each_cell_in_words_and_leads_to_its_entries(html: str) -> None:
    document = turbohtml.parse(html)
    cells = _heat(document, 0)
    assert cells["Om m5", "Audience residents"] == (
        "3 3 to be reviewed 4 planned Audience residents, Om m5",
        "#message-residents-m5",
    )
    assert cells["Om m4", "Audience academia"][0].startswith("missing ")
    assert cells["Om m3", "Audience residents"][0].startswith("0 1 planned ")
    goals = _heat(document, 1)
    assert goals["Behaviour", "Audience cities"] == (
        "missing Audience cities, Behaviour",
        "#goal-cities-behaviour",
    )
    assert len(cells) == 35
    assert len(goals) == 15
    of_business = _heat(document, 3)
    assert of_business["Om m3", "Attitude"][1] == "#message-business-m3"
    assert of_business["Om m6", "Knowledge"][1] == "#message-business-m6-knowledge"


def test_the_bars_of_quarters_are_as_long_as_what_was_told_then() -> None:
    # What lies further back than the table does not make the bars short.
    entries = [entry("post", f"old{number}", publish_on="2020-01-01") for number in range(9)]
    entries += [entry("post", name, publish_on="2026-01-01") for name in ("a", "b")]
    entries.append(entry("post", "c", publish_on="2026-05-01", path="third-party"))
    known = status_of(library(*entries), Settings.model_validate(raw_settings()), TODAY)
    table = turbohtml.parse(page(known, "en")).find(id="caption-by_quarter").parent
    bars = {
        _text(row.find("th")): [
            (rect.attrs["class"], rect.attrs["width"]) for rect in row.find_all("rect", class_=True)
        ]
        for row in table.find_all("tr")
    }
    assert bars["2026-Q1"] == [(["controlled"], "240")]
    assert bars["2026-Q2"] == [(["third-party"], "120")]
    assert bars["2025-Q4"] == []


def test_every_link_of_the_page_leads_somewhere_on_it(html: str) -> None:
    document = turbohtml.parse(html)
    ids = [str(node.attrs["id"]) for node in document.find_all(True) if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    links = _links(document)
    assert len(links) > 50
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_a_cell_s_section_has_its_files_and_the_command_that_starts_another(html: str) -> None:
    document = turbohtml.parse(html)
    section = document.find(id="message-business-m5").parent
    assert "content/voices/e26.sv.md" in _text(section)
    assert (
        "smartstad new post new-business-m5-attitude --title sv=Rubrik --title en=Title "
        "--audience business --message m5 --purpose attitude"
    ) in [_text(code) for code in section.find_all("code")]


def test_the_page_has_headings_in_order_captions_and_neither_scripts_nor_inline_styles(html: str) -> None:
    document = turbohtml.parse(html)
    levels = [int(node.tag[1]) for node in document.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert all(
        found.find("caption") and found.find("th", scope="col") for found in document.find_all("table")
    )
    assert not document.find_all("script")
    assert not document.find_all("style")
    assert not [node for node in document.find_all(True) if "style" in node.attrs]
    assert "The content has 2 errors." in html


# The audiences of the constructed library have English names in Swedish too.
@pytest.mark.parametrize(("language", "names"), [("sv", {"unmarked-language"}), ("en", set())])
def test_the_page_passes_our_own_checks(
    status: Status, language: str, names: set[str], tmp_path: Path
) -> None:
    written = write_page(status, language, tmp_path / "status")
    assert sorted(file.name for file in written.parent.iterdir()) == ["index.html", "page.css"]
    assert {problem.rule.id for problem in check_paths([tmp_path], None).problems} <= names


@pytest.mark.java
def test_the_page_passes_the_nu_checker(status: Status, tmp_path: Path) -> None:
    if not NU.is_file():
        pytest.fail("The Nu Html Checker is not installed: run scripts/setup-test-tools")
    files = [str(write_page(status, language, tmp_path / language)) for language in ("sv", "en")]
    checked = subprocess.run(
        ["java", "-jar", str(NU), "--Werror", *files], capture_output=True, text=True, check=False
    )
    assert checked.stderr == ""


def test_what_an_editor_wrote_is_no_markup(status: Status) -> None:
    made = entry("message", "m7", title="<b>&</b>", audiences=["cities"], order=7)
    known = Library((*status.library.entries, made), status.library.registers)
    shown = page(status_of(known, Settings.model_validate(raw_settings()), TODAY), "sv")
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in shown
    assert "<b>" not in shown


def test_a_library_without_anything_has_a_page_and_a_report() -> None:
    empty = status_of(Library((), sixty().registers), Settings.model_validate(raw_settings()), TODAY)
    assert turbohtml.parse(page(empty, "sv")).find("h1") is not None
    assert "2026-Q2" in as_text(empty, "sv")
    assert json.loads(as_json(empty))["messages"] == []


def test_every_word_is_used() -> None:
    folder = ROOT / "plugins" / "smartstad" / "cli" / "status"
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for file in (*folder.glob("*.py"), *folder.glob("*.html"))
        if file.name != "words.py"
    )
    of_the_model = {"knowledge", "attitude", "behaviour", "controlled", "operational", "third-party"}
    states = {"published", "stale", "planned", "ended", "state_missing", "state_unasked"}
    assert [key for key in WORDS if f'"{key}"' not in code and key not in of_the_model | states] == []


@pytest.mark.parametrize(
    ("arguments", "expected"), [((), "Status on 2026-06-01"), (("--format", "json"), '"today": "2026-06-01"')]
)
def test_the_command_tells_it_of_a_project(arguments: tuple[str, ...], expected: str, small: Path) -> None:
    done = _run(small, "--today", "2026-06-01", *arguments)
    assert done.exit_code == 0, done.output
    assert expected in done.output
    assert not (small / "build").exists()


def test_the_command_writes_the_page_where_asked(small: Path) -> None:
    done = _run(small, "--today", "2026-06-01", "--report")
    assert done.exit_code == 0, done.output
    assert "→ " in done.output
    assert (small / "build" / "status" / "index.html").is_file()
    assert not (small / "site").exists()
    silent = _run(small, "--today", "2026-06-01", "--report", "--format", "json")
    assert json.loads(silent.output)["today"] == "2026-06-01"


def test_the_command_of_a_gap_starts_an_entry_that_fills_it(small: Path) -> None:
    gap = json.loads(_run(small, "--today", "2026-06-01", "--format", "json").output)["gaps"][0]
    assert "--audience residents --purpose attitude" in gap
    options = ["--config", str(small / "mkdocs.yml"), "--today", "2026-06-01"]
    assert CliRunner().invoke(main, [*gap.split()[1:], *options]).exit_code == 0
    told = json.loads(_run(small, "--today", "2026-06-01", "--format", "json").output)
    (cell,) = [cell for cell in told["goals"] if cell["purpose"] == "attitude"]
    assert (cell["state"], cell["planned"]) == ("planned", ["post/new-residents-attitude"])


def test_what_is_no_day_is_wrong_use(small: Path) -> None:
    assert _run(small, "--today", "tomorrow").exit_code == 2


def test_settings_that_cannot_be_used_are_told(small: Path) -> None:
    settings = small / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("page_size: 5", "page_size: 5\n      coverage: {paths: {word: 1}}"), "utf-8"
    )
    done = _run(small)
    assert done.exit_code == 1
    assert "coverage.paths" in done.output
    assert "wrong-setting" in done.output


def test_check_tells_what_falls_below_the_settings_with_its_place(small: Path) -> None:
    from smartstad.mkdocs.status import read_status  # noqa: PLC0415 - beside what it is about

    settings = small / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    limits = "coverage: {least_per_goal: 1, paths: {operational: {least: 5}}}"
    settings.write_text(text.replace("page_size: 5", f"page_size: 5\n      {limits}"), "utf-8")
    _, problems = read_status(settings, "2026-06-01")
    told = [(problem.rule.id, problem.span.file, problem.span.line) for problem in problems]
    line = next(n for n, each in enumerate(settings.read_text("utf-8").splitlines(), 1) if "coverage" in each)
    assert ("path-too-rare", "mkdocs.yml", line) in told
    assert ("goal-not-served", "content/registers/audiences.yml", 5) in told
    # Where a text has a mistake and has not been read, a gap is nobody's fault.
    broken = small / "content" / "pages" / "start.sv.md"
    broken.write_text(broken.read_text("utf-8").replace("purpose: knowledge", "purpose: fun"), "utf-8")
    _, problems = read_status(settings, "2026-06-01")
    assert not any(problem.rule.id in {"path-too-rare", "goal-not-served"} for problem in problems)


def _run(small: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        main, ["status", "--config", str(small / "mkdocs.yml"), "--language", "en", *arguments]
    )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project that has been written but not built."""
    from build.small_site import SmallSite  # noqa: PLC0415 - reads the templates

    return SmallSite(tmp_path / "project").folder
