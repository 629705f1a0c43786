"""Measures one page of each template of every built site with Lighthouse, and writes the results down.

Called by ``scripts/lighthouse``, which installs what it needs. The exit code is 1 where a page falls below what the
project promises: 100 for accessibility, best practices and SEO, 98 for performance.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from smartstad.mkdocs.environment import template_of
from smartstad.mkdocs.sites_build import Request, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.sites.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "scripts" / "lighthouse-tools" / "node_modules"
RESULTS = ROOT / "docs" / "pages" / "developers" / "lighthouse.md"
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What each category must have, of 100."""
TRIES = 3
"""Machines are noisy: a page that falls short is measured again, and the best counts."""
NOT_FOUND = "404.html"
_PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}
_PASSED = 0.9
"""Lighthouse shows an audit with less as one to mend."""
_MARK = "<!-- results: written by scripts/lighthouse -->"
_POLICY = "default-src 'self'"
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"


class Measured(NamedTuple):
    """A page with its scores, of 100, and what Lighthouse wants mended."""

    template: str
    path: str
    """With the site before it."""
    scores: dict[str, int]
    layout_shift: float
    kilobytes: float
    failed: list[str]

    @property
    def is_good(self) -> bool:
        # What is not found asks search engines not to keep it, which they hold against a page.
        counted = {**LEAST, "seo": 0} if self.template == NOT_FOUND else LEAST
        return all(self.scores[category] >= least for category, least in counted.items())


class _Host(SimpleHTTPRequestHandler):
    """Serves files as a host would: packed, kept by browsers, under the policy that the sites promise."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, root: str, folder: Path) -> None:
        self._root = root
        super().__init__(*arguments, directory=str(folder))

    def translate_path(self, path: str) -> str:
        """The file at an address, as the site stands on its host: ``/smartstad/`` or ``/``."""
        return super().translate_path("/" + path.removeprefix(self._root))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        packed = path.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        data = gzip.compress(data, mtime=0) if packed else data
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Nothing: the table tells."""


class Chosen(NamedTuple):
    """A page to measure."""

    edition: Edition
    template: str
    path: str
    """From the edition's root."""


def pages(site: str | None, only: str | None) -> Iterator[Chosen]:
    """The first page of each template, in the site's first language."""
    project, _ = read(Request(ROOT / "mkdocs.yml", ROOT / "site"))
    assert project is not None, "the site has just been built"
    seen: set[tuple[str, str]] = set()
    for shown in project.atlas.pages.values():
        edition = shown.edition
        if site not in (None, edition.site):
            continue
        addresses = sorted(shown.by_entry.values(), key=lambda address: address.path)
        found = [(template_of(address), address.path) for address in addresses]
        for template, path in (*found, (NOT_FOUND, NOT_FOUND)):
            if only in (None, template) and (edition.site, template) not in seen:
                seen.add((edition.site, template))
                yield Chosen(edition, template, path)


def measure(chosen: Chosen) -> Measured:
    """The best of up to three measurements."""
    root, folder = chosen.edition.path, ROOT / "site" / chosen.edition.folder
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, root=root, folder=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        return _best(f"http://127.0.0.1:{server.server_port}{root}{chosen.path}", chosen)
    finally:
        server.shutdown()
        server.server_close()


def _best(url: str, chosen: Chosen) -> Measured:
    best: Measured | None = None
    for _ in range(TRIES):
        measured = _measured(_lighthouse(url), chosen)
        if best is None or sum(measured.scores.values()) > sum(best.scores.values()):
            best = measured
        if best.is_good:
            break
    assert best is not None
    return best


def _lighthouse(url: str) -> dict[str, Any]:
    own = next(iter(sorted(TOOLS.glob("node-linux-*/bin/node"))), None)
    node = str(own or shutil.which("node") or "node")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit(
            "No Chromium was found. On Debian: sudo apt-get install chromium, or run scripts/setup-test-tools."
        )
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        report = Path(folder, "report.json")
        command = [node, str(TOOLS / "lighthouse" / "cli" / "index.js"), url, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--chrome-flags={_FLAGS}"]
        subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium})
        return dict(json.loads(report.read_text("utf-8")))


def _measured(report: dict[str, Any], chosen: Chosen) -> Measured:
    audits = report["audits"]
    path = f"{chosen.edition.site}/{chosen.path}"
    scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in LEAST}
    counted = [
        audit["id"] for name in LEAST for audit in report["categories"][name]["auditRefs"] if audit["weight"]
    ]
    failed = [name for name in counted if (score := audits[name]["score"]) is not None and score < _PASSED]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    weight = audits["total-byte-weight"]["numericValue"] / 1000
    return Measured(chosen.template, path, scores, shift, weight, failed)


def table(found: Sequence[Measured]) -> str:
    """The results, in Markdown."""
    lines = [
        "| template | page | performance | accessibility | best practices | SEO | layout shift | kB |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for each in found:
        scores = " | ".join(str(each.scores[name]) for name in LEAST)
        lines.append(
            f"| {each.template} | `{each.path}` | {scores} | {each.layout_shift:.3f} | {each.kilobytes:.0f} |"
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--site", help="measure this site only, and write nothing down")
    parser.add_argument(
        "--only", metavar="TEMPLATE", help="measure this template only, and write nothing down"
    )
    options = parser.parse_args()
    found = []
    for chosen in pages(options.site, options.only):
        found.append(measure(chosen))
        told = " ".join(f"{score:3}" for score in found[-1].scores.values())
        print(f"{told}  {found[-1].path} ({chosen.template}) {' '.join(found[-1].failed)}", flush=True)
    if not (options.site or options.only):
        head, _, _ = RESULTS.read_text("utf-8").partition(_MARK)
        RESULTS.write_text(f"{head}{_MARK}\n\n{table(found)}\n", "utf-8")
    return 0 if all(each.is_good for each in found) else 1


if __name__ == "__main__":
    sys.exit(main())
