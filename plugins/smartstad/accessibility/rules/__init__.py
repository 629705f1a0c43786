"""The rules of accessibility, one file for each thing that is checked."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from smartstad.model.problem import Rule

if TYPE_CHECKING:
    from smartstad.accessibility.finding import Check

_FILES = tuple(import_module(f"{__name__}.{file.name}") for file in pkgutil.iter_modules(__path__))

CHECKS: tuple[Check, ...] = tuple(file.check for file in _FILES)
"""What each file of rules finds on a page."""

RULES: dict[str, Rule] = {
    rule.id: rule for file in _FILES for rule in vars(file).values() if isinstance(rule, Rule)
}
"""All rules, by id."""
