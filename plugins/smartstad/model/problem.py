"""Problems: what an editor must know, as data."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES = ("sv", "en")
"""The languages in which problems are told."""


_LEVEL_AAA = frozenset(
    [
        "1.2.6",
        "1.2.7",
        "1.2.8",
        "1.2.9",
        "1.3.6",
        "1.4.6",
        "1.4.7",
        "1.4.8",
        "1.4.9",
        "2.1.3",
        "2.2.3",
        "2.2.4",
        "2.2.5",
        "2.2.6",
        "2.3.2",
        "2.3.3",
        "2.4.8",
        "2.4.9",
        "2.4.10",
        "2.4.12",
        "2.4.13",
        "2.5.5",
        "2.5.6",
        "3.1.3",
        "3.1.4",
        "3.1.5",
        "3.1.6",
        "3.2.5",
        "3.3.5",
        "3.3.6",
        "3.3.9",
    ]
)
"""WCAG 2.2's criteria of the highest level, which EN 301 549 asks nobody for."""


class Severity(enum.StrEnum):
    """How bad a problem is: an error stops the publishing, a warning does not, unless strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in Swedish and English; ``{name}`` is filled with the problem's details."""

    sv: str
    en: str

    def text(self, language: str, details: Mapping[str, str | Message] | None = None) -> str:
        template = self.sv if language == "sv" else self.en
        told = {
            name: detail.text(language) if isinstance(detail, Message) else detail
            for name, detail in (details or {}).items()
        }
        return template.format_map(told)

    def in_general(self, language: str) -> str:
        """The sentence of no problem in particular: dots stand for its details."""
        return (self.sv if language == "sv" else self.en).format_map(_Dots())


class _Dots(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of problem. Its id, once published, never changes."""

    id: str
    severity: Severity
    what: Message
    """What is wrong, and where in the editor's own words."""
    why: Message
    """Why it matters to a reader, a subscriber or the editor."""
    remedy: Message
    """What to do, with a right example."""
    wcag: tuple[str, ...] = ()
    """Numbers of the WCAG 2.2 success criteria that the rule checks."""
    act: tuple[str, ...] = ()
    """Ids of the W3C's ACT rules that the rule is an implementation of."""

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of EN 301 549 for web pages, which are numbered after WCAG's criteria of levels A and AA."""
        return tuple(f"9.{criterion}" for criterion in self.wcag if criterion not in _LEVEL_AAA)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file."""

    file: str
    """Path from the project's root, with forward slashes."""
    line: int = 1
    """From 1."""
    column: int = 1
    """From 1, in characters."""
    length: int = 1
    """How many characters on that line the place covers; at least 1."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that an editor must know."""

    rule: Rule
    span: Span
    details: Mapping[str, str | Message] = field(default_factory=dict, compare=False)
    """What fills the rule's messages; a detail that is a Message is told in the reader's language."""

    note: Message | None = field(default=None, compare=False)
    """What the place alone does not say of where it is to be mended."""

    def what(self, language: str) -> str:
        what = self.rule.what.text(language, self.details)
        return f"{what} {self.note.text(language)}" if self.note else what

    def why(self, language: str) -> str:
        return self.rule.why.text(language, self.details)

    def remedy(self, language: str) -> str:
        return self.rule.remedy.text(language, self.details)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by place and rule, each told once."""
    unique = {(p.span, p.rule.id, p.what("en")): p for p in problems}
    return [unique[key] for key in sorted(unique)]


def has_errors(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """True where the problems must stop a publishing."""
    return any(strict or p.rule.severity is Severity.ERROR for p in problems)
