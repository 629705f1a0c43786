"""Two thousand files in a second and a half of processor time, and in proportion."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library
from unit.content.sample import lay_out, original, translation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_two_thousand_files_are_read_in_time(tmp_path: Path) -> None:
    body = "Ett stycke text om staden som läses varje dag av många.\n\n" * 60
    facts = {"status": "{state: pilot, on: 2025-01}", "value": "Ljus.", "departments": "[trafikkontoret]"}
    files = {}
    for number in range(1000):
        name = f"content/projects/project-{number}"
        files[f"{name}.sv.md"] = original(f"Projekt {number}", body, **facts)
        files[f"{name}.en.md"] = translation(f"Project {number}", body, value="Light.")
    lay_out(tmp_path, files)
    load_library(tmp_path)
    begun = time.process_time()
    loaded = load_library(tmp_path)
    spent = time.process_time() - begun
    assert loaded.problems == ()
    assert len(loaded.library.entries) == 1000
    assert spent < 1.5


@pytest.mark.slow
def test_a_thousand_misspelt_references_take_no_longer(tmp_path: Path) -> None:
    files = {
        f"content/projects/project-{number}.sv.md": original(
            f"P {number}",
            status="{state: pilot, on: 2025}",
            value="Ljus.",
            partners="[ljusbolagett, skanskka]",
        )
        for number in range(1000)
    }
    files |= {f"content/partners/partner-{number}.sv.md": "---\n" for number in range(1000)}
    lay_out(tmp_path, files)
    begun = time.process_time()
    problems = load_library(tmp_path).problems
    assert time.process_time() - begun < 3
    assert sum(p.rule.id == "unknown-reference" for p in problems) == 2000
