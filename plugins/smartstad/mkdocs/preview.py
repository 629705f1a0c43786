"""The preview: all sites at one local address, rebuilt at every change."""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

WATCHED = ("content", "overrides", "mkdocs.yml")


def preview(config_file: Path, host: str, port: int, *, drafts: bool, today: str | None) -> None:
    """Serves until interrupted. What does not build is told; what was built last is shown."""
    address = f"http://{host}:{port}/"
    with tempfile.TemporaryDirectory(prefix="smartstad-preview-") as folder:
        output = Path(folder, "site")
        output.mkdir()
        command = [
            sys.executable, "-m", "smartstad", "build", "--config", str(config_file),
            "--output", str(output), "--preview-root", address,
        ]  # fmt: skip
        if drafts:
            command.append("--drafts")
        if today:
            command += ["--today", today]

        def rebuild() -> None:
            # In a process of its own: the server has threads, and processes with threads must not fork.
            subprocess.run(command, check=False)
            _write_index(output)

        server = LiveReloadServer(rebuild, host, port, root=str(output), mount_path="/")
        for name in WATCHED:
            server.watch(str(config_file.parent / name))
        rebuild()
        server.serve()


def _write_index(output: Path) -> None:
    """Leads from the root to the sites."""
    sites = sorted(path.name for path in output.iterdir() if path.is_dir())
    items = "".join(f'<li><a href="{html.escape(site)}/">{html.escape(site)}</a></li>' for site in sites)
    page = f'<!doctype html><html lang="sv"><title>smartstad</title><body><h1>smartstad</h1><ul>{items}</ul></body>'
    (output / "index.html").write_text(page, encoding="utf-8")
