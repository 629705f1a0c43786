"""The communication strategy held against the content: whom the city speaks with about what, and where it is silent."""

from __future__ import annotations

from smartstad.strategy.coverage import Coverage, coverage_of

__all__ = ["Coverage", "coverage_of"]
