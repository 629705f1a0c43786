"""When files were last changed, as Git knows it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from smartstad.model.date import CITY_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Variables by which a hook or a shell would point git to another repository or change what it prints.
_UNWANTED = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "GIT_LITERAL_PATHSPECS",
    "GIT_TRACE",
)
# Settings of a person or machine that would change the list; safe.directory is left as it is.
_SETTINGS = (
    "core.quotePath=false",
    "core.pager=cat",
    "log.showRoot=true",
    "log.follow=false",
    "log.diffMerges=separate",
    "diff.orderFile=/dev/null",
    "diff.relative=false",
    "core.fsmonitor=false",
)
_LOG = (
    "log",
    "--format=%x01%at",
    "--name-only",
    "-z",
    "--no-renames",
    "--relative",
    "--no-color",
    "--no-decorate",
    "--no-notes",
    "--no-show-signature",
    "--no-ext-diff",
    "--no-textconv",
    "--no-follow",
    "--ignore-submodules=none",
    "--no-mailmap",
)


def git_history(root: Path, folder: str = "content") -> Mapping[str, dt.date]:
    """Day of the last commit of each file below `folder`, in the city's time, by its path from `root`.

    Empty where there is no git, no checkout, or a shallow one, whose history would give every old
    file the day of the cut. Author dates: rebasing a branch changes no text.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        return {}
    output = _git(root, *_LOG, "--", folder)
    return {} if output is None else _last_days(output)


def _git(root: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it is missing or fails."""
    environment = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    try:
        done = subprocess.run(
            ["git", "--no-pager", "--literal-pathspecs", *settings, *arguments],
            cwd=root,
            env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _last_days(output: bytes) -> dict[str, dt.date]:
    """The newest day of each file in the log's output: ``\\1``, epoch, then names, all ended by NUL."""
    newest: dict[str, int] = {}
    for epoch, names in _commits(output):
        for name in names:
            newest[name] = max(epoch, newest.get(name, epoch))
    zone = ZoneInfo(CITY_ZONE)
    return {name: dt.datetime.fromtimestamp(epoch, zone).date() for name, epoch in newest.items()}


def _commits(output: bytes) -> Iterator[tuple[int, list[str]]]:
    for commit in output.split(b"\x01")[1:]:
        epoch, _, names = commit.partition(b"\0")
        # Between the epoch and the names git prints a line break, whatever -z says.
        when = epoch.split(b"\n", 1)[0]
        if when.isdigit() and int(when) < 253_402_000_000:
            yield (
                int(when),
                [name.decode("utf-8", "replace") for name in names.lstrip(b"\n").split(b"\0") if name],
            )
