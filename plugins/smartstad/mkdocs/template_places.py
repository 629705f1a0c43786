"""Where in the templates an element is written: asked only when a page has a problem there.

A page is then rendered once more, from templates whose tags carry their own place. So what readers get holds
nothing of it, and a page without problems costs nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2.ext import Extension

from smartstad.accessibility.inspection import TEMPLATE_ATTRIBUTE

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "overrides"
"""Where templates stand, from the project's root."""

_PART = re.compile(
    r"""\{%[-+]?\s*(?P<word>macro|block|endmacro|endblock)\b\s*(?P<name>\w*)
    | \{\#.*?\#\} | \{%.*?%\} | \{\{.*?\}\}
    | <[a-zA-Z][a-zA-Z0-9-]*(?=[\s/>])""",
    re.DOTALL | re.VERBOSE,
)


class TemplatePlaces(Extension):
    """Puts each tag's place into the source of a template, as ``FILE:LINE:COLUMN:PART``."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return with_places(source, f"{FOLDER}/{name}")


def with_places(source: str, file: str) -> str:
    """The template with `TEMPLATE_ATTRIBUTE` on each of its tags. PART is the macro or block around it, if any."""
    pieces, done, around = [], 0, [""]
    for found in _PART.finditer(source):
        if word := found["word"]:
            if word.startswith("end"):
                around.pop()
            else:
                around.append(found["name"])
        elif found[0].startswith("<"):
            line = source.count("\n", 0, found.start()) + 1
            column = found.start() - source.rfind("\n", 0, found.start())
            place = f"{file}:{line}:{column}:{around[-1]}"
            pieces += [source[done : found.end()], f' {TEMPLATE_ATTRIBUTE}="{place}"']
            done = found.end()
    return "".join([*pieces, source[done:]])


def with_places_told(env: Environment) -> Environment:
    """The same templates in an environment that tells where each tag is written."""
    # Compiled templates are kept by their source before it is processed, so the two must not share them.
    return env.overlay(extensions=[TemplatePlaces], bytecode_cache=None)
