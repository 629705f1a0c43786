"""Rules on how the content covers the strategy. What is too little is set in ``mkdocs.yml``."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

MESSAGE_NOT_CARRIED = Rule(
    "message-not-carried",
    Severity.WARNING,
    Message(
        "Budskapet ”{message}” är för målgruppen ”{audience}”, men antalet publicerade texter som bär det till dem är "
        "{count}. Det ska vara minst {least}.",
        "The message “{message}” is for the audience “{audience}”, but the number of published entries that carry it "
        "to them is {count}. It is to be at least {least}.",
    ),
    Message(
        "Målgruppen får inte höra det som staden har bestämt att säga till den.",
        "The audience does not hear what the City has decided to tell it.",
    ),
    Message(
        "Lägg till budskapet i en text som redan bär det, till exempel messages: [{id}], eller börja en ny: {command}",
        "Add the message to an entry that already carries it, for example messages: [{id}], or start a new one: "
        "{command}",
    ),
)

GOAL_NOT_SERVED = Rule(
    "goal-not-served",
    Severity.WARNING,
    Message(
        "För målgruppen ”{audience}” finns ett mål om {purpose}, men antalet publicerade texter med purpose: {id} till "
        "dem är {count}. Det ska vara minst {least}.",
        "For the audience “{audience}” there is a goal of {purpose}, but the number of published entries with purpose: "
        "{id} for them is {count}. It is to be at least {least}.",
    ),
    Message(
        "Strategin har ett mål av varje sort för varje målgrupp, och här arbetar ingen text för det.",
        "The strategy has a goal of each kind for each audience, and no entry works for this one.",
    ),
    Message("Börja en text, till exempel: {command}", "Start an entry, for example: {command}"),
)

PATH_TOO_RARE = Rule(
    "path-too-rare",
    Severity.WARNING,
    Message(
        "Av det publicerade {of} är {share} procent {path} ({count} av {total}). Det ska vara minst "
        "{limit} procent.",
        "Of what is published {of}, {share} per cent is {path} ({count} of {total}). It is to be at "
        "least {limit} per cent.",
    ),
    Message(
        "Strategin vill att styrd, operativ och tredjeparts kommunikation kombineras. Läsarna tror mer på det som "
        "fler än staden säger.",
        "The strategy wants controlled, operational and third-party communication to be combined. Readers believe more "
        "of what others than the City say too.",
    ),
    Message(
        "Börja en text, till exempel: {command}. Eller ändra gränsen i mkdocs.yml: {id}: {{least: {share}}}",
        "Start an entry, for example: {command}. Or change the limit in mkdocs.yml: {id}: {{least: {share}}}",
    ),
)

PATH_TOO_COMMON = Rule(
    "path-too-common",
    Severity.WARNING,
    Message(
        "Av det publicerade {of} är {share} procent {path} ({count} av {total}). Det ska vara högst "
        "{limit} procent.",
        "Of what is published {of}, {share} per cent is {path} ({count} of {total}). It is to be at "
        "most {limit} per cent.",
    ),
    PATH_TOO_RARE.why,
    Message(
        "Börja en text av ett annat slag, till exempel: {command}. Eller ändra gränsen i mkdocs.yml: {id}: "
        "{{greatest: {above}}}",
        "Start an entry of another kind, for example: {command}. Or change the limit in mkdocs.yml: {id}: "
        "{{greatest: {above}}}",
    ),
)

TOO_MUCH_TO_REVIEW = Rule(
    "too-much-to-review",
    Severity.WARNING,
    Message(
        "{share} procent av det publicerade ({count} av {total}) skulle ha lästs igenom på nytt. Det ska vara högst "
        "{limit} procent.",
        "{share} per cent of what is published ({count} of {total}) should have been read again. It is to be at most "
        "{limit} per cent.",
    ),
    Message(
        "Läsarna kan möta sådant som inte stämmer längre, på många sidor samtidigt.",
        "Readers may meet what is no longer true, on many pages at once.",
    ),
    Message(
        "Läs igenom dem som är äldst först: smartstad status visar dem. Sätt sedan en ny dag, till exempel "
        "review_by: {example}",
        "Read the oldest first: smartstad status shows them. Then set a new day, for example review_by: {example}",
    ),
)
