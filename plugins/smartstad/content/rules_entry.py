"""Problems between files: originals and translations, references, likeness."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

TWO_ORIGINALS = Rule(
    "two-originals",
    Severity.ERROR,
    Message(
        "Nyckeln ”owner” står både här och i {other}, så båda filerna är original.",
        "The key “owner” stands both here and in {other}, so both files are originals.",
    ),
    Message(
        "Fakta som står på två ställen blir förr eller senare olika, och läsare på olika språk får olika besked.",
        "Facts that stand in two places differ sooner or later, and readers of different languages are told "
        "different things.",
    ),
    Message(
        "Behåll fakta i {other}. I den här filen ska bara text på det egna språket stå, till exempel title och summary.",
        "Keep the facts in {other}. In this file only text in its own language should stand, such as title and summary.",
    ),
)
NO_ORIGINAL = Rule(
    "no-original",
    Severity.ERROR,
    Message(
        "Ingen av språkversionerna av ”{id}” har fakta, som ägare, kontakt och datum.",
        "None of the language versions of “{id}” has facts, such as owner, contact and dates.",
    ),
    Message(
        "Utan ägare och kontakt vet läsaren inte vem som svarar för innehållet, så det visas inte.",
        "Without an owner and a contact the reader cannot know who answers for the content, so it is not shown.",
    ),
    Message(
        "Lägg fakta i den fil som skrevs först, till exempel owner: trafikkontoret",
        "Put the facts in the file that was written first, for example owner: trafikkontoret",
    ),
)
CONFLICTING_FACT = Rule(
    "conflicting-fact",
    Severity.ERROR,
    Message(
        "”{key}” är ”{value}” här, men {original} i {other}.",
        "“{key}” is “{value}” here, but {original} in {other}.",
    ),
    Message(
        "Läsare på olika språk skulle få olika besked.",
        "Readers of different languages would be told different things.",
    ),
    Message(
        "Ta bort raden här: fakta står bara i {other}. Är det värdet fel, rätta det där.",
        "Remove the line here: facts stand only in {other}. If that value is wrong, correct it there.",
    ),
)
MISSING_TRANSLATION = Rule(
    "missing-translation",
    Severity.WARNING,
    Message(
        "”{key}” är inte översatt: värdet finns i {other} men inte här.",
        "“{key}” is not translated: the value is in {other} but not here.",
    ),
    Message(
        "Den som läser på det här språket får inte veta det.",
        "Those who read in this language are not told.",
    ),
    Message(
        "Lägg till {key} på den här filens språk, till exempel {example}",
        "Add {key} in this file's language, for example {example}",
    ),
)
DUPLICATE_TITLE = Rule(
    "duplicate-title",
    Severity.ERROR,
    Message("Titeln ”{value}” har också {other}.", "The title “{value}” is also that of {other}."),
    Message(
        "I sökresultat, flikar och skärmläsarens lista över sidor går de två inte att skilja åt.",
        "In search results, tabs and a screen reader's list of pages the two cannot be told apart.",
    ),
    Message(
        "Gör titeln mer bestämd, till exempel ”{value}: vad vi lärt oss”.",
        "Make the title more specific, for example “{value}: what we have learned”.",
    ),
)
DUPLICATE_SUMMARY = Rule(
    "duplicate-summary",
    Severity.WARNING,
    Message("Samma sammanfattning har också {other}.", "The same summary is also that of {other}."),
    Message(
        "Den som väljer bland sökträffar ser ingen skillnad på de två.",
        "Those who choose among search results see no difference between the two.",
    ),
    Message(
        "Skriv vad just det här innehållet ger läsaren, till exempel vad som blir bättre och för vem.",
        "Write what this very content gives the reader, for example what gets better and for whom.",
    ),
)
MISSING_LANGUAGE = Rule(
    "missing-language",
    Severity.WARNING,
    Message("”{key}” finns inte på {language}.", "“{key}” is not given in {language}."),
    Message(
        "Läsaren får texten på ett annat språk i stället.",
        "The reader gets the text in another language instead.",
    ),
    Message(
        "Lägg till texten under nyckeln ”{code}”, till exempel {code}: {example}",
        "Add the text under the key “{code}”, for example {code}: {example}",
    ),
)
UNKNOWN_REFERENCE = Rule(
    "unknown-reference",
    Severity.ERROR,
    Message("{noun} ”{id}” finns inte i {where}.", "{noun} “{id}” is not in {where}."),
    Message(
        "Sidan kan då inte visa eller länka till det som ”{key}” pekar på.",
        "The page can then not show or link to what “{key}” points to.",
    ),
    Message("{advice}", "{advice}"),
)
MISSING_REGISTER = Rule(
    "missing-register",
    Severity.ERROR,
    Message(
        "Registret {register} finns inte, men ”{key}” pekar på ”{id}” i det.",
        "There is no register {register}, but “{key}” points to “{id}” in it.",
    ),
    Message(
        "Inget som pekar på registret kan visas med namn.",
        "Nothing that points to the register can be shown by name.",
    ),
    Message(
        "Skapa filen {file}, till exempel med raden: - {{id: {id}, name: {{sv: …, en: …}}}}",
        "Create the file {file}, for example with the line: - {{id: {id}, name: {{sv: …, en: …}}}}",
    ),
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    Severity.ERROR,
    Message("Id ”{id}” står redan på rad {line}.", "The id “{id}” already stands on line {line}."),
    Message(
        "Det går inte att veta vilken av dem som innehållet menar.",
        "There is no telling which of them the content means.",
    ),
    Message(
        "Ge den ena ett annat id, till exempel {id}-2, eller ta bort den.",
        "Give one of them another id, for example {id}-2, or remove it.",
    ),
)
DUPLICATE_ENTRY_ID = Rule(
    "duplicate-entry-id",
    Severity.ERROR,
    Message("Id ”{id}” har redan {other}.", "The id “{id}” is already that of {other}."),
    Message(
        "Flöden, kalendrar och öppna data skulle blanda ihop de två, så bara den andra visas.",
        "Feeds, calendars and open data would mix the two up, so only the other one is shown.",
    ),
    Message(
        "Är den här texten ny, ta bort raden: då är filens namn dess id. Är det den andra som är ny, "
        "ge den ett eget id, till exempel id: {id}-2",
        "If this text is new, remove the line: then the file's name is its id. If the other one is new, "
        "give that an id of its own, for example id: {id}-2",
    ),
)
UNKNOWN_SITE = Rule(
    "unknown-site",
    Severity.ERROR,
    Message("Webbplatsen ”{id}” finns inte.", "There is no site “{id}”."),
    Message(
        "Innehållet visas då inte där det ska, kanske ingenstans.",
        "The content is then not shown where it should be, perhaps nowhere.",
    ),
    Message("{near}Webbplatserna är {sites}.", "{near}The sites are {sites}."),
)
