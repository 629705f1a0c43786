"""Problems of one kind: values that are well written each by itself but do not fit together."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

END_BEFORE_START = Rule(
    "end-before-start",
    Severity.ERROR,
    Message("Slutet, {end}, är före början, {start}.", "The end, {end}, is before the beginning, {start}."),
    Message(
        "Kalendrar och tidslinjer visar det fel eller inte alls.",
        "Calendars and timelines show it wrong or not at all.",
    ),
    Message(
        "Rätta datumen så att end är samma tid som start eller senare.",
        "Correct the dates so that end is the same time as start, or later.",
    ),
)
MOVED_WITHOUT_DATE = Rule(
    "moved-without-date",
    Severity.ERROR,
    Message(
        "Evenemanget är flyttat, men det står inte varifrån.",
        "The event is moved, but it does not say from when.",
    ),
    Message(
        "Den som har antecknat den gamla tiden ser inte att det är samma evenemang.",
        "Those who noted the old time do not see that it is the same event.",
    ),
    Message(
        "Lägg till den tidigare tiden, till exempel moved_from: 2026-03-01 18:00",
        "Add the former time, for example moved_from: 2026-03-01 18:00",
    ),
)
DATE_WITHOUT_MOVED = Rule(
    "date-without-moved",
    Severity.ERROR,
    Message(
        "Det står varifrån evenemanget är flyttat, men status är ”{status}”.",
        "It says from when the event is moved, but its status is “{status}”.",
    ),
    Message("Läsaren får inte veta att tiden är ny.", "The reader is not told that the time is new."),
    Message("Skriv status: moved, eller ta bort moved_from.", "Write status: moved, or remove moved_from."),
)
EVENT_WITHOUT_PLACE = Rule(
    "event-without-place",
    Severity.ERROR,
    Message(
        "Det står inte var evenemanget är: varken location eller online finns.",
        "It does not say where the event is: there is neither location nor online.",
    ),
    Message("Den som vill komma vet inte vart.", "Those who want to come do not know where."),
    Message(
        "Lägg till platsen eller adressen på nätet, till exempel online: https://stockholm.se/sandning",
        "Add the location or the address online, for example online: https://stockholm.se/sandning",
    ),
)
RECURRENCE_TWICE = Rule(
    "recurrence-twice",
    Severity.ERROR,
    Message(
        "Upprepningen har både times och until.",
        "The recurrence has both times and until.",
    ),
    Message(
        "De kan säga olika saker om när det sista tillfället är, och kalendrar tar inte emot båda.",
        "They can differ on which occasion is the last, and calendars do not accept both.",
    ),
    Message(
        "Behåll det ena, till exempel until: 2026-12-31",
        "Keep one of them, for example until: 2026-12-31",
    ),
)
HALF_POSITION = Rule(
    "half-position",
    Severity.ERROR,
    Message("Platsen har {given} men inte {missing}.", "The location has {given} but not {missing}."),
    Message("Den kan inte visas på kartan.", "It cannot be shown on the map."),
    Message(
        "Ange båda, till exempel latitude: 59.3293 och longitude: 18.0686",
        "Give both, for example latitude: 59.3293 and longitude: 18.0686",
    ),
)
LAYOUT_WITHOUT_LISTS = Rule(
    "layout-without-lists",
    Severity.ERROR,
    Message(
        "Sidan har layout: list, men det står inte vad den ska lista.",
        "The page has layout: list, but it does not say what to list.",
    ),
    Message("Listan skulle vara tom.", "The list would be empty."),
    Message("Lägg till lists, till exempel lists: project", "Add lists, for example lists: project"),
)
LAYOUT_WITHOUT_AUDIENCE = Rule(
    "layout-without-audience",
    Severity.ERROR,
    Message(
        "Sidan har layout: audience, men det står inte vems sida det är.",
        "The page has layout: audience, but it does not say whose page it is.",
    ),
    Message("Inget innehåll kan samlas på den.", "No content can be gathered on it."),
    Message(
        "Lägg till audience, till exempel audience: residents",
        "Add audience, for example audience: residents",
    ),
)
GATHERING_WITHOUT_SUBJECT = Rule(
    "gathering-without-subject",
    Severity.ERROR,
    Message(
        "Sidan har layout: gathering, men det står inte vad den ska samla.",
        "The page has layout: gathering, but it does not say what to gather.",
    ),
    Message("Inget innehåll kan samlas på den.", "No content can be gathered on it."),
    Message(
        "Lägg till ett av theme, role, department, keyword och person, till exempel theme: lighting",
        "Add one of theme, role, department, keyword and person, for example theme: lighting",
    ),
)
DIRECTORY_WITHOUT_REGISTER = Rule(
    "directory-without-register",
    Severity.ERROR,
    Message(
        "Sidan har layout: directory, men det står inte vilket register den ska visa.",
        "The page has layout: directory, but it does not say which register to show.",
    ),
    Message("Förteckningen skulle vara tom.", "The directory would be empty."),
    Message(
        "Lägg till directory, till exempel directory: departments",
        "Add directory, for example directory: departments",
    ),
)
SECTIONS_WITHOUT_FRONT = Rule(
    "sections-without-front",
    Severity.ERROR,
    Message(
        "Sidan har sections, men layout är {layout}.",
        "The page has sections, but its layout is {layout}.",
    ),
    Message("Bara startsidor har avsnitt som man väljer.", "Only front pages have sections to choose."),
    Message("Ta bort sections, eller skriv layout: front", "Remove sections, or write layout: front"),
)
REPEATED_SECTION = Rule(
    "repeated-section",
    Severity.ERROR,
    Message("Avsnittet {section} står två gånger.", "The section {section} is there twice."),
    Message("Läsaren skulle möta samma sak igen.", "Readers would meet the same thing again."),
    Message("Ta bort det ena.", "Remove one of them."),
)
UNSORTED_MILESTONES = Rule(
    "unsorted-milestones",
    Severity.ERROR,
    Message("Steget {date} står efter {before}.", "The milestone {date} stands after {before}."),
    Message("Tidslinjen läses uppifrån och ned.", "The timeline is read from the top down."),
    Message(
        "Sätt stegen i den ordning de togs.", "Put the milestones in the order in which they were reached."
    ),
)
DEADLINE_BEFORE_OPENS = Rule(
    "deadline-before-opens",
    Severity.ERROR,
    Message(
        "Utlysningen stänger {deadline}, men öppnar först {opens}.",
        "The call closes on {deadline}, but opens only on {opens}.",
    ),
    Message("Ingen kan hinna svara.", "Nobody can answer in time."),
    Message("Rätta opens eller deadline.", "Correct opens or deadline."),
)
EMBARGO_DISAGREES = Rule(
    "embargo-disagrees",
    Severity.ERROR,
    Message(
        "publish_on är {published}, men embargot ({embargo}) släpper texten först {free}.",
        "publish_on is {published}, but the embargo ({embargo}) lets the text out only on {free}.",
    ),
    Message(
        "En webbplats byggs för en dag, inte för ett klockslag: en text med embargo till en viss tid visas dagen efter.",
        "A site is built for a day and not for an hour: a text under embargo until some hour is shown the day after.",
    ),
    Message(
        "Skriv publish_on: {free}. Får texten visas hela dagen då embargot släpper: skriv embargo_until utan klockslag.",
        "Write publish_on: {free}. Where the text may be shown all of the day, write embargo_until without an hour.",
    ),
)
INCOMPLETE_PRESS_RELEASE = Rule(
    "incomplete-press-release",
    Severity.WARNING,
    Message("Pressmeddelandet saknar {missing}.", "The press release has no {missing}."),
    Message(
        "En redaktion behöver veta varifrån det kommer och vem som står bakom.",
        "A newsroom must know where it comes from and who is behind it.",
    ),
    Message(
        "Skriv ort (dateline: Stockholm) och en presentation ur registret (boilerplates: [smart-city]).",
        "Write the place (dateline: Stockholm) and who sends it, from the register (boilerplates: [smart-city]).",
    ),
)
EMPTY_NEWSLETTER = Rule(
    "empty-newsletter",
    Severity.ERROR,
    Message(
        "Nyhetsbrevet har varken features eller gather.", "The newsletter has neither features nor gather."
    ),
    Message("Då vet programmet inte vad som ska stå i det.", "Nothing says what is to stand in it."),
    Message(
        "Välj innehåll, features: [smart-lighting], eller en period, gather: {{since: 2026-09-01, until: 2026-11-30}}.",
        "Choose entries, features: [smart-lighting], or a period, gather: {{since: 2026-09-01, until: 2026-11-30}}.",
    ),
)
NOT_A_NEWSLETTER = Rule(
    "not-a-newsletter",
    Severity.ERROR,
    Message(
        "Publikationen har {field}, men form är {form}.",
        "The publication has {field}, but its form is {form}.",
    ),
    Message("Bara nyhetsbrev samlar annat innehåll.", "Only newsletters gather other entries."),
    Message("Ta bort {field}, eller skriv form: newsletter", "Remove {field}, or write form: newsletter"),
)
FORM_WITHOUT_PUBLICATIONS = Rule(
    "form-without-publications",
    Severity.ERROR,
    Message(
        "Sidan har form, men listar inga publikationer.", "The page has form, but lists no publications."
    ),
    Message("Bara publikationer har en form.", "Only publications have a form."),
    Message("Skriv lists: publication, eller ta bort form.", "Write lists: publication, or remove form."),
)
NO_CONSENT = Rule(
    "no-consent",
    Severity.ERROR,
    Message(
        "{name} citeras, men varken samtycke eller källa är angiven.",
        "{name} is quoted, but neither consent nor source is given.",
    ),
    Message(
        "Personuppgifter får inte publiceras utan stöd (dataskyddsförordningen, artikel 6).",
        "Personal data may not be published without a legal basis (GDPR, article 6).",
    ),
    Message(
        "Lägg till samtycket, till exempel consent: {{given_on: 2026-03-01}}, eller källan till redan publicerade ord.",
        "Add the consent, for example consent: {{given_on: 2026-03-01}}, or the source of words already published.",
    ),
)
WITHDRAWN_CONSENT = Rule(
    "withdrawn-consent",
    Severity.ERROR,
    Message("{name} tog tillbaka sitt samtycke {date}.", "{name} withdrew the consent on {date}."),
    Message(
        "Citatet får inte visas längre (dataskyddsförordningen, artikel 7.3).",
        "The quotation may no longer be shown (GDPR, article 7.3).",
    ),
    Message(
        "Skriv expires_on: {date}, så finns orden inte kvar någonstans. Eller ta bort filen, och skriv dess adress under "
        "aliases på en sida som läsaren ska hamna på i stället.",
        "Write expires_on: {date}, and the words are nowhere any more. Or remove the file, and write its address under "
        "aliases of a page that readers are to be led to instead.",
    ),
)
MISSING_OUTCOME = Rule(
    "missing-outcome",
    Severity.WARNING,
    Message(
        "Evenemanget var {date}, men det står inte vad som kom ut av det.",
        "The event was on {date}, but it does not say what came of it.",
    ),
    Message(
        "Den som var med eller inte kunde komma vill veta vad som hände sedan.",
        "Those who took part, or could not come, want to know what happened next.",
    ),
    Message(
        "Skriv ett par meningar, till exempel outcome_text: Femtio boende lämnade förslag, och tre av dem prövas i höst.",
        "Write a sentence or two, for example outcome_text: Fifty residents made proposals; three are tried this autumn.",
    ),
)
