"""Text in several languages, for the short labels that registers and facts carry inline."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, strict=True)]
"""A language tag (BCP 47), such as ``sv``, ``en`` or ``zh-Hans``."""


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise ValueError("several-lines")
    return value


Line = Annotated[
    str, StringConstraints(strict=True, strip_whitespace=True, min_length=1), AfterValidator(_one_line)
]
"""A text of one line, not empty."""

Prose = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1)]
"""A text of one or more lines, not empty."""

Texts = Annotated[dict[LanguageCode, Prose], Field(min_length=1)]
"""One text per language: ``{sv: …, en: …}``."""


def text_in(texts: dict[str, str], language: str) -> tuple[str, str]:
    """The text in `language` and the language it is in.

    Where that language is missing the first one given stands in, with its own language, so that
    a page can mark the passage (WCAG 3.1.2).
    """
    if language in texts:
        return texts[language], language
    other = next(iter(texts))
    return texts[other], other
