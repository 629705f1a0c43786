"""Writes the golden files of all outputs anew, from what is made of tests/golden/outputs/site.yml now.

    .venv/bin/python scripts/renew_goldens.py

Then review the difference as carefully as code: subscribers and other programs read these files.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Writes the files, and tells which are new, changed or gone."""
    sys.path.insert(0, str(ROOT / "tests"))
    from golden.output_files import GOLDEN, golden_files, made_files  # noqa: PLC0415 - found by the line above

    before, now = golden_files(), made_files()
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, data in now.items():
        file = GOLDEN / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    for path in sorted(before.keys() | now.keys()):
        if before.get(path) != now.get(path):
            word = "new" if path not in before else "gone" if path not in now else "changed"
            print(f"{word:8}{path}")
    print(f"{len(now)} files in {GOLDEN.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
