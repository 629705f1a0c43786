"""The Arabic edition in a browser: mirrored, nothing outside the window, nothing for axe to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.conftest import served
from browser.looks import mistakes
from build.three_languages import build_three_languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PATHS = {
    "front": "ar/",
    "list": "ar/mashari/",
    "project": "ar/mashari/daw-fi-alhadiqa/",
    "event": "ar/faaliyat/nuzha/",
    "blog with a Swedish post": "ar/mudawana/",
    "indicator": "ar/muashirat/almushat/",
    "feeds and calendars": "ar/tabina/",
    "open data": "ar/data/",
    "contents": "ar/muhtawayat/",
    "accessibility statement": "ar/imkaniyat/",
    "not found": "ar/404.html",
    "project in Finnish": "fi/hankkeet/valoa-puistoon/",
}


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, with a slash last."""
    _, folder = build_three_languages(tmp_path_factory.mktemp("tre"))
    with served(folder) as address:
        yield f"{address}/"


def test_nothing_is_wrong_in_any_look(page: Page, three: str) -> None:
    """What sticks out on the left of a page from right to left can be scrolled to as well, and is told as too wide."""
    wrong = []
    page.on("console", lambda message: wrong.append(f"{page.url}: {message.text}"))
    for name, path in PATHS.items():
        page.goto(three + path)
        wrong += [f"{name}: {mistake}" for mistake in mistakes(page, part="main")]
    assert wrong == []


def _boxes(page: Page, selector: str) -> list[tuple[float, float]]:
    """Left and right edge of each of those elements, in the order of the document."""
    boxes = [element.bounding_box() for element in page.locator(selector).all()]
    return [(box["x"], box["x"] + box["width"]) for box in boxes if box]


def test_the_arabic_page_is_the_mirror_of_the_swedish_one(page: Page, three: str) -> None:
    edges = {}
    for language, path in (("sv", "projekt/ljus-i-parken/"), ("ar", "ar/mashari/daw-fi-alhadiqa/")):
        page.goto(three + path)
        edges[language] = {
            selector: _boxes(page, selector)
            for selector in (".wordmark", ".languages", ".menu li", ".breadcrumbs li", ".text", ".side")
        }
    swedish, arabic = edges["sv"], edges["ar"]
    for selector in (".menu li", ".breadcrumbs li"):
        assert swedish[selector] == sorted(swedish[selector])
        assert arabic[selector] == sorted(arabic[selector], reverse=True), selector
    for before, after in ((".wordmark", ".languages"), (".text", ".side")):
        assert swedish[before][0] < swedish[after][0]
        assert arabic[before][0] > arabic[after][0], (before, after)
    # The text begins as far from the right edge as the Swedish one from the left.
    assert abs((1280 - arabic[".text"][0][1]) - swedish[".text"][0][0]) <= 16  # the scroll bar


def test_a_passage_in_another_language_keeps_its_own_direction(page: Page, three: str) -> None:
    page.goto(f"{three}ar/mudawana/")
    link = page.locator(".item a[lang='sv']")
    assert link.evaluate("element => getComputedStyle(element).direction") == "ltr"
    assert page.locator(".item a:not([lang])").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
