"""Which interface words the templates and the program ask for. Knows Babel's extractors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

from babel.messages.extract import extract_python
from jinja2.ext import babel_extract

from smartstad.sites.localising import BOX_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES = "overrides"
"""Where the templates stand, from the project's root."""

_PROGRAM = Path(__file__).resolve().parents[1]
_KEYWORDS: dict[str, None] = dict.fromkeys(("_", "gettext", "ngettext", "plural_forms"))
_OPTIONS = {"extensions": "jinja2.ext.loopcontrols", "trim_blocks": "true"}
"""As the templates' own environment reads them: a template that cannot be read is passed over."""


@dataclass(frozen=True)
class Asked:
    """Words that are asked for, and where first."""

    singular: str
    plural: str | None
    file: str
    """From the project's root; a module of the program by its path in the package."""
    line: int

    @property
    def place(self) -> str:
        """``overrides/entry.html:12``."""
        return f"{self.file}:{self.line}"


def asked_words(root: Path) -> list[Asked]:
    """Every text that the project's templates, and the program, want in the reader's language; each once."""
    found: dict[str, Asked] = {}
    for each in (*_in_templates(root), *_in_program(), *_in_markdown()):
        known = found.get(each.singular)
        # Asked for both alone and with a number: the number's forms cover both.
        if known is None or (known.plural is None and each.plural is not None):
            found[each.singular] = each
    return list(found.values())


def _in_templates(root: Path) -> Iterator[Asked]:
    for path in sorted((root / TEMPLATES).rglob("*.html")):
        file = path.relative_to(root).as_posix()
        for line, singular, plural in _of_template(path.read_bytes()):
            yield Asked(singular, plural, file, line)


@lru_cache(maxsize=512)  # a preview reads again only what has changed
def _of_template(source: bytes) -> tuple[tuple[int, str, str | None], ...]:
    found = babel_extract(BytesIO(source), tuple(_KEYWORDS), (), _OPTIONS)
    return tuple(_texts(line, message) for line, _, message, _ in found if message)


@lru_cache(maxsize=1)
def _in_program() -> tuple[Asked, ...]:
    found = []
    for path in sorted(_PROGRAM.rglob("*.py")):
        source = path.read_bytes()
        if b"gettext(" not in source:
            continue
        file = f"smartstad/{path.relative_to(_PROGRAM).as_posix()}"
        for line, _, message, _ in extract_python(BytesIO(source), _KEYWORDS, (), {}):
            # Babel's annotations say otherwise. A call with a variable has none.
            given = cast("str | tuple[str | None, ...] | None", message)
            if given and given[0]:
                found.append(Asked(*_texts(line, given)[1:], file, line))
    return tuple(found)


def _in_markdown() -> Iterator[Asked]:
    for title in BOX_TITLES:
        yield Asked(title, None, "smartstad/sites/localising.py", 1)


def _texts(line: int, message: str | tuple[str | None, ...]) -> tuple[int, str, str | None]:
    """Line, singular and plural; the number and other values of a call stand as None."""
    texts = (message,) if isinstance(message, str) else tuple(text for text in message if text)
    return line, texts[0], texts[1] if len(texts) > 1 else None
