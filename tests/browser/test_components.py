"""Every example of every component in a browser: light, dark, forced colours, narrow, and with large text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.axe import OF_COLOUR, violations
from browser.conftest import served
from browser.looks import LOOKS, PLAIN, TOO_WIDE
from smartstad.mkdocs.component import read_components
from smartstad.mkdocs.component_gallery import gallery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
NAMES = [component.name for component in read_components(ROOT)]
CLIPPED = """() => [...document.querySelectorAll('.stage *')].filter(element => {
    const style = getComputedStyle(element);
    return element.checkVisibility() && !element.closest('.hidden, .scroll, video, svg') && element.clientWidth
        && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 120))"""
"""What does not fit where it stands."""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the gallery is served, with a slash last."""
    folder = tmp_path_factory.mktemp("gallery")
    for path, content in gallery(ROOT):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with served(folder) as address:
        yield f"{address}/components/"


def test_axe_finds_nothing(browser: Browser, shown: str) -> None:
    found: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 900}, **PLAIN) as context:
        page = context.new_page()
        page.on("console", lambda message: found.append(f"{page.url}: {message.text}"))
        for name in NAMES:
            page.goto(f"{shown}{name}.html")
            # What is folded away is looked at too.
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
            found += [f"{name}: {violation}" for violation in violations(page)]
            for look, media in LOOKS.items():
                page.emulate_media(**media)
                found += [f"{name} {look}: {violation}" for violation in violations(page, OF_COLOUR)]
            page.emulate_media(**PLAIN)
    assert found == []


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (640, "200%")], ids=["narrow", "large text"])
def test_everything_fits(browser: Browser, shown: str, width: int, size: str) -> None:
    wrong = []
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        for name in NAMES:
            page.goto(f"{shown}{name}.html")
            # As a reader does who has asked for larger text.
            page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size)
            if (overflow := page.evaluate(TOO_WIDE)) > 0:
                wrong.append(f"{name}: {overflow} pixels too wide for {width}")
            wrong += [f"{name}: {clipped}" for clipped in page.evaluate(CLIPPED)]
    assert wrong == []


def test_what_may_not_be_told_by_colour_is_seen_in_forced_colours(browser: Browser, shown: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{shown}pagination.html")
        chosen, other = page.locator(".stage [aria-current]"), page.locator(".stage a:not([aria-current])")
        width = "element => getComputedStyle(element).borderTopWidth"
        assert chosen.first.evaluate(width) != other.first.evaluate(width)


def test_text_is_set_in_our_fonts(page: Page, shown: str) -> None:
    page.goto(f"{shown}card.html")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {"Public Sans", "Familjen Grotesk"} <= {family.strip('"') for family in loaded}
