"""Checks HTML files from anywhere for accessibility."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.accessibility import inspect
from smartstad.accessibility.encoding import decoded
from smartstad.model.problem import Message, Problem, Rule, Severity, Span, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

LARGEST = 50_000_000
"""Bytes. No page for people is larger, and reading stops there: a pipe or a device has no end."""
_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".xht"})

_WHY_READ = Message(
    "Det som inte kan läsas kan inte kontrolleras, så sidan kan ha fel som ingen ser.",
    "What cannot be read cannot be checked, so the page may have mistakes that nobody sees.",
)

UNREADABLE_PAGE = Rule(
    "unreadable-page",
    Severity.ERROR,
    Message("{file} går inte att läsa: {reason}.", "{file} cannot be read: {reason}."),
    _WHY_READ,
    Message(
        "Kontrollera att den finns och att du får läsa den, till exempel med ls -l {file}",
        "See that it exists and that you may read it, for example with ls -l {file}",
    ),
)
OVERSIZED_PAGE = Rule(
    "oversized-page",
    Severity.ERROR,
    Message(
        "{file} är större än {limit} MB, så den är inte kontrollerad.",
        "{file} is larger than {limit} MB, so it has not been checked.",
    ),
    _WHY_READ,
    Message(
        "Dela upp den i flera sidor, eller kontrollera en annan fil, till exempel public/index.html",
        "Divide it into several pages, or check another file, for example public/index.html",
    ),
)
_NOT_READ = (UNREADABLE_PAGE, OVERSIZED_PAGE)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    files: tuple[str, ...]
    """The files that could be read, sorted."""
    unread: tuple[str, ...]
    """The files and folders that could not be read, sorted."""
    problems: tuple[Problem, ...]


def check_paths(paths: Sequence[Path], rules: Collection[str] | None = None) -> Checked:
    """The HTML files, and all in the folders, with what they break of the rules with these ids; of all where None."""
    problems: list[Problem] = []
    files: dict[str, bool] = {}
    for page in dict.fromkeys(page for path in paths for page in _pages(path, problems)):
        found = _check(page)
        files[page.as_posix()] = not any(problem.rule in _NOT_READ for problem in found)
        problems += found
    if rules is not None:
        problems = [problem for problem in problems if problem.rule in _NOT_READ or problem.rule.id in rules]
    read = tuple(sorted(file for file, is_read in files.items() if is_read))
    unread = {problem.span.file for problem in problems if problem.rule in _NOT_READ}
    return Checked(read, tuple(sorted(unread)), tuple(in_order(problems)))


def _pages(path: Path, problems: list[Problem]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return

    def cannot_be_read(error: OSError) -> None:
        problems.append(_unreadable(Path(error.filename).as_posix(), error))

    # Links to folders are not followed: they may lead around in a circle.
    for folder, folders, names in os.walk(path, onerror=cannot_be_read):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names) if Path(name).suffix.lower() in _ENDINGS)


def _check(path: Path) -> list[Problem]:
    file = path.as_posix()
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        return [_unreadable(file, error)]
    if len(content) > LARGEST:
        return [Problem(OVERSIZED_PAGE, Span(file), {"file": file, "limit": str(LARGEST // 1_000_000)})]
    return inspect(decoded(content), file=file)


def _unreadable(file: str, error: OSError) -> Problem:
    return Problem(
        UNREADABLE_PAGE, Span(file), {"file": file, "reason": error.strerror or type(error).__name__}
    )
