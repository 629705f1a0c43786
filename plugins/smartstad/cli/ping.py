"""Tells WebSub hubs that feeds have news (W3C, WebSub, 5.1; ``hub.mode=publish``, as hubs in use take it).

The published files say which hub and by what address each is known, so nothing is told that is not published.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener
from xml.etree import ElementTree

from smartstad.model.problem import Message
from smartstad.outputs.atom import Atom
from smartstad.outputs.characters import one_line
from smartstad.outputs.json_feed import JsonFeed
from smartstad.outputs.rss import Rss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    Send = Callable[[str, bytes], int]

_FORMATS = (Rss, Atom, JsonFeed)
_LINK = "{http://www.w3.org/2005/Atom}link"

AT_A_TIME = 50
"""How many addresses a hub is told of in one request."""

SECONDS = 20
"""How long to wait for a hub's answer."""

_MOVED = Message(
    "Hubben hänvisar till {url} och vet inte att det finns nyheter. Ändra inställningen i mkdocs.yml till "
    "hub: {url} och bygg och publicera webbplatserna. Kör sedan kommandot igen.",
    "The hub refers to {url} and does not know of the news. Change the setting in mkdocs.yml to "
    "hub: {url} and build and publish the sites. Then run the command again.",
)
_REFUSED = Message(
    "Hubben svarade HTTP {status} och vet kanske inte att det finns nyheter. Kör kommandot igen om en stund. "
    "Svarar den likadant då, fråga dem som har hand om hubben.",
    "The hub answered HTTP {status} and may not know of the news. Run the command again in a while. "
    "If the answer is the same then, ask those who run the hub.",
)
_AWAY = Message(
    "Hubben gick inte att nå: {reason}. Se efter att inställningen hub i mkdocs.yml stämmer "
    "(till exempel hub: https://hub.example.org/) och att nätet fungerar, och kör kommandot igen.",
    "The hub could not be reached: {reason}. See that the setting hub in mkdocs.yml is right "
    "(such as hub: https://hub.example.org/) and that the network works, and run the command again.",
)


@dataclass(frozen=True)
class Fault:
    """Why a hub was not told, and what to do."""

    message: Message
    details: Mapping[str, str] = field(default_factory=dict)

    def text(self, language: str) -> str:
        return self.message.text(language, self.details)


@dataclass(frozen=True)
class Answer:
    """What came of telling a hub of some feeds."""

    hub: str
    urls: tuple[str, ...]
    fault: Fault | None = None
    """None where the hub was told."""


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
        with error:
            return Answer(hub, tuple(urls), _answered(hub, error))
    except (OSError, HTTPException) as error:
        reason = one_line(str(error)) or type(error).__name__
        return Answer(hub, tuple(urls), Fault(_AWAY, {"reason": reason}))
    return Answer(hub, tuple(urls), None if 200 <= status < 300 else Fault(_REFUSED, {"status": str(status)}))


def _answered(hub: str, error: HTTPError) -> Fault:
    location = error.headers.get("Location")
    if 300 <= error.code < 400 and location:
        return Fault(_MOVED, {"url": one_line(urljoin(hub, location))})
    return Fault(_REFUSED, {"status": str(error.code)})


class _NoRedirect(HTTPRedirectHandler):
    """Follows no redirect: most would become a GET, which tells the hub nothing and yet looks like success."""

    def redirect_request(self, *_: object) -> None:
        return None


def _post(url: str, form: bytes) -> int:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "smartstad"}
    # The settings let nothing but http and https be a hub.
    with build_opener(_NoRedirect).open(Request(url, form, headers), timeout=SECONDS) as answer:
        return int(answer.status)
