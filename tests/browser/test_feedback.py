"""Sharing and being heard, with a keyboard, with and without JavaScript, on a narrow screen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from browser.conftest import served
from browser.looks import ENDS, mistakes
from build.small_site import SmallSite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

RECEIVER = "https://forms.example.org/receive"
PAGE = "alfa/projekt/lights/"


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with forms is served, with a slash last."""
    site = SmallSite(tmp_path_factory.mktemp("heard"))
    text = (site.folder / "mkdocs.yml").read_text("utf-8")
    settings = f"      page_size: 5\n      feedback: {{url: {RECEIVER}, thanks: start}}\n      share: [email, linkedin]\n"
    site.write("mkdocs.yml", text.replace("      page_size: 5\n", settings))
    site.project("lights")
    assert site.build(sites=("alfa",)).published
    with served(site.site) as address:
        yield f"{address}/"


def _answering(page: Page) -> list[Request]:
    """Stands for what receives the forms; gives what it was sent."""
    sent: list[Request] = []
    page.route(f"{RECEIVER}**", lambda route: (sent.append(route.request), route.fulfill(status=204))[1])
    return sent


def _fields(request: Request) -> dict[str, str]:
    return {
        name: values[0] for name, values in parse_qs(request.post_data or "", keep_blank_values=True).items()
    }


def test_nothing_is_wrong_with_the_open_form_in_any_look(page: Page, heard: str) -> None:
    page.goto(heard + PAGE)
    page.locator(".feedback summary").click()
    assert list(mistakes(page)) == []
    for width in ENDS:
        page.set_viewport_size({"width": width, "height": 900})
        for button in page.locator(".feedback button, .share button").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44


def test_whether_the_page_was_useful_is_one_press(browser: Browser, heard: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        _answering(page)
        page.goto(heard + PAGE)
        page.get_by_role("button", name="Ja", exact=True).focus()
        with page.expect_request(f"{RECEIVER}**") as waited:
            page.keyboard.press("Enter")
        request = waited.value
        assert request.method == "POST"
        assert _fields(request) == {
            "page": "https://alfa.example.org/sv/projekt/lights/",
            "next": "https://alfa.example.org/sv/",
            "useful": "yes",
        }


def test_a_fault_is_reported_by_keyboard_without_a_script(browser: Browser, heard: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        sent = _answering(page)
        page.goto(heard + PAGE)
        page.locator(".feedback summary").focus()
        for key in ("Enter", "Tab", "End"):  # opens, goes to the choice, takes the last of them
            page.keyboard.press(key)
        page.keyboard.press("Tab")
        # Nothing is sent without a message, and an address has to be one: the browser says so.
        page.get_by_role("button", name="Skicka").click()
        assert sent == []
        page.keyboard.type("Lampan är trasig")
        page.get_by_label("Din e-postadress, om du vill ha svar").fill("ingen adress")
        page.get_by_role("button", name="Skicka").click()
        assert sent == []
        page.get_by_label("Din e-postadress, om du vill ha svar").fill("")
        with page.expect_request(f"{RECEIVER}**") as waited:
            page.get_by_role("button", name="Skicka").press("Enter")
        fields = _fields(waited.value)
        assert (fields["sort"], fields["message"], fields["email"]) == ("fault", "Lampan är trasig", "")
        assert fields["page"] == "https://alfa.example.org/sv/projekt/lights/"
        assert page.context.cookies() == []


def test_buttons_to_share_are_there_only_where_they_work(browser: Browser, heard: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(heard + PAGE)
        assert page.locator(".share a").all_inner_texts() == ["Dela med e-post", "LinkedIn"]
        assert page.locator(".share button").count() == 0
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.add_init_script("Object.defineProperty(navigator, 'share', {value: undefined})")
        page.goto(heard + PAGE)
        page.wait_for_load_state("networkidle")
        assert page.locator(".share button").count() == 0


def test_the_link_is_copied_and_that_is_told(browser: Browser, heard: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(heard + PAGE)
        page.get_by_role("button", name="Kopiera länken").press("Enter")
        page.get_by_text("Länken är kopierad").wait_for()
        assert (
            page.evaluate("navigator.clipboard.readText()") == "https://alfa.example.org/sv/projekt/lights/"
        )


def test_the_device_s_own_sharing_is_given_the_page(browser: Browser, heard: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            "Object.defineProperty(navigator, 'share', {value: async given => { window.given = given; }})"
        )
        page.goto(heard + PAGE)
        page.get_by_role("button", name="Dela med en app").click()
        assert page.evaluate("window.given") == {
            "title": "Om lights",
            "url": "https://alfa.example.org/sv/projekt/lights/",
        }
