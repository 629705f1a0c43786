"""Problems of the dialogue with residents: evaluations, voices, and what became of suggestions."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

MISSING_EVALUATION = Rule(
    "missing-evaluation",
    Severity.WARNING,
    Message(
        "Aktiviteten för invånare var {date}, men {days} dagar senare saknas {missing}.",
        "The activity for residents was on {date}, but {days} days later {missing} is missing.",
    ),
    Message(
        "Strategin lovar invånarna att aktiviteter utvärderas och återrapporteras (kapitel 5). "
        "Den som gav sin tid vill se att det ledde till något.",
        "The strategy promises residents that activities are evaluated and reported back (chapter 5). "
        "Those who gave their time want to see that it led to something.",
    ),
    Message(
        "Skriv hur många som kom (outcome: {{on: {date}, participants: 50}}), vad de sade (outcome_said) och vad som "
        "ändras (outcome_changes). Vet ni inte, så säg det: Ingen räknade besökarna.",
        "Write how many came (outcome: {{on: {date}, participants: 50}}), what they said (outcome_said) and what "
        "changes (outcome_changes). If you do not know, say so: Nobody counted the visitors.",
    ),
)
UNPROVEN_QUOTATION = Rule(
    "unproven-quotation",
    Severity.ERROR,
    Message(
        "{name} citeras utan samtycke, ur en källa som saknar {missing}.",
        "{name} is quoted without consent, from a source without {missing}.",
    ),
    Message(
        "Bara ord som redan är publicerade får citeras utan personens ja, och läsaren ska kunna se dem där.",
        "Only words already published may be quoted without the person's leave, and the reader must be able to see "
        "them there.",
    ),
    Message(
        "Ge källan adress och datum (url: https://…, date: 2026-03-01). Är orden sagda till staden behövs samtycke: "
        "consent: {{given_on: 2026-03-01}}",
        "Give the source an address and a date (url: https://…, date: 2026-03-01). Words said to the city need "
        "consent: consent: {{given_on: 2026-03-01}}",
    ),
)
MENTION_WITHOUT_SOURCE = Rule(
    "mention-without-source",
    Severity.ERROR,
    Message(
        "Rösten har inget citat, och ingen källa med {missing}.",
        "The voice has no quote, and no source with {missing}.",
    ),
    Message(
        "Utan citat är rösten ett omnämnande: det enda den kan visa är var det står, vem som gav ut det och när.",
        "Without a quote the voice is a mention: all that it can show is where it stands, who published it and when.",
    ),
    Message(
        "Lägg till källan: sources: [{{title: Rubriken, publisher: Tidningen, date: 2026-03-01, url: https://…}}]. "
        "Eller skriv citatet i quote.",
        "Add the source: sources: [{{title: The headline, publisher: The paper, date: 2026-03-01, url: https://…}}]. "
        "Or write the quotation in quote.",
    ),
)
RESPONSE_WITHOUT_WAY = Rule(
    "response-without-way",
    Severity.ERROR,
    Message(
        "Det står inte hur staden fick höra förslaget: varken heard_through eller heard_at finns.",
        "It does not say how the city heard the suggestion: there is neither heard_through nor heard_at.",
    ),
    Message(
        "Den som undrar om det lönar sig att säga något vill veta vilken väg som fungerade.",
        "Those who wonder whether it is worth speaking up want to know which way worked.",
    ),
    Message(
        "Ange kanalen eller evenemanget, till exempel heard_through: citizen-offices",
        "Give the channel or the event, for example heard_through: citizen-offices",
    ),
)
REFUSAL_WITHOUT_REASON = Rule(
    "refusal-without-reason",
    Severity.ERROR,
    Message(
        "Förslaget genomförs inte, men det står inte varför.",
        "The suggestion is not carried out, but it does not say why.",
    ),
    Message(
        "Ett nej med skäl visar att staden lyssnade. Ett nej utan skäl ser ut som om ingen gjorde det.",
        "A no with reasons shows that the city listened. A no without them looks as if nobody did.",
    ),
    Message(
        "Skriv skälet, till exempel reason: Marken behövs för dagvatten.",
        "Write the reason, for example reason: The ground is needed for storm water.",
    ),
)
PERSONAL_DATA = Rule(
    "personal-data",
    Severity.ERROR,
    Message(
        "I {key} står något som ser ut som {what}: ”{text}”.",
        "In {key} there is what looks like {what}: “{text}”.",
    ),
    Message(
        "Ett förslag återges utan att någon pekas ut. Personuppgifter får inte publiceras utan stöd "
        "(dataskyddsförordningen, artikel 6).",
        "A suggestion is retold without pointing anyone out. Personal data may not be published without a legal basis "
        "(GDPR, article 6).",
    ),
    Message(
        "Ta bort uppgiften och återge förslaget med egna ord.",
        "Remove it, and retell the suggestion in your own words.",
    ),
)
