"""From files to library: reads everything once, checks it, and gives values and problems."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from smartstad.content.bundle import Bundle, check_ids, read_bundle
from smartstad.content.check_common import Around, Evaluation, check_every_version, check_facts
from smartstad.content.check_kind import check_kind
from smartstad.content.check_register import check_register
from smartstad.content.inline_text import check_languages
from smartstad.content.likeness import check_likeness
from smartstad.content.refer import Index, check_references
from smartstad.content.register import Register, read_register
from smartstad.content.tree import read_tree
from smartstad.model.kinds import KINDS
from smartstad.model.library import Entry, Library, Version
from smartstad.model.problem import Problem, in_order
from smartstad.model.registers import REGISTERS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from smartstad.content.manuscript import Pairing
    from smartstad.content.tree import TextFile, Tree
    from smartstad.model.registers import Item


@dataclass(frozen=True)
class Loaded:
    """What the content folder says, and what is wrong with it."""

    library: Library
    """Without the versions that have mistakes."""
    problems: tuple[Problem, ...]
    """In order of place."""


def load_library(
    root: Path,
    *,
    languages: Sequence[str] = ("sv", "en"),
    folder: str = "content",
    sites: Collection[str] = (),
    today: dt.date | None = None,
    history: Mapping[str, dt.date] | None = None,
    evaluation: Evaluation | None = None,
) -> Loaded:
    """Every entry and register below `folder`.

    Args:
        root: The project's root; places of problems are given from there.
        languages: Those that files may be in; where two files claim to be the original, the
            language that stands first here wins.
        folder: The content folder, from the root, with forward slashes.
        sites: Ids of the sites; the entries' ``sites`` are checked against them where they are given.
        today: What is overdue on that day is a warning; nothing is where it is not given.
        history: Day of the last change of files, by their paths from the root.
        evaluation: By when activities for residents are to be evaluated.
    """
    tree = read_tree(root, folder, languages)
    top = root / folder
    problems = list(tree.problems)
    registers = [read_register(top / file, name, f"{folder}/{file}") for name, file in tree.registers.items()]
    problems += (problem for register in registers for problem in register.problems)
    bundles = [read_bundle(top, folder, files) for files in _by_name(tree.texts, languages)]
    index = _index(tree, registers, bundles)
    around = Around(folder, frozenset(tree.others), frozenset(sites), today, evaluation or Evaluation())
    for bundle in bundles:
        problems += bundle.problems
        problems += _check_entry(bundle, index, languages)
        problems += _check_versions(bundle.pairing, around)
    problems += check_likeness(manuscript for bundle in bundles for manuscript in bundle.manuscripts)
    problems += _check_registers(registers, index, languages)
    clashes = list(check_ids(bundles))
    problems += (problem for _, problem in clashes)
    clashing = {bundle for bundle, _ in clashes}
    entries = _entries((bundle for bundle in bundles if bundle not in clashing), history or {})
    problems += (problem for each in registers for problem in check_register(each, around, index))
    return Loaded(Library(entries, _register_items(registers)), tuple(in_order(problems)))


def _by_name(files: Iterable[TextFile], languages: Sequence[str]) -> Iterator[list[TextFile]]:
    """The files of each entry together, the languages in their order; entries by kind and name."""
    order = {language: number for number, language in enumerate(languages)}
    ordered = sorted(files, key=lambda file: (file.kind, file.name, order[file.language]))
    for _, group in groupby(ordered, key=lambda file: (file.kind, file.name)):
        yield list(group)


def _index(tree: Tree, registers: Iterable[Register], bundles: Iterable[Bundle]) -> Index:
    ids: dict[str, set[str]] = {name: set() for name in (*REGISTERS, *KINDS, "entry")}
    renamed: dict[tuple[str, str], str] = {}
    misplaced = set(tree.misplaced)
    for bundle in bundles:
        misplaced |= bundle.unread_ids
        for target in (bundle.file.kind, "entry"):
            ids[target].add(bundle.id)
            renamed[target, bundle.file.name] = bundle.id
    unread = set()
    for register in registers:
        ids[register.name].update(register.ids)
        if register.document is None:
            unread.add(register.name)
    return Index(
        tree.folder,
        {name: frozenset(known) for name, known in ids.items()},
        unread=frozenset(unread),
        absent=frozenset(REGISTERS.keys() - tree.registers.keys()),
        misplaced=frozenset(misplaced),
        renamed=renamed,
    )


def _check_entry(bundle: Bundle, index: Index, languages: Sequence[str]) -> Iterator[Problem]:
    """Checks that need no valid version: where nothing else can be said, this much still can."""
    original = bundle.pairing.original
    for manuscript in [original] if original else bundle.manuscripts:
        model = KINDS[manuscript.file.kind]
        yield from check_references(model, manuscript.data, manuscript.document, index)
        yield from check_languages(model, manuscript.data, manuscript.document, languages)


def _check_versions(pairing: Pairing, around: Around) -> Iterator[Problem]:
    for version in pairing.versions:
        yield from check_every_version(version, around)
        if version.is_original:
            yield from check_facts(version, around)
            yield from check_kind(version, around)


def _check_registers(
    registers: Iterable[Register], index: Index, languages: Sequence[str]
) -> Iterator[Problem]:
    for register in registers:
        document = register.document
        if document is None or not isinstance(document.value, list):
            continue
        model = REGISTERS[register.name]
        for number, item in enumerate(document.value):
            if isinstance(item, dict):
                yield from check_references(model, item, document, index, (number,))
                yield from check_languages(model, item, document, languages, (number,))


def _entries(bundles: Iterable[Bundle], history: Mapping[str, dt.date]) -> tuple[Entry, ...]:
    """In order of kind and id, so that no file's name can be seen in what is made of them."""
    entries = (_entry(bundle, history) for bundle in bundles if bundle.pairing.versions)
    return tuple(sorted(entries, key=lambda entry: (entry.kind, entry.id)))


def _entry(bundle: Bundle, history: Mapping[str, dt.date]) -> Entry:
    versions = {}
    for checked in bundle.pairing.versions:
        manuscript = checked.manuscript
        file = manuscript.file
        changed = checked.front.updated or history.get(manuscript.document.file)
        versions[file.language] = Version(
            file.language, file.file, checked.front, manuscript.body, manuscript.body_line, changed
        )
    original = bundle.pairing.versions[0].manuscript.file.language
    return Entry(bundle.id, bundle.file.kind, MappingProxyType(versions), original=original)


def _register_items(registers: Iterable[Register]) -> Mapping[str, Mapping[str, Item]]:
    items: dict[str, Mapping[str, Item]] = {name: MappingProxyType({}) for name in REGISTERS}
    items.update({register.name: register.items for register in registers})
    return MappingProxyType(items)
