"""Language versions of an entry: which is the original, and what each says once checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smartstad.content import rules_entry as rules
from smartstad.content.document import Document, Place, parse
from smartstad.content.expected import example
from smartstad.content.rules_yaml import WRONG_FORM
from smartstad.content.source import read_source, split
from smartstad.content.validate import validate
from smartstad.content.word import KIND_NOUNS, nearest, say, short
from smartstad.content.yaml_mistake import colonless
from smartstad.model.annotation import translated_fields
from smartstad.model.kinds import KINDS
from smartstad.model.problem import Message, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from smartstad.content.document import Value
    from smartstad.content.tree import TextFile
    from smartstad.content.word import Details
    from smartstad.model.front_matter import FrontMatter

_ADDRESS_FIELDS = frozenset({"slug", "aliases"})
_OWN_CHECK = frozenset({"image_alt", "sign_language"})
"""Missing translations that a rule of their own reports."""

_ENOUGH_FACTS = 3
"""A file with so many facts is the original, although its owner has been forgotten."""


@dataclass(frozen=True)
class Manuscript:
    """A Markdown file as read: its values and their places, its text."""

    file: TextFile
    document: Document
    body: str
    body_line: int

    @property
    def data(self) -> Mapping[str, Value]:
        value = self.document.value
        return value if isinstance(value, dict) else {}


@dataclass(frozen=True)
class Checked:
    """A language version whose every field is right."""

    manuscript: Manuscript
    front: FrontMatter
    is_original: bool

    @property
    def document(self) -> Document:
        return self.manuscript.document


@dataclass(frozen=True)
class Pairing:
    """The versions of one entry, seen together."""

    original: Manuscript | None
    versions: tuple[Checked, ...] = ()
    """Those without mistakes; none where the original has one."""
    problems: tuple[Problem, ...] = field(default=())


def read_manuscript(path: Path, file: TextFile, told: str) -> tuple[Manuscript | None, list[Problem]]:
    """The file at `path`, which is `told` as in problems; None where it cannot be read."""
    source, problems = read_source(path, told)
    if source is None:
        return None, problems
    parts, more = split(source)
    problems += more
    if parts is None:
        return None, problems
    document, more = parse(parts.front, told, parts.front_line, Place(1, 1, 3))
    problems += more
    if document is None:
        return None, problems
    if not isinstance(document.value, dict):
        return None, [*problems, _not_keys(document, parts.front)]
    return Manuscript(file, document, parts.body, parts.body_line), problems


def pair(manuscripts: Sequence[Manuscript], *, complete: bool) -> Pairing:
    """One entry's versions, in the order of the languages.

    `complete` is False where a file of the entry could not be read: it may be the one with the facts.
    """
    original, problems = _original(manuscripts, complete=complete)
    facts: FrontMatter | None = None
    if original is not None:
        model = KINDS[original.file.kind]
        noun = KIND_NOUNS[original.file.kind]
        facts, found = validate(model, original.data, noun, original.document)
        problems += found
    versions = (
        [Checked(original, facts, is_original=True)] if original is not None and facts is not None else []
    )
    for manuscript in manuscripts:
        if manuscript is not original:
            front, found = _translation(manuscript, original, facts)
            problems += found
            if front is not None and facts is not None:
                versions.append(Checked(manuscript, front, is_original=False))
    return Pairing(original, tuple(versions), tuple(problems))


def _original(
    manuscripts: Sequence[Manuscript], *, complete: bool
) -> tuple[Manuscript | None, list[Problem]]:
    owned = [each for each in manuscripts if "owner" in each.data]
    if owned:
        first, *others = owned
        details: Details = {"other": first.document.file}
        return first, [Problem(rules.TWO_ORIGINALS, each.document.key("owner"), details) for each in others]
    if not complete or not manuscripts:
        return None, []
    likely = max(manuscripts, key=_fact_count)
    if _fact_count(likely) >= _ENOUGH_FACTS:
        return likely, []
    first = manuscripts[0]
    return None, [Problem(rules.NO_ORIGINAL, first.document.around(), {"id": first.file.name})]


def _fact_count(manuscript: Manuscript) -> int:
    model = KINDS[manuscript.file.kind]
    return len((set(manuscript.data) & set(model.model_fields)) - translated_fields(model))


def _translation(
    manuscript: Manuscript, original: Manuscript | None, facts: FrontMatter | None
) -> tuple[FrontMatter | None, list[Problem]]:
    kind = manuscript.file.kind
    model, data = KINDS[kind], manuscript.data
    texts = translated_fields(model)
    taken = {} if original is None else {k: v for k, v in original.data.items() if k not in texts}
    front, problems = validate(
        model, {**taken, **data}, KIND_NOUNS[kind], manuscript.document, only={*data, *texts}
    )
    if original is not None:
        problems += _untranslated(manuscript, original)
        if front is not None and facts is not None and "owner" not in data:
            conflicts = _conflicts(manuscript, original, front, facts)
            problems += conflicts
            front = None if conflicts else front
    return front, problems


def _conflicts(
    manuscript: Manuscript, original: Manuscript, front: FrontMatter, facts: FrontMatter
) -> list[Problem]:
    texts = translated_fields(type(front))
    problems = []
    for key in manuscript.data:
        if key in texts or getattr(front, key) == getattr(facts, key):
            continue
        there = original.data.get(key)
        told = (
            Message("inte angivet", "not given")
            if there is None
            else say("”{value}”", "“{value}”", {"value": short(_told(there))})
        )
        details: Details = {
            "key": key,
            "value": short(_told(manuscript.data[key])),
            "original": told,
            "other": original.document.file,
        }
        problems.append(Problem(rules.CONFLICTING_FACT, manuscript.document.at(key), details))
    return problems


def _untranslated(manuscript: Manuscript, original: Manuscript) -> list[Problem]:
    model = KINDS[manuscript.file.kind]
    known = model.model_fields
    misspelt = {nearest(key, known) for key in manuscript.data if key not in known}
    problems = []
    for key in translated_fields(model) - _ADDRESS_FIELDS - _OWN_CHECK - misspelt:
        if known[key].is_required() or not original.data.get(key) or manuscript.data.get(key):
            continue
        details: Details = {
            "key": key,
            "other": original.document.file,
            "example": example(key, known[key].annotation),
        }
        problems.append(Problem(rules.MISSING_TRANSLATION, manuscript.document.around(), details))
    return problems


def _told(value: object) -> str:
    """A value as an editor would write it on one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(_told, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{k}: {_told(v)}' for k, v in value.items())}}}"
    return short(value)


def _not_keys(document: Document, front: str) -> Problem:
    """The front matter is no group of keys: nothing at all, a list, or a line without colon."""
    lines = front.split("\n")
    first = next(
        (n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None
    )
    if first is not None and isinstance(document.value, str):
        mistake = colonless(lines, first)
        span = Span(document.file, first + 2, mistake.column + 1, mistake.length)
        return Problem(mistake.rule, span, mistake.details)
    found = (
        Message("Mellan raderna med --- står ingenting.", "Between the lines of --- stands nothing.")
        if first is None or document.value is None
        else Message(
            "Metadata är en lista eller ett ensamt värde, inte nycklar med värden.",
            "The metadata is a list or a single value, not keys with values.",
        )
    )
    advice = Message(
        "Skriv en nyckel per rad, till exempel title: Smart belysning",
        "Write one key a line, for example title: Smart lighting",
    )
    return Problem(WRONG_FORM, document.at(), {"found": found, "advice": advice})
