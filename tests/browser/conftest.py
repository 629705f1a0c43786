"""A browser, and the built sites served as a host would serve them."""

from __future__ import annotations

import functools
import json
import shutil
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from golden.output_files import build_example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

POLICY = "default-src 'self'"
"""The Content-Security-Policy that the sites must work under."""
SEARCH_POLICY = f"{POLICY}; script-src 'self' 'wasm-unsafe-eval'"
"""That of the search page, whose index is read by WebAssembly."""
SEARCH_PAGES = ("/sok/", "/search/")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PAGES = {
    "front": "/smartstad/",
    "front in English": "/smartcity/",
    "blog": "/smartsthlm/",
    "platform": "/smartcity-stockholm/en/",
    "list": "/smartstad/projekt/",
    "values of a filter": "/smartstad/projekt/lage/avslutat/",
    "timeline": "/smartcity/projects/timeline/",
    "month": "/smartstad/evenemang/kalender/2019-11/",
    "map": "/smartcity/places/map/",
    "project": "/smartstad/projekt/growsmarter/",
    "event": "/smartcity/events/smart-city-expo-world-congress-2019/",
    "place": "/smartstad/platser/valla-torg/",
    "partner": "/smartcity/partners/kth/",
    "message": "/smartcity-stockholm/budskap/tillsammans/",
    "audience": "/smartstad/for-invanare-och-besokare/",
    "gathering": "/smartcity/traffic-administration/",
    "directory": "/smartstad/kanaler/",
    "evaluations": "/smartstad/vad-det-blev-av-moten/",
    "mention": "/smartstad/roster/elinstallatoren-om-ljuset/",
    "report": "/smartstad/publikationer/arsrapport-2025/",
    "press release": "/smartstad/publikationer/fyra-nya-webbplatser/",
    "newsletter": "/smartstad/publikationer/nyhetsbrev-hosten-2026/",
    "indicator": "/smartstad/matt/kvavedioxid-hornsgatan/",
    "newsroom": "/smartstad/press/",
    "text": "/smartstad/om/",
    "easy Swedish": "/smartstad/pa-latt-svenska/",
    "Finnish": "/smartstad/suomeksi/",
    "feeds and calendars": "/smartstad/folj-oss/",
    "open data": "/smartcity-stockholm/en/open-data/",
    "contents": "/smartsthlm/en/contents/",
    "search": "/smartsthlm/en/search/",
    "accessibility statement": "/smartstad/tillganglighetsredogorelse/",
    "not found": "/smartstad/404.html",
}
"""A page of each template that the real sites use."""

EXAMPLES = ("voice", "response", "call")
"""Kinds that the real sites have no entry of yet, and a voice that is a quote: theirs are all mentions."""


class _Handler(SimpleHTTPRequestHandler):
    # A page has some ten files: each on a connection of its own takes longer than the page.
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        searches = self.path.split("?")[0].endswith(SEARCH_PAGES)
        self.send_header("Content-Security-Policy", SEARCH_POLICY if searches else POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the tests tell what went wrong."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder as a host would; where, without a slash last."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sites are served, without a slash last."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Where a site with an entry of every kind is served, and its folder."""
    folder = build_example(tmp_path_factory.mktemp("example"))
    with served(folder) as address:
        yield address, folder


@pytest.fixture(scope="session")
def pages(site: Path, address: str, example: tuple[str, Path]) -> dict[str, str]:
    """The addresses of a page for each template; that of the post, which has a date, is looked up."""
    found = dict(PAGES)
    found["post"] = (
        "/"
        + next((site / "smartsthlm" / "2026").rglob("index.html")).parent.relative_to(site).as_posix()
        + "/"
    )
    for name, path in found.items():
        file = site / path.lstrip("/")
        assert (file / "index.html" if path.endswith("/") else file).is_file(), name
    elsewhere, folder = example
    names = json.loads((folder / "data" / "v1" / "share.json").read_text("utf-8"))["entries"]
    by_kind = {entry["kind"]: "/" + entry["url"].split("/", 3)[3] for entry in names}
    return {name: address + path for name, path in found.items()} | {
        kind: elsewhere + by_kind[kind] for kind in EXAMPLES
    }


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        pytest.fail(
            "No Chromium was found. On Debian: sudo apt-get install chromium, or run scripts/setup-test-tools."
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own, 1280 pixels wide."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
