"""Telling WebSub hubs of news."""

from __future__ import annotations

from http.client import BadStatusLine
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import pytest

from smartstad.cli.ping import AT_A_TIME, ping

if TYPE_CHECKING:
    from pathlib import Path

ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://a.example/atom.xml"/>'
    '<link rel="hub" href="https://hub.example/"/></feed>'
)
JSON = (
    '{"feed_url": "https://a.example/feed.json", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}]}'
)


def test_the_hub_is_told_of_each_feed_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "atom.xml").write_text(ATOM)
    (tmp_path / "feed.json").write_text(JSON)
    (tmp_path / "other.xml").write_text(ATOM)
    sent: list[tuple[str, bytes]] = []

    def send(hub: str, form: bytes) -> int:
        sent.append((hub, form))
        return 204

    (answer,) = ping(tmp_path, send)
    assert (answer.hub, answer.fault) == ("https://hub.example/", None)
    ((hub, form),) = sent
    assert hub == "https://hub.example/"
    assert parse_qsl(form.decode()) == [
        ("hub.mode", "publish"),
        ("hub.url", "https://a.example/atom.xml"),
        ("hub.url", "https://a.example/feed.json"),
    ]


def test_a_hub_that_refuses_or_is_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "atom.xml").write_text(ATOM)
    refused = ping(tmp_path, lambda hub, form: 500)[0].fault  # noqa: ARG005
    assert refused is not None
    assert refused.text("sv").startswith("Hubben svarade HTTP 500 ")
    assert refused.text("en").startswith("The hub answered HTTP 500 ")

    def away(hub: str, form: bytes) -> int:
        raise ConnectionError("away")

    fault = ping(tmp_path, away)[0].fault
    assert fault is not None
    assert fault.text("sv").startswith("Hubben gick inte att nå: away. ")
    assert fault.text("en").startswith("The hub could not be reached: away. ")


@pytest.mark.parametrize("error", [TimeoutError(), BadStatusLine("\x1b[31mx\n"), ConnectionResetError()])
def test_whatever_goes_wrong_is_told_on_one_line(tmp_path: Path, error: Exception) -> None:
    (tmp_path / "atom.xml").write_text(ATOM)

    def wrong(hub: str, form: bytes) -> int:
        raise error

    (answer,) = ping(tmp_path, wrong)
    assert answer.fault is not None
    assert answer.fault.text("sv").isprintable()
    assert "nå: ." not in answer.fault.text("sv")


def test_a_hub_is_told_of_few_feeds_at_a_time_and_each_hub_of_its_own(tmp_path: Path) -> None:
    feeds = tmp_path / "feeds"
    feeds.mkdir()
    for number in range(AT_A_TIME + 1):
        data = ATOM.replace("atom.xml", f"feeds/{number:02}.atom")
        (feeds / f"{number:02}.atom").write_text(data)
    (tmp_path / "atom.xml").write_text(ATOM.replace("hub.example", "another.example"))
    sent: list[tuple[str, list[str]]] = []

    def send(hub: str, form: bytes) -> int:
        sent.append((hub, [url for key, url in parse_qsl(form.decode()) if key == "hub.url"]))
        return 202

    answers = ping(tmp_path, send)
    assert [(hub, len(urls)) for hub, urls in sent] == [
        ("https://another.example/", 1),
        ("https://hub.example/", AT_A_TIME),
        ("https://hub.example/", 1),
    ]
    assert [(answer.hub, list(answer.urls)) for answer in answers] == sent
    told = [url for _, urls in sent for url in urls]
    assert len(told) == len(set(told)) == AT_A_TIME + 2


def test_nobody_is_told_of_archives(tmp_path: Path) -> None:
    """They never change."""
    archives = tmp_path / "feeds" / "events"
    archives.mkdir(parents=True)
    (archives / "archive-1.atom").write_text(ATOM)
    assert ping(tmp_path) == []


def test_nobody_is_told_where_no_hub_is_named(tmp_path: Path) -> None:
    (tmp_path / "atom.xml").write_text(ATOM.replace('rel="hub"', 'rel="next"'))
    assert ping(tmp_path) == []
