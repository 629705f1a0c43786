"""Emphasis is for a few words; raised and lowered text for signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

LONG_EMPHASIS = Rule(
    "long-emphasis",
    Severity.WARNING,
    Message(
        "”{element}” är en lång text i fetstil eller kursiv stil: {length} tecken.",
        "“{element}” is a long text in bold or italics: {length} characters.",
    ),
    Message(
        "Lång kursiv eller fet text är svår att läsa, och när allt är betonat är inget det.",
        "A long text in italics or bold is hard to read, and where everything is emphasised nothing is.",
    ),
    Message(
        "Betona bara de ord som betyder mest: Anmäl dig **före den 1 maj**.",
        "Emphasise only the words that matter most: Sign up **before 1 May**.",
    ),
    wcag=("1.3.1",),
)
LONG_RAISED_TEXT = Rule(
    "long-raised-text",
    Severity.WARNING,
    Message(
        "”{element}” är en lång text som är upphöjd eller nedsänkt.",
        "“{element}” is a long text that is raised or lowered.",
    ),
    Message(
        "Upphöjd och nedsänkt text är liten och svår att läsa, och den är till för tecken som i m² och CO₂.",
        "Raised and lowered text is small and hard to read, and is there for signs as in m² and CO₂.",
    ),
    Message(
        "Skriv texten som vanligt. En anmärkning blir en fotnot: belysning[^1] och sedan [^1]: Enligt staden.",
        "Write the text as usual. A remark becomes a footnote: lighting[^1] and then [^1]: According to the city.",
    ),
    wcag=("1.3.1",),
)

_LONGEST_EMPHASIS = 300
_LONGEST_RAISED = 40


def check(subject: Subject) -> Iterator[Finding]:
    told = -1
    for element in subject.prose.by_tag("strong", "b", "em", "i"):
        if element.order < told or len(text := element.text.strip()) <= _LONGEST_EMPHASIS:
            continue
        told = subject.extents.end(element)
        yield Finding(LONG_EMPHASIS, element, quoting(text, length=str(len(text))))
    for element in subject.prose.by_tag("sup", "sub"):
        if len(text := element.text.strip()) > _LONGEST_RAISED:
            yield Finding(LONG_RAISED_TEXT, element, quoting(text))
