"""Whether the stories of projects say which value, for whom, and what is next, before they say how (strategy 4.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.editorial import rules_story as rules
from smartstad.editorial.lexicon_en import ENGLISH
from smartstad.editorial.lexicon_sv import SWEDISH
from smartstad.editorial.opening import paragraphs
from smartstad.model.kinds import Project
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.editorial.lexicon import Lexicon
    from smartstad.editorial.opening import Paragraph
    from smartstad.model.library import Library, Version
    from smartstad.model.parts import Location

    FieldPlace = Callable[[str, str], Span]
    """Where a key stands in a file, given from the content folder."""

LEXICONS = {"sv": SWEDISH, "en": ENGLISH}
"""The languages whose stories are checked."""

SHORTEST = 40
"""Words: a shorter text is a note, and no story yet."""

_OVER = frozenset({"finished", "scaled", "stopped"})
"""States of projects that have no next step of their own."""
_ENDING = 3
"""How many paragraphs at the end may tell what is next."""
_SHOWN = 70
"""How many characters of a text a message shows."""
_NAME = re.compile(r"\b[^\W\d_]{3,}")


def story_problems(library: Library, place: FieldPlace, shortest: int = SHORTEST) -> Iterator[Problem]:
    """What the stories of the projects do not say, or say too early; nothing of drafts and of short notes."""
    for entry in library.kind("project"):
        for version in entry.versions.values():
            lexicon = LEXICONS.get(version.language)
            if lexicon and not version.front.draft and len(version.body.split()) >= shortest:
                yield from check_story(version, lexicon, place)


def check_story(version: Version, lexicon: Lexicon, place: FieldPlace) -> Iterator[Problem]:
    """The advice on one language version of a project."""
    front = version.front
    assert isinstance(front, Project)
    yield from _value(front.value, lexicon, lambda: place(version.file, "value"))
    told = list(paragraphs(version.body, version.body_line))
    if told:
        yield from _opening(told[0], front.location, lexicon, f"{CONTENT}/{version.file}")
    ending = told[-_ENDING:]
    if not _is_told(front) and not any(lexicon.what_is_next.search(each.text) for each in ending):
        text = ending[-1].text if ending else ""
        yield Problem(rules.STORY_WITHOUT_NEXT, place(version.file, "title"), {"text": _last(text)})


def _is_told(project: Project) -> bool:
    """True where the fields say what is next; of a project that is over, what it led to."""
    if project.status.state in _OVER and (project.results or project.lessons or project.replicability):
        return True
    return project.next_step is not None


def _value(value: str, lexicon: Lexicon, span: Callable[[], Span]) -> Iterator[Problem]:
    details = {"text": _first(value)}
    if not lexicon.recipient.search(value):
        yield Problem(rules.VALUE_WITHOUT_RECIPIENT, span(), details)
    if not lexicon.gain.search(value):
        yield Problem(rules.VALUE_WITHOUT_EFFECT, span(), details)


def _opening(
    paragraph: Paragraph, location: Location | None, lexicon: Lexicon, file: str
) -> Iterator[Problem]:
    """A story may begin with a person, a place or an effect; the project's own place has its own names."""
    text = paragraph.text
    starts = [match.start() for match in [lexicon.beginning.search(text)] if match]
    starts += [at for name in _names(location) if (at := text.find(name)) >= 0]
    how = lexicon.how.search(text)
    if how is not None and (not starts or how.start() < min(starts)):
        span = Span(file, *paragraph.place(how.start()), len(how[0]))
        yield Problem(rules.TECHNIQUE_FIRST, span, {"word": how[0]})
    elif not starts:
        start = len(text) - len(text.lstrip())
        span = Span(file, *paragraph.place(start), len(text[start:].splitlines()[0]))
        yield Problem(rules.FACELESS_OPENING, span, {"text": _first(text)})


def _names(location: Location | None) -> set[str]:
    """The words of a place's name that are names."""
    texts = location.name.values() if location is not None else ()
    return {word for text in texts for word in _NAME.findall(text) if word[0].isupper()}


def _first(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _SHOWN else told[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _last(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _SHOWN else "… " + told[-_SHOWN:].split(" ", 1)[-1]
