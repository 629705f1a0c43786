"""Inspects broken pages at random: tells every exception, and every page that takes too long.

    .venv/bin/python scripts/fuzz_accessibility.py                    # 100,000 pages
    .venv/bin/python scripts/fuzz_accessibility.py 5000               # other counts
    .venv/bin/python scripts/fuzz_accessibility.py 100000 FOLDER      # made of the HTML files in a folder too

Without a folder the pages are made of the tests' own. The same seed, count and files give the same pages. Each
page that shows a fault is written to build/fuzz/, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from smartstad.accessibility import inspect
from unit.accessibility.mutation import Mutator, own_documents
from unit.accessibility.pages import ORIGIN

OUTPUT = Path(__file__).resolve().parents[1] / "build" / "fuzz"
MAX_SECONDS = 1.0
"""CPU that a page may take, inspected in both ways: as a file, and as made of Markdown."""


def documents(folder: Path | None) -> list[str]:
    """The texts to make pages of."""
    own = own_documents()
    if folder is None:
        return own
    files = sorted(file for file in folder.rglob("*") if file.suffix in {".html", ".htm", ".xhtml", ".svg"})
    return [*own, *(file.read_text(encoding="utf-8", errors="replace") for file in files)]


def fault_of(html: str) -> tuple[float, str]:
    """Seconds of CPU, and what went wrong; empty where nothing did."""
    start = time.process_time()
    try:
        for problem in [*inspect(html), *inspect(html, ORIGIN)]:
            for language in ("sv", "en"):
                problem.what(language), problem.why(language), problem.remedy(language)
    except Exception:  # whatever it is, it is what is looked for
        return time.process_time() - start, traceback.format_exc()
    seconds = time.process_time() - start
    return seconds, f"over {MAX_SECONDS} s of CPU" if seconds > MAX_SECONDS else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("count", nargs="?", type=int, default=100_000, help="pages")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="HTML files to make pages of, besides the tests'"
    )
    parser.add_argument("--seed", type=int, default=2040)
    options = parser.parse_args()
    sources = documents(options.folder)
    mutator = Mutator(random.Random(options.seed), sources)
    print(f"{options.count} pages of {len(sources)} documents, seed {options.seed}", flush=True)
    faults: Counter[str] = Counter()
    total = slowest = 0.0
    for number in range(options.count):
        html = mutator.document()
        seconds, fault = fault_of(html)
        total, slowest = total + seconds, max(slowest, seconds)
        if fault:
            kind = fault.strip().splitlines()[-1]
            faults[kind] += 1
            if faults[kind] == 1:
                OUTPUT.mkdir(parents=True, exist_ok=True)
                file = OUTPUT / f"{options.seed}-{number}.html"
                file.write_text(html, encoding="utf-8", errors="surrogatepass")
                print(f"{file}\n{fault}", flush=True)
        if (number + 1) % 10_000 == 0:
            print(f"{number + 1}: {total:.0f} s of CPU, slowest page {slowest:.3f} s", flush=True)
    print(f"{sum(faults.values())} faults")
    for kind, count in faults.most_common():
        print(f"{count:>6}  {kind}")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
