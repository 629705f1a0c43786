"""Days of change from Git."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from smartstad.content.history import git_history

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str, date: str = "2026-01-01T12:00:00Z") -> None:
    identity = {
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(
        ["git", *arguments], cwd=folder, env={**clean, **identity}, check=True, capture_output=True
    )


def commit(folder: Path, file: str, text: str, date: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", file, date=date)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    commit(folder, "content/pages/old.sv.md", "1", "2025-03-01T10:00:00Z")
    commit(folder, 'content/pages/å "b".sv.md', "1", "2025-06-30T22:30:00Z")
    commit(folder, "other.txt", "1", "2025-12-01T10:00:00Z")
    return folder


def test_the_day_is_that_of_the_last_commit_in_the_citys_time(repository: Path) -> None:
    assert git_history(repository, "content") == {
        "content/pages/old.sv.md": dt.date(2025, 3, 1),
        'content/pages/å "b".sv.md': dt.date(2025, 7, 1),
    }


def test_a_newer_commit_counts_and_changes_not_committed_do_not(repository: Path) -> None:
    commit(repository, "content/pages/old.sv.md", "2", "2025-08-01T10:00:00Z")
    (repository / "content/pages/old.sv.md").write_text("3")
    assert git_history(repository)["content/pages/old.sv.md"] == dt.date(2025, 8, 1)


def test_the_root_may_lie_below_the_checkout(repository: Path) -> None:
    commit(repository, "sub/content/pages/a.sv.md", "1", "2025-08-01T10:00:00Z")
    assert git_history(repository / "sub") == {"content/pages/a.sv.md": dt.date(2025, 8, 1)}


def test_settings_of_a_person_change_nothing(repository: Path) -> None:
    expected = git_history(repository)
    settings = {
        "log.showSignature": "true",
        "log.showRoot": "false",
        "log.follow": "true",
        "log.decorate": "full",
        "log.date": "relative",
        "log.mailmap": "true",
        "color.ui": "always",
        "core.quotePath": "true",
        "diff.noprefix": "true",
        "diff.relative": "true",
        "format.pretty": "fuller",
        "format.notes": "true",
    }
    for name, value in settings.items():
        git(repository, "config", name, value)
    assert git_history(repository) == expected


def test_variables_of_a_hook_change_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = git_history(repository)
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert git_history(repository) == expected


def test_a_shallow_clone_has_no_history(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    assert git_history(tmp_path / "shallow") == {}


def test_no_checkout_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert git_history(tmp_path) == {}


def test_a_checkout_without_commits_has_no_history(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert git_history(tmp_path) == {}


def test_without_git_there_is_no_history(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert git_history(repository) == {}
