"""Rules on films in the front matter."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

FILM_WITHOUT_PLACE = Rule(
    "film-without-place",
    Severity.ERROR,
    Message(
        "”{key}” ska ha antingen file eller url, och har {found}.",
        "“{key}” is to have either file or url, and has {found}.",
    ),
    Message(
        "Sidan vet inte vilken film den ska visa eller länka till.",
        "The page does not know which film to show or link to.",
    ),
    Message(
        "Är filmen en fil hos oss: {key}: {{file: bro.mp4}}. Finns den någon annanstans: {key}: {{url: "
        "https://example.org/film}}",
        "If the film is a file of ours: {key}: {{file: bridge.mp4}}. If it is somewhere else: {key}: {{url: "
        "https://example.org/film}}",
    ),
)
WRONG_FILM_FILE = Rule(
    "wrong-film-file",
    Severity.ERROR,
    Message(
        "”{file}” går inte att använda som {key}: filen ska sluta på {suffixes}.",
        "“{file}” cannot be used as {key}: the file is to end with {suffixes}.",
    ),
    Message("Webbläsare kan inte visa den.", "Browsers cannot show it."),
    Message(
        "Gör om filen till en sådan, och skriv dess namn: {key}: bro{suffix}",
        "Convert the file to such a one, and write its name: {key}: bridge{suffix}",
    ),
)
MISSING_FILM_FILE = Rule(
    "missing-film-file",
    Severity.ERROR,
    Message(
        "Filen ”{file}” finns inte i mappen {folder}.", "There is no file “{file}” in the folder {folder}."
    ),
    Message("Filmen skulle inte gå att se.", "The film could not be seen."),
    Message(
        "{near}Lägg filen i mappen, eller rätta namnet. Stora och små bokstäver räknas som olika.",
        "{near}Put the file in the folder, or mend its name. Capital and small letters count as different.",
    ),
)
