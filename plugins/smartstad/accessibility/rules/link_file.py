"""Links to files say what kind of file follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

UNTOLD_FILE_TYPE = Rule(
    "untold-file-type",
    Severity.WARNING,
    Message(
        "Länken ”{element}” leder till en fil ({kind}) utan att säga det.",
        "The link “{element}” leads to a file ({kind}) without saying so.",
    ),
    Message(
        "Den som väntar sig en webbsida får i stället en fil, som kan vara stor, öppnas i ett annat program och vara "
        "svår att läsa med hjälpmedel.",
        "Those who expect a web page get a file, which may be large, open in another program and be hard to read with "
        "assistive technology.",
    ),
    Message(
        "Skriv filens typ i länken: [{text} ({kind})](../rapport.{extension}). Finns innehållet som webbsida, länka "
        "hellre dit.",
        "Write the type of file in the link: [{text} ({kind})](../report.{extension}). If the content exists as a web "
        "page, rather link to that.",
    ),
    wcag=("2.4.4",),
)

_KINDS = {
    "pdf": ("pdf", "pdf"),
    "doc": ("Word", "doc|docx|word|dokument|document"),
    "xls": ("Excel", "xls|xlsx|excel|kalkyl|kalkylblad|kalkylark|spreadsheet"),
    "ppt": ("PowerPoint", "ppt|pptx|powerpoint|presentation|presentationen|bildspel|slides"),
    "odt": ("OpenDocument", "odt|opendocument|dokument|document"),
    "ods": ("OpenDocument", "ods|opendocument|kalkyl|kalkylblad|kalkylark|spreadsheet"),
    "odp": ("OpenDocument", "odp|opendocument|presentation|presentationen|bildspel|slides"),
    "rtf": ("RTF", "rtf"),
    "epub": ("EPUB", "epub|e-bok|e-book"),
    "zip": ("ZIP", "zip"),
    "csv": ("CSV", "csv"),
    "mp3": ("mp3", "mp3|ljud|ljudfil|audio|podd|podcast|lyssna|listen"),
    "mp4": ("mp4", "mp4|film|filmen|video|videon"),
}
"""By the first three or four letters of a file's extension: what it is called, and words that tell it."""
_FILE = re.compile(r"\.((pdf|doc|xls|ppt|odt|ods|odp|rtf|epub|zip|csv|mp3|mp4)[xm]?)$", re.IGNORECASE)
_TOLD = {kind: re.compile(rf"\b(?:{words})(?:\b|-)", re.IGNORECASE) for kind, (_, words) in _KINDS.items()}
_QUICK = re.compile(rf"\.(?=\w{{3,4}}(?:$|[?#]))(?:{'|'.join(_KINDS)})", re.IGNORECASE | re.MULTILINE)


def check(subject: Subject) -> Iterator[Finding]:
    if not _QUICK.search("\n".join(href for _, href in subject.targets)):
        return
    for element, href in subject.targets:
        found = _FILE.search(_path(href))
        if found is None:
            continue
        kind = found[2].lower()
        text = subject.names.of(element)
        if text and not _TOLD[kind].search(f"{text} {subject.names.description(element)}"):
            yield Finding(
                UNTOLD_FILE_TYPE, element, quoting(text, kind=_KINDS[kind][0], extension=found[1].lower())
            )


def _path(href: str) -> str:
    try:
        return urlsplit(href).path
    except ValueError:  # what no browser can open either
        return ""
