"""The preview: all sites at one local address, rebuilt at every change."""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from collections.abc import Sequence


class Address(NamedTuple):
    """Where a preview is served."""

    host: str
    port: int

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/"


WATCHED = ("content", "overrides", "mkdocs.yml")


def preview(address: Address, config_file: Path, arguments: Sequence[str]) -> None:
    """Serves until interrupted. What does not build is told; what was built last is shown.

    `arguments` are further ones for ``smartstad build``.
    """
    with tempfile.TemporaryDirectory(prefix="smartstad-preview-") as folder:
        output = Path(folder, "site")
        output.mkdir()
        command = [
            sys.executable, "-m", "smartstad", "build", "--config", str(config_file),
            "--output", str(output), "--preview-root", address.url, *arguments,
        ]  # fmt: skip

        def rebuild() -> None:
            # In a process of its own: the server has threads, and processes with threads must not fork.
            subprocess.run(command, check=False)
            _write_index(output)

        server = LiveReloadServer(rebuild, address.host, address.port, root=str(output), mount_path="/")
        for name in WATCHED:
            server.watch(str(config_file.parent / name))
        rebuild()
        try:
            with suppress(KeyboardInterrupt):  # the way to stop it
                server.serve()
        finally:
            server.shutdown()


def _write_index(output: Path) -> None:
    """Leads from the root to the sites."""
    sites = sorted(path.name for path in output.iterdir() if path.is_dir())
    items = "".join(f'<li><a href="{html.escape(site)}/">{html.escape(site)}</a></li>' for site in sites)
    page = f'<!doctype html><html lang="sv"><title>smartstad</title><body><h1>smartstad</h1><ul>{items}</ul></body>'
    (output / "index.html").write_text(page, encoding="utf-8")
