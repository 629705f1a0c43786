"""The editors' page of ``smartstad status`` in Chromium: axe in light and dark, and a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.axe import violations
from browser.conftest import served
from smartstad.cli.status.page import write_page
from smartstad.sites.settings import Settings
from smartstad.strategy.status import status_of
from unit.sites.sample import raw_settings
from unit.strategy.constructed import TODAY, sixty

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_page_is_accessible_under_a_strict_policy(
    browser: Browser, tmp_path: Path, scheme: str, width: int
) -> None:
    write_page(status_of(sixty(), Settings.model_validate(raw_settings()), TODAY), "en", tmp_path)
    complaints: list[str] = []
    options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    with served(tmp_path) as address, browser.new_context(**options) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{address}/index.html")
        assert complaints == []
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
