"""Reading takes time in proportion to what there is to read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library
from unit.content.sample import lay_out, original, translation

if TYPE_CHECKING:
    from pathlib import Path


BODY = "Ett stycke text om staden som läses varje dag av många.\n\n" * 60


def _seconds(folder: Path, projects: int) -> float:
    """CPU for reading so many projects in two languages."""
    facts = {"status": "{state: pilot, on: 2025-01}", "value": "Ljus.", "departments": "[trafikkontoret]"}
    files = {}
    for number in range(projects):
        name = f"content/projects/project-{number}"
        files[f"{name}.sv.md"] = original(f"Projekt {number}", BODY, **facts)
        files[f"{name}.en.md"] = translation(f"Project {number}", BODY, value="Light.")
    lay_out(folder, files)
    load_library(folder)
    begun = time.process_time()
    loaded = load_library(folder)
    spent = time.process_time() - begun
    assert loaded.problems == ()
    assert len(loaded.library.entries) == projects
    return spent


@pytest.mark.slow
def test_ten_times_as_many_files_take_about_ten_times_as_long(tmp_path: Path) -> None:
    # Were anything squared it would be a hundred times. How long exactly, scripts/benchmark.py tells.
    assert _seconds(tmp_path / "many", 1000) < 20 * _seconds(tmp_path / "few", 100) + 0.1


def _seconds_of_mistakes(folder: Path, projects: int) -> float:
    """CPU for reading so many projects whose references are nearly those of as many partners."""
    files = {
        f"content/projects/project-{number}.sv.md": original(
            f"P {number}",
            status="{state: pilot, on: 2025}",
            value="Ljus.",
            partners="[ljusbolagett, skanskka]",
        )
        for number in range(projects)
    }
    files |= {f"content/partners/partner-{number}.sv.md": "---\n" for number in range(projects)}
    lay_out(folder, files)
    begun = time.process_time()
    problems = load_library(folder).problems
    spent = time.process_time() - begun
    assert sum(p.rule.id == "unknown-reference" for p in problems) == 2 * projects
    return spent


@pytest.mark.slow
def test_misspelt_references_take_time_in_proportion(tmp_path: Path) -> None:
    many, few = (_seconds_of_mistakes(tmp_path / str(count), count) for count in (1000, 100))
    assert many < 20 * few + 0.1
