"""Images that are mere decoration say so (failure F39)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.name import is_silent
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

UNDECLARED_DECORATION = Rule(
    "undeclared-decoration",
    Severity.WARNING,
    Message(
        "Alternativtexten ”{element}” hör till en bild som verkar vara prydnad.",
        "The text alternative “{element}” belongs to an image that seems to be decoration.",
    ),
    Message(
        "Skärmläsare stannar vid bilden och säger något som läsaren inte har nytta av.",
        "Screen readers stop at the image and say something that is of no use to readers.",
    ),
    Message(
        'Låt texten vara tom om bilden är prydnad: <img src="linje.svg" alt="">. Annars: skriv vad bilden visar.',
        'Leave the text empty if the image is decoration: <img src="line.svg" alt="">. Otherwise write what it shows.',
    ),
    wcag=("1.1.1",),
)

_WORDS = (
    "avdelare|bakgrund|bakgrundsbild|dekor|dekoration|dekorationsbild|dekorativ|dekorativ bild|dekorbild|linje|mellanrum|"
    "mönster|ornament|prick|prydnad|punkt|skiljelinje|stämningsbild|tom|utfyllnad|background|background image|border|"
    "bullet|decor|decoration|decorative|decorative image|divider|dot|empty|filler|line|ornamental|pattern|separator"
)
_ORNAMENT = re.compile(rf"(?:{_WORDS})\W*", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for image in subject.page.by_tag("img"):
        text = subject.names.of(image) if image.exposed else ""
        if not is_silent(text) and (_ORNAMENT.fullmatch(text) or _is_dot(image)):
            yield Finding(UNDECLARED_DECORATION, image, quoting(text))


def _is_dot(image: Element) -> bool:
    """True for an image of one pixel, as those that count visits."""
    return all((image.get(side) or "").strip() in {"0", "1", "0px", "1px"} for side in ("width", "height"))
