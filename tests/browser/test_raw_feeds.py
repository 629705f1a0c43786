"""A feed that somebody opens in a browser can be read there, by means of a style sheet alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

LINK = "https://stockholm.se/smartstad/evenemang/smart-city-expo-world-congress-2024/"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("ending", ["xml", "atom"])
def test_a_raw_feed_shows_titles_days_summaries_and_addresses(
    site: Path, page: Page, ending: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / f"smartstad/feeds/events.{ending}").as_uri())
    # Elements that are not shown have no box.
    shown = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => !e.children.length && e.getClientRects().length)"
        ".map(e => [e.localName, e.textContent || getComputedStyle(e, '::before').content.slice(1, -1)])"
    )
    assert {name for name, _ in shown} == {
        "xml": {"title", "description", "pubDate", "link"},
        "atom": {"title", "subtitle", "summary", "published", "link"},
    }[ending]
    texts = [text for _, text in shown]
    assert texts[0] == "Nya och ändrade evenemang – Smart stad"
    assert "Smart City Expo World Congress 2024" in texts
    assert LINK in texts
    assert not any("<p>" in text for text in texts)
    notice = page.evaluate("getComputedStyle(document.documentElement, '::before').content")
    assert "Det här är ett flöde" in notice
    assert page.evaluate("document.documentElement.scrollWidth") <= width
