"""One page per template, as a reader meets it: with a keyboard, a narrow screen, in the dark, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"

PAGES = {
    "front": "/smartstad/",
    "front in English": "/smartcity/",
    "blog": "/smartsthlm/",
    "platform": "/smartcity-stockholm/en/",
    "list": "/smartstad/projekt/",
    "project": "/smartstad/projekt/growsmarter/",
    "event": "/smartcity/events/smart-city-expo-world-congress-2019/",
    "place": "/smartstad/platser/valla-torg/",
    "partner": "/smartcity/partners/kth/",
    "message": "/smartcity-stockholm/budskap/tillsammans/",
    "audience": "/smartstad/for-invanare-och-besokare/",
    "text": "/smartstad/om/",
    "accessibility statement": "/smartstad/tillganglighetsredogorelse/",
    "not found": "/smartstad/404.html",
}
"""A page of each template."""


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """The pages by template; the post, whose address has a date, and the audience's page are looked up."""
    found = dict(PAGES)
    found["post"] = (
        "/"
        + next((site / "smartsthlm" / "2026").rglob("index.html")).parent.relative_to(site).as_posix()
        + "/"
    )
    for name, path in found.items():
        file = site / path.lstrip("/")
        assert (file / "index.html" if path.endswith("/") else file).is_file(), name
    return found


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    results: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
def test_axe_finds_nothing_and_nothing_goes_wrong(
    browser: Browser, address: str, pages: dict[str, str], width: int, scheme: Any
) -> None:
    wrong = []
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:
        page = context.new_page()
        page.on("console", lambda message: wrong.append(f"{page.url}: {message.text}"))
        page.on("requestfailed", lambda request: wrong.append(f"{page.url}: {request.url}"))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else wrong.append(f"elsewhere: {request.url}")
            ),
        )
        for name, path in pages.items():
            page.goto(address + path)
            wrong += [f"{name}: {violation}" for violation in violations(page)]
            overflow = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if overflow > 0:
                wrong.append(f"{name}: {overflow} pixels too wide for {width}")
    assert wrong == []


def test_the_first_tab_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/projekt/")
    page.keyboard.press("Tab")
    link = page.evaluate("document.activeElement.textContent.trim()")
    assert link == "Hoppa till innehållet"
    box = page.locator(":focus").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_control_is_reached_and_shows_its_focus(
    page: Page, address: str, pages: dict[str, str]
) -> None:
    for path in (pages["front"], pages["project"]):
        page.goto(address + path)
        count = page.evaluate("document.querySelectorAll('a[href], summary, button, input').length")
        reached = set()
        for _ in range(count):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => {
                    const element = document.activeElement, style = getComputedStyle(element);
                    const all = [...document.querySelectorAll('a[href], summary, button, input')];
                    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    return [all.indexOf(element), outlined || style.boxShadow !== 'none'];
                }"""
            )
            if seen[0] < 0:  # past the last one
                break
            assert seen[1], f"{path}: no visible focus on control {seen[0]}"
            reached.add(seen[0])
        closed = page.evaluate(
            "[...document.querySelectorAll('a[href], summary, button, input')].map((e, i) => "
            "e.closest('details:not([open])') && e.tagName !== 'SUMMARY' ? i : -1).filter(i => i >= 0)"
        )
        assert reached >= set(range(count)) - set(closed)


def test_the_language_link_leads_to_the_same_page(page: Page, address: str) -> None:
    page.goto(f"{address}/smartcity-stockholm/projekt/growsmarter/")
    link = page.locator("header a[hreflang='en']")
    assert link.inner_text() == "English"
    assert link.get_attribute("href") == "https://smartcity.stockholm/en/projects/growsmarter/"


def test_paper_shows_the_text_and_no_menus(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/projekt/growsmarter/")
    page.emulate_media(media="print")
    assert page.locator("main h1").is_visible()
    assert not page.locator("header nav").first.is_visible()
