"""The map, moved about in with a keyboard alone, and read without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.looks import mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATH = "/smartstad/projekt/karta/"

VIEW_BOX = "() => document.querySelector('.map-base').getAttribute('viewBox').split(' ').map(Number)"


@pytest.fixture
def still(browser: Browser, address: str) -> Iterator[Page]:
    """The map without movement, of a reader who has asked for that."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.goto(address + PATH)
        page.wait_for_selector(".pin")
        yield page
        assert faults == []


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never comes to {selector}.")


def test_keys_zoom_and_move(still: Page) -> None:
    _tab_to(still, ".map-view")
    whole = still.evaluate(VIEW_BOX)
    still.keyboard.press("+")
    closer = still.evaluate(VIEW_BOX)
    assert closer[2] == pytest.approx(whole[2] / 2)
    still.keyboard.press("ArrowRight")
    assert still.evaluate(VIEW_BOX)[0] > closer[0]
    still.keyboard.press("ArrowUp")
    assert still.evaluate(VIEW_BOX)[1] < closer[1]
    still.keyboard.press("-")
    still.keyboard.press("Home")
    assert still.evaluate(VIEW_BOX) == pytest.approx(whole)
    placed = still.locator("li[data-x]").count()
    assert still.text_content("[data-map-status]").endswith(f" {placed}")  # type: ignore[union-attr]


def test_buttons_do_what_keys_and_dragging_do(still: Page) -> None:
    _tab_to(still, "[data-map-tool=in]")
    still.keyboard.press("Enter")
    before = still.evaluate(VIEW_BOX)
    _tab_to(still, "[data-map-tool=south]")
    still.keyboard.press("Space")
    assert still.evaluate(VIEW_BOX)[1] > before[1]


def test_a_group_of_marks_parts_opens_and_leads_to_an_entry(still: Page) -> None:
    _tab_to(still, ".pin.many[aria-label^='5']")
    before = still.evaluate(VIEW_BOX)
    still.keyboard.press("Enter")
    assert still.evaluate(VIEW_BOX)[2] < before[2]
    for _ in range(6):
        assert still.evaluate("() => document.activeElement.classList.contains('pin')")
        still.keyboard.press("Enter")
        if still.is_visible(".map-card"):
            break
    link = still.evaluate("() => document.activeElement.closest('.map-card a').href")
    assert still.locator(".map-list .chosen").count() == still.locator(".map-card li").count()
    still.keyboard.press("Escape")
    assert still.is_hidden(".map-card")
    assert still.evaluate("() => document.activeElement.classList.contains('pin')")
    still.keyboard.press("Enter")
    still.keyboard.press("Enter")
    still.wait_for_url(link)


def test_an_entry_of_the_list_is_shown_on_the_map(still: Page) -> None:
    _tab_to(still, ".map-show")
    still.keyboard.press("Enter")
    title = still.text_content(".map-list .chosen a")
    assert still.text_content(".map-card a") == title
    assert still.evaluate("() => document.activeElement.textContent") == title


def test_the_address_filters_map_and_list_alike(still: Page, address: str) -> None:
    still.goto(f"{address}{PATH}?q=autopiloten")
    still.wait_for_selector(".pin")
    assert still.locator(".map-list li:visible").count() == still.locator(".pin").count() == 1
    assert still.is_visible("[data-map-filtered]")
    hrefs = still.eval_on_selector_all("a[data-view]", "links => links.map(link => link.href)")
    assert hrefs
    assert all(href.endswith("?q=autopiloten") for href in hrefs)
    still.goto(f"{address}{PATH}?lage=provas")
    still.wait_for_selector(".pin")
    assert (
        still.locator(".map-list li:visible").count()
        == still.locator(".map-list li[data-lage~=provas]").count()
        > 0
    )


def test_marks_are_large_enough_and_never_cover_each_other(still: Page) -> None:
    for width in (1280, 320):
        still.set_viewport_size({"width": width, "height": 900})
        boxes = [box for pin in still.locator(".pin").all() if (box := pin.bounding_box())]
        assert min(min(box["width"], box["height"]) for box in boxes) >= 24
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"]))
                assert apart >= 24


def test_without_javascript_each_mark_leads_into_the_list(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PATH)
        mark = page.locator(".map-marks a").first
        assert mark.bounding_box()["width"] >= 24  # type: ignore[index]
        mark.focus()
        page.keyboard.press("Enter")
        heading = page.url.partition("#")[2]
        assert page.locator(f"[id='{heading}']").inner_text() in (mark.get_attribute("aria-label") or "")
        assert page.locator(".map-tools").is_hidden()


def test_nothing_is_wrong_in_any_look(page: Page, address: str) -> None:
    page.goto(address + PATH)
    page.wait_for_selector(".pin")
    assert list(mistakes(page)) == []
    page.locator(".map-show").first.click()
    assert list(mistakes(page)) == []
