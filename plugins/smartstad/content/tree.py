"""The files of the content folder, each told what it is; those nobody knows are problems."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.content.ledger import LEDGER
from smartstad.content.rules_file import (
    BAD_FILE_NAME,
    DANGLING_SYMLINK,
    LINK_OUT_OF_CONTENT,
    LINK_TO_FOLDER,
    MISSING_FOLDER,
    UNKNOWN_FILE,
    UNKNOWN_FOLDER,
    UNKNOWN_LANGUAGE,
    UNREADABLE_FILE,
    UNSUFFIXED_FILE,
)
from smartstad.content.word import did_you_mean, say
from smartstad.model.kinds import FOLDERS
from smartstad.model.problem import Message, Problem, Rule, Span
from smartstad.model.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
FILMS = frozenset({".mp4", ".webm"})
ATTACHMENTS = frozenset({".csv", ".pdf", ".vtt"}) | FILMS
"""What may lie beside texts without being a text or a picture: documents, data and captions."""

REGISTER_FOLDER = "registers"
IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_IGNORED = frozenset({".gitkeep"})


@dataclass(frozen=True)
class TextFile:
    """A Markdown file: one language version of an entry."""

    kind: str
    name: str
    """The file's name before the language: what makes language versions one entry."""
    language: str
    file: str
    """Path from the content folder."""


@dataclass
class Tree:
    """What lies in the content folder."""

    folder: str
    """Path of the content folder from the project's root."""
    texts: list[TextFile] = field(default_factory=list)
    registers: dict[str, str] = field(default_factory=dict)
    """Path from the content folder, by register."""
    others: set[str] = field(default_factory=set)
    """Pictures, documents, data and captions, by their paths from the content folder."""
    misplaced: set[str] = field(default_factory=set)
    """Ids that files with problems of their own most likely have; references to them are left in peace."""
    problems: list[Problem] = field(default_factory=list)

    def span(self, file: str) -> Span:
        """The beginning of a file, given from the content folder."""
        return Span(f"{self.folder}/{_shown(file)}")

    def report(self, rule: Rule, file: str, details: dict[str, str | Message]) -> None:
        self.problems.append(Problem(rule, self.span(file), {"name": _shown(file), **details}))


def read_tree(root: Path, folder: str, languages: Sequence[str]) -> Tree:
    """Every file below `folder`, which is given from the project's root `root`."""
    tree = Tree(folder)
    top = root / folder
    if not top.is_dir():
        tree.problems.append(Problem(MISSING_FOLDER, Span(folder), {"folder": folder}))
        return tree
    for file in _files(top, "", tree):
        _sort_in(file, tree, languages)
    return tree


def _files(top: Path, inside: str, tree: Tree) -> Iterator[str]:
    """Paths of the ordinary files from `top`, in order of name; links are followed only to files inside."""
    try:
        with os.scandir(top / inside) as scan:
            found = sorted(scan, key=lambda item: item.name)
    except OSError:
        tree.report(UNREADABLE_FILE, inside.rstrip("/"), {"file": f"{tree.folder}/{_shown(inside)}"})
        return
    for item in found:
        file = inside + item.name
        if item.is_symlink() and not _is_good_link(top, file, tree):
            continue
        if item.is_dir(follow_symlinks=False):
            if inside or _knows_folder(top, item.name, tree):
                yield from _files(top, f"{file}/", tree)
        elif item.is_file():
            yield file
        else:
            _unknown(tree, file, "den är ingen vanlig fil", "it is not an ordinary file")


def _is_good_link(top: Path, file: str, tree: Tree) -> bool:
    target = Path(os.path.realpath(top / file))
    if not target.is_relative_to(os.path.realpath(top)):
        tree.report(LINK_OUT_OF_CONTENT, file, {"folder": tree.folder})
    elif not target.exists():
        tree.report(DANGLING_SYMLINK, file, {})
    elif target.is_dir():
        tree.report(LINK_TO_FOLDER, file, {})
    else:
        return True
    tree.misplaced.add(_first_part(file))
    return False


def _knows_folder(top: Path, name: str, tree: Tree) -> bool:
    if name in FOLDERS or name == REGISTER_FOLDER:
        return True
    known = [*FOLDERS, REGISTER_FOLDER]
    details: dict[str, str | Message] = {
        "near": did_you_mean(name, known),
        "folders": ", ".join(sorted(known)),
    }
    tree.report(UNKNOWN_FOLDER, name, details)
    tree.misplaced.update(_first_part(path.name) for path in (top / name).rglob("*.md"))
    return False


def _sort_in(file: str, tree: Tree, languages: Sequence[str]) -> None:
    folder, _, rest = file.partition("/")
    name = file.rsplit("/", 1)[-1]
    if name in _IGNORED:
        return
    if name.startswith("."):
        _unknown(tree, file, "dolda filer läses inte", "hidden files are not read")
    elif not _is_plain(file):
        tree.report(BAD_FILE_NAME, file, {"example": "smart-belysning.jpg"})
    elif not rest:
        _unknown(
            tree,
            file,
            "inga filer ligger direkt i innehållets mapp",
            "no files lie directly in the content folder",
        )
    elif folder == REGISTER_FOLDER:
        _sort_register(file, rest, tree)
    else:
        _sort_entry_file(file, tree, languages)


def _sort_register(file: str, name: str, tree: Tree) -> None:
    if file == LEDGER:
        return
    register = name.removesuffix(".yml")
    if name.endswith(".yml") and register in REGISTERS:
        tree.registers[register] = file
        return
    known = [f"{each}.yml" for each in REGISTERS]
    advice = say(
        "{near}Registren är {names}.",
        "{near}The registers are {names}.",
        {"near": did_you_mean(name, known), "names": ", ".join(sorted(known))},
    )
    reason = say("inget register heter så", "no register has that name")
    tree.report(UNKNOWN_FILE, file, {"reason": reason, "advice": advice})


def _sort_entry_file(file: str, tree: Tree, languages: Sequence[str]) -> None:
    suffix = os.path.splitext(file)[1]  # noqa: PTH122 - a Path for each of thousands of files costs more
    if suffix.lower() in PICTURES | ATTACHMENTS:
        tree.others.add(file)
    elif suffix != ".md":
        reason = say(
            "webbplatsen läser inte filer av det slaget", "the site does not read files of that sort"
        )
        advice = say(
            "Texter slutar på .{language}.md, bilder på {pictures} och bilagor på {attachments}. "
            "Byt format, eller ta bort filen.",
            "Texts end with .{language}.md, pictures with {pictures} and attachments with {attachments}. "
            "Change the format, or remove the file.",
            {
                "language": languages[0],
                "pictures": ", ".join(sorted(PICTURES)),
                "attachments": ", ".join(sorted(ATTACHMENTS)),
            },
        )
        tree.report(UNKNOWN_FILE, file, {"reason": reason, "advice": advice})
    else:
        _sort_text(file, tree, languages)


def _sort_text(file: str, tree: Tree, languages: Sequence[str]) -> None:
    folder, _, name = file.partition("/")
    stem = name.rsplit("/", 1)[-1].removesuffix(".md")
    identifier, dot, language = stem.rpartition(".")
    tree.misplaced.add(_first_part(name))
    if "/" in name:
        reason = say("texter ligger inte i undermappar", "texts do not lie in subfolders")
        advice = say(
            "Flytta filen till {place}, till exempel {place}{example}",
            "Move the file to {place}, for example {place}{example}",
            {"place": f"{tree.folder}/{folder}/", "example": name.rsplit("/", 1)[-1]},
        )
        tree.report(UNKNOWN_FILE, file, {"reason": reason, "advice": advice})
    elif not dot:
        names = " / ".join(f"{_slug(stem)}.{each}.md" for each in languages)
        tree.report(UNSUFFIXED_FILE, file, {"names": names})
    elif language not in languages:
        details: dict[str, str | Message] = {
            "language": language,
            "near": did_you_mean(language, languages),
            "languages": ", ".join(languages),
            "example": f"{_slug(identifier)}.{languages[0]}.md",
        }
        tree.report(UNKNOWN_LANGUAGE, file, details)
    elif not IDENTIFIER.fullmatch(identifier):
        tree.report(BAD_FILE_NAME, file, {"example": f"{_slug(identifier)}.{language}.md"})
    else:
        tree.misplaced.discard(identifier)
        tree.texts.append(TextFile(FOLDERS[folder], identifier, language, file))


def _unknown(tree: Tree, file: str, sv: str, en: str) -> None:
    advice = say(
        "Flytta filen dit den hör, till exempel content/projects/, eller ta bort den.",
        "Move the file to where it belongs, such as content/projects/, or remove it.",
    )
    tree.report(UNKNOWN_FILE, file, {"reason": Message(sv, en), "advice": advice})


def _slug(name: str) -> str:
    """A name like `name` that works as an id."""
    ascii_only = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-") or "smart-belysning"


def _first_part(file: str) -> str:
    """The file's name up to its first full stop."""
    return file.rsplit("/", 1)[-1].partition(".")[0]


def _is_plain(name: str) -> bool:
    return all(character.isprintable() for character in name)


def _shown(file: str) -> str:
    """The name as it can be printed, whatever bytes it has."""
    return "".join(character if character.isprintable() else "\ufffd" for character in file)
