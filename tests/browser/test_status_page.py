"""The editors' page of ``smartstad status`` in Chromium: axe in light and dark, and a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.conftest import served
from browser.looks import mistakes
from smartstad.cli.status.page import write_page
from smartstad.sites.settings import Settings
from smartstad.strategy.status import status_of
from unit.sites.sample import raw_settings
from unit.strategy.constructed import TODAY, sixty

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_the_page_is_accessible_under_a_strict_policy(page: Page, tmp_path: Path) -> None:
    write_page(status_of(sixty(), Settings.model_validate(raw_settings()), TODAY), "en", tmp_path)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with served(tmp_path) as address:
        page.goto(f"{address}/index.html")
        assert complaints == []
        assert list(mistakes(page)) == []
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
