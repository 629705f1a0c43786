"""Rules over a whole site: what no look at a single page can tell. One file for each thing that is checked."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from smartstad.model.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from smartstad.accessibility.site.facts import PageFacts
    from smartstad.model.problem import Problem

    Check = Callable[[list[PageFacts]], Iterator[Problem]]

_FILES = tuple(
    import_module(f"{__name__}.{file.name}")
    for file in pkgutil.iter_modules(__path__)
    if file.name != "facts"
)

SITE_CHECKS: tuple[Check, ...] = tuple(file.check for file in _FILES)
"""What each file of rules finds among the pages of all editions."""

SITE_RULES: dict[str, Rule] = {
    rule.id: rule for file in _FILES for rule in vars(file).values() if isinstance(rule, Rule)
}
"""All rules over a site, by id."""


def inspect_sites(pages: Iterable[PageFacts]) -> list[Problem]:
    """Every problem that shows among the pages of one or several editions.

    That no two pages have the same title is seen in the texts already, before there are pages.
    """
    found = sorted(pages, key=lambda page: (page.id.edition, page.id.url))
    return [problem for check in SITE_CHECKS for problem in check(found)]
