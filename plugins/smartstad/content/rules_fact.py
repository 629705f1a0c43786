"""Problems of facts: values that are well written each by itself but do not fit together."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

EXPIRES_BEFORE_PUBLISH = Rule(
    "expires-before-publish",
    Severity.ERROR,
    Message(
        "Innehållet slutar visas {expires}, men börjar visas först {publish}.",
        "The content ceases to be shown on {expires}, but begins to be shown only on {publish}.",
    ),
    Message("Det skulle aldrig visas.", "It would never be shown."),
    Message(
        "Ändra expires_on till en senare dag än {publish}, eller ta bort raden.",
        "Change expires_on to a day later than {publish}, or remove the line.",
    ),
)
IMAGE_WITHOUT_ALT = Rule(
    "image-without-alt",
    Severity.ERROR,
    Message("Bilden {file} har ingen alternativtext.", "The picture {file} has no alternative text."),
    Message(
        "Den som inte ser bilden får inte veta vad den visar.",
        "Those who do not see the picture are not told what it shows.",
    ),
    Message(
        "Beskriv bilden på sidans språk, till exempel image_alt: En cyklist på en upplyst bro",
        "Describe the picture in the page's language, for example image_alt: A cyclist on a lit bridge",
    ),
    ("1.1.1",),
)
ALT_WITHOUT_IMAGE = Rule(
    "alt-without-image",
    Severity.ERROR,
    Message("Här står ”{key}”, men ingen bild är angiven.", "Here is “{key}”, but no picture is given."),
    Message("Texten visas inte för någon.", "The text is shown to nobody."),
    Message(
        "Lägg till bilden, till exempel image: {{file: bro.jpg}}, eller ta bort {key}.",
        "Add the picture, for example image: {{file: bridge.jpg}}, or remove {key}.",
    ),
)
UNCREDITED_PICTURE = Rule(
    "uncredited-picture",
    Severity.WARNING,
    Message(
        "Bilden {file} saknar {missing}.",
        "The picture {file} has no {missing}.",
    ),
    Message(
        "Fotografen har rätt att nämnas, och den som vill använda bilden måste veta om den får.",
        "Photographers have a right to be named, and whoever wants to use the picture must know whether they may.",
    ),
    Message(
        "Skriv båda under image, till exempel credit: Stockholms stad och licence: CC BY 4.0",
        "Write both below image, for example credit: City of Stockholm and licence: CC BY 4.0",
    ),
)
MISSING_PICTURE = Rule(
    "missing-picture",
    Severity.ERROR,
    Message("Bilden ”{file}” finns inte.", "The picture “{file}” does not exist."),
    Message("Läsaren skulle se en tom ruta.", "The reader would see an empty box."),
    Message(
        "{near}Lägg bilden i {folder}/ eller rätta namnet, även stora och små bokstäver.",
        "{near}Put the picture in {folder}/ or correct the name, capital and small letters too.",
    ),
)
PICTURE_OUTSIDE = Rule(
    "picture-outside",
    Severity.ERROR,
    Message("”{file}” ligger utanför innehållet.", "“{file}” lies outside the content."),
    Message(
        "Bara bilder som ligger i innehållet publiceras, granskade och utan uppgifter om plats och kamera.",
        "Only pictures within the content are published, reviewed and without details of place and camera.",
    ),
    Message(
        "Lägg bilden bredvid texten och skriv bara dess namn, till exempel file: bro.jpg",
        "Put the picture beside the text and write only its name, for example file: bridge.jpg",
    ),
)
NOT_A_PICTURE = Rule(
    "not-a-picture",
    Severity.ERROR,
    Message("”{file}” är ingen bild.", "“{file}” is not a picture."),
    Message("Läsaren skulle se en tom ruta.", "The reader would see an empty box."),
    Message(
        "Välj en fil som slutar på {suffixes}, till exempel file: bro.jpg",
        "Choose a file that ends with {suffixes}, for example file: bridge.jpg",
    ),
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    Severity.ERROR,
    Message(
        "Källan ”{id}” finns inte bland innehållets sources.",
        "The source “{id}” is not among the entry's sources.",
    ),
    Message(
        "Läsaren kan inte se var uppgiften kommer ifrån.",
        "The reader cannot see where the figure comes from.",
    ),
    Message(
        "{near}Lägg till källan under sources, till exempel - {{id: {id}, title: Årsrapport 2025}}",
        "{near}Add the source under sources, for example - {{id: {id}, title: Annual report 2025}}",
    ),
)
DUPLICATE_SOURCE = Rule(
    "duplicate-source",
    Severity.ERROR,
    Message("Källan ”{id}” står redan på rad {line}.", "The source “{id}” already stands on line {line}."),
    Message(
        "Det går inte att veta vilken av dem en uppgift kommer ifrån.",
        "There is no telling which of them a figure comes from.",
    ),
    Message(
        "Ge den ena ett annat id, till exempel {id}-2", "Give one of them another id, for example {id}-2"
    ),
)
REVIEW_DUE = Rule(
    "review-due",
    Severity.WARNING,
    Message(
        "Innehållet skulle ha gåtts igenom senast {date}.",
        "The content was to be reviewed by {date}.",
    ),
    Message("Läsare kan få gamla besked.", "Readers may be told what no longer holds."),
    Message(
        "Läs igenom sidan, rätta det som ändrats och sätt en ny dag, till exempel review_by: {example}",
        "Read the page, correct what has changed and set a new day, for example review_by: {example}",
    ),
)
