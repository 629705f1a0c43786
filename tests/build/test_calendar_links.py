"""Ways to a calendar on pages: plain links, one to subscribe and one to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from icalendar import Calendar
from PIL import Image

from build.html_pages import BuiltPage
from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

FACTS = (
    "start: {start} 18:00\nonline: https://example.org/\n"
    "organiser: {{kind: own, name: {{sv: Staden, en: The City}}}}\n"
)


def _links(small: SmallSite, path: str) -> list[str]:
    tree = BuiltPage(small.site / path / "index.html", "https://alfa.example.org/sv/").tree
    return [str(href) for href in tree.xpath("//*[contains(@class, 'follow')]//a/@href")]


def test_a_coming_event_can_be_taken_into_a_calendar_and_a_past_one_cannot(tmp_path: Path) -> None:
    small = SmallSite(tmp_path / "project")
    small.entry("events/coming", FACTS.format(start="2027-01-10"))
    small.entry("events/past", FACTS.format(start="2026-05-01"))
    assert small.build().published
    (page,) = (path for path in (small.site / "alfa").rglob("coming/index.html"))
    coming = page.parent.relative_to(small.site)
    assert _links(small, coming.as_posix()) == [
        "webcal://alfa.example.org/sv/calendars/event-coming.ics",
        "../../calendars/event-coming.ics",
    ]
    assert _links(small, coming.with_name("past").as_posix()) == []
    assert (small.site / "alfa/calendars/event-coming.ics").exists()
    assert (small.site / "alfa/calendars/event-past.ics").exists()


@pytest.mark.parametrize("name", ["lamp.jpg", "bilder/Ljus å ä.JPG", "../projects/lamp.png"])
def test_the_picture_of_an_event_stands_where_its_calendars_say(tmp_path: Path, name: str) -> None:
    small = SmallSite(tmp_path / "project")
    picture = f"image:\n  file: {name}\n  focus: [50, 50]\n  credit: Kim\n  licence: CC BY 4.0\n"
    small.entry("events/coming", FACTS.format(start="2027-01-10") + picture, texts="image_alt: Ljus\n")
    file = small.folder / "content/events" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (1200, 800), "red").save(file)
    assert small.build().problems == []
    for folder, root in {"alfa": "https://alfa.example.org/sv/", "beta": "https://beta.example.org/"}.items():
        for calendar in ("calendar.ics", "calendars/event-coming.ics"):
            (event,) = Calendar.from_ical((small.site / folder / calendar).read_bytes()).walk("VEVENT")
            shown = small.site / folder / unquote(str(event["IMAGE"]).removeprefix(root))
            assert (
                Image.open(shown).format
                == {"jpeg": "JPEG", "png": "PNG"}[event["IMAGE"].params["FMTTYPE"].removeprefix("image/")]
            )
