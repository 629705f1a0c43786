"""Telling WebSub hubs of news."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from smartstad.cli.ping import ping

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
    assert ping(tmp_path, lambda hub, form: 500)[0].fault == "HTTP 500"  # noqa: ARG005

    def away(hub: str, form: bytes) -> int:
        raise ConnectionError("away")

    assert ping(tmp_path, away)[0].fault == "away"


def test_nobody_is_told_where_no_hub_is_named(tmp_path: Path) -> None:
    (tmp_path / "atom.xml").write_text(ATOM.replace('rel="hub"', 'rel="next"'))
    assert ping(tmp_path) == []
