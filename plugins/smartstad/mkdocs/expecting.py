"""What the audiences of an entry expect of its text."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from smartstad.accessibility import Expectations
from smartstad.accessibility.expectation import HIGHEST_LIX
from smartstad.model.registers import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Library
    from smartstad.sites.edition import Edition


def expected_of(front: FrontMatter, library: Library, editions: Iterable[Edition]) -> Expectations:
    """What the readers of an entry expect: the easiest text that any of its audiences asks for."""
    register = library.registers.get("audiences", {})
    audiences = [item for name in front.audiences if isinstance(item := register.get(name), Audience)]
    return Expectations(
        min((audience.highest_lix for audience in audiences), default=HIGHEST_LIX),
        any(audience.easy_language for audience in audiences),
        front.easy_summary is not None,
        languages_of(tuple(editions)),
    )


@functools.lru_cache(maxsize=1)
def languages_of(editions: tuple[Edition, ...]) -> tuple[tuple[str, str], ...]:
    """The language of the addresses of each edition, the longest address first: some stand within others."""
    return tuple(
        sorted(
            ((edition.url, edition.language) for edition in editions), key=lambda pair: (-len(pair[0]), pair)
        )
    )
