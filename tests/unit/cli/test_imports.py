"""What the command loads before it knows what it is asked for."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "mkdocs",
    "smartstad.mkdocs",
    "smartstad.strategy",
    "smartstad.outputs",
    "icalendar",
    "typst",
    "vl_convert",
)


def test_help_does_not_wait_for_what_commands_run() -> None:
    program = "import sys, smartstad.cli.main; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not [name for name in HEAVY if name in loaded]
