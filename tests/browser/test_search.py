"""The search as a reader meets it: what it finds, with the keyboard, with assistive technology, without a script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import expect

from browser.looks import mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TESTS = Path(__file__).resolve().parents[1]
QUESTIONS: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (TESTS / "search" / "questions.yml").read_text("utf-8")
)
PAGES = {
    "smartstad/sv": "/smartstad/sok/",
    "smartcity/en": "/smartcity/search/",
    "smartcity-stockholm/sv": "/smartcity-stockholm/sok/",
    "smartcity-stockholm/en": "/smartcity-stockholm/en/search/",
}
ENOUGH = 0.95
FIRST = 3

RESULTS = ".search-results > li"
STATUS = "[data-search-status]"

ANSWERS = """async questions => {
    const root = document.querySelector("script[type=module][src*='search.js']").src;
    const { open } = await import(new URL("search/index.js", root));
    const { answer, terms } = await import(new URL("search/query.js", root));
    const words = JSON.parse(document.getElementById("page:search-words").textContent);
    const vocabulary = { ...words.vocabulary, stopWords: new Set(words.vocabulary.stopWords) };
    const { search, count } = await open(words.index);
    const found = [];
    for (const question of questions) {
        const { entries } = await answer(terms(question, vocabulary), search, count);
        const first = await Promise.all(entries.slice(0, 3).map(({ data }) => data()));
        found.push(first.map(({ url }) => url));
    }
    return found;
}"""
"""The addresses of the first answers to each question, by the page's own scripts."""


@pytest.fixture(scope="module")
def addresses(site: Path) -> dict[str, dict[str, str]]:
    """The address of each entry in each edition, by kind and id."""
    found: dict[str, dict[str, str]] = {}
    for edition in QUESTIONS:
        name, language = edition.split("/")
        folder = PAGES[edition].rsplit("/", 2)[0].lstrip("/")
        share = yaml.safe_load((site / folder / "data" / "v1" / "share.json").read_text("utf-8"))
        roots = {entry["url"] for entry in share["entries"]}
        root = min(roots, key=len)
        found[edition] = {
            f"{entry['kind']}/{entry['id']}": f"/{folder}/" + entry["url"].removeprefix(root)
            for entry in share["entries"]
        }
        assert language in ("sv", "en")
        assert name in folder
    return found


def ask(page: Page, question: str) -> None:
    """Types a question and waits for what is told of it."""
    page.fill("#page\\:q", question)
    page.keyboard.press("Enter")
    page.wait_for_function(
        "question => document.querySelector('[data-search-status]').textContent.includes(question)",
        arg=question,
    )


def test_the_right_entry_is_among_the_first_three(
    page: Page, address: str, addresses: dict[str, dict[str, str]]
) -> None:
    asked, missed = 0, []
    for edition, questions in QUESTIONS.items():
        page.goto(address + PAGES[edition])
        answers = page.evaluate(ANSWERS, [each["asks"] for each in questions])
        for question, first in zip(questions, answers, strict=True):
            asked += 1
            if addresses[edition][question["finds"]] not in first:
                missed.append((question["asks"], question["finds"], first))
    assert asked >= 45
    assert len(missed) <= asked * (1 - ENOUGH), missed


def test_the_tail_of_a_compound_is_found_and_shown_whole(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/sok/?q=styrning")
    page.wait_for_selector(RESULTS)
    assert page.locator(RESULTS).first.locator("h3 mark").inner_text() == "trafikstyrning"
    assert "\u00ad" not in page.locator("main").inner_text()


def test_synonyms_are_told(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/sok/?q=trafikljus")
    page.wait_for_selector(RESULTS)
    told = page.locator(STATUS).inner_text()
    assert re.match(r"\d+ träffar för ”trafikljus”. Sökte också efter: trafiksignal", told)


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/projekt/")
    page.focus(".search-link a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/")
    page.focus("#page\\:q")
    page.keyboard.type("belysning")
    page.keyboard.press("Enter")
    page.wait_for_selector(RESULTS)
    assert page.evaluate("document.activeElement.name") == "q"
    # The button, the fold of the filters, the first of them.
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    before = page.locator(STATUS).inner_text()
    page.keyboard.press("Space")
    page.wait_for_url("**kind=*")
    # The results are new ones when this is: a link among those before would lose the focus.
    expect(page.locator(STATUS)).not_to_have_text(before)
    assert page.evaluate("document.activeElement.checked")
    page.focus(f"{RESULTS}:first-child a")
    page.keyboard.press("Enter")
    page.wait_for_function("() => !location.pathname.endsWith('/sok/')")


def test_filters_narrow_down_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/sok/?q=belysning")
    page.wait_for_selector(RESULTS)
    before = int(page.locator(STATUS).inner_text().split()[0])
    box = page.get_by_label("Projekt (", exact=False)
    count = int(box.locator("xpath=..").inner_text().split("(")[1].rstrip(")"))
    box.check()
    page.wait_for_function(
        f"() => document.querySelector('[data-search-status]').textContent.startsWith('{count} ')"
    )
    assert count < before
    assert page.url.endswith("?q=belysning&kind=project")
    page.reload()
    page.wait_for_selector(RESULTS)
    assert page.locator(STATUS).inner_text().startswith(f"{count} ")
    assert page.get_by_label("Projekt (", exact=False).is_checked()
    page.go_back()
    page.wait_for_function(
        f"() => document.querySelector('[data-search-status]').textContent.startsWith('{before} ')"
    )
    assert not page.get_by_label("Projekt (", exact=False).is_checked()


def test_the_back_button_brings_back_the_question_of_before(page: Page, address: str) -> None:
    page.goto(f"{address}/smartcity/search/")
    ask(page, "energy")
    ask(page, "open data")
    page.go_back()
    page.wait_for_function(
        "() => document.querySelector('[data-search-status]').textContent.includes('energy')"
    )
    assert page.input_value("#page\\:q") == "energy"


def test_more_results_come_on_demand_and_take_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}/smartcity/search/?q=stockholm")
    page.wait_for_selector(RESULTS)
    assert page.locator(RESULTS).count() == 10
    page.locator("[data-search-more]").click()
    page.wait_for_function("() => document.querySelectorAll('.search-results > li').length === 20")
    page.wait_for_function("() => document.activeElement.closest('li:nth-child(11)') !== null")
    assert "shown=20" in page.url


def test_nothing_found_leads_on(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/sok/?q=zzxxqq")
    page.wait_for_selector("[data-search-none]:not([hidden])")
    assert page.locator(STATUS).inner_text() == "Inget hittades för ”zzxxqq”."
    links = page.locator("[data-search-elsewhere]").evaluate_all("links => links.map(link => link.href)")
    assert links == [
        "https://smartsthlm.stockholm.se/sok/?q=zzxxqq",
        "https://smartcity.stockholm/sok/?q=zzxxqq",
        "https://stockholm.se/smartcity/search/?q=zzxxqq",
    ]
    assert page.locator("[data-search-letters]").is_visible()


def test_what_a_reader_types_is_text_and_nothing_else(page: Page, address: str) -> None:
    page.goto(f"{address}/smartstad/sok/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20belysning")
    page.wait_for_selector(RESULTS)
    assert "<img src=x" in page.locator(STATUS).inner_text()
    assert page.locator("main img[src=x]").count() == 0


def test_a_search_that_cannot_be_loaded_leaves_the_list(page: Page, address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}/smartstad/sok/?q=belysning")
    page.wait_for_function(
        "() => document.querySelector('[data-search-status]').textContent.includes('gick inte att ladda')"
    )
    assert page.locator("[data-search-letters]").is_visible()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page that runs no script."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def test_without_a_script_everything_is_there_from_a_to_z(plain: Page, address: str) -> None:
    plain.goto(f"{address}/smartstad/sok/")
    letters = plain.locator(".letters nav a").all_inner_texts()
    assert letters[0] == "A"
    assert letters[-1] == "Ö"
    assert not plain.locator("[data-search-form]").is_visible()
    titles = plain.locator(".letters > ul a").all_inner_texts()
    assert "Smart trafikstyrning" in titles
    plain.locator(".letters nav a", has_text="S").click()
    assert plain.url.endswith(f"#page:letter-{letters.index('S') + 1}")


@pytest.mark.parametrize("question", ["belysning", "zzxxqq"])
def test_nothing_is_wrong_with_results_in_any_look(page: Page, address: str, question: str) -> None:
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(f"{address}/smartstad/sok/?q={question}")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent !== ''")
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    wrong += mistakes(page)
    assert wrong == []
