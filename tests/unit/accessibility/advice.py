"""What the cases of rules about words, links, tables … are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from smartstad.accessibility import Expectations


@dataclass(frozen=True)
class Cases:
    """Bodies of pages that break a rule, keep it, or have nothing that it is about."""

    failing: tuple[str, ...]
    passing: tuple[str, ...]
    inapplicable: tuple[str, ...]
    expectations: Expectations = field(default_factory=Expectations)
