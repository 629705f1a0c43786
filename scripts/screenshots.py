"""Makes 12 screenshots to be looked at: of each site a front page, a list and an entry, desktop and phone side by side.

scripts/screenshots [--dark] [--whole] [--only TEXT] [--to FOLDER]
"""

from __future__ import annotations

import argparse
import functools
import io
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
SCREENS = {"desktop": (1280, 1800), "phone": (390, 1800)}
PAGES = {
    "smartstad-front": "smartstad/",
    "smartstad-list": "smartstad/projekt/",
    "smartstad-entry": "smartstad/projekt/growsmarter/",
    "smartcity-front": "smartcity/",
    "smartcity-list": "smartcity/events/",
    "smartcity-entry": "smartcity/events/smart-city-expo-world-congress-2019/",
    "smartsthlm-front": "smartsthlm/",
    "smartsthlm-list": "smartsthlm/en/",
    "smartsthlm-entry": "smartsthlm/2026/*/*/*/",
    "platform-front": "smartcity-stockholm/",
    "platform-list": "smartcity-stockholm/en/projects/",
    "platform-entry": "smartcity-stockholm/en/places/*/",
}
"""A page by the name of its picture; the first one that the pattern fits."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: only what goes wrong is to be told."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--dark", action="store_true", help="as readers see it who have asked for dark colours"
    )
    parser.add_argument("--whole", action="store_true", help="the whole page, however long")
    parser.add_argument("--only", default="", help="pages whose names have this in them")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("No Chromium was found. On Debian: sudo apt-get install chromium")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, pattern in PAGES.items():
            if options.only in name:
                url = f"http://127.0.0.1:{server.server_port}/{_page(pattern)}"
                shots = [_shot(browser, url, size, options) for size in SCREENS.values()]
                file = options.to / f"{name}{'-dark' if options.dark else ''}.png"
                _side_by_side(shots).save(file)
                print(file)
        browser.close()
    server.shutdown()


def _page(pattern: str) -> str:
    found = next(iter(sorted(SITE.glob(pattern + "index.html"))), None)
    if found is None:
        raise SystemExit(f"There is no page {pattern} in {SITE}: run make site first.")
    return found.parent.relative_to(SITE).as_posix() + "/"


def _shot(browser: Browser, url: str, size: tuple[int, int], options: argparse.Namespace) -> Image.Image:
    width, height = size
    scheme = "dark" if options.dark else "light"
    with browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(url)
        # The first view may be set in the fallback; the next one never is.
        page.evaluate("document.fonts.ready")
        page.reload()
        return Image.open(io.BytesIO(page.screenshot(full_page=options.whole))).convert("RGB")


def _side_by_side(shots: list[Image.Image]) -> Image.Image:
    gap = 24
    width = sum(shot.width for shot in shots) + gap * (len(shots) - 1)
    sheet = Image.new("RGB", (width, max(shot.height for shot in shots)), "#888")
    left = 0
    for shot in shots:
        sheet.paste(shot, (left, 0))
        left += shot.width + gap
    return sheet


if __name__ == "__main__":
    main()
