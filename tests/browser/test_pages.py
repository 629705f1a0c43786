"""One page per template, as a reader meets it: by keyboard, on any screen, in the dark, in forced colours, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.axe import violations
from browser.looks import PLAIN, WIDTHS, mistakes

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


ABORTED = "net::ERR_ABORTED"
CONTROLS = "a[href], summary, button, input, select, textarea, [tabindex='0']"

WHOLE = ("front", "front in English", "blog", "platform")
"""A page of each site that is looked at whole; of the others, what is their own between header and footer."""

WATCH = """([part, controls]) => {
    const all = document.querySelector(part).querySelectorAll(controls);
    const shown = [...all].filter(control => control.checkVisibility());
    const numbers = new Map(shown.map((control, number) => [control, number]));
    window.stops = [];
    window.note = () => {
        const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        window.stops.push([numbers.get(element) ?? -1, outlined && inView]);
    };
    // Of all that a key does, this comes first: what has the focus is where the key before has left it.
    addEventListener('keydown', window.note, true);
    return shown.length;
}"""
"""Lets the page note at each key where the focus is: the number of the control, -1 for others, and whether it is seen.

Gives how many controls are to be seen: the button for the menu is not where the menu stands open.
"""
STOPS = "() => { window.note(); return window.stops.splice(0); }"
"""What has been noted since it was asked last, and where the focus is now."""


def test_axe_finds_nothing_and_nothing_goes_wrong(
    browser: Browser, address: str, example: tuple[str, Path], pages: dict[str, str]
) -> None:
    wrong = []
    own = (address, example[0])
    with browser.new_context(**PLAIN) as context:
        page = context.new_page()
        page.on("console", lambda message: wrong.append(f"{page.url}: {message.text}"))
        # Aborted is what the browser no longer wants: a picture of a look that has been changed since.
        page.on(
            "requestfailed",
            lambda request: (
                None if request.failure == ABORTED else wrong.append(f"{request.url}: {request.failure}")
            ),
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(own) else wrong.append(f"elsewhere: {request.url}")
            ),
        )
        for name, url in pages.items():
            page.goto(url)
            part = "html" if name in WHOLE else "main"
            wrong += [f"{name}, {mistake}" for mistake in mistakes(page, WIDTHS, part=part)]
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


def test_every_control_is_reached_and_left_and_shows_its_focus(page: Page, pages: dict[str, str]) -> None:
    wrong = []
    page.emulate_media(reduced_motion="reduce")  # else the page is still on its way to the control
    for name, url in pages.items():
        page.goto(url)
        # What is folded away has no controls yet: all of it is opened.
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        if page.locator("details[data-filter]").count():  # it fetches its list when it is opened
            page.wait_for_selector("details[data-filter] fieldset")
        whole = name in WHOLE
        if not whole:
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")  # past header and menu
        count = page.evaluate(WATCH, ["body" if whole else "main", CONTROLS])
        for _ in range(count + 1):
            page.keyboard.press("Tab")
        _, *stops, (after, _) = page.evaluate(STOPS)
        wrong += [f"{name}: no visible focus on control {number}" for number, shown in stops if not shown]
        if [number for number, _ in stops] != list(range(count)):
            wrong.append(f"{name}: {count} controls, but Tab went to {stops}")
        # It has been left: for the footer, or for the page's end, after which it begins anew.
        if after not in ((-1, 0) if whole else (-1,)):
            wrong.append(f"{name}: after the last control Tab went to control {after}")
        for _ in range(2):  # the document itself may be a stop between its beginning and its end
            page.keyboard.press("Shift+Tab")
        if count - 1 not in [number for number, _ in page.evaluate(STOPS)]:
            wrong.append(f"{name}: no way back to the last control")
    assert wrong == []


def test_on_a_phone_the_menu_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/smartcity-stockholm/projekt/")
    menu = page.locator("nav.menu")
    button = page.get_by_role("button", name="Meny", exact=True)
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav.menu a') !== null")
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Meny"
    button.click()
    page.get_by_role("button", name="Stäng menyn").click()
    assert not menu.is_visible()


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
