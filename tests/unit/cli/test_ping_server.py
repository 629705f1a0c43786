"""The command that tells hubs, against a hub on this machine."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner

from smartstad.cli.main import main
from smartstad.cli.ping import ping
from unit.outputs.feed_sample import post, written
from unit.outputs.sample import edition

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Got = list[tuple[str | None, dict[str, list[str]]]]


@contextmanager
def _hub(status: int, location: str | None = None) -> Iterator[tuple[str, Got]]:
    """A hub that answers with that status: its address, and the types and forms that it gets.

    A GET it answers with 200, as most servers do.
    """
    got: Got = []

    class Hub(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            got.append((self.headers["Content-Type"], parse_qs(form)))
            self._answer(status)

        def do_GET(self) -> None:
            got.append((None, {}))
            self._answer(200)

        def _answer(self, code: int) -> None:
            self.send_response(code)
            if location is not None:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    with HTTPServer(("127.0.0.1", 0), Hub) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", got
        finally:
            server.shutdown()
            thread.join()


def _publish(folder: Path, hub: str) -> list[str]:
    """Writes an edition's feeds below the folder; gives the addresses of all."""
    view = edition(post(), hub=hub)
    files = written(view)
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return sorted(view.edition.url + path for path in files if path != "opml.xml")


def test_the_hub_gets_a_form_with_all_feeds(tmp_path: Path) -> None:
    with _hub(204) as (hub, got):
        feeds = _publish(tmp_path, hub)
        done = CliRunner().invoke(main, ["ping", str(tmp_path)])
    assert (done.exit_code, done.output) == (0, f"{hub}: {len(feeds)} → ok\n")
    ((kind, form),) = got
    assert kind == "application/x-www-form-urlencoded"
    assert form.keys() == {"hub.mode", "hub.url"}
    assert form["hub.mode"] == ["publish"]
    assert sorted(form["hub.url"]) == feeds


def test_a_hub_s_refusal_is_told(tmp_path: Path) -> None:
    with _hub(503) as (hub, _):
        _publish(tmp_path, hub)
        failed = CliRunner().invoke(main, ["ping", str(tmp_path)])
    assert failed.exit_code == 1
    assert "HTTP 503" in failed.stderr


def test_a_hub_that_is_away_is_told(tmp_path: Path) -> None:
    with _hub(204) as (hub, _):
        _publish(tmp_path, hub)
    (answer,) = ping(tmp_path)
    assert answer.fault is not None
    assert "<urlopen error" in answer.fault.text("sv")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_told_with_the_new_address_and_not_followed(tmp_path: Path, status: int) -> None:
    with _hub(status, "/new/") as (hub, got):
        _publish(tmp_path, hub)
        failed = CliRunner().invoke(main, ["ping", str(tmp_path), "--language", "en"])
        swedish = CliRunner().invoke(main, ["ping", str(tmp_path), "--language", "sv"])
    assert failed.exit_code == swedish.exit_code == 1
    assert f"The hub refers to {hub}new/ " in failed.stderr
    assert f"Hubben hänvisar till {hub}new/ " in swedish.stderr
    assert f"hub: {hub}new/ " in failed.stderr
    # Both times it was told, and neither time asked for a page.
    assert len([kind for kind, _ in got if kind == "application/x-www-form-urlencoded"]) == len(got) == 2


def test_a_redirect_to_nowhere_is_a_refusal(tmp_path: Path) -> None:
    with _hub(302) as (hub, _):
        _publish(tmp_path, hub)
        (answer,) = ping(tmp_path)
    assert answer.fault is not None
    assert "HTTP 302" in answer.fault.text("sv")
