"""Whether a language has all the interface words that are asked for, and has them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import UnknownLocaleError
from babel.messages.pofile import PoFileError

from smartstad.model.problem import Problem, Span
from smartstad.sites import word_rules as rules
from smartstad.sites.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Message

    from smartstad.sites.word_extraction import Asked

KEY_LANGUAGE = "en"
"""The templates are written in it: its catalogue lacks nothing."""

_NAMED = re.compile(r"%\((\w+)\)s")
_BRACES = re.compile(r"\{\w*\}")
_UNQUOTED = re.compile(r"""^(?>msg\w+(?:\[\d+\])?)(?!\s+".*"\s*$).*""", re.MULTILINE)
"""Babel takes such a line without a word, and loses its first and last sign."""
_LINE = re.compile(r'^(?:(msg\w+(?:\[\d+\])?)\s+)?"(.*)"\s*$')
"""A line with a text, and the keyword before it; without one it goes on with the text of the line before."""
_STRAY = re.compile(r"%(?!\(\w+\)s|%)")


def word_problems(root: Path, folder: str, language: str, asked: Iterable[Asked]) -> Iterator[Problem]:
    """What the catalogue of a language lacks or has wrong.

    `folder` is that of the catalogues, from the project's root. A language without a catalogue is told of when its
    edition is built.
    """
    file = f"{folder}/{language}.po"
    try:
        words = Words.read(root / folder, language)
    except FileNotFoundError:
        return
    except UnknownLocaleError:
        yield Problem(rules.UNKNOWN_LOCALE, Span(file), {"language": language})
        return
    except (PoFileError, ValueError) as error:
        line = error.lineno + 1 if isinstance(error, PoFileError) else 1
        yield Problem(rules.UNREADABLE_WORDS, Span(file, line), {"file": file, "error": str(error)})
        return
    text = (root / file).read_text("utf-8")
    for found in _UNQUOTED.finditer(text):
        details = {"file": file, "error": found[0]}
        yield Problem(rules.UNREADABLE_WORDS, Span(file, text.count("\n", 0, found.start()) + 1), details)
    for line, word in _translated_twice(text):
        yield Problem(rules.TRANSLATED_TWICE, Span(file, line), {"word": word})
    messages = {_singular(message): message for message in words.messages if message.id}
    if language.partition("-")[0] != KEY_LANGUAGE:
        for each in asked:
            message = messages.get(each.singular)
            if not _is_translated(message, each):
                yield _missing(file, language, each, message)
    for message in messages.values():
        yield from _wrong_fields(file, message)


def _translated_twice(text: str) -> Iterator[tuple[int, str]]:
    """The line and the word of what is there again; Babel takes one of them without a word."""
    known: set[str] = set()
    keyword, word, start = "", "", 0
    for line, written in enumerate(text.split("\n"), start=1):
        found = _LINE.match(written)
        if found is None:
            continue
        if found[1] is None:
            word += found[2] if keyword == "msgid" else ""
            continue
        if keyword == "msgid":
            if word in known:
                yield start, word
            known.add(word)
        elif found[1] == keyword:
            yield line, word
        keyword = found[1]
        if keyword == "msgid":
            word, start = found[2], line


def _singular(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _is_translated(message: Message | None, asked: Asked) -> bool:
    strings = _strings(message) if message else ()
    if message is None or not strings or not all(strings) or message.fuzzy:
        return False
    return asked.plural is None or isinstance(message.id, tuple)


def _missing(file: str, language: str, asked: Asked, message: Message | None) -> Problem:
    form = "msgstr" if asked.plural is None else f'msgid_plural "{asked.plural}", msgstr[0], msgstr[1] …'
    details = {
        "word": asked.singular,
        "quoted": '"' + asked.singular.replace("\\", "\\\\").replace('"', '\\"') + '"',
        "form": form,
        "language": language,
        "place": asked.place,
        "file": file,
    }
    return Problem(rules.MISSING_WORD, Span(file, (message.lineno or 1) if message else 1), details)


def _wrong_fields(file: str, message: Message) -> Iterator[Problem]:
    wanted = _fields(_singular(message))
    allowed = wanted.union(*map(_fields, message.id)) if isinstance(message.id, tuple) else wanted
    for string in filter(None, _strings(message)):
        has = _fields(string)
        # A form for one thing needs no number: "one day".
        needed = frozenset() if isinstance(message.id, tuple) else wanted
        wrong = (has - allowed) | (needed - has)
        if "%(" in "".join(allowed) and _STRAY.search(string):
            wrong |= {"%"}
        if wrong:
            details = {
                "translation": string,
                "word": _singular(message),
                "fields": ", ".join(sorted(wrong)),
            }
            yield Problem(rules.WRONG_PLACEHOLDER, Span(file, message.lineno or 1), details)


def _fields(text: str) -> frozenset[str]:
    return frozenset(f"%({name})s" for name in _NAMED.findall(text)) | frozenset(_BRACES.findall(text))
