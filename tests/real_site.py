"""The sites of the repository's own content, built once for a whole test run."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-24"


def built_site(folder: Path) -> Path:
    """The built sites in `folder`, which all processes of the run share; the first to come builds them."""
    site = folder / "real-site"
    done = folder / "real-site.done"
    try:
        (folder / "real-site.lock").mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 120
        while not done.exists():
            if time.monotonic() > deadline:
                raise TimeoutError(
                    "The process that builds the sites did not finish; see its own failure."
                ) from None
            time.sleep(0.1)
        return site
    command = [
        sys.executable,
        "-m",
        "smartstad",
        "build",
        "--today",
        TODAY,
        "--strict",
        "--output",
        str(site),
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    done.touch()
    return site
