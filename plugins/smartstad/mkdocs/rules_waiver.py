"""Rules on waivers, which need to know both the content and what is found on the finished pages."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

UNKNOWN_RULE = Rule(
    "unknown-accessibility-rule",
    Severity.ERROR,
    Message(
        "Undantaget ”{id}” gäller regeln ”{rule}”, men ingen regel om tillgänglighet heter så.",
        "The waiver “{id}” is of the rule “{rule}”, but no rule of accessibility has that name.",
    ),
    Message("Undantaget gäller då ingenting.", "The waiver then covers nothing."),
    Message(
        "{near}Handbokens sida ”När något är fel” har alla regler. Skriv till exempel rule: {example}",
        "{near}The handbook's page “När något är fel” has all rules. Write for example rule: {example}",
    ),
)
UNKNOWN_TEMPLATE = Rule(
    "unknown-template",
    Severity.ERROR,
    Message(
        "Undantaget ”{id}” gäller mallen ”{template}”, men den finns inte.",
        "The waiver “{id}” is of the template “{template}”, but there is none.",
    ),
    Message("Undantaget gäller då ingenting.", "The waiver then covers nothing."),
    Message(
        "{near}Skriv den sökväg som problemet visar, till exempel templates: [{example}]",
        "{near}Write the path that the problem shows, for example templates: [{example}]",
    ),
)
UNUSED_WAIVER = Rule(
    "unused-waiver",
    Severity.WARNING,
    Message(
        "Undantaget ”{id}” gäller ingenting längre: ingen sida bryter mot regeln ”{rule}” där.",
        "The waiver “{id}” covers nothing any more: no page breaks the rule “{rule}” there.",
    ),
    Message(
        "Redogörelsen säger att något är otillgängligt som inte är det, och ett nytt fel skulle inte märkas.",
        "The statement says that something is not accessible which is, and a new fault would not be noticed.",
    ),
    Message(
        "Ta bort undantaget ur content/registers/waivers.yml, från - id: {id} till nästa bindestreck.",
        "Remove the waiver from content/registers/waivers.yml, from - id: {id} to the next hyphen.",
    ),
)
