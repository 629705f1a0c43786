"""Entries that a reader cannot tell apart: the same title, the same summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.content.rules_entry import DUPLICATE_SUMMARY, DUPLICATE_TITLE
from smartstad.content.word import short
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.content.manuscript import Manuscript

_RULES = {"title": DUPLICATE_TITLE, "summary": DUPLICATE_SUMMARY}


def check_likeness(manuscripts: Iterable[Manuscript]) -> Iterator[Problem]:
    """A problem for each text that says the same as an earlier entry's in the same language."""
    seen: dict[tuple[str, str, str], Manuscript] = {}
    for manuscript in manuscripts:
        for key, rule in _RULES.items():
            text = manuscript.data.get(key)
            if not isinstance(text, str) or not text.strip():
                continue
            first = seen.setdefault(
                (key, manuscript.file.language, " ".join(text.casefold().split())), manuscript
            )
            if first is not manuscript:
                details = {"value": short(text), "other": first.document.file}
                yield Problem(rule, manuscript.document.at(key), details)
