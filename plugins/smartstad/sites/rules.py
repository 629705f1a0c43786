"""Rules on addresses, links and settings."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

SAME_ADDRESS = Rule(
    "same-address",
    Severity.ERROR,
    Message(
        "Sidan får adressen {address}, men den har redan {other}.",
        "The page gets the address {address}, but {other} has it already.",
    ),
    Message(
        "Två sidor på samma adress skulle skriva över varandra, och den ena skulle försvinna.",
        "Two pages at one address would overwrite each other, and one would be lost.",
    ),
    Message(
        "Ge den ena en annan slug, till exempel slug: smart-belysning-arsta, eller ta bort adressen ur aliases.",
        "Give one of them another slug, for example slug: smart-lighting-arsta, or take the address out of aliases.",
    ),
)

LOST_ADDRESS = Rule(
    "lost-address",
    Severity.ERROR,
    Message(
        "Adressen {address} har varit publicerad men svarar inte längre (den ledde till {entry}).",
        "The address {address} has been published but answers no longer (it led to {entry}).",
    ),
    Message(
        "Länkar, bokmärken och sökträffar hos andra skulle leda till ett fel.",
        "Links, bookmarks and search results elsewhere would lead to an error.",
    ),
    Message(
        "{renamed}Lägg till adressen bland aliases i texten som läsaren ska komma till: aliases: [{path}]. "
        "Ska texten tas bort för gott, ge den en sista dag: expires_on: 2026-12-31.",
        "{renamed}Add the address to aliases in the text that the reader is to reach: aliases: [{path}]. "
        "If the text is to go for good, give it a last day: expires_on: 2026-12-31.",
    ),
)

LOST_ID = Rule(
    "lost-id",
    Severity.ERROR,
    Message(
        "På adressen {address} är {old} publicerat, men nu står {new} där och {old} finns inte längre.",
        "At the address {address} {old} is published, but now {new} stands there and {old} is gone.",
    ),
    Message(
        "De som prenumererar på flöden och kalendrar skulle få samma sak en gång till som ny, och den som "
        "använder öppna data skulle tappa bort den.",
        "Those who subscribe to feeds and calendars would get the same thing once more as new, and those who "
        "use open data would lose it.",
    ),
    Message(
        "Har filen bytt namn? Skriv dess förra namn i {file}: id: {id}. Är det i stället något nytt som "
        "står på adressen, ta bort rad {lines} ur {ledger}.",
        "Has the file been renamed? Write its former name in {file}: id: {id}. If instead it is something new "
        "that stands at the address, remove line {lines} from {ledger}.",
    ),
)

UNKNOWN_PAGE = Rule(
    "unknown-page",
    Severity.ERROR,
    Message(
        "Inställningen {key} för {edition} nämner sidan ”{page}”, men det finns ingen sådan sida.",
        "The setting {key} of {edition} names the page “{page}”, but there is no such page.",
    ),
    Message(
        "Menyn skulle leda till en sida som inte finns.",
        "The menu would lead to a page that does not exist.",
    ),
    Message(
        "Skriv sidan som content/pages/{page}.sv.md, eller rätta namnet i mkdocs.yml.",
        "Write the page as content/pages/{page}.en.md, or mend the name in mkdocs.yml.",
    ),
)

PAGE_NOT_SHOWN = Rule(
    "page-not-shown",
    Severity.WARNING,
    Message(
        "Inställningen {key} för {edition} nämner sidan ”{page}”, men den visas inte där. Menyn går runt den.",
        "The setting {key} of {edition} names the page “{page}”, but it is not shown there. The menu leaves it out.",
    ),
    Message(
        "Läsaren hittar inte dit.",
        "The reader does not find the way there.",
    ),
    Message(
        "Sidan kan sakna språket, vara ett utkast, inte ha publicerats än eller gälla andra webbplatser (sites). "
        "Rätta det, eller ta bort sidan ur {key} i mkdocs.yml.",
        "The page may lack the language, be a draft, not be published yet or be meant for other sites (sites). "
        "Mend that, or take the page out of {key} in mkdocs.yml.",
    ),
)

NO_FRONT_PAGE = Rule(
    "no-front-page",
    Severity.ERROR,
    Message(
        "{edition} saknar sin förstasida: sidan ”{page}” visas inte där.",
        "{edition} lacks its front page: the page “{page}” is not shown there.",
    ),
    Message(
        "Den som skriver webbplatsens adress skulle mötas av ett fel.",
        "Whoever types the site's address would meet an error.",
    ),
    Message(
        "Sidan kan sakna språket, vara ett utkast, inte ha publicerats än eller gälla andra webbplatser (sites). "
        "Rätta det, eller välj en annan sida som home i mkdocs.yml.",
        "The page may lack the language, be a draft, not be published yet or be meant for other sites (sites). "
        "Mend that, or choose another page as home in mkdocs.yml.",
    ),
)

BROKEN_LINK = Rule(
    "broken-link",
    Severity.ERROR,
    Message(
        "Länken ”{target}” leder till en fil som inte finns.",
        "The link “{target}” leads to a file that does not exist.",
    ),
    Message(
        "Den som följer länken kommer ingenstans.",
        "Whoever follows the link gets nowhere.",
    ),
    Message(
        "{near}Länka med sökvägen från den här filen till den andra filen, till exempel "
        "[Smart belysning](../projects/smart-lighting.sv.md).",
        "{near}Link with the path from this file to the other file, for example "
        "[Smart lighting](../projects/smart-lighting.en.md).",
    ),
)

UNPUBLISHED_LINK = Rule(
    "unpublished-link",
    Severity.WARNING,
    Message(
        "Länken ”{target}” leder till en text som inte visas än, eller inte längre. Orden står kvar utan länk.",
        "The link “{target}” leads to a text that is not shown yet, or no longer. The words stay, without the link.",
    ),
    Message(
        "Läsaren får inte veta att det finns mer att läsa.",
        "The reader does not learn that there is more to read.",
    ),
    Message(
        "Texten är ett utkast, inte publicerad än eller har gått ut. Publicera den, eller ta bort länken.",
        "The text is a draft, not published yet, or has expired. Publish it, or take the link away.",
    ),
)

BROKEN_ANCHOR = Rule(
    "broken-anchor",
    Severity.ERROR,
    Message(
        "Länken ”{target}” leder till platsen ”{anchor}”, men den finns inte på den sidan.",
        "The link “{target}” leads to the place “{anchor}”, but that page has none.",
    ),
    Message(
        "Läsaren hamnar överst på sidan och får leta själv.",
        "The reader lands at the top of the page and has to search.",
    ),
    Message(
        "{near}Platsen heter som rubriken, med små bokstäver och bindestreck: rubriken ”Så gick det” har #sa-gick-det.",
        "{near}The place is called like the heading, in small letters with hyphens: “How it went” has #how-it-went.",
    ),
)

ABSOLUTE_LINK = Rule(
    "absolute-link",
    Severity.ERROR,
    Message(
        "Länken ”{target}” börjar med ett snedstreck eller saknar fil.",
        "The link “{target}” begins with a slash or names no file.",
    ),
    Message(
        "Webbplatserna har egna adresser på varje språk, så en sådan länk leder fel på några av dem.",
        "The sites have their own addresses in each language, so such a link goes wrong on some of them.",
    ),
    Message(
        "Länka till den andra textens fil, till exempel [Smart belysning](../projects/smart-lighting.sv.md). "
        "Länkar till andra webbplatser börjar med https://.",
        "Link to the other text's file, for example [Smart lighting](../projects/smart-lighting.en.md). "
        "Links to others' sites begin with https://.",
    ),
)

FORBIDDEN_LINK = Rule(
    "forbidden-link",
    Severity.ERROR,
    Message(
        "Länken ”{target}” är av ett slag som inte får finnas på sidan.",
        "The link “{target}” is of a sort that may not be on the page.",
    ),
    Message(
        "Länkar som kör kod kan skada läsaren.",
        "Links that run code can harm the reader.",
    ),
    Message(
        "Använd https:, mailto:, tel: eller en fil, till exempel [Skriv till oss](mailto:namn@example.org).",
        "Use https:, mailto:, tel: or a file, for example [Write to us](mailto:name@example.org).",
    ),
)

FORBIDDEN_HTML = Rule(
    "forbidden-html",
    Severity.ERROR,
    Message(
        "HTML-koden ”{html}” tas bort från sidan.",
        "The HTML code “{html}” is removed from the page.",
    ),
    Message(
        "Kod, inbäddningar och utseende i texten kan skada läsaren eller lämna uppgifter till andra, "
        "och det som tas bort ser läsaren aldrig.",
        "Scripts, embeds and styling in the text can harm the reader or give data to others, "
        "and what is removed the reader never sees.",
    ),
    Message(
        "Skriv med Markdown i stället, till exempel **fetstil** eller en länk [till filmen](https://example.org/film).",
        "Write it in Markdown instead, for example **bold** or a link [to the film](https://example.org/film).",
    ),
)

FOREIGN_PICTURE = Rule(
    "foreign-picture",
    Severity.ERROR,
    Message(
        "Bilden ”{target}” hämtas från någon annans server.",
        "The picture “{target}” is fetched from somebody else's server.",
    ),
    Message(
        "Då får den servern veta vem som läser sidan, och bilden kan försvinna.",
        "That server then learns who reads the page, and the picture can vanish.",
    ),
    Message(
        "Lägg bilden bredvid textens fil och skriv ![Vad bilden visar](bild.jpg).",
        "Put the picture beside the text's file and write ![What the picture shows](picture.jpg).",
    ),
)

UNKNOWN_PICTURE = Rule(
    "unknown-picture",
    Severity.ERROR,
    Message(
        "Bilden ”{target}” finns inte.",
        "The picture “{target}” does not exist.",
    ),
    Message(
        "Läsaren skulle se en tom ruta.",
        "The reader would see an empty box.",
    ),
    Message(
        "{near}Lägg bilden bredvid textens fil och skriv ![Vad bilden visar](bild.jpg).",
        "{near}Put the picture beside the text's file and write ![What the picture shows](picture.jpg).",
    ),
)

UNKNOWN_LANGUAGE_MARK = Rule(
    "unknown-language-mark",
    Severity.ERROR,
    Message("Språket ”{tag}” finns inte.", "There is no language “{tag}”."),
    Message(
        "En skärmläsare vet då inte hur orden ska uttalas, och läser dem som om de vore på sidans språk.",
        "A screen reader then cannot tell how to pronounce the words, and reads them as if in the page's language.",
    ),
    Message(
        "Skriv språkets kod (BCP 47), till exempel [Smart City]{{lang=en}} för engelska, fi för finska, "
        "se för nordsamiska.",
        "Write the language's code (BCP 47), for example [smart stad]{{lang=sv}} for Swedish, fi for Finnish, "
        "se for Northern Sami.",
    ),
    wcag=("3.1.2",),
)

EMPTY_TABLE_HEADER = Rule(
    "empty-table-header",
    Severity.WARNING,
    Message("Tabellens rubrik i kolumn {number} är tom.", "The table's header in column {number} is empty."),
    Message(
        "Den som får tabellen uppläst hör kolumnens rubrik före varje uppgift. Här hörs ingenting.",
        "Those who hear the table read aloud hear the column's header before each figure. Here they hear nothing.",
    ),
    Message(
        "Skriv vad som står i kolumnen, till exempel | **Plats** | År |.",
        "Write what stands in the column, for example | **Place** | Year |.",
    ),
    wcag=("1.3.1",),
)

WRONG_LANGUAGE_LINK = Rule(
    "wrong-language-link",
    Severity.WARNING,
    Message(
        "Länken ”{target}” leder till en annan språkversion än den här sidans, fast texten finns på sidans språk.",
        "The link “{target}” leads to another language than this page's, though the text exists in the page's.",
    ),
    Message(
        "Läsaren byter språk utan att ha bett om det.",
        "The reader changes language without having asked to.",
    ),
    Message(
        "Länka till ”{better}”.",
        "Link to “{better}”.",
    ),
)
