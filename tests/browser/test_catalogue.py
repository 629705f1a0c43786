"""Filtering a list, as a reader does it: by keyboard, by address, with the browser's back button, without scripts."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.looks import mistakes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LIST = "/smartstad/projekt/"
VIEWS = (
    f"{LIST}?tema=energi",
    f"{LIST}tidslinje/",
    f"{LIST}tema/energi/",
    "/smartcity/events/?when=past",
    "/smartcity/events/calendar/2024-11/",
)


def _titles(page: Page) -> list[str]:
    return page.locator(".listing .item h2 a").all_inner_texts()


def _focus(page: Page, selector: str) -> None:
    """Presses the tabulator until the control has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached by keyboard")


def test_the_keyboard_alone_filters(page: Page, address: str) -> None:
    page.goto(address + LIST)
    everything = _titles(page)
    _focus(page, "details[data-filter] > summary")
    page.keyboard.press("Enter")
    expect(page.locator("fieldset legend")).to_have_text("Filtrera listan")
    _focus(page, "input[name=q]")
    page.keyboard.type("valla torg")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"\b3\b"))
    assert len(_titles(page)) == 3 < len(everything)
    assert "Smart sopsug i Valla torg" in _titles(page)
    _focus(page, "select[name=tema]")
    page.keyboard.press("e")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(status).to_have_text(re.compile(r"\b2\b"))
    assert page.url.endswith("?q=valla+torg&tema=energi")
    _focus(page, ".filter-form button")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + LIST)
    assert _titles(page) == everything
    assert page.evaluate("document.activeElement.name") == "q"


def test_the_address_holds_what_is_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}?tema=energi&q=valla")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value(re.compile(r"^\d+$"))
    expect(page.get_by_label("Fritext")).to_have_value("valla")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\b2\b"))
    assert page.locator("a[data-view]").last.evaluate("link => link.search") == "?tema=energi&q=valla"


def test_the_back_button_undoes_a_choice(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}?q=valla")
    before = page.get_by_role("status")
    expect(before).to_have_text(re.compile(r"\b3\b"))
    page.get_by_role("combobox", name="Tema").select_option(
        index=page.get_by_role("combobox", name="Tema").evaluate(_first_enabled)
    )
    expect(page).to_have_url(re.compile("tema="))
    page.go_back()
    expect(page).to_have_url(f"{address}{LIST}?q=valla")
    expect(page.get_by_role("combobox", name="Tema")).to_have_value("-1")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\b3\b"))


_first_enabled = "select => [...select.options].findIndex((option, n) => n > 0 && !option.disabled)"


def test_a_choice_shows_the_same_as_the_value_s_own_page(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}tema/energi/")
    wanted = _titles(page)
    page.get_by_role("link", name="Kombinera med andra filter").click()
    expect(page.get_by_role("status")).to_be_visible()
    assert _titles(page) == wanted


def test_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}?q=xyzzy")
    expect(page.get_by_role("status")).to_have_text("Inget i listan stämmer in.")
    assert _titles(page) == []


def test_without_scripts_values_are_links(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + LIST)
        page.locator("details[data-filter] > summary").click()
        page.get_by_role("link", name="Energi", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Projekt: Tema – Energi")
        assert _titles(page)


@pytest.mark.parametrize("path", VIEWS)
def test_nothing_is_wrong_in_any_look(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    if "?" in path:
        expect(page.get_by_role("status")).to_be_visible()
    assert list(mistakes(page)) == []


def test_the_script_weighs_less_than_five_kilobytes(page: Page, address: str) -> None:
    body = page.request.get(f"{address}/smartstad/assets/scripts/catalogue.js").body()
    assert len(gzip.compress(body)) < 5_000
