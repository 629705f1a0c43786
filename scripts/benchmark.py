"""Measures builds of generated corpora: seconds of CPU, wall time, peak memory, bytes per page.

    .venv/bin/python scripts/benchmark.py                  # 200 and 2,000 pages, two editions
    .venv/bin/python scripts/benchmark.py 200 2000 20000   # other sizes

Prints a Markdown table, then the ratios that the project promises. Machines are noisy: compare CPU per
page within one run, not seconds between machines.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus

MAX_RATIO = 1.2
"""CPU per page of the largest corpus, against that of the smallest."""
MAX_MILLISECONDS = 8.0
"""CPU per page of 500 words."""


MEMORY = Path("/dev/shm")
"""Where to build, if it is there: on some disks a folder costs up to a millisecond of CPU, which is not ours."""


@dataclass(frozen=True)
class Run:
    """One measured build."""

    pages: int
    cpu: float
    wall: float
    peak_mib: float
    bytes_per_page: float

    @property
    def ms_per_page(self) -> float:
        return 1000 * self.cpu / self.pages

    def row(self, name: str) -> str:
        return (
            f"| {name} | {self.pages} | {self.cpu:.2f} | {self.wall:.2f} | {self.ms_per_page:.2f} "
            f"| {self.peak_mib:.0f} | {self.bytes_per_page:.0f} |"
        )


def measure(folder: Path, *arguments: str) -> Run:
    """Builds the corpus in a process of its own, with what it starts counted in."""
    output = folder / "site"
    command = [sys.executable, "-m", "smartstad", "build", "--today", "2026-11-24", *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    pages = list(output.rglob("index.html"))
    size = sum(page.stat().st_size for page in pages)
    return Run(len(pages), cpu, wall, after.ru_maxrss / 1024, size / len(pages))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "sizes", nargs="*", type=int, default=[200, 2000], help="pages in all, half per language"
    )
    parser.add_argument("--words", type=int, default=500, help="words per page")
    parser.add_argument("--search", action="store_true", help="make the search index too")
    options = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    print("| corpus | pages | CPU s | wall s | CPU ms/page | peak MiB | bytes/page |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    runs = []
    # From the largest on down the peak of earlier children would hide later ones: smallest first.
    for size in sorted(options.sizes):
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as temporary:
            folder = Path(temporary, "corpus")
            Corpus(folder, search=options.search).write(size // 2, options.words)
            one = measure(folder, "--site", "smartstad", "--jobs", "1")
            print(one.row("one edition"), flush=True)
            both = measure(folder)
            print(both.row("two editions"), flush=True)
            runs.append((one, both))
    report(runs)


def report(runs: list[tuple[Run, Run]]) -> None:
    (_, small), (one, large) = runs[0], runs[-1]
    ratio = large.ms_per_page / small.ms_per_page
    print()
    if len(runs) > 1:
        marginal = 1000 * (large.cpu - small.cpu) / (large.pages - small.pages)
        print(
            f"CPU per page, {large.pages} against {small.pages} pages: {ratio:.2f} times (at most {MAX_RATIO})"
        )
        print(f"CPU per further page: {marginal:.2f} ms")
    print(f"CPU per page at {large.pages} pages: {large.ms_per_page:.2f} ms (at most {MAX_MILLISECONDS})")
    print(
        f"Wall time of two editions against one: {large.wall / one.wall:.2f} times, on {os.cpu_count()} cores"
    )
    if (len(runs) > 1 and ratio > MAX_RATIO) or large.ms_per_page > MAX_MILLISECONDS:
        sys.exit(1)


if __name__ == "__main__":
    main()
