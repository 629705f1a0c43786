"""Rules on ``mkdocs.yml``."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

_WHY = Message(
    "Utan den inställningen vet programmet inte vilka webbplatser som ska byggas, eller var.",
    "Without that setting the program does not know which sites to build, or where.",
)
_REMEDY = Message(
    "Handbokens sida ”Inställningar” visar alla inställningar med exempel.",
    "The handbook's page “Settings” shows all settings with examples.",
)

MISSING_SETTING = Rule(
    "missing-setting",
    Severity.ERROR,
    Message("Inställningen ”{key}” saknas i mkdocs.yml.", "The setting “{key}” is missing in mkdocs.yml."),
    _WHY,
    _REMEDY,
)

MISSING_STATEMENT_SETTING = Rule(
    "missing-statement-setting",
    Severity.ERROR,
    Message("Inställningen ”{key}” saknas i mkdocs.yml.", "The setting “{key}” is missing in mkdocs.yml."),
    Message(
        "Tillgänglighetsredogörelsen måste säga det (lagen 2018:1937), annars uppfyller den inte lagen.",
        "The accessibility statement must say it (Act 2018:1937); without it the law is not met.",
    ),
    Message("Lägg till den, till exempel {example}", "Add it, for example {example}"),
)

UNKNOWN_SETTING = Rule(
    "unknown-setting",
    Severity.ERROR,
    Message("Inställningen ”{key}” finns inte.", "There is no setting “{key}”."),
    Message(
        "Den har ingen verkan, så något blir inte som det var tänkt.",
        "It has no effect, so something is not as intended.",
    ),
    _REMEDY,
)

WRONG_SETTING = Rule(
    "wrong-setting",
    Severity.ERROR,
    Message(
        "Inställningen ”{key}” har ett värde som inte går att använda: {given}",
        "The setting “{key}” has a value that cannot be used: {given}",
    ),
    _WHY,
    _REMEDY,
)

WRONG_COUNTERPART = Rule(
    "wrong-counterpart",
    Severity.ERROR,
    Message(
        "Webbplatsen ”{site}” har ”{counterpart}” som motpart (counterpart), men de passar inte ihop.",
        "The site “{site}” has “{counterpart}” as its counterpart, but they do not fit together.",
    ),
    Message(
        "Motparter är varandra på andra språk. Annars leder språklänkarna fel.",
        "Counterparts are each other in other languages. Otherwise the links between languages go wrong.",
    ),
    Message(
        "Båda måste finnas, nämna varandra och ha olika språk: counterpart: smartcity hos smartstad, "
        "counterpart: smartstad hos smartcity.",
        "Both must exist, name each other and have different languages: counterpart: smartcity in smartstad, "
        "counterpart: smartstad in smartcity.",
    ),
)

MISSING_PATTERN = Rule(
    "missing-pattern",
    Severity.ERROR,
    Message(
        "Webbplatsen ”{site}” visar slaget {kind}, men det har inget adressmönster på språket ”{language}”.",
        "The site “{site}” shows the kind {kind}, but that has no address pattern in the language “{language}”.",
    ),
    Message("Sidorna kan inte få någon adress.", "The pages can get no address."),
    Message(
        'Lägg till mönstret under addresses, till exempel {kind}: {{{language}: "{kind}/{{slug}}/"}}.',
        'Add the pattern under addresses, for example {kind}: {{{language}: "{kind}/{{slug}}/"}}.',
    ),
)

NO_FEEDBACK_ADDRESS = Rule(
    "no-feedback-address",
    Severity.ERROR,
    Message(
        "Inställningen ”{key}” säger inte vart läsarnas svar ska skickas.",
        "The setting “{key}” does not say where readers' answers are to go.",
    ),
    Message(
        "Formulären skulle skicka det som läsarna skriver ingenstans.",
        "The forms would send what readers write nowhere.",
    ),
    Message(
        "Skriv en adress som tar emot formulär, till exempel url: https://example.org/feedback, eller en e-postadress: "
        "email: namn@example.org. Ta annars bort inställningen.",
        "Write an address that receives forms, for example url: https://example.org/feedback, or an e-mail address: "
        "email: name@example.org. Otherwise remove the setting.",
    ),
)

UNKNOWN_EDITION = Rule(
    "unknown-edition",
    Severity.ERROR,
    Message(
        "Utgåvan ”{edition}” finns inte bland inställningarna.",
        "There is no edition “{edition}” among the settings.",
    ),
    Message("Ingenting kan byggas för den.", "Nothing can be built for it."),
    Message("Utgåvorna är: {known}.", "The editions are: {known}."),
)

MISSING_WORDS = Rule(
    "missing-words",
    Severity.ERROR,
    Message(
        "Språket ”{language}” har inga ord för knappar och rubriker.",
        "The language “{language}” has no words for buttons and headings.",
    ),
    Message(
        "Läsaren skulle möta ett annat språk än sidans.",
        "The reader would meet another language than the page's.",
    ),
    Message("Lägg dem i overrides/words/{language}.po.", "Put them in overrides/words/{language}.po."),
)

WRONG_COLOUR_PAIRS = Rule(
    "wrong-colour-pairs",
    Severity.ERROR,
    Message(
        "Filen med färgpar går inte att läsa: {error}", "The file of colour pairs cannot be read: {error}"
    ),
    Message(
        "Utan den mäter ingen färgernas kontrast.", "Without it nobody measures the contrast of the colours."
    ),
    Message(
        "Skriv en rad för varje färg, till exempel: - {{colour: --ink, against: [--paper], least: 4.5}}",
        "Write a line for each colour, for example: - {{colour: --ink, against: [--paper], least: 4.5}}",
    ),
)
