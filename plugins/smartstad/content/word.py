"""Words of the messages: what editors call kinds, registers and languages, and near misses."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from smartstad.model.kinds import FOLDERS
from smartstad.model.problem import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    Details: TypeAlias = Mapping[str, str | Message]

NOTHING = Message("", "")

KIND_FOLDERS = {kind: folder for folder, kind in FOLDERS.items()}
"""The folder of each kind."""

KIND_NOUNS = {
    "page": Message("en sida", "a page"),
    "message": Message("ett budskap", "a message"),
    "project": Message("ett projekt", "a project"),
    "event": Message("ett evenemang", "an event"),
    "post": Message("ett inlägg", "a post"),
    "place": Message("en plats", "a place"),
    "partner": Message("en partner", "a partner"),
    "publication": Message("en publikation", "a publication"),
    "voice": Message("en röst", "a voice"),
    "response": Message("ett svar på ett förslag", "a response to a suggestion"),
    "call": Message("en utlysning", "a call"),
    "indicator": Message("en indikator", "an indicator"),
}
"""What an entry of a kind is called."""

TARGET_NOUNS = {
    "audiences": Message("Målgruppen", "The audience"),
    "roles": Message("Rollen", "The role"),
    "themes": Message("Temat", "The theme"),
    "departments": Message("Förvaltningen", "The department"),
    "people": Message("Personen", "The person"),
    "series": Message("Serien", "The series"),
    "boilerplates": Message("Presentationen", "The boilerplate"),
    "contacts": Message("Kontakten", "The contact"),
    "channels": Message("Kanalen", "The channel"),
    "keywords": Message("Nyckelordet", "The keyword"),
    "page": Message("Sidan", "The page"),
    "message": Message("Budskapet", "The message"),
    "project": Message("Projektet", "The project"),
    "event": Message("Evenemanget", "The event"),
    "post": Message("Inlägget", "The post"),
    "place": Message("Platsen", "The place"),
    "partner": Message("Partnern", "The partner"),
    "publication": Message("Publikationen", "The publication"),
    "voice": Message("Rösten", "The voice"),
    "response": Message("Svaret på förslaget", "The response to a suggestion"),
    "call": Message("Utlysningen", "The call"),
    "indicator": Message("Indikatorn", "The indicator"),
    "entry": Message("Innehållet", "The content"),
}
"""What the target of a reference is called, first in a sentence."""

LANGUAGE_NAMES = {
    "sv": Message("svenska", "Swedish"),
    "en": Message("engelska", "English"),
    "ar": Message("arabiska", "Arabic"),
    "fa": Message("persiska", "Persian"),
    "fi": Message("finska", "Finnish"),
    "fit": Message("meänkieli", "Meänkieli"),
    "pl": Message("polska", "Polish"),
    "se": Message("nordsamiska", "Northern Sami"),
    "so": Message("somaliska", "Somali"),
    "uk": Message("ukrainska", "Ukrainian"),
}
"""Languages that an edition of the city's is likely to have; others are told by their codes."""


_LONGEST_WORD = 100
"""Nobody misspells a word into more characters; comparing them would take long."""


def language_name(code: str) -> Message:
    """The language as a word, or its code where it has none here."""
    return LANGUAGE_NAMES.get(code) or plain(f"”{code}”")


def say(sv: str, en: str, details: Details | None = None) -> Message:
    """A message with its details filled in, which may itself be a detail of another."""
    template = Message(sv, en)
    return Message(_literal(template.text("sv", details)), _literal(template.text("en", details)))


def plain(text: str) -> Message:
    """The same text in both languages."""
    return Message(_literal(text), _literal(text))


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most likely a misspelling of."""
    if len(word) > _LONGEST_WORD:
        return None
    candidates = sorted(known)
    folded = word.casefold().replace("_", "-")
    for candidate in candidates:
        if candidate.casefold().replace("_", "-") == folded:
            return candidate
    found = difflib.get_close_matches(word, candidates, n=1, cutoff=0.7)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> Message:
    """“Did you mean …?” with a space after it, or nothing where no known word is near."""
    near = nearest(word, known)
    if near is None:
        return NOTHING
    return say("Menade du ”{near}”? ", "Did you mean “{near}”? ", {"near": near})


def short(value: object, limit: int = 60) -> str:
    """A value as one line for a message, cut where it is long."""
    text = ("true" if value else "false") if isinstance(value, bool) else " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """The text as a YAML value in quotation marks."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
