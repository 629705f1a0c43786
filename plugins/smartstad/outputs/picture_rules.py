"""Rules on pictures."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

BROKEN_PICTURE = Rule(
    "broken-picture",
    Severity.ERROR,
    Message(
        "Bilden {file} går inte att öppna. Den är skadad, ofullständig eller inte någon bild.",
        "The picture {file} cannot be opened. It is damaged, incomplete or no picture.",
    ),
    Message(
        "Läsaren skulle se en tom ruta.",
        "The reader would see an empty box.",
    ),
    Message(
        "Öppna bilden i ett bildprogram, exportera den på nytt som JPEG, PNG, WebP, AVIF eller GIF, och byt ut filen.",
        "Open the picture in an image editor, export it again as JPEG, PNG, WebP, AVIF or GIF, and replace the file.",
    ),
)

TOO_LARGE_PICTURE = Rule(
    "too-large-picture",
    Severity.ERROR,
    Message(
        "Bilden {file} är {size} bildpunkter. Högst {most} miljoner bildpunkter går att publicera.",
        "The picture {file} is {size} pixels. At most {most} million pixels can be published.",
    ),
    Message(
        "En så stor bild kan ta slut på datorns minne, och då stannar publiceringen för alla sidor.",
        "A picture that large can use up the computer's memory, which would stop the publishing of all pages.",
    ),
    Message(
        "Minska bilden. På sidan visas den högst {width} bildpunkter bred, så 3200 × 2400 räcker gott.",
        "Make the picture smaller. The page shows it at most {width} pixels wide, so 3200 × 2400 is plenty.",
    ),
)

WRONG_PICTURE_TYPE = Rule(
    "wrong-picture-type",
    Severity.ERROR,
    Message(
        "Filen {file} innehåller {found}, men namnet slutar på {suffix}.",
        "The file {file} holds {found}, but its name ends with {suffix}.",
    ),
    Message(
        "Webbläsare och läsarnas program går efter namnet, och kan låta bli att visa bilden.",
        "Browsers and readers' programs go by the name, and may not show the picture.",
    ),
    Message(
        "Spara bilden på nytt som {wanted}, eller byt namn på filen så att namnet stämmer: bild.jpg för JPEG, bild.png för PNG.",
        "Save the picture again as {wanted}, or rename the file so that its name is true: picture.jpg for JPEG, picture.png for PNG.",
    ),
)

ANIMATED_PICTURE = Rule(
    "animated-picture",
    Severity.WARNING,
    Message(
        "Bilden {file} är rörlig. Bara den första bildrutan publiceras.",
        "The picture {file} is animated. Only its first frame is published.",
    ),
    Message(
        "Det som rör sig av sig självt stör läsningen, och en bild går inte att stoppa.",
        "What moves by itself disturbs reading, and a picture cannot be stopped.",
    ),
    Message(
        "Använd en film, som läsaren själv startar, eller spara den bildruta som ska visas som en egen bild.",
        "Use a video, which readers start themselves, or save the frame that is to be shown as a picture of its own.",
    ),
    ("2.2.2",),
)
