"""Checks HTML files from anywhere for accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility import inspect
from smartstad.model.problem import Message, Problem, Rule, Severity, Span, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

UNREADABLE_PAGE = Rule(
    "unreadable-page",
    Severity.ERROR,
    Message("Filen {file} går inte att läsa: {reason}.", "The file {file} cannot be read: {reason}."),
    Message(
        "Det som inte kan läsas kan inte kontrolleras, så sidan kan ha fel som ingen ser.",
        "What cannot be read cannot be checked, so the page may have mistakes that nobody sees.",
    ),
    Message(
        "Kontrollera att filen finns och att du får läsa den, till exempel med ls -l {file}",
        "See that the file exists and that you may read it, for example with ls -l {file}",
    ),
)


def check_paths(paths: Sequence[Path]) -> list[Problem]:
    """Every problem of the HTML files, and of all ``.html`` files in the folders, in order."""
    files = {file: None for path in paths for file in _pages(path)}
    return in_order(problem for file in files for problem in _check(file))


def _pages(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*.html") if not file.is_dir())
    else:
        yield path


def _check(file: Path) -> list[Problem]:
    name = file.as_posix()
    try:
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return [Problem(UNREADABLE_PAGE, Span(name), {"file": name, "reason": reason})]
    return inspect(content.decode("utf-8-sig", errors="replace"), file=name)
