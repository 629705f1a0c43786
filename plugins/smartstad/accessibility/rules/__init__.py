"""The rules of accessibility, one file for each thing that is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.rules import heading_order, image_text, link_text, page_language, page_title

if TYPE_CHECKING:
    from smartstad.accessibility.finding import Check

CHECKS: tuple[Check, ...] = (
    page_language.check,
    page_title.check,
    heading_order.check,
    image_text.check,
    link_text.check,
)
"""All checks."""
