"""Problems of files: names, places, links and bytes."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

MISSING_FOLDER = Rule(
    "missing-folder",
    Severity.ERROR,
    Message("Mappen ”{folder}” finns inte.", "The folder “{folder}” does not exist."),
    Message(
        "Utan den finns inget innehåll att bygga webbplatserna av.",
        "Without it there is no content to build the sites from.",
    ),
    Message(
        "Skapa mappen, eller kör kommandot från projektets rot, till exempel där mkdocs.yml ligger.",
        "Create the folder, or run the command from the project's root, where mkdocs.yml lies.",
    ),
)
UNKNOWN_FOLDER = Rule(
    "unknown-folder",
    Severity.ERROR,
    Message("Mappen ”{name}” känner webbplatsen inte till.", "The site does not know the folder “{name}”."),
    Message(
        "Det som ligger i den läses inte och visas inte för någon.",
        "What lies in it is not read and is shown to nobody.",
    ),
    Message(
        "{near}De här mapparna finns: {folders}. Flytta filerna till en av dem, till exempel content/projects/.",
        "{near}These are the folders: {folders}. Move the files to one of them, such as content/projects/.",
    ),
)
UNKNOWN_FILE = Rule(
    "unknown-file",
    Severity.ERROR,
    Message(
        "Filen ”{name}” hör inte hemma här: {reason}.", "The file “{name}” does not belong here: {reason}."
    ),
    Message(
        "En fil som webbplatsen inte läser visas inte för någon, och ingen märker att den saknas.",
        "A file that the site does not read is shown to nobody, and nobody notices that it is missing.",
    ),
    Message("{advice}", "{advice}"),
)
UNSUFFIXED_FILE = Rule(
    "unsuffixed-file",
    Severity.ERROR,
    Message(
        "Filnamnet ”{name}” säger inte vilket språk texten är på.",
        "The file name “{name}” does not say which language the text is in.",
    ),
    Message(
        "En sida utan språk läses upp med fel uttal i skärmläsare och kan skriva över en annan språkversion.",
        "Screen readers read a page without a language in the wrong voice, and it can overwrite another version.",
    ),
    Message("Döp om filen till {names}.", "Rename the file to {names}."),
)
UNKNOWN_LANGUAGE = Rule(
    "unknown-language",
    Severity.ERROR,
    Message(
        "Språket ”{language}” i filnamnet ”{name}” finns inte på webbplatserna.",
        "The sites do not have the language “{language}” of the file name “{name}”.",
    ),
    Message(
        "Texten visas inte på någon webbplats.",
        "The text is shown on none of the sites.",
    ),
    Message(
        "{near}Språken är {languages}: döp om filen, till exempel till {example}.",
        "{near}The languages are {languages}: rename the file, for example to {example}.",
    ),
)
BAD_FILE_NAME = Rule(
    "bad-file-name",
    Severity.ERROR,
    Message(
        "Filnamnet ”{name}” har tecken som inte fungerar i adresser.",
        "The file name “{name}” has characters that do not work in addresses.",
    ),
    Message(
        "Namnet blir innehållets id och en del av webbadressen, så länkar till sidan skulle gå sönder.",
        "The name becomes the id of the content and a part of its address, so links to the page would break.",
    ),
    Message(
        "Använd små bokstäver a–z, siffror och bindestreck, till exempel {example}.",
        "Use small letters a–z, figures and hyphens, for example {example}.",
    ),
)
LINK_OUT_OF_CONTENT = Rule(
    "link-out-of-content",
    Severity.ERROR,
    Message(
        "”{name}” är en symbolisk länk till något utanför mappen ”{folder}”.",
        "“{name}” is a symbolic link to something outside the folder “{folder}”.",
    ),
    Message(
        "Det den pekar på är inte granskat som innehåll och skulle kunna publiceras av misstag, så det läses inte.",
        "What it points to has not been reviewed as content and could be published by mistake, so it is not read.",
    ),
    Message(
        "Ta bort länken och lägg en kopia av filen i stället.",
        "Remove the link and put a copy of the file there instead.",
    ),
)
LINK_TO_FOLDER = Rule(
    "link-to-folder",
    Severity.ERROR,
    Message("”{name}” är en symbolisk länk till en mapp.", "“{name}” is a symbolic link to a folder."),
    Message(
        "Länkade mappar följs inte, så det som ligger där visas inte för någon.",
        "Linked folders are not followed, so what lies there is shown to nobody.",
    ),
    Message(
        "Ta bort länken och lägg filerna i en vanlig mapp.",
        "Remove the link and put the files in an ordinary folder.",
    ),
)
DANGLING_SYMLINK = Rule(
    "dangling-symlink",
    Severity.ERROR,
    Message(
        "”{name}” är en symbolisk länk till en fil som inte finns.",
        "“{name}” is a symbolic link to a file that does not exist.",
    ),
    Message("Det finns inget att läsa där.", "There is nothing to read there."),
    Message(
        "Ta bort länken, eller lägg filen den ska visa på plats.",
        "Remove the link, or put the file that it should show in place.",
    ),
)
UNREADABLE_FILE = Rule(
    "unreadable-file",
    Severity.ERROR,
    Message("Filen går inte att öppna.", "The file cannot be opened."),
    Message("Det som står i den visas inte för någon.", "What it says is shown to nobody."),
    Message(
        "Kontrollera att filen finns kvar och att du får läsa den, till exempel med: ls -l {file}",
        "Check that the file is still there and that you may read it, for example with: ls -l {file}",
    ),
)
TOO_LARGE_FILE = Rule(
    "too-large-file",
    Severity.ERROR,
    Message(
        "Filen är {size} MB. En textfil får vara högst {limit} MB.",
        "The file is {size} MB. A text file may be {limit} MB at most.",
    ),
    Message(
        "En så stor sida är långsam att öppna i en mobil, och är oftast en bild eller ett dokument som klistrats in.",
        "So large a page is slow to open on a phone, and is mostly a picture or a document pasted in.",
    ),
    Message(
        "Lägg bilder som egna filer bredvid texten, till exempel bild.jpg, eller dela upp texten.",
        "Put pictures beside the text as files of their own, such as picture.jpg, or split the text.",
    ),
)
NOT_UTF_8 = Rule(
    "not-utf-8",
    Severity.ERROR,
    Message(
        "Filen är inte sparad som UTF-8: här står byten {byte}, som i teckenkodningen Latin-1 är ”{character}”.",
        "The file is not saved as UTF-8: here is the byte {byte}, which in the encoding Latin-1 is “{character}”.",
    ),
    Message(
        "Bokstäver som å, ä och ö skulle visas som andra tecken.",
        "Letters such as å, ä and ö would be shown as other characters.",
    ),
    Message(
        "Spara filen med teckenkodningen UTF-8. I de flesta redigeringsprogram finns valet under ”Spara som”.",
        "Save the file with the encoding UTF-8. Most editors have the choice under “Save as”.",
    ),
)
BYTE_ORDER_MARK = Rule(
    "byte-order-mark",
    Severity.WARNING,
    Message(
        "Filen börjar med ett osynligt tecken (byte order mark, U+FEFF).",
        "The file begins with an invisible character (byte order mark, U+FEFF).",
    ),
    Message(
        "Det hoppas över här, men andra program kan missa filens metadata på grund av det.",
        "It is skipped here, but other programs can miss the file's metadata because of it.",
    ),
    Message(
        "Spara filen som ”UTF-8”, inte som ”UTF-8 med BOM”.",
        "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
    ),
)
WINDOWS_LINE_ENDINGS = Rule(
    "windows-line-endings",
    Severity.WARNING,
    Message(
        "Raderna slutar på Windows sätt (CRLF eller CR).",
        "The lines end in the way of Windows (CRLF or CR).",
    ),
    Message(
        "Sidan blir densamma, men varje rad ser ändrad ut för den som granskar filens historia.",
        "The page is the same, but every line looks changed to those who review the file's history.",
    ),
    Message(
        "Välj radslut ”LF” i redigeringsprogrammet och spara igen.",
        "Choose the line ending “LF” in the editor and save again.",
    ),
)
CONTROL_CHARACTER = Rule(
    "control-character",
    Severity.ERROR,
    Message("Här står ett osynligt styrtecken ({code}).", "Here is an invisible control character ({code})."),
    Message(
        "Flöden och kalendrar med sådana tecken är ogiltiga, och prenumeranter får då inga uppdateringar.",
        "Feeds and calendars with such characters are invalid, and subscribers then get no updates.",
    ),
    Message(
        "Ta bort tecknet. Det följer ofta med när text klistras in från ett annat program; skriv om raden för hand.",
        "Remove the character. It often comes along when text is pasted from another program; retype the line.",
    ),
)
EMPTY_FILE = Rule(
    "empty-file",
    Severity.ERROR,
    Message("Filen är tom.", "The file is empty."),
    Message("Det finns inget att visa för läsaren.", "There is nothing to show to the reader."),
    Message("{advice}", "{advice}"),
)
