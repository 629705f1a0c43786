"""What an editor should do about a key or value that does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartstad.content import rules_field as rules
from smartstad.content.expected import example, is_a
from smartstad.content.word import nearest, say, short
from smartstad.model.problem import Message, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT_FORMS: dict[str, tuple[Rule, Message, str]] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        rules.WRONG_ADDRESS,
        Message(
            "små bokstäver a–z, siffror och bindestreck",
            "small letters a–z, figures and hyphens",
        ),
        "smart-belysning",
    ),
    r"^https?://[^\s/]+\S*$": (
        rules.WRONG_ADDRESS,
        Message("en hel webbadress med https://", "a whole web address with https://"),
        "https://stockholm.se/belysning",
    ),
    r"^/?[^\s:?#]+/$": (
        rules.WRONG_ADDRESS,
        Message(
            "en adress på webbplatsen med snedstreck sist", "an address in the site with a slash at its end"
        ),
        "projekt/smart-belysning/",
    ),
    r"^[^\s@]+@[^\s@]+\.[^\s@]+$": (
        rules.WRONG_ADDRESS,
        Message("en e-postadress", "an e-mail address"),
        "namn@example.org",
    ),
    r"^[1-4]\.[1-5]\.[1-9][0-9]?$": (
        rules.WRONG_CODE,
        Message("numret på ett kriterium i WCAG", "the number of a success criterion of WCAG"),
        "1.2.5",
    ),
    r"^[1-9][0-9]?(\.[0-9]{1,2}){1,4}$": (
        rules.WRONG_CODE,
        Message("numret på ett avsnitt i EN 301 549", "the number of a clause of EN 301 549"),
        "9.1.2.5",
    ),
    r"^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$": (
        rules.WRONG_CODE,
        Message("slag och id med snedstreck emellan", "kind and id with a slash between them"),
        "project/smart-lighting",
    ),
    r"^overrides/\S+\.html$": (
        rules.WRONG_CODE,
        Message("en malls sökväg", "the path of a template"),
        "overrides/project.html",
    ),
    "^[A-Z]{3}$": (
        rules.WRONG_CODE,
        Message("en valutakod med tre stora bokstäver", "a currency code of three capital letters"),
        "SEK",
    ),
}
_LANGUAGE = (
    rules.WRONG_CODE,
    Message("en språkkod, som sv eller en", "a language code, such as sv or en"),
    "sv",
)


def text_form(pattern: str) -> tuple[Rule, Message, str]:
    """The rule for a text that does not match the model's `pattern`, what it should be, and a right one."""
    return _TEXT_FORMS.get(pattern, _LANGUAGE)


def key_advice(key: str, known: Sequence[str]) -> Message:
    """What to do about a key that the group does not have."""
    near = nearest(key, known)
    if near is not None:
        return say(
            "Menade du ”{near}”? Annars: ta bort raden.",
            "Did you mean “{near}”? Otherwise: remove the line.",
            {"near": near},
        )
    return say(
        "Ta bort raden, eller använd någon av nycklarna {keys}.",
        "Remove the line, or use one of the keys {keys}.",
        {"keys": ", ".join(known)},
    )


def value_advice(key: str, value: object, annotation: Any) -> Message:
    """What to do about a value of the wrong type."""
    right = example(key, annotation)
    if isinstance(value, bool | int | float) and is_a(annotation, str):
        line = f'{key}: "{short(value)}"'
        return say(
            "Sätt citattecken om värdet: {v}", "Put quotation marks around the value: {v}", {"v": line}
        )
    if is_a(annotation, tuple) and not isinstance(value, dict | list):
        return say("Skriv en lista: {v}", "Write a list: {v}", {"v": f"{key}: [{short(value)}]"})
    if is_a(annotation, dict) and isinstance(value, str):
        return say(
            "Ange språket för varje text: {v}",
            "Give the language of each text: {v}",
            {"v": f"{key}: {{sv: {short(value)}, en: …}}"},
        )
    if isinstance(value, str) and (is_a(annotation, int) or is_a(annotation, float)):
        return say(
            "Skriv talet med siffror, punkt som decimaltecken och utan citattecken: {v}",
            "Write the number in figures, with a decimal point and without quotation marks: {v}",
            {"v": right},
        )
    return say("Skriv till exempel {v}", "Write for example {v}", {"v": right})
