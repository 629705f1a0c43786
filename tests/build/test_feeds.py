"""Feeds of the built sites: valid as they stand, and announced by the pages that they concern."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import etree

from build.html_pages import BuiltPage
from build.small_site import SmallSite
from build.test_real_site import EDITIONS
from unit.outputs.feed_sample import check
from unit.outputs.feed_warnings import warnings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMATS = {"application/rss+xml": ".xml", "application/atom+xml": ".atom", "application/feed+json": ".json"}


def _feeds(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every document of every feed of an edition, by path."""
    for pattern in ("feed.xml", "atom.xml", "feed.json", "feeds/**/*.*"):
        for file in sorted(folder.glob(pattern)):
            yield file.relative_to(folder).as_posix(), file.read_bytes()


@pytest.mark.parametrize(("folder", "root"), [(folder, root) for folder, (root, _) in EDITIONS.items()])
def test_all_feeds_are_valid_and_give_nothing_to_warn_of(site: Path, folder: str, root: str) -> None:
    found = dict(_feeds(site / folder))
    assert len(found) > 30
    for path, data in found.items():
        check(path, data)
        assert warnings(data, root + path) == [], path


def _announced(page: BuiltPage, root: str) -> list[str]:
    """The feeds that a page announces, without their endings; all three formats of each, each with a title."""
    names: dict[str, list[str]] = {}
    for link in page.tree.xpath("//head/link[@rel='alternate'][@type][@title]"):
        if link.get("type") in FORMATS:
            path = urljoin(page.url, link.get("href")).removeprefix(root)
            assert path.endswith(FORMATS[link.get("type")]) or path == "atom.xml"
            name = "feed" if path == "atom.xml" else path.rsplit(".", 1)[0].removeprefix("feeds/")
            names.setdefault(name, []).append(link.get("type"))
    assert all(sorted(types) == sorted(FORMATS) for types in names.values())
    return list(names)


@pytest.mark.parametrize(
    ("folder", "path", "announced"),
    [
        ("smartstad", "", ["feed", "recent"]),
        ("smartstad", "blogg/", ["feed"]),
        ("smartstad", "folj-oss/", ["feed"]),
        ("smartstad", "evenemang/", ["feed", "events"]),
        ("smartstad", "projekt/", ["feed", "projects"]),
        ("smartstad", "for-foretag/", ["feed", "theme-data", "theme-innovation", "audience-business"]),
        ("smartstad", "projekt/smart-belysning-arsta/", ["feed", "projects", "theme-energy", "theme-iot", "theme-lighting"]),
        ("smartstad", "blogg/2026/10/23/nar-nyckeln-far-stanna-hemma/", ["feed", "theme-care", "author-newsroom"]),
        ("smartstad", "evenemang/forsta-klimatkontraktet/", ["feed", "events", "theme-climate"]),
        ("smartsthlm", "", ["feed", "recent"]),
        ("smartsthlm/en", "", ["feed", "recent"]),
        ("smartsthlm/en", "for-cities/", ["feed", "theme-climate", "theme-innovation", "audience-cities"]),
    ],
)  # fmt: skip
def test_which_feeds_a_page_announces(site: Path, folder: str, path: str, announced: list[str]) -> None:
    root, _ = EDITIONS[folder]
    page = BuiltPage(site / folder / path / "index.html", root + path)
    assert _announced(page, root) == announced


def test_every_announced_feed_is_there_in_the_language_of_its_page(site: Path) -> None:
    for folder, (root, language) in EDITIONS.items():
        told = dict(_feeds(site / folder))
        for file in sorted((site / folder).rglob("index.html")):
            path = file.parent.relative_to(site / folder).as_posix()
            if path.split("/")[0] == "en" and language == "sv":
                continue
            page = BuiltPage(file, root if path == "." else f"{root}{path}/")
            for name in _announced(page, root):
                ending = ".xml" if name == "feed" else ".atom"
                data = told["feed.xml" if name == "feed" else f"feeds/{name}{ending}"]
                assert etree.fromstring(data).get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_the_page_of_all_subscriptions_has_no_calendar_of_a_single_event(tmp_path: Path) -> None:
    small = SmallSite(tmp_path / "project")
    small.entry("pages/subscribe", "layout: subscriptions\n")
    facts = (
        "start: {day} 18:00\nthemes: [energy]\nonline: https://example.org/\n"
        "organiser: {{kind: own, name: {{sv: Staden, en: The City}}}}\n"
    )
    for day in range(1, 8):
        small.entry(f"events/e{day}", facts.format(day=f"2027-01-0{day}"))
    assert small.build().published
    for folder, sentence in (
        ("alfa", "Varje evenemang har också en egen kalenderfil, på sin sida."),
        ("beta", "Each event also has a calendar file of its own, on its page."),
    ):
        (file,) = [
            page
            for page in (small.site / folder).glob("*/index.html")
            if "data-copy-status" in page.read_text()
        ]
        page = BuiltPage(file, "https://x.example/")
        main = page.tree.find(".//main")
        links = {
            str(link).rsplit("/", 1)[1] for link in main.xpath(".//a/@href") if str(link).endswith(".ics")
        }
        assert links == {"calendar.ics", "theme-energy.ics", "audience-residents.ics"}
        assert sentence in main.text_content()
        assert (small.site / folder / "calendars/event-e1.ics").exists()
        feeds = {str(link).rsplit("/", 1)[1] for link in main.xpath(".//a/@href") if "/feeds/" in str(link)}
        assert {f"theme-energy{ending}" for ending in FORMATS.values()} <= feeds


def test_a_cancelled_event_is_news_of_its_own_on_the_day_of_the_change(tmp_path: Path) -> None:
    small = SmallSite(tmp_path / "project")
    organiser = "online: https://example.org/\norganiser: {kind: own, name: {sv: Staden, en: The City}}\n"
    small.entry("events/expo", f"start: 2027-01-10 18:00\nstatus: cancelled\n{organiser}")
    assert small.build().published
    items = json.loads(small.read("alfa/feeds/events.json"))["items"]
    assert [(item["id"].split("/", 1)[1], item["title"]) for item in items] == [
        ("event/expo/cancelled/sv", "Inställt: Om expo"),
        ("event/expo/sv", "Inställt: Om expo"),
    ]
    assert items[0]["summary"] == "Evenemanget blir inte av."
