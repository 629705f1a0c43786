"""Rules on the catalogues of interface words."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

UNREADABLE_WORDS = Rule(
    "unreadable-words",
    Severity.ERROR,
    Message("Ordlistan {file} går inte att läsa: {error}", "The catalogue {file} cannot be read: {error}"),
    Message("Knappar och rubriker skulle stå på engelska.", "Buttons and headings would be in English."),
    Message(
        "Rätta filen på den raden. Ett ord skrivs som msgid, ett mellanslag och ordet inom citattecken, och på nästa "
        "rad msgstr och översättningen.",
        "Mend the file on that line. A word is written as msgid, a space and the word in quotation marks, and on the "
        "next line msgstr and the translation.",
    ),
)

TRANSLATED_TWICE = Rule(
    "translated-twice",
    Severity.ERROR,
    Message("Ordet ”{word}” är översatt två gånger.", "The word “{word}” is translated twice."),
    Message(
        "Ingen vet vilken översättning läsaren får, och översättares program öppnar inte filen.",
        "Nobody knows which translation readers get, and translators' programs do not open the file.",
    ),
    Message(
        'Behåll den rätta: en rad msgid "{word}" i hela filen, och en msgstr under den.',
        'Keep the right one: one line msgid "{word}" in the whole file, and one msgstr below it.',
    ),
)

UNKNOWN_LOCALE = Rule(
    "unknown-locale",
    Severity.ERROR,
    Message(
        "Ingen vet hur datum och tal skrivs på språket ”{language}”.",
        "Nobody knows how dates and numbers are written in the language “{language}”.",
    ),
    Message(
        "Utgåvan skulle få dem på ett annat språk än sidans.",
        "The edition would have them in another language than the page's.",
    ),
    Message(
        "Se efter att koden är rätt: fi är finska, se är nordsamiska. Språken är de som Unicodes CLDR känner.",
        "See that the code is right: fi is Finnish, se is Northern Sami. The languages are those that Unicode's CLDR "
        "knows.",
    ),
)

MISSING_WORD = Rule(
    "missing-word",
    Severity.ERROR,
    Message(
        "Ordet ”{word}” är inte översatt till språket ”{language}”. Det används i {place}.",
        "The word “{word}” is not translated into the language “{language}”. It is used in {place}.",
    ),
    Message(
        "Läsaren skulle få det på engelska, och en skärmläsare skulle läsa det med fel uttal.",
        "Readers would get it in English, and a screen reader would say it in the wrong language.",
    ),
    Message(
        "Lägg till det i {file}: msgid {quoted}, och på nästa rad {form} med översättningen.",
        "Add it to {file}: msgid {quoted}, and on the next line {form} with the translation.",
    ),
)

WRONG_PLACEHOLDER = Rule(
    "wrong-placeholder",
    Severity.ERROR,
    Message(
        "Översättningen ”{translation}” har inte samma fält som ”{word}”: {fields}.",
        "The translation “{translation}” has not the same fields as “{word}”: {fields}.",
    ),
    Message(
        "Fälten fylls med namn och tal. Saknas ett får läsaren inte veta det, och ett okänt stoppar sidan.",
        "The fields are filled with names and numbers. Readers miss what has none, and an unknown one stops the page.",
    ),
    Message(
        "Skriv fälten precis som på engelska, till exempel %(site)s. Ett vanligt procenttecken skrivs %%.",
        "Write the fields just as in English, for example %(site)s. A mere per cent sign is written %%.",
    ),
)
