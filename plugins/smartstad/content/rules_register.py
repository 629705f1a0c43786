"""Problems of one register: values that are well written each by itself but do not fit together."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

CONTACT_WITHOUT_WAY = Rule(
    "contact-without-way",
    Severity.ERROR,
    Message(
        "Kontakten ”{id}” har varken webbadress, e-postadress eller telefonnummer.",
        "The contact “{id}” has neither a web address, an e-mail address nor a telephone number.",
    ),
    Message("Läsaren kan inte nå den.", "The reader cannot reach it."),
    Message(
        'Lägg till minst en, till exempel telephone: "08-508 00 508"',
        'Add at least one, for example telephone: "08-508 00 508"',
    ),
)
FUTURE_AUDIT = Rule(
    "future-audit",
    Severity.ERROR,
    Message(
        "Granskningen har dagen {date}, men i dag är det {today}.",
        "The audit is of {date}, but today is {today}.",
    ),
    Message(
        "Redogörelsen skulle säga att något är granskat som inte är det.",
        "The statement would say that something has been assessed which has not.",
    ),
    Message(
        "Skriv dagen då granskningen blev klar, till exempel on: {today}",
        "Write the day on which the audit was finished, for example on: {today}",
    ),
)
AUDIT_WITHOUT_GAPS = Rule(
    "audit-without-gaps",
    Severity.ERROR,
    Message(
        "Granskningen täcker bara en del (coverage: part), men det står inte vad som inte är granskat.",
        "The audit covers only a part (coverage: part), but it does not say what has not been examined.",
    ),
    Message(
        "Läsaren kan tro att allt är prövat.",
        "The reader may believe that everything has been tried.",
    ),
    Message(
        "Lägg till det, till exempel "
        "not_examined: {{sv: Ingen har provat med skärmläsare., en: Nobody has tried with a screen reader.}}",
        "Add it, for example "
        "not_examined: {{sv: Ingen har provat med skärmläsare., en: Nobody has tried with a screen reader.}}",
    ),
)
AUDIT_WITHOUT_AUDITOR = Rule(
    "audit-without-auditor",
    Severity.ERROR,
    Message(
        "Någon annan än staden har granskat (method: external), men det står inte vem.",
        "Somebody else than the City made the audit (method: external), but it does not say who.",
    ),
    Message(
        "Redogörelsen ska säga vem som har granskat.",
        "The statement is to say who made the assessment.",
    ),
    Message(
        "Lägg till namnet, till exempel auditor: {{sv: Granskarna AB, en: Granskarna AB}}",
        "Add the name, for example auditor: {{sv: Granskarna AB, en: Granskarna AB}}",
    ),
)
DEFECT_WITHOUT_CRITERION = Rule(
    "defect-without-criterion",
    Severity.ERROR,
    Message(
        "Det står inte vilket krav bristen ”{id}” bryter mot: varken criteria eller clauses finns.",
        "It does not say which requirement the defect “{id}” fails: there is neither criteria nor clauses.",
    ),
    Message(
        "Den som ska laga bristen, och tillsynsmyndigheten, behöver veta vilket kravet är.",
        "Those who are to mend it, and the supervising authority, need to know which requirement it is.",
    ),
    Message(
        "Lägg till kriteriets nummer i WCAG, till exempel criteria: [1.2.5]",
        "Add the number of the success criterion in WCAG, for example criteria: [1.2.5]",
    ),
)
DEFECT_WITHOUT_PROMISE = Rule(
    "defect-without-promise",
    Severity.ERROR,
    Message(
        "Bristen ”{id}” är inte lagad, och det står inte när den ska vara det.",
        "The defect “{id}” is not mended, and it does not say when it is to be.",
    ),
    Message(
        "Den som möter bristen vill veta hur länge den finns kvar.",
        "Those who meet it want to know how long it will be there.",
    ),
    Message(
        "Lägg till dagen då den ska vara lagad, till exempel promised_by: {example}",
        "Add the day by which it is to be mended, for example promised_by: {example}",
    ),
)
BURDEN_WITHOUT_ASSESSMENT = Rule(
    "burden-without-assessment",
    Severity.ERROR,
    Message(
        "Det vore en oskälig börda att laga ”{id}”, men det står inte hur det har bedömts.",
        "To mend “{id}” would be a disproportionate burden, but it does not say how that was judged.",
    ),
    Message(
        "Lagen (2018:1937, 12 §) kräver en bedömning, och var och en får begära att den prövas.",
        "The law (2018:1937, section 12) asks for an assessment, and anybody may ask for it to be reviewed.",
    ),
    Message(
        "Lägg till bedömningen, till exempel "
        "assessment: {{sv: Kostnaden är större än nyttan., en: The cost is greater than the benefit.}}",
        "Add the assessment, for example "
        "assessment: {{sv: Kostnaden är större än nyttan., en: The cost is greater than the benefit.}}",
    ),
)
MENDED_BEFORE_FOUND = Rule(
    "mended-before-found",
    Severity.ERROR,
    Message(
        "Bristen lagades {mended}, men upptäcktes först {found}.",
        "The defect was mended on {mended}, but found only on {found}.",
    ),
    Message("Redogörelsen skulle visa fel ordning.", "The statement would show the wrong order."),
    Message("Rätta found_on eller mended_on.", "Correct found_on or mended_on."),
)
BROKEN_PROMISE = Rule(
    "broken-promise",
    Severity.ERROR,
    Message(
        "Bristen ”{id}” skulle vara lagad senast {date}, men är det inte.",
        "The defect “{id}” was to be mended by {date}, but is not.",
    ),
    Message(
        "Redogörelsen lovar läsaren något som inte har hållits.",
        "The statement promises the reader something that has not been kept.",
    ),
    Message(
        "Är den lagad: lägg till mended_on: {date}. Annars: sätt en ny dag, till exempel promised_by: {example}",
        "If it is mended: add mended_on: {date}. Otherwise: set a new day, for example promised_by: {example}",
    ),
)
WAIVER_WITHOUT_TARGET = Rule(
    "waiver-without-target",
    Severity.ERROR,
    Message(
        "Undantaget ”{id}” säger inte vad det gäller: varken entries eller templates finns.",
        "The waiver “{id}” does not say what it covers: there is neither entries nor templates.",
    ),
    Message("Det skulle inte gälla någonting.", "It would cover nothing."),
    Message(
        "Lägg till innehållet eller mallen, till exempel entries: [project/smart-lighting]",
        "Add the entry or the template, for example entries: [project/smart-lighting]",
    ),
)
WAIVER_WITHOUT_DECIDER = Rule(
    "waiver-without-decider",
    Severity.ERROR,
    Message(
        "Det står inte vem som har beslutat om undantaget ”{id}”.",
        "It does not say who decided on the waiver “{id}”.",
    ),
    Message(
        "Ett undantag från tillgängligheten ska någon kunna svara för.",
        "Somebody must be able to answer for a waiver of accessibility.",
    ),
    Message(
        "Lägg till en förvaltning eller en person, till exempel department: stadsledningskontoret",
        "Add a department or a person, for example department: stadsledningskontoret",
    ),
)
WAIVER_ENDS_BEFORE_START = Rule(
    "waiver-ends-before-start",
    Severity.ERROR,
    Message(
        "Undantaget gäller till och med {until}, men börjar gälla först {since}.",
        "The waiver holds until {until}, but begins to hold only on {since}.",
    ),
    Message("Det skulle aldrig gälla.", "It would never hold."),
    Message(
        "Rätta dagarna så att until är samma dag som since eller senare.",
        "Correct the days so that until is the same day as since, or later.",
    ),
)
EXPIRED_WAIVER = Rule(
    "expired-waiver",
    Severity.ERROR,
    Message(
        "Undantaget ”{id}” gällde till och med {date}, och den dagen är förbi.",
        "The waiver “{id}” held until {date}, and that day is past.",
    ),
    Message(
        "Ingen har bestämt att hindret får finnas kvar.",
        "Nobody has decided that the obstacle may remain.",
    ),
    Message(
        "Är hindret borta: ta bort undantaget. Annars: fatta ett nytt beslut och skriv dess sista dag, "
        "till exempel until: {example}",
        "If the obstacle is gone: remove the waiver. Otherwise: decide anew and write its last day, "
        "for example until: {example}",
    ),
)
REPEATED_SYNONYM = Rule(
    "repeated-synonym",
    Severity.WARNING,
    Message(
        "”{word}” står två gånger för ”{id}” på samma språk.",
        "“{word}” stands twice for “{id}” in the same language.",
    ),
    Message(
        "Ett ord hittar inte sig självt bättre än en gång; kanske skulle det vara ett annat.",
        "A word finds itself no better twice; perhaps it was meant to be another.",
    ),
    Message(
        "Ta bort det ena, eller skriv ett annat ord för samma sak. Ordet i name behöver inte stå i words.",
        "Remove one of them, or write another word for the same thing. The word in name need not stand in words.",
    ),
)
