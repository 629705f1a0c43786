"""axe-core, asked about a page as it stands in the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"


OF_COLOUR = ("color-contrast", "link-in-text-block")
"""What may differ between light, dark and forced colours on one and the same page."""


def violations(page: Page, rules: Sequence[str] = (), *, within: str = "html") -> list[str]:
    """What axe finds, by all of its usual rules or by these alone; each with the element it finds it on.

    `within` is a selector of the part of the page that is looked at.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    results: dict[str, Any] = page.evaluate("([part, options]) => axe.run(part, options)", [within, options])
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8")
