"""Problems of form: the front matter's frame and its YAML."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

_UNREAD = Message(
    "Innan det är rättat går filen inte att läsa, och sidan visas inte.",
    "Until it is put right the file cannot be read, and the page is not shown.",
)

NO_FRONT_MATTER = Rule(
    "no-front-matter",
    Severity.ERROR,
    Message(
        "Filen börjar inte med metadata mellan två rader med ---.",
        "The file does not begin with metadata between two lines of ---.",
    ),
    Message(
        "Utan titel, sammanfattning och ägare kan sidan inte visas i listor, sök eller flöden.",
        "Without a title, a summary and an owner the page cannot be shown in lists, search or feeds.",
    ),
    Message(
        "Skriv --- ensamt på filens första rad, sedan metadata, till exempel title: Smart belysning, och --- igen.",
        "Write --- alone on the file's first line, then metadata, such as title: Smart lighting, and --- again.",
    ),
)
UNCLOSED_FRONT_MATTER = Rule(
    "unclosed-front-matter",
    Severity.ERROR,
    Message(
        "Metadata börjar här med --- men slutar aldrig.",
        "The metadata begins here with --- but never ends.",
    ),
    Message(
        "Det går inte att veta var metadata slutar och texten börjar.",
        "There is no telling where the metadata ends and the text begins.",
    ),
    Message(
        "Skriv --- ensamt på en rad efter den sista nyckeln, före texten.",
        "Write --- alone on a line after the last key, before the text.",
    ),
)
TAB_INDENTATION = Rule(
    "tab-indentation",
    Severity.ERROR,
    Message("Raden är indragen med tabb.", "The line is indented with a tab."),
    _UNREAD,
    Message(
        "Byt varje tabb mot två mellanslag, till exempel ”  - cyclist”.",
        "Change each tab to two spaces, for example “  - cyclist”.",
    ),
)
MISSING_COLON = Rule(
    "missing-colon",
    Severity.ERROR,
    Message("Kolon saknas på raden ”{text}”.", "The colon is missing on the line “{text}”."),
    _UNREAD,
    Message(
        "Skriv nyckel, kolon, mellanslag och värde, till exempel {example}",
        "Write key, colon, space and value, for example {example}",
    ),
)
MISSING_SPACE = Rule(
    "missing-space",
    Severity.ERROR,
    Message("Mellanslag saknas efter kolon i ”{text}”.", "The space after the colon is missing in “{text}”."),
    _UNREAD,
    Message("Skriv {example}", "Write {example}"),
)
UNQUOTED_COLON = Rule(
    "unquoted-colon",
    Severity.ERROR,
    Message(
        "Värdet ”{text}” har ett kolon följt av mellanslag men inga citattecken omkring sig.",
        "The value “{text}” has a colon followed by a space but no quotation marks around it.",
    ),
    Message(
        "Det läses som en nyckel till, och därför går filen inte att läsa.",
        "It is read as one more key, and so the file cannot be read.",
    ),
    Message("Sätt citattecken om värdet: {example}", "Put quotation marks around the value: {example}"),
)
UNCLOSED_QUOTE = Rule(
    "unclosed-quote",
    Severity.ERROR,
    Message(
        "Citattecknet {mark} som öppnas här stängs aldrig.",
        "The quotation mark {mark} that opens here is never closed.",
    ),
    _UNREAD,
    Message(
        "Skriv samma citattecken sist i värdet: {example}",
        "Write the same quotation mark at the end of the value: {example}",
    ),
)
TEXT_AFTER_QUOTE = Rule(
    "text-after-quote",
    Severity.ERROR,
    Message(
        "Efter det stängda citattecknet står ”{text}”.",
        "After the closing quotation mark stands “{text}”.",
    ),
    _UNREAD,
    Message(
        "Sätt citattecken om hela värdet. Står det citattecken i själva texten: använd de svenska, ”så här”.",
        "Put quotation marks around the whole value. For quotation marks within the text, use “curly” ones.",
    ),
)
UNCLOSED_BRACKET = Rule(
    "unclosed-bracket",
    Severity.ERROR,
    Message(
        "Parentesen {mark} som öppnas här stängs aldrig.",
        "The bracket {mark} that opens here is never closed.",
    ),
    _UNREAD,
    Message("Skriv {close} sist, till exempel {example}", "Write {close} last, for example {example}"),
)
WRONG_INDENTATION = Rule(
    "wrong-indentation",
    Severity.ERROR,
    Message(
        "Raden ”{text}” är inte indragen som raderna den hör ihop med.",
        "The line “{text}” is not indented like the lines that it belongs with.",
    ),
    _UNREAD,
    Message(
        "Nycklar på samma nivå börjar i samma kolumn. Det som hör till en nyckel står två mellanslag längre in.",
        "Keys of the same level begin in the same column. What belongs to a key stands two spaces further in.",
    ),
)
RESERVED_CHARACTER = Rule(
    "reserved-character",
    Severity.ERROR,
    Message(
        "Ett värde får inte börja med tecknet {mark} utan citattecken.",
        "A value may not begin with the character {mark} without quotation marks.",
    ),
    _UNREAD,
    Message("Sätt citattecken om värdet: {example}", "Put quotation marks around the value: {example}"),
)
UNKNOWN_ESCAPE = Rule(
    "unknown-escape",
    Severity.ERROR,
    Message(
        'Omvänt snedstreck inom "…" betyder något särskilt, och ”{text}” betyder ingenting.',
        'A backslash within "…" has a special meaning, and “{text}” means nothing.',
    ),
    _UNREAD,
    Message(
        "Använd enkla citattecken om värdet, till exempel 'C:\\bilder', eller skriv \\\\ för ett omvänt snedstreck.",
        "Use single quotation marks around the value, such as 'C:\\pictures', or write \\\\ for one backslash.",
    ),
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    Severity.ERROR,
    Message(
        "Härifrån går metadata inte att läsa: ”{text}”.",
        "From here on the metadata cannot be read: “{text}”.",
    ),
    _UNREAD,
    Message(
        "Varje rad har formen nyckel: värde, till exempel title: Smart belysning. "
        "Sätt citattecken om värden med tecken som : # [ ] {{ }}.",
        "Each line has the form key: value, for example title: Smart lighting. "
        "Put quotation marks around values with characters such as : # [ ] {{ }}.",
    ),
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    Severity.ERROR,
    Message(
        "Nyckeln ”{key}” står redan på rad {line}.",
        "The key “{key}” already stands on line {line}.",
    ),
    Message(
        "Bara ett av värdena kan gälla, och det går inte att veta vilket.",
        "Only one of the values can hold, and there is no telling which.",
    ),
    Message(
        "Ta bort den ena raden. Flera värden skrivs som en lista, till exempel roles: [cyclist, parent]",
        "Remove one of the lines. Several values are written as a list, for example roles: [cyclist, researcher]",
    ),
)
YAML_ALIAS = Rule(
    "yaml-alias",
    Severity.ERROR,
    Message(
        "”{text}” är en hänvisning inom YAML (& eller *), och sådana läses inte.",
        "“{text}” is a reference within YAML (& or *), and those are not read.",
    ),
    Message(
        "Hänvisningar inom YAML döljer vad som står i filen och kan göra den oändligt stor.",
        "References within YAML hide what a file says and can make it endlessly large.",
    ),
    Message(
        'Skriv ut värdet. Börjar texten med & eller *: sätt citattecken om den, till exempel "*ny*".',
        'Write the value out. If the text begins with & or *, put quotation marks around it, such as "*new*".',
    ),
)
YAML_TAG = Rule(
    "yaml-tag",
    Severity.ERROR,
    Message(
        "”{text}” är en YAML-tagg (!), och sådana läses inte.",
        "“{text}” is a YAML tag (!), and those are not read.",
    ),
    Message(
        "Taggar kan få program att köra kod, och behövs inte i innehåll.",
        "Tags can make programs run code, and content does not need them.",
    ),
    Message(
        'Ta bort taggen. Börjar texten med utropstecken: sätt citattecken om den, till exempel "!viktigt".',
        'Remove the tag. If the text begins with an exclamation mark, put quotation marks around it: "!important".',
    ),
)
SEVERAL_DOCUMENTS = Rule(
    "several-documents",
    Severity.ERROR,
    Message(
        "Här börjar ett nytt YAML-dokument i samma fil.",
        "Here a new YAML document begins in the same file.",
    ),
    Message("Bara det första skulle läsas.", "Only the first one would be read."),
    Message(
        "Ta bort raden --- (eller ...) så att allt hör till samma lista.",
        "Remove the line --- (or ...) so that everything belongs to the same list.",
    ),
)
TOO_DEEP = Rule(
    "too-deep",
    Severity.ERROR,
    Message(
        "Värdena ligger i fler än {limit} nivåer inuti varandra.",
        "The values lie in more than {limit} levels within each other.",
    ),
    Message(
        "Inget innehåll har så många nivåer, så något har blivit fel.",
        "No content has so many levels, so something has gone wrong.",
    ),
    Message(
        "Ta bort överflödiga indrag eller parenteser, till exempel roles: [cyclist] i stället för roles: [[[cyclist]]].",
        "Remove needless indents or brackets, for example roles: [cyclist] instead of roles: [[[cyclist]]].",
    ),
)
WRONG_FORM = Rule(
    "wrong-form",
    Severity.ERROR,
    Message("{found}", "{found}"),
    _UNREAD,
    Message("{advice}", "{advice}"),
)
COMPLEX_KEY = Rule(
    "complex-key",
    Severity.ERROR,
    Message("Nyckeln här är inte en text.", "The key here is not a text."),
    _UNREAD,
    Message(
        "Skriv nyckeln som ett enda ord följt av kolon, till exempel title: Smart belysning. "
        "Börjar ett värde med [ eller {{ ska det ha citattecken.",
        "Write the key as a single word followed by a colon, such as title: Smart lighting. "
        "A value that begins with [ or {{ needs quotation marks.",
    ),
)
