"""Accessibility: HTML in, problems out."""

from smartstad.accessibility.inspection import PageOrigin, inspect

__all__ = ["PageOrigin", "inspect"]
