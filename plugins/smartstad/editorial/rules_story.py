"""Advice on stories of projects (strategy 4.1): value and for whom, before technique; and a look ahead."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

_WHY_WHOM = Message(
    "Strategin säger att kärnan i ett budskap beskriver värdet och för vem (kapitel 4.1). "
    "Den som läser letar efter sig själv.",
    "The strategy says that the core of a message describes the value and for whom (chapter 4.1). "
    "Readers look for themselves.",
)

VALUE_WITHOUT_RECIPIENT = Rule(
    "value-without-recipient",
    Severity.WARNING,
    Message(
        "Det står inte för vem projektet har ett värde: ”{text}”",
        "It does not say for whom the project has a value: “{text}”",
    ),
    _WHY_WHOM,
    Message(
        "Nämn människorna, till exempel value: De som går hem sent ser vägen.",
        "Name the people, for example value: People who walk home late see the way.",
    ),
)
VALUE_WITHOUT_EFFECT = Rule(
    "value-without-effect",
    Severity.WARNING,
    Message(
        "Det står inte vad som blir bättre av projektet: ”{text}”",
        "It does not say what gets better through the project: “{text}”",
    ),
    _WHY_WHOM,
    Message(
        "Säg vad någon får, kan eller slipper, till exempel value: De boende slipper leta efter en ledig tvättid.",
        "Say what somebody gets, can do or is spared, for example value: Residents are spared the search for a free "
        "laundry time.",
    ),
)
TECHNIQUE_FIRST = Rule(
    "technique-first",
    Severity.WARNING,
    Message(
        "Berättelsen börjar med hur: ”{word}” står före någon människa, plats eller nytta.",
        "The story begins with how: “{word}” stands before any person, place or benefit.",
    ),
    Message(
        "Strategin lyfter effekter och möjligheter före detaljer, teknik och inåtvända skäl (kapitel 4.1). "
        "Den som inte kan tekniken slutar läsa.",
        "The strategy lifts effects and possibilities before details, technique and inward reasons (chapter 4.1). "
        "Those who do not know the technique stop reading.",
    ),
    Message(
        "Börja med en människa på en plats och vad som har ändrats för henne, till exempel: Du går hem en mörk kväll. "
        "Låt ”{word}” komma längre ned.",
        "Begin with a person in a place and what has changed for her, for example: You walk home on a dark evening. "
        "Let “{word}” come further down.",
    ),
)
FACELESS_OPENING = Rule(
    "faceless-opening",
    Severity.WARNING,
    Message(
        "Första stycket nämner ingen människa, ingen plats och ingen nytta: ”{text}”",
        "The first paragraph names no person, no place and no benefit: “{text}”",
    ),
    Message(
        "En berättelse som inte börjar någonstans är svår att se framför sig.",
        "A story that begins nowhere is hard to picture.",
    ),
    Message(
        "Säg i första stycket vem det gäller, var det är eller vad som har blivit bättre.",
        "Say in the first paragraph whom it concerns, where it is or what has got better.",
    ),
)
STORY_WITHOUT_NEXT = Rule(
    "story-without-next",
    Severity.WARNING,
    Message(
        "Det står inte vad som händer härnäst: next_step saknas, och texten slutar ”{text}”",
        "It does not say what happens next: there is no next_step, and the text ends “{text}”",
    ),
    Message(
        "Strategin blickar framåt (kapitel 4.1). Den som har läst klart undrar hur det gick, eller vad som kommer.",
        "The strategy looks ahead (chapter 4.1). Those who have read to the end wonder how it went, or what is coming.",
    ),
    Message(
        "Skriv nästa steg, till exempel next_step: I höst byts lamporna i två parker till. Är projektet slut, säg vad "
        "det ledde till. Vet ni inte, så säg det.",
        "Write the next step, for example next_step: Two more parks get new lamps this autumn. If the project is over, "
        "say what it led to. If you do not know, say so.",
    ),
)
