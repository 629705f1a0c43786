"""Sources that figures name by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.content.rules_fact import UNKNOWN_SOURCE
from smartstad.content.word import did_you_mean
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartstad.content.document import Document
    from smartstad.content.word import Details
    from smartstad.model.annotation import FieldPath
    from smartstad.model.front_matter import FrontMatter


def check_sources(
    front: FrontMatter, used: Iterable[tuple[str | None, FieldPath]], document: Document
) -> Iterator[Problem]:
    """Problems of ids that are not those of any source of the entry's own."""
    known = {source.id for source in front.sources if source.id is not None}
    for identifier, path in used:
        if identifier is not None and identifier not in known:
            details: Details = {"id": identifier, "near": did_you_mean(identifier, known)}
            yield Problem(UNKNOWN_SOURCE, document.at(*path), details)
