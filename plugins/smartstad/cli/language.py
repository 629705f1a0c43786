"""The language in which a person is told about problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_VARIABLES = ("SMARTSTAD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = frozenset({"", "c", "posix"})
"""Locales that say nothing about a language."""


def preferred_language(environ: Mapping[str, str]) -> str:
    """``sv`` or ``en``: the first that the environment asks for, Swedish where it asks for none.

    Most who write for the sites do so in Swedish, many of them on machines set up without a language;
    those who have chosen another language than Swedish read English.
    """
    for variable in _VARIABLES:
        locale = environ.get(variable, "").split(".")[0].strip().lower()
        if locale not in _NO_LANGUAGE:
            return "sv" if locale.replace("-", "_").split("_")[0] == "sv" else "en"
    return "sv"
