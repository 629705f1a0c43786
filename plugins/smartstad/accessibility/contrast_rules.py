"""Rules on the contrast of a theme's colours."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

_WHY = Message(
    "Den som ser dåligt, eller läser i solsken, kan inte läsa det.",
    "Those with low vision, or in bright sunshine, cannot read it.",
)

LOW_CONTRAST = Rule(
    "low-contrast",
    Severity.ERROR,
    Message(
        "Färgen {colour} ({value}) mot {surface} ({surface_value}) har kontrasten {ratio} till 1 i {scheme} läge. "
        "Minst {least} behövs.",
        "The colour {colour} ({value}) on {surface} ({surface_value}) has a contrast of {ratio} to 1 in the {scheme} "
        "scheme. At least {least} is needed.",
    ),
    _WHY,
    Message(
        "Välj en mörkare eller ljusare färg, till exempel {colour}: {example};",
        "Choose a darker or lighter colour, for example {colour}: {example};",
    ),
    wcag=("1.4.3", "1.4.11"),
)
UNPAIRED_COLOUR = Rule(
    "unpaired-colour",
    Severity.ERROR,
    Message(
        "Färgen {colour} används, men det står inte i {pairs} vad den ska synas mot.",
        "The colour {colour} is used, but {pairs} does not say what it is to be seen against.",
    ),
    Message("Utan det mäter ingen dess kontrast.", "Without it nobody measures its contrast."),
    Message(
        "Lägg till en rad: - {{colour: {colour}, against: [--paper], least: 4.5}}",
        "Add a line: - {{colour: {colour}, against: [--paper], least: 4.5}}",
    ),
    wcag=("1.4.3",),
)
OWN_COLOUR_WHEN_FORCED = Rule(
    "own-colour-when-forced",
    Severity.ERROR,
    Message(
        "I läsarens egna färger (forced-colors) sätts {property} till {value}.",
        "In the reader’s own colours (forced-colors) {property} is set to {value}.",
    ),
    Message(
        "Den som tvingar fram egna färger gör det för att alls kunna läsa.",
        "Those who force colours of their own do so to be able to read at all.",
    ),
    Message(
        "Använd systemets färger, till exempel {property}: CanvasText;",
        "Use the colours of the system, for example {property}: CanvasText;",
    ),
    wcag=("1.4.3",),
)
