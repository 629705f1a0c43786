"""Films in the front matter: each has one place, and its files are there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from smartstad.content import rules_film as rules
from smartstad.content.tree import FILMS, PICTURES
from smartstad.content.word import did_you_mean, say
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.content.check_common import Around
    from smartstad.content.manuscript import Checked
    from smartstad.content.word import Details

KEY = "sign_language"
_SUFFIXES = {"file": FILMS, "captions": frozenset({".vtt"}), "poster": PICTURES}


def check_film(version: Checked, around: Around) -> Iterator[Problem]:
    """What is wrong with the film of a language version."""
    film = version.front.sign_language
    if film is None:
        return
    if (film.file is None) == (film.url is None):
        found = say("ingetdera", "neither") if film.file is None else say("båda", "both")
        details: Details = {"key": KEY, "found": found}
        yield Problem(rules.FILM_WITHOUT_PLACE, version.document.key(KEY), details)
    for key, suffixes in _SUFFIXES.items():
        name = getattr(film, key)
        if name is not None:
            yield from _check_file(version, around, key, name, suffixes)


def _check_file(
    version: Checked, around: Around, key: str, name: str, suffixes: frozenset[str]
) -> Iterator[Problem]:
    span = version.document.at(KEY, key)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(version.manuscript.file.file), name))
    if posixpath.splitext(target)[1].lower() not in suffixes:
        told = sorted(suffixes)
        details: Details = {"file": name, "key": key, "suffixes": ", ".join(told), "suffix": told[0]}
        yield Problem(rules.WRONG_FILM_FILE, span, details)
    elif target not in around.files:
        folder = posixpath.dirname(target)
        beside = {posixpath.basename(each) for each in around.files if posixpath.dirname(each) == folder}
        near = did_you_mean(posixpath.basename(target), beside)
        details = {"file": name, "folder": f"{around.folder}/{folder}", "near": near}
        yield Problem(rules.MISSING_FILM_FILE, span, details)
