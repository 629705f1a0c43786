"""The files of one entry, read and seen together; its id, and whose else that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from smartstad.content.manuscript import Manuscript, Pairing, pair, read_manuscript
from smartstad.content.rules_entry import DUPLICATE_ENTRY_ID
from smartstad.content.tree import IDENTIFIER
from smartstad.content.word import short
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from smartstad.content.tree import TextFile
    from smartstad.content.word import Details

_ID_LINE = re.compile(r"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_SEARCHED = 10_000
"""Characters in which a file that cannot be read may still show its id."""


@dataclass(frozen=True, eq=False)
class Bundle:
    """The language versions of an entry."""

    file: TextFile
    """The first of them."""
    manuscripts: tuple[Manuscript, ...]
    """Those that could be read."""
    pairing: Pairing
    problems: tuple[Problem, ...]
    unread_ids: frozenset[str]
    """Ids that the others seem to give."""

    @cached_property
    def given_id(self) -> str | None:
        """What the facts say, where that can be an id."""
        given = self.pairing.original.data.get("id") if self.pairing.original else None
        return given if isinstance(given, str) and IDENTIFIER.fullmatch(given) else None

    @property
    def id(self) -> str:
        """What the entry is known by."""
        return self.given_id or self.file.name


def read_bundle(top: Path, folder: str, files: Sequence[TextFile]) -> Bundle:
    """The entry of those files, which lie in `top`; problems tell them as in `folder`."""
    manuscripts, unread, problems = [], set(), []
    for file in files:
        path = top / file.file
        manuscript, found = read_manuscript(path, file, f"{folder}/{file.file}")
        problems += found
        if manuscript is None:
            unread |= _likely_id(path)
        else:
            manuscripts.append(manuscript)
    pairing = pair(manuscripts, complete=len(manuscripts) == len(files))
    problems += pairing.problems
    return Bundle(files[0], tuple(manuscripts), pairing, tuple(problems), frozenset(unread))


def check_ids(bundles: Iterable[Bundle]) -> Iterator[tuple[Bundle, Problem]]:
    """Each entry that gives itself an id that another of its kind has, and the problem.

    An entry that has its id from its file's name cannot help it, so those come first.
    """
    first: dict[tuple[str, str], Bundle] = {}
    for bundle in sorted(bundles, key=lambda each: each.given_id is not None):
        other = first.setdefault((bundle.file.kind, bundle.id), bundle)
        original = bundle.pairing.original
        if other is not bundle and original is not None:
            told = other.pairing.original or next(iter(other.manuscripts), None)
            where = told.document.file if told else f"{other.file.name}.{other.file.language}.md"
            details: Details = {"id": short(bundle.id), "other": where}
            yield bundle, Problem(DUPLICATE_ENTRY_ID, original.document.at("id"), details)


def _likely_id(path: Path) -> set[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return set(_ID_LINE.findall(file.read(_SEARCHED))[:1])
    except OSError:
        return set()
