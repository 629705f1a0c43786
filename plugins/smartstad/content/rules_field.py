"""Problems of fields: keys and values that do not fit what the kind says."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

UNKNOWN_KEY = Rule(
    "unknown-key",
    Severity.ERROR,
    Message("Nyckeln ”{key}” finns inte för {owner}.", "There is no key “{key}” for {owner}."),
    Message(
        "Det som står där visas inte för någon, eftersom webbplatsen inte vet vad det är.",
        "What it says is shown to nobody, because the site does not know what it is.",
    ),
    Message("{advice}", "{advice}"),
)
MISSING_KEY = Rule(
    "missing-key",
    Severity.ERROR,
    Message("Nyckeln ”{key}” saknas.", "The key “{key}” is missing."),
    Message(
        "Den behövs för {owner}: utan den kan innehållet inte visas.",
        "It is needed for {owner}: without it the content cannot be shown.",
    ),
    Message("Lägg till en rad, till exempel {example}", "Add a line, for example {example}"),
)
EMPTY_VALUE = Rule(
    "empty-value",
    Severity.ERROR,
    Message("”{key}” har inget värde.", "“{key}” has no value."),
    Message(
        "Där läsaren väntar sig {expected} skulle det stå tomt.",
        "Where the reader expects {expected} there would be nothing.",
    ),
    Message("Fyll i värdet, till exempel {example}", "Fill in the value, for example {example}"),
)
WRONG_TYPE = Rule(
    "wrong-type",
    Severity.ERROR,
    Message(
        "”{key}” är {given}, men ska vara {expected}.",
        "“{key}” is {given}, but should be {expected}.",
    ),
    Message(
        "Värdet går inte att använda som det står, så innehållet visas inte.",
        "The value cannot be used as it stands, so the content is not shown.",
    ),
    Message("{advice}", "{advice}"),
)
WRONG_VALUE = Rule(
    "wrong-value",
    Severity.ERROR,
    Message(
        "”{value}” är inget värde som ”{key}” kan ha.", "“{value}” is not a value that “{key}” can have."
    ),
    Message(
        "Listor och filter bygger på att alla använder samma ord.",
        "Lists and filters depend on everybody using the same words.",
    ),
    Message("{near}Välj ett av: {choices}.", "{near}Choose one of: {choices}."),
)
WRONG_NUMBER = Rule(
    "wrong-number",
    Severity.ERROR,
    Message("{value} är för {way} för ”{key}”.", "{value} is too {way} for “{key}”."),
    Message(
        "Talet skulle visas som det står, och det kan inte stämma.",
        "The number would be shown as it stands, and it cannot be right.",
    ),
    Message(
        "Rätta talet: {limit} är {which} som går, till exempel {key}: {limit}",
        "Correct the number: {limit} is {which} possible, for example {key}: {limit}",
    ),
)
WRONG_DATE = Rule(
    "wrong-date",
    Severity.ERROR,
    Message("”{value}” är inte skrivet som {expected}.", "“{value}” is not written as {expected}."),
    Message(
        "Ett datum som kan läsas på flera sätt hamnar fel i listor och kalendrar.",
        "A date that can be read in several ways ends up wrong in lists and calendars.",
    ),
    Message(
        "Skriv år, månad och dag med bindestreck: {example}",
        "Write year, month and day with hyphens: {example}",
    ),
)
IMPOSSIBLE_DATE = Rule(
    "impossible-date",
    Severity.ERROR,
    Message("”{value}” finns inte i kalendern.", "“{value}” is not in the calendar."),
    Message(
        "Ingen kan komma den dagen, och listor och kalendrar kan inte visa den.",
        "Nobody can come on that day, and lists and calendars cannot show it.",
    ),
    Message(
        "Kontrollera månaden och dagen. Februari har 28 dagar, under skottår 29. Skriv till exempel {example}",
        "Check the month and the day. February has 28 days, 29 in a leap year. Write for example {example}",
    ),
)
WRONG_ZONE = Rule(
    "wrong-zone",
    Severity.ERROR,
    Message("”{value}” är ingen tidszon.", "“{value}” is not a time zone."),
    Message(
        "Med fel tidszon visar läsarens kalender fel klockslag.",
        "With the wrong time zone the reader's calendar shows the wrong time.",
    ),
    Message(
        "{near}Skriv tidszonens namn, till exempel {key}: Europe/Stockholm",
        "{near}Write the name of the time zone, for example {key}: Europe/Stockholm",
    ),
)
WRONG_ADDRESS = Rule(
    "wrong-address",
    Severity.ERROR,
    Message("”{value}” är inte {expected}.", "“{value}” is not {expected}."),
    Message("En länk dit skulle inte fungera.", "A link there would not work."),
    Message("Skriv till exempel {example}", "Write for example {example}"),
)
WRONG_CODE = Rule(
    "wrong-code",
    Severity.ERROR,
    Message("”{value}” är inte {expected}.", "“{value}” is not {expected}."),
    Message(
        "Program som läser upp, översätter eller räknar om förstår bara de fastslagna koderna.",
        "Programs that read aloud, translate or convert understand only the agreed codes.",
    ),
    Message("Skriv till exempel {example}", "Write for example {example}"),
)
SEVERAL_LINES = Rule(
    "several-lines",
    Severity.ERROR,
    Message("”{key}” har flera rader.", "“{key}” has several lines."),
    Message(
        "Värdet visas i rubriker, listor och kalendrar, där bara en rad får plats.",
        "The value is shown in headings, lists and calendars, where there is room for one line.",
    ),
    Message(
        "Skriv allt på en rad, eller använd > i stället för | så slås raderna ihop.",
        "Write everything on one line, or use > instead of | so that the lines are joined.",
    ),
)
WRONG_COUNT = Rule(
    "wrong-count",
    Severity.ERROR,
    Message(
        "Antalet värden i ”{key}” är {given}, men ska vara {limit}.",
        "The number of values in “{key}” is {given}, but should be {limit}.",
    ),
    Message(
        "Med fel antal värden går det inte att visa innehållet rätt.",
        "With the wrong number of values the content cannot be shown right.",
    ),
    Message("Skriv till exempel {example}", "Write for example {example}"),
)
