"""Links have a name (ACT rule c487ae)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.role import LINKS
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

EMPTY_LINK = Rule(
    "empty-link",
    Severity.ERROR,
    Message("Länken ”{element}” har ingen text.", "The link “{element}” has no text."),
    Message(
        "Skärmläsare säger bara ”länk”, eller läser upp hela adressen, så läsaren vet inte vart den leder.",
        "Screen readers only say “link”, or read the whole address aloud, so that readers cannot know where it "
        "leads.",
    ),
    Message(
        "Skriv vart länken leder, till exempel [Så byggs den smarta "
        "belysningen](../projects/smart-lighting.sv.md). Är länken en bild ska bildens alternativtext säga "
        "det: [![Till startsidan](bild.png)](../index.sv.md).",
        "Write where the link leads, for example [How the smart lighting is "
        "built](../projects/smart-lighting.en.md). If the link is an image, its text alternative says so: "
        "[![To the start page](picture.png)](../index.en.md).",
    ),
    wcag=(
        "2.4.4",
        "4.1.2",
    ),
    act=("c487ae",),
)


def check(subject: Subject) -> Iterator[Finding]:
    links = (element for element in subject.with_role(*LINKS) if element.is_html)
    for element in subject.nameless(links):
        target = shortened(element.get("href") or f"<{element.tag}>")
        yield Finding(EMPTY_LINK, element, {"element": target})
