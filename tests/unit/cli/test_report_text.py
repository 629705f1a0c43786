"""The report for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from smartstad.cli.report import FORMATS
from smartstad.cli.report.text import render
from unit.cli.reported import FILE, long_title, unknown

if TYPE_CHECKING:
    from pathlib import Path

SWEDISH = """\
content/projects/å lampa.sv.md:2:1  long-title (varning)
    2 | title: Lampor
      | ^^^^^
Titeln är lång. Den kortas av.
Skriv kortare.

content/projects/å lampa.sv.md:3:8  unknown-reference
    3 | owner: trafikkontorret
      |        ^^^^^^^^^^^^^^^
Förvaltningen ”trafikkontorret” finns inte. Sidan kan inte visa vem som svarar.
Menade du ”trafikkontoret”?

1 fel och 1 varning."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text("---\ntitle: Lampor\nowner: trafikkontorret\n---\n", encoding="utf-8")
    return tmp_path


def test_report(root: Path) -> None:
    assert render([unknown(), long_title(), unknown()], root=root, language="sv") == SWEDISH
    assert FORMATS["text"] is render


def test_without_an_excerpt(root: Path) -> None:
    told = render([unknown(file="saknas.md")], root=root, language="en")
    assert told == (
        "saknas.md:3:8  unknown-reference\n"
        "There is no department “trafikkontorret”. The page cannot show who answers.\n"
        "Did you mean “trafikkontoret”?\n\n1 error."
    )


def test_a_file_below_the_root_is_told_from_there(root: Path) -> None:
    told = render([unknown(file=f"{root}/{FILE}")], root=root, language="sv")
    assert told.splitlines()[:2] == [
        f"{FILE}:3:8  unknown-reference",
        "    3 | owner: trafikkontorret",
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "swedish", "english"),
    [
        (0, 0, "Inga problem: allt ser bra ut.", "No problems: all is well."),
        (1, 0, "1 fel.", "1 error."),
        (2, 0, "2 fel.", "2 errors."),
        (0, 1, "1 varning.", "1 warning."),
        (2, 2, "2 fel och 2 varningar.", "2 errors and 2 warnings."),
    ],
)
def test_closing_line(root: Path, errors: int, warnings: int, swedish: str, english: str) -> None:
    problems = [unknown(line=number + 1) for number in range(errors)]
    problems += [long_title(line=number + 1) for number in range(warnings)]
    assert render(problems, root=root, language="sv").splitlines()[-1] == swedish
    assert render(problems, root=root, language="en").splitlines()[-1] == english


def test_colours_are_only_added(root: Path) -> None:
    told = render([unknown(), long_title()], root=root, language="sv", color=True)
    plain = told
    for code in ("0", "1", "2", "31", "33"):
        assert f"\x1b[{code}m" in told
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == SWEDISH
    assert "\x1b" not in SWEDISH


def test_the_gutter_grows_with_the_line_number(root: Path) -> None:
    (root / "long.md").write_text("x\n" * 123_456, encoding="utf-8")
    lines = render([unknown("long.md", 123_456, 1)], root=root, language="sv").splitlines()
    assert lines[1:3] == ["123456 | x", "       | ^"]


def test_what_would_steer_the_terminal_is_taken_out(root: Path) -> None:
    told = render([unknown(file="a\x1b[2J.md", name="\x1b]0;x\x07\udcff")], root=root, language="sv")
    assert "\x1b" not in told
    assert told.encode("utf-8")
