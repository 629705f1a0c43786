"""Golden cases: small trees of content with the problems that they must give.

A case is a YAML file: what it is ``about``, its ``files`` and its ``problems``. A file is its text,
or a group: ``text`` with ``prefix`` or ``line-ending``; ``bytes`` (each character one byte);
``head``, ``repeat``, ``times`` and ``tail`` for large ones; ``link`` for a symbolic link. Every
case also gets the files of ``base.yml``, unless it gives them itself or is ``alone``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from smartstad.content import load_library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartstad.model.problem import Problem

HERE = Path(__file__).parent
TODAY = dt.date(2026, 6, 1)
SITES = ("smartstad", "smartcity")
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yml").read_text("utf-8"))


@dataclass(frozen=True)
class Case:
    """A golden case."""

    path: Path
    files: Mapping[str, Any]
    problems: list[dict[str, Any]]
    alone: bool

    @property
    def name(self) -> str:
        return self.path.stem


def read_cases() -> list[Case]:
    """Every case, in order of name."""
    cases = []
    for path in sorted((HERE / "content").glob("*.yml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        assert data["about"], path
        cases.append(Case(path, data["files"], data["problems"], "alone" in data))
    return cases


def write_files(root: Path, files: Mapping[str, Any]) -> None:
    """Lay the files out below `root`."""
    for name, told in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(told, dict) and "link" in told:
            path.symlink_to(told["link"])
        else:
            path.write_bytes(_bytes(told))


def find_problems(root: Path) -> tuple[Problem, ...]:
    """The problems of the content below `root`, on the day and with the sites of all cases."""
    return load_library(root, today=TODAY, sites=SITES).problems


def as_told(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
    """Problems in the form that cases give them."""
    return [
        {
            "rule": problem.rule.id,
            "file": problem.span.file,
            "line": problem.span.line,
            "column": problem.span.column,
            "length": problem.span.length,
            "severity": problem.rule.severity.value,
        }
        for problem in problems
    ]


def rewrite(case: Case, problems: list[dict[str, Any]]) -> None:
    """Put the problems into the case's file, leaving the rest of it as it is."""
    kept, _, _ = case.path.read_text("utf-8").partition("\nproblems:")
    lines = [
        f"  - {yaml.safe_dump(each, default_flow_style=True, sort_keys=False, allow_unicode=True, width=500)}"
        for each in problems
    ]
    told = " []\n" if not problems else "\n" + "".join(lines)
    case.path.write_text(f"{kept}\nproblems:{told}", "utf-8")


def _bytes(told: str | dict[str, Any]) -> bytes:
    if isinstance(told, str):
        return told.encode()
    if "bytes" in told:
        data: str = told["bytes"]
        return data.encode("latin-1")
    if "repeat" in told:
        return (told["head"] + told["repeat"] * told["times"] + told.get("tail", "")).encode()
    text: str = told.get("prefix", "") + told["text"].replace("\n", told.get("line-ending", "\n"))
    return text.encode()
