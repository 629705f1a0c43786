"""References: every id that points to a register or an entry, and whether that exists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smartstad.content.rules_entry import MISSING_REGISTER, UNKNOWN_REFERENCE
from smartstad.content.word import KIND_FOLDERS, NOTHING, TARGET_NOUNS, nearest, plain, say, short
from smartstad.model.annotation import references_in
from smartstad.model.problem import Message, Problem, Span
from smartstad.model.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from smartstad.content.document import Document
    from smartstad.content.word import Details
    from smartstad.model.annotation import FieldPath


@dataclass
class Index:
    """What references can point to."""

    folder: str
    """The content folder."""
    ids: Mapping[str, frozenset[str]]
    """Ids by register and by kind, also of what has mistakes; ``entry`` has those of every kind."""
    unread: frozenset[str]
    """Registers that could not be read."""
    absent: frozenset[str]
    """Registers that have no file."""
    misplaced: frozenset[str]
    """Ids of files that have a problem of their own in name or place."""
    renamed: Mapping[tuple[str, str], str]
    """The id of what a file of that name has, by register or kind and the name."""
    _near: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def nearest(self, target: str, identifier: str) -> str | None:
        """The id of the file of that name, else as `word.nearest`: each misspelling is compared once."""
        asked = (target, identifier)
        if asked in self.renamed:
            return self.renamed[asked]
        if asked not in self._near:
            self._near[asked] = nearest(identifier, self.ids[target])
        return self._near[asked]

    def is_first(self, register: str) -> bool:
        """True the first time that an absent register is asked for."""
        first = register not in self._told
        self._told.add(register)
        return first


def check_references(
    model: type[BaseModel],
    data: Mapping[str, object],
    document: Document,
    index: Index,
    prefix: FieldPath = (),
) -> Iterator[Problem]:
    """Problems of the references in `data`, which stands at `prefix` in `document`."""
    for path, reference, identifier in references_in(model, data):
        target = reference.target
        if identifier in index.ids[target] or target in index.unread:
            continue
        if target not in REGISTERS and identifier in index.misplaced:
            continue
        place = document.at(*prefix, *path)
        key = next(str(step) for step in reversed(path) if isinstance(step, str))
        if target in index.absent:
            if index.is_first(target):
                yield _absent(target, identifier, key, place, index.folder)
        else:
            yield unknown_reference(target, identifier, key, place, index)


def _absent(register: str, identifier: str, key: str, place: Span, folder: str) -> Problem:
    file = f"{folder}/registers/{register}.yml"
    details: Details = {"register": register, "id": short(identifier), "key": key, "file": file}
    return Problem(MISSING_REGISTER, place, details)


def unknown_reference(target: str, identifier: str, key: str, place: Span, index: Index) -> Problem:
    """The problem of an id that `target` does not have, with a near miss offered."""
    near = index.nearest(target, identifier)
    where, add = _home(target, short(identifier), index.folder)
    advice = (
        say(
            "Menade du ”{near}”? Annars: {add}",
            "Did you mean “{near}”? Otherwise: {add}",
            {"near": near, "add": add},
        )
        if near
        else say(
            "Rätta stavningen, eller {add}{renamed}",
            "Correct the spelling, or {add}{renamed}",
            {"add": add, "renamed": NOTHING if target in REGISTERS else _renamed(identifier)},
        )
    )
    details: Details = {
        "noun": TARGET_NOUNS[target],
        "id": short(identifier),
        "where": where,
        "key": key,
        "advice": advice,
    }
    return Problem(UNKNOWN_REFERENCE, place, details)


def _renamed(identifier: str) -> Message:
    return say(
        " Har filen bytt namn? Skriv dess förra namn i den: id: {id}",
        " Has the file been renamed? Write its former name in it: id: {id}",
        {"id": short(identifier)},
    )


def _home(target: str, identifier: str, folder: str) -> tuple[Message, Message]:
    """Where such a thing is kept, and how it is added."""
    if target in REGISTERS:
        file = f"{folder}/registers/{target}.yml"
        where = say("registret {name}", "the register {name}", {"name": target})
        return where, say("lägg till den i {file}.", "add it to {file}.", {"file": file})
    if target == "entry":
        return say("{f}/", "{f}/", {"f": folder}), Message(
            "skapa filen i mappen för dess slag, till exempel content/projects/.",
            "create the file in the folder of its kind, such as content/projects/.",
        )
    file = f"{folder}/{KIND_FOLDERS[target]}/{identifier}.sv.md"
    add = say("skapa filen {file}.", "create the file {file}.", {"file": file})
    return plain(f"{folder}/{KIND_FOLDERS[target]}/"), add
