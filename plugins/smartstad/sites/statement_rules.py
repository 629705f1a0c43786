"""Rules on accessibility statements: what the law (2018:1937) asks for, and how old it may be."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

MISSING_STATEMENT = Rule(
    "missing-statement",
    Severity.ERROR,
    Message(
        "Webbplatsen ”{site}” har ingen tillgänglighetsredogörelse på språket ”{language}”.",
        "The site “{site}” has no accessibility statement in the language “{language}”.",
    ),
    Message(
        "Lagen (2018:1937) kräver en på varje webbplats, och varje sida ska länka till den.",
        "The law (2018:1937) asks for one on every site, and every page is to link to it.",
    ),
    Message(
        "Skriv sidan content/pages/accessibility-statement.{language}.md med layout: accessibility-statement. "
        "Finns den: se efter att den är publicerad och att sites inte utesluter webbplatsen.",
        "Write the page content/pages/accessibility-statement.{language}.md with layout: accessibility-statement. "
        "If it is there: see that it is published and that sites does not leave the site out.",
    ),
)
STATEMENT_WITHOUT_SETTINGS = Rule(
    "statement-without-settings",
    Severity.ERROR,
    Message(
        "Sidan har layout: accessibility-statement, men inställningen accessibility_statement saknas i mkdocs.yml.",
        "The page has layout: accessibility-statement, but mkdocs.yml lacks the setting accessibility_statement.",
    ),
    Message(
        "Redogörelsen kan då inte säga vilken myndighet som har tillsyn.",
        "The statement can then not say which authority supervises the law.",
    ),
    Message(
        "Lägg till inställningen i mkdocs.yml, till exempel accessibility_statement: {{supervisor: "
        "{{name: {{sv: Myndigheten för digital förvaltning}}, url: https://www.digg.se/, "
        "complaint: https://www.digg.se/tdosanmalan}}}}, eller ta bort layout.",
        "Add the setting to mkdocs.yml, for example accessibility_statement: {{supervisor: "
        "{{name: {{en: Agency for Digital Government}}, url: https://www.digg.se/, "
        "complaint: https://www.digg.se/tdosanmalan}}}}, or remove layout.",
    ),
)
MISSING_AUDIT = Rule(
    "missing-audit",
    Severity.ERROR,
    Message(
        "Ingen granskning finns i registret audits för {sites}.",
        "There is no audit in the register audits of {sites}.",
    ),
    Message(
        "Redogörelsen måste säga hur och när tillgängligheten har bedömts.",
        "The statement must say how and when accessibility was assessed.",
    ),
    Message(
        "Lägg till den i content/registers/audits.yml, till exempel - {{id: kontroll-2026, "
        "name: {{sv: Egen kontroll, en: Own check}}, on: {example}, department: stadsledningskontoret, "
        "method: self-assessment, standards: [WCAG 2.1 AA], coverage: part, met: most, "
        "examined: {{sv: Alla sidor med automatiska verktyg., en: All pages with automatic tools.}}, "
        "not_examined: {{sv: Ingen har provat med skärmläsare., en: Nobody has tried with a screen reader.}}}}",
        "Add it to content/registers/audits.yml, for example - {{id: check-2026, "
        "name: {{sv: Egen kontroll, en: Own check}}, on: {example}, department: stadsledningskontoret, "
        "method: self-assessment, standards: [WCAG 2.1 AA], coverage: part, met: most, "
        "examined: {{sv: Alla sidor med automatiska verktyg., en: All pages with automatic tools.}}, "
        "not_examined: {{sv: Ingen har provat med skärmläsare., en: Nobody has tried with a screen reader.}}}}",
    ),
)
OLD_AUDIT = Rule(
    "old-audit",
    Severity.ERROR,
    Message(
        "Den senaste granskningen av {sites} är från {date}, mer än tolv månader sedan.",
        "The last audit of {sites} is of {date}, more than twelve months ago.",
    ),
    Message(
        "Redogörelsen ska ses över varje år. En gammal säger inte hur webbplatsen är i dag.",
        "The statement is to be reviewed every year. An old one does not say how the site is today.",
    ),
    Message(
        "Granska webbplatsen och lägg till granskningen sist i content/registers/audits.yml, till exempel med on: {example}",
        "Audit the site and add the audit last in content/registers/audits.yml, for example with on: {example}",
    ),
)
