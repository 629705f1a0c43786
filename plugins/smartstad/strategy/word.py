"""What the goals and paths of the strategy are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.problem import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartstad.model.text import Texts

PURPOSE_NAMES = {
    "knowledge": Message("kunskap", "knowledge"),
    "attitude": Message("attityd", "attitude"),
    "behaviour": Message("beteende", "behaviour"),
}

PATH_NAMES = {
    "controlled": Message("styrd kommunikation", "controlled communication"),
    "operational": Message("operativ kommunikation", "operational communication"),
    "third-party": Message("tredjepartskommunikation", "third-party communication"),
}


def name_in(texts: Texts | Mapping[str, str], language: str) -> str:
    """A name in the language; in the first that it has where it lacks that."""
    return texts.get(language) or next(iter(texts.values()))


def message_of(texts: Texts | Mapping[str, str]) -> Message:
    """A name in the languages of problems. Braces in it are of the editor's, so they stay as they are."""
    told = [name_in(texts, language).replace("{", "{{").replace("}", "}}") for language in ("sv", "en")]
    return Message(*told)
