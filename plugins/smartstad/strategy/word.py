"""What the goals and paths of the strategy are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.problem import LANGUAGES, Message
from smartstad.model.text import text_in

if TYPE_CHECKING:
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


def message_of(texts: Texts) -> Message:
    """A name in the languages of problems. Braces in it are of the editor's, so they stay as they are."""
    told = [text_in(texts, language)[0].replace("{", "{{").replace("}", "}}") for language in LANGUAGES]
    return Message(*told)
