"""``smartstad new``: the files of a new entry."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.content import load_library
from smartstad.content.template import new_entry
from smartstad.content.tree import IDENTIFIER
from smartstad.mkdocs.settings import day_of_build
from smartstad.model.library import CONTENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from smartstad.model.library import Library

_TITLE = re.compile(r"(?P<language>[a-z]{2,3})=(?P<title>.*\S.*)")


@dataclass(frozen=True)
class Chosen:
    """What is known of the entry from the start."""

    audiences: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    purpose: str | None = None
    path: str | None = None

    def facts(self, library: Library) -> dict[str, str]:
        """The fields as YAML.

        Raises:
            ValueError: an id is not known.
        """
        known: dict[str, tuple[str, tuple[str, ...], Collection[str]]] = {
            "audiences": ("--audience", self.audiences, library.registers["audiences"]),
            "messages": ("--message", self.messages, library.by_kind.get("message", {})),
            "channels": ("--channel", self.channels, library.registers["channels"]),
        }
        for option, given, ids in known.values():
            for each in given:
                if each not in ids:
                    choices = ", ".join(ids) or "–"
                    raise ValueError(f"{option} {each}: finns inte / does not exist. {choices}")
        lists = {
            name: f"[{', '.join(dict.fromkeys(given))}]" for name, (_, given, _) in known.items() if given
        }
        single = {"purpose": self.purpose, "path": self.path}
        return lists | {name: value for name, value in single.items() if value}


def write_new_entry(
    root: Path,
    kind: str,
    identifier: str,
    titles: Iterable[str],
    today: str | None,
    chosen: Chosen,
) -> list[Path]:
    """Writes the files and answers with their paths.

    Raises:
        ValueError: the id or a title is not of the right form, or what is chosen is not known.
        FileExistsError: an entry of that id is there already.
    """
    if not IDENTIFIER.fullmatch(identifier):
        raise ValueError(f"ID: a–z, 0–9, - (light-in-the-park), inte/not: {identifier}")
    matches = [_TITLE.fullmatch(title) for title in titles]
    if not all(matches):
        raise ValueError("--title: sv='Ljus i parken'")
    named = {match["language"]: match["title"].strip() for match in matches if match}
    library = load_library(root, folder=CONTENT).library
    day = day_of_build(today, os.environ)
    made = new_entry(kind, identifier, named, day, library, chosen.facts(library))
    files = {root / CONTENT / path: text for path, text in made.items()}
    taken = [str(path) for path in files if path.exists()]
    entry = library.by_kind.get(kind, {}).get(identifier)
    if not taken and entry is not None:
        taken = [str(root / CONTENT / version.file) for version in entry.versions.values()]
    if taken:
        raise FileExistsError(f"finns redan / exists already: {', '.join(taken)}")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)
