"""Tells WebSub hubs that feeds have news (W3C, WebSub, 5.1; ``hub.mode=publish``, as hubs in use take it).

The published files say which hub and by what address each is known, so nothing is told that is not published.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen
from xml.etree import ElementTree

from smartstad.outputs.atom import Atom
from smartstad.outputs.json_feed import JsonFeed
from smartstad.outputs.rss import Rss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Send = Callable[[str, bytes], int]

_FORMATS = (Rss, Atom, JsonFeed)
_LINK = "{http://www.w3.org/2005/Atom}link"

AT_A_TIME = 50
"""How many addresses a hub is told of in one request."""

SECONDS = 20
"""How long to wait for a hub's answer."""


@dataclass(frozen=True)
class Answer:
    """What came of telling a hub of some feeds."""

    hub: str
    urls: tuple[str, ...]
    fault: str | None = None
    """Why the hub was not told; None where it was."""


def ping(site: Path, send: Send | None = None) -> list[Answer]:
    """Tells the hubs of all feeds below the folder; none where no feed names a hub.

    `send` posts a form to an address and gives the answer's HTTP status.
    """
    post = send or _post
    answers = []
    for hub, urls in sorted(announced(site).items()):
        for start in range(0, len(urls), AT_A_TIME):
            answers.append(_tell(hub, urls[start : start + AT_A_TIME], post))
    return answers


def announced(site: Path) -> dict[str, list[str]]:
    """The addresses of the feeds below the folder, by hub."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in _feed_files(site):
        hub, url = _json_links(file) if file.suffix == JsonFeed.ending else _xml_links(file)
        if hub and url:
            found[hub].append(url)
    return dict(found)


def _feed_files(site: Path) -> Iterator[Path]:
    """The documents that are subscribed to; archives never change, so there is nothing to tell of them."""
    main = {form.main for form in _FORMATS}
    endings = {form.ending for form in _FORMATS}
    for file in sorted(site.rglob("*")):
        if file.name in main or (file.parent.name == "feeds" and file.suffix in endings):
            yield file


def _json_links(file: Path) -> tuple[str | None, str | None]:
    feed = json.loads(file.read_bytes())
    hubs = [hub["url"] for hub in feed.get("hubs", ())]
    return (hubs[0] if hubs else None), feed.get("feed_url")


def _xml_links(file: Path) -> tuple[str | None, str | None]:
    # Written by ourselves a moment ago: it has no entities to be afraid of.
    links = {link.get("rel"): link.get("href") for link in ElementTree.parse(file).iter(_LINK)}
    return links.get("hub"), links.get("self")


def _tell(hub: str, urls: Sequence[str], send: Send) -> Answer:
    form = urlencode([("hub.mode", "publish"), *(("hub.url", url) for url in urls)]).encode()
    try:
        status = send(hub, form)
    except HTTPError as error:
        return Answer(hub, tuple(urls), f"HTTP {error.code}")
    except (OSError, HTTPException) as error:
        return Answer(hub, tuple(urls), str(error) or type(error).__name__)
    return Answer(hub, tuple(urls), None if 200 <= status < 300 else f"HTTP {status}")


def _post(url: str, form: bytes) -> int:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "smartstad"}
    # The settings let nothing but http and https be a hub.
    with urlopen(Request(url, form, headers), timeout=SECONDS) as answer:
        return int(answer.status)
