"""The preview of all sites at one address."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

from build.small_site import SmallSite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECONDS = 60
"""How long to wait for what takes two seconds on an idle machine."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def read(url: str) -> str:
    with (
        contextlib.suppress(OSError),  # not there yet, or busy building
        urllib.request.urlopen(url, timeout=5) as answer,
    ):
        return str(answer.read().decode("utf-8"))
    return ""


def wait_for(url: str, text: str) -> str:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        html = read(url)
        if text in html:
            return html
        time.sleep(0.2)
    pytest.fail(f"{text!r} did not come at {url}")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[SmallSite, str]]:
    small = SmallSite(tmp_path / "project")
    small.project("light")
    port = free_port()
    command = [sys.executable, "-m", "smartstad", "serve", "--port", str(port), "--today", "2026-11-24"]
    # A shell that runs the tests in the background lets them, and all that they start, not hear Ctrl+C.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command,
        cwd=small.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, heard)
    yield small, f"http://127.0.0.1:{port}/"
    os.killpg(process.pid, signal.SIGINT)
    process.wait(SECONDS)


def test_all_sites_are_shown_and_rebuilt_at_a_change(served: tuple[SmallSite, str]) -> None:
    small, root = served
    html = wait_for(f"{root}alfa/projekt/light/", "Om light")
    assert f'hreflang="en" href="{root}beta/projects/light/"' in html
    assert 'href="gamma/"' in wait_for(root, "gamma")
    small.project("light", sv="Nya ord.\n")
    wait_for(f"{root}alfa/projekt/light/", "Nya ord.")
    small.project("light", sv="[Fel](finns-inte.sv.md)\n")
    time.sleep(3)
    # A build that fails leaves the last one.
    wait_for(f"{root}alfa/projekt/light/", "Nya ord.")
